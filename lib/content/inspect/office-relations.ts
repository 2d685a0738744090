// Relationships of Office Open XML (ECMA-376 part 2 §9.3) that point outside of the document: templates, pictures, objects and
// pages that Office loads when it opens the file, and links that a reader may follow.
import { attributesOf, findTags } from "./search-xml.ts";
import type { FoundLink, InspectionFlag } from "./types.ts";

/** By the last word of the type: what Office does with the target without being asked. */
const loading: Record<string, string> = {
  attachedtemplate: "external-template",
  oleobject: "external-object",
  frame: "external-object",
  subdocument: "external-object",
  afchunk: "external-object",
  externallinkpath: "document-loads",
  image: "document-loads",
  video: "document-loads",
  audio: "document-loads",
  media: "document-loads",
  externallink: "document-loads",
  customxml: "document-loads",
};

/** Addresses on a server; Word stores the template of every document by its path on the author's disk. */
const onServer = /^(?:https?|ftp|mhtml|ms-\w+):|^(?:file:)?[\\/]{2,}[^\\/]/i;
const onDisk = /^file:\/{3}|^[A-Za-z]:[\\/]|^file:\/{0,2}[A-Za-z]:/i;

/** @param name of the member, for the flag */
export function readRelations(xml: string, name: string): { flags: InspectionFlag[]; links: FoundLink[] } {
  const flags: InspectionFlag[] = [];
  const links: FoundLink[] = [];
  for (const tag of findTags(xml, "Relationship")) {
    const attributes = attributesOf(tag);
    const type = (attributes.get("Type") ?? "").split("/").at(-1)!.toLowerCase();
    const target = attributes.get("Target") ?? "";
    const external = attributes.get("TargetMode")?.toLowerCase() === "external";
    if (type === "afchunk" && !external) flags.push({ code: "embedded-object", detail: `${name}: ${target}` });
    if (!external) continue;
    const code = loading[type];
    if (code && !onDisk.test(target) && onServer.test(target))
      flags.push({ code: codeFor(code, target), detail: target });
    if (type === "hyperlink" || onServer.test(target)) links.push({ text: null, target });
  }
  return { flags, links };
}

/** A share of the author's own office is named as a server in the same way, and is seldom reached from outside. */
function codeFor(code: string, target: string): string {
  const share = /^(?:file:)?[\\/]{2,}/i.test(target);
  return share && code !== "document-loads" ? "external-share" : code;
}
