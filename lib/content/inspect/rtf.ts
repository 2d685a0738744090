// RTF (https://www.biblioscape.com/rtf15_spec.htm and Word's own reading, which forgives much): embedded objects with their class, objects
// that update by themselves, a template from a server, fields. Hexadecimal data of objects is gathered as Word does: whatever else
// stands between the digits is passed over.
// Known gaps: data hidden in more than one group; RTF inside of RTF.

import { isCompoundFile } from "#lib/text/compound-file.ts";
import { asBuffer, latin1 } from "#lib/text/octets.ts";
import { said } from "#lib/text/said.ts";
import { ddeFlag } from "./dde.ts";
import { describeMembers, type InnerFile } from "./describe-members.ts";
import { rtfExamples } from "./examples/rtf.ts";
import { inspectedAs } from "./inspected.ts";
import { describeObjectFile, readNative } from "./ole-objects.ts";
import { u32le } from "./read-number.ts";
import type { FoundLink, InspectionFlag, Inspector, Member } from "./types.ts";

/** Objects read, and octets of one. */
const objectsRead = 100;
const objectOctets = 1_048_576;
const groupsFollowed = 1_000;

const token = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\[^a-z]|[{}]|[^\\{}]+/gi;

interface RtfObject {
  /** As a control word says it. */
  className: string;
  hex: string[];
  octets: number;
}

interface Rtf {
  objects: RtfObject[];
  updates: boolean;
  template: string;
  fields: string;
  facts: Map<string, string>;
}

export const rtf: Inspector = {
  id: "rtf",
  ref: "https://learn.microsoft.com/en-us/openspecs/exchange_server_protocols/ms-oxrtfex/",
  wants: ({ head }) => isRtf(head),
  inspect({ octets }) {
    if (!isRtf(octets)) return null;
    const read = readRtf(latin1(octets));
    const objects = read.objects.map(describeObject);
    const flags = objects.flatMap((object) => object.flags);
    if (read.updates && read.objects.length > 0)
      flags.unshift({ code: "object-updates-itself", detail: objects.map(({ name }) => name).join(", ") });
    return inspectedAs("rtf", said`Rich text (RTF)`, {
      facts: [
        [said`Title`, read.facts.get("title") ?? null],
        [said`Author`, read.facts.get("author") ?? null],
        [said`Written with`, read.facts.get("generator") ?? null],
        [said`Embedded objects`, objects.map(({ name }) => name).join(", ")],
      ],
      members: objects.flatMap((object) => object.members),
      flags: [...flags, ...templateFlags(read.template), ...fieldFlags(read.fields)],
      links: [
        ...linksOf(read.fields),
        ...(onServer.test(read.template) ? [{ text: null, target: read.template }] : []),
      ],
    });
  },
  get examples() {
    return rtfExamples();
  },
};

/** Word opens as RTF whatever begins so; the rest of the word may be missing. */
const isRtf = (octets: Uint8Array): boolean => /^\s{0,16}\{\\rt/i.test(latin1(octets, 0, 24));

interface Group {
  /** What the text of the group is. */
  kind: "objdata" | "objclass" | "template" | "fldinst" | "title" | "author" | "generator" | null;
}

const kinds: ReadonlySet<string> = new Set([
  "objdata",
  "objclass",
  "template",
  "fldinst",
  "title",
  "author",
  "generator",
]);

function readRtf(text: string): Rtf {
  const read: Rtf = { objects: [], updates: false, template: "", fields: "", facts: new Map() };
  const groups: Group[] = [{ kind: null }];
  const reader = new RegExp(token);
  for (let match = reader.exec(text); match; match = reader.exec(text)) {
    const [whole, word, number] = match;
    const group = groups.at(-1)!;
    if (whole === "{") {
      if (groups.length < groupsFollowed)
        groups.push({ kind: group.kind === "fldinst" || group.kind === "template" ? group.kind : null });
    } else if (whole === "}") {
      if (groups.length > 1) groups.pop();
    } else if (word === "bin") reader.lastIndex += Math.max(0, Math.min(Number(number ?? 0), text.length));
    else if (word !== undefined) readWord(read, group, word.toLowerCase());
    else if (!whole.startsWith("\\")) readText(read, group, whole);
    else if (match[3] && group.kind === "template") read.template += String.fromCharCode(Number.parseInt(match[3], 16));
  }
  return read;
}

function readWord(read: Rtf, group: Group, word: string): void {
  if (word === "object" && read.objects.length < objectsRead) read.objects.push({ className: "", hex: [], octets: 0 });
  else if (word === "objupdate" || word === "objautlink") read.updates = true;
  else if (kinds.has(word)) {
    group.kind = word as Group["kind"];
    // Data without its object is data all the same.
    if (word === "objdata" && (read.objects.at(-1)?.hex.length ?? 1) > 0 && read.objects.length < objectsRead)
      read.objects.push({ className: "", hex: [], octets: 0 });
  }
}

function readText(read: Rtf, { kind }: Group, text: string): void {
  if (kind === null) return;
  const object = read.objects.at(-1);
  if (kind === "objdata" && object && object.octets < objectOctets) {
    const digits = text.replace(/[^0-9a-f]+/gi, "");
    object.hex.push(digits);
    object.octets += digits.length / 2;
  } else if (kind === "objclass" && object) object.className = text.trim().slice(0, 100);
  else if (kind === "template") read.template = `${read.template}${text}`.trim().slice(0, 2_000);
  else if (kind === "fldinst" && read.fields.length < 1_000_000) read.fields += `${text}\n`;
  else if (kind === "title" || kind === "author" || kind === "generator")
    read.facts.set(kind, text.trim().replace(/;$/, ""));
}

interface Described {
  name: string;
  members: Member[];
  flags: InspectionFlag[];
}

/** [MS-OLEDS] §2.2.5: version, kind, three texts with their lengths, then the data. */
function describeObject({ className, hex }: RtfObject): Described {
  const octets = Buffer.from(hex.join("").slice(0, 2 * objectOctets), "hex");
  const nameLength = Math.min(u32le(octets, 8), 256);
  const told = latin1(octets, 12, 12 + nameLength).replace(/\0.*$/s, "");
  const name = /^[\x20-\x7e]+$/.test(told) ? told : className || said`an object without a class`;
  let at = 12 + u32le(octets, 8);
  for (let n = 0; n < 2; n++) at += 4 + u32le(octets, at);
  const data = octets.subarray(Math.min(at + 4, octets.length));
  const flags: InspectionFlag[] = [];
  if (/^equation/i.test(name) || asBuffer(octets).includes("Equation Native", 0, "utf16le"))
    flags.push({ code: "equation-object", detail: name });
  if (/^ole2link/i.test(name))
    flags.push({ code: "external-object", detail: said`${name}: an object that is loaded from elsewhere` });
  const inside = isCompoundFile(data) ? describeObjectFile(data) : describePackage(data, name);
  if (flags.length === 0 && inside.flags.length === 0) flags.push({ code: "embedded-object", detail: name });
  return { name, members: inside.members, flags: [...flags, ...inside.flags] };
}

/** The packager's data as it stands in Ole10Native, without the size before it. */
function describePackage(data: Uint8Array, name: string): { members: Member[]; flags: InspectionFlag[] } {
  if (!/^package/i.test(name)) return { members: [], flags: [] };
  const file = readNative(Buffer.concat([Buffer.alloc(4), data]));
  const files: InnerFile[] = file ? [{ ...file, note: said`embedded` }] : [];
  const described = describeMembers(files, data.length);
  return {
    ...described,
    flags: [...described.flags, ...files.map((one) => ({ code: "embedded-file", detail: one.name }))],
  };
}

const onServer = /^(?:https?|ftp|file):\/\/|^\\\\/i;

function templateFlags(template: string): InspectionFlag[] {
  if (!onServer.test(template)) return [];
  const share = /^\\\\|^file:/i.test(template);
  return [{ code: share ? "external-share" : "external-template", detail: template }];
}

function fieldFlags(fields: string): InspectionFlag[] {
  const flags: InspectionFlag[] = [];
  const dde = /\bDDE(?:AUTO)?\b[^\n]{0,150}/i.exec(fields);
  if (dde) flags.push(ddeFlag(dde[0]));
  const loads = /\bINCLUDE(?:PICTURE|TEXT)\s{1,9}"?((?:https?|ftp):[^\s"]{3,1000})/i.exec(fields);
  if (loads) flags.push({ code: "document-loads", detail: loads[1]! });
  return flags;
}

function linksOf(fields: string): FoundLink[] {
  return [...fields.matchAll(/\b(?:HYPERLINK|INCLUDEPICTURE)\s{1,9}"([^"\n]{4,2000})"/gi)].map((found) => ({
    text: null,
    target: found[1]!,
  }));
}
