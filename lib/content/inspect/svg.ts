// SVG drawings (https://www.w3.org/TR/SVG2/), which are pages to a browser: scripts, event handlers, foreign content, what is loaded
// from elsewhere, and links. Packed ones (svgz) are unpacked up to a cap.

import { limits } from "#lib/limits.ts";
import { latin1 } from "#lib/text/octets.ts";
import { said } from "#lib/text/said.ts";
import { svgExamples } from "./examples/svg.ts";
import { inflateFirst, openBudget } from "./inflate.ts";
import { inspectedAs } from "./inspected.ts";
import { hasMark } from "./read-number.ts";
import { attributesOf, textOf, unescapeXml } from "./search-xml.ts";
import type { FoundLink, InspectionFlag, Inspector } from "./types.ts";

const tagsRead = 20_000;
const textRead = 4_194_304;
const loading = new Set([
  "image",
  "use",
  "script",
  "feimage",
  "foreignobject",
  "iframe",
  "embed",
  "object",
  "link",
  "img",
]);

export const svg: Inspector = {
  id: "svg",
  ref: "https://www.w3.org/TR/SVG2/",
  wants: ({ type, filename, detected, head }) =>
    type.startsWith("image/svg") ||
    /\.svgz?$/i.test(filename ?? "") ||
    detected === "image/svg+xml" ||
    /^\s{0,16}(?:<\?xml[^>]{0,200}\?>\s{0,16})?<svg\b/i.test(latin1(head, 0, 300)),
  inspect({ octets, budget = openBudget() }) {
    const packed = hasMark(octets, "\x1f\x8b");
    const plain = packed ? inflateFirst(octets, "gzip", limits.inflatedMember, budget)?.octets : octets;
    const source = textOf((plain ?? new Uint8Array(0)).subarray(0, textRead));
    if (!/<(?:\w{1,20}:)?svg[\s>/]/i.test(source)) return null;
    const found = readTags(source);
    const root = attributesOf(/<(?:\w{1,20}:)?svg\b[^>]{0,2000}/i.exec(source)?.[0] ?? "");
    return inspectedAs("svg", packed ? said`SVG drawing, packed` : said`SVG drawing`, {
      facts: [
        [said`Size`, [root.get("width"), root.get("height")].filter(Boolean).join(" × ")],
        [said`View`, root.get("viewBox") ?? null],
        [said`Scripts`, found.scripts || null],
        [said`Event handlers`, [...found.handlers].join(", ")],
      ],
      flags: svgFlags(found, source),
      links: found.links,
    });
  },
  get examples() {
    return svgExamples();
  },
};

interface Found {
  scripts: number;
  handlers: Set<string>;
  foreign: boolean;
  loads: Set<string>;
  links: FoundLink[];
  scriptLinks: Set<string>;
}

function readTags(source: string): Found {
  const found: Found = {
    scripts: 0,
    handlers: new Set(),
    foreign: false,
    loads: new Set(),
    links: [],
    scriptLinks: new Set(),
  };
  let read = 0;
  for (const match of source.matchAll(/<([A-Za-z][\w:.-]{0,60})((?:[^>"']|"[^"]*"|'[^']*')*)/g)) {
    read += 1;
    if (read > tagsRead) break;
    const name = match[1]!.toLowerCase().replace(/^.*:/, "");
    if (name === "script") found.scripts += 1;
    if (name === "foreignobject") found.foreign = true;
    if (match[2]!.length > 0) readAttributes(found, name, match[2]!);
  }
  return found;
}

function readAttributes(found: Found, name: string, written: string): void {
  for (const [key, value] of attributesOf(written)) {
    const short = key.toLowerCase().replace(/^.*:/, "");
    if (/^on[a-z]{3,30}$/.test(short) && found.handlers.size < 20) found.handlers.add(short);
    if (short !== "href" && short !== "src" && short !== "data") continue;
    const target = value.trim();
    const scheme = target.replace(/[\s\0-\x1f]/g, "").toLowerCase();
    if (scheme.startsWith("javascript:") || scheme.startsWith("data:text/html"))
      found.scriptLinks.add(target.slice(0, 200));
    else if (/^(?:https?:|ftp:|\/\/)/.test(scheme)) {
      if (loading.has(name)) found.loads.add(target);
      found.links.push({ text: null, target });
    }
  }
}

function svgFlags({ scripts, handlers, foreign, loads, scriptLinks }: Found, source: string): InspectionFlag[] {
  const flags: InspectionFlag[] = [];
  const acts = [scripts > 0 ? "script" : null, ...handlers, ...scriptLinks].filter((word) => word !== null);
  if (acts.length > 0) flags.push({ code: "svg-script", detail: acts.slice(0, 6).join(", ") });
  if (foreign) flags.push({ code: "svg-foreign-content", detail: "foreignObject" });
  const styled = [
    ...source.matchAll(/(?:url\(\s{0,5}["']?|@import\s{1,5}["'])((?:https?:)?\/\/[^"')\s]{3,1000})/gi),
  ].slice(0, 20);
  for (const target of [...loads, ...styled.map((match) => unescapeXml(match[1]!))].slice(0, 10))
    flags.push({ code: "document-loads", detail: target });
  if (/<!ENTITY\b/i.test(source)) flags.push({ code: "xml-entities", detail: said`declared in the drawing` });
  return flags;
}
