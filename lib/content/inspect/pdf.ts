// PDF documents (ISO 32000-1): what acts by itself (actions, scripts, programs to launch), what is attached, where it points,
// who made it with what. Encrypted documents show their structure only.

import { asBuffer, latin1 } from "#lib/text/octets.ts";
import { said } from "#lib/text/said.ts";
import { describeMembers, type InnerFile } from "./describe-members.ts";
import { pdfExamples } from "./examples/pdf.ts";
import { type InflateBudget, openBudget } from "./inflate.ts";
import { clip, type Fact, inspectedAs, octetCount } from "./inspected.ts";
import {
  dictionaryOf,
  nameOf,
  openPdfStream,
  type PdfDictionary,
  type PdfObjects,
  type PdfValue,
  readPdfObjects,
  textOf,
} from "./pdf-objects.ts";
import type { FoundLink, InspectionFlag, Inspector } from "./types.ts";

/** The header may stand behind other octets; readers look so far. */
const headerWithin = 1_024;
const filesRead = 200;
const scriptRead = 262_144;
const scriptsRead = 50;

export const pdf: Inspector = {
  id: "pdf",
  ref: "https://opensource.adobe.com/dc-acrobat-sdk-docs/pdfstandards/PDF32000_2008.pdf",
  wants: ({ head, type, detected }) =>
    head.length > 0 && (detected === "application/pdf" || type.includes("pdf") || headerAt(head) >= 0),
  inspect({ octets, budget = openBudget() }) {
    const at = headerAt(octets);
    if (at < 0) return null;
    const objects = readPdfObjects(octets, budget);
    const actions = readActions(objects, budget);
    const files = readFiles(objects, budget);
    const described = describeMembers(files, octets.length);
    const attached = files.map(({ name }) => ({ code: "embedded-file", detail: name }));
    return inspectedAs("pdf", said`PDF document`, {
      facts: [...pdfFacts(octets, at, objects), ...actions.facts],
      members: described.members,
      flags: [...actions.flags, ...formFlags(objects), ...described.flags, ...attached, ...shapeFlags(at, objects)],
      links: actions.links,
    });
  },
  get examples() {
    return pdfExamples();
  },
};

const headerAt = (octets: Uint8Array): number => latin1(octets, 0, headerWithin).search(/%PDF-\d/);

function pdfFacts(octets: Uint8Array, at: number, objects: PdfObjects): Fact[] {
  const { dictionaries, objectStreams, whole } = objects;
  const info = dictionaries
    .map((dictionary) => dictionaryOf(objects, dictionary.get("Info")))
    .findLast((found) => found !== null);
  const told = (key: string) => (info && !encryption(objects) ? textOf(info, key) : null);
  const pages = dictionaries.filter((dictionary) => nameOf(dictionary, "Type") === "Page").length;
  const revisions = countMarks(octets, "%%EOF");
  return [
    [said`Version`, /%PDF-(\d{1,2}\.\d{1,2})/.exec(latin1(octets, at, at + 16))?.[1] ?? null],
    [said`Pages`, pages || null],
    [said`Title`, told("Title")],
    [said`Author`, told("Author")],
    [said`Written with`, told("Creator")],
    [said`Made by`, told("Producer")],
    [said`Created`, readDate(told("CreationDate"))],
    [said`Changed`, readDate(told("ModDate"))],
    [
      said`Revisions`,
      revisions > 1 ? revisions : null,
      said`it was changed after it was made, or prepared for the web`,
    ],
    [said`Object streams`, objectStreams || null],
    [said`Not read`, whole ? null : said`what follows a million tokens`],
  ];
}

function countMarks(octets: Uint8Array, mark: string): number {
  const buffer = asBuffer(octets);
  let count = 0;
  for (let at = buffer.indexOf(mark, 0, "latin1"); at >= 0; at = buffer.indexOf(mark, at + mark.length, "latin1"))
    count += 1;
  return count;
}

/** ISO 32000-1 §7.9.4: `D:20260601100000+02'00'`, as `2026-06-01 10:00:00 +02:00`. */
function readDate(written: string | null): string | null {
  const found = /^D:(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?(?:Z|([+-]\d\d)'?(\d\d)?)?/.exec(written ?? "");
  if (!found) return written;
  const [, year, month, day, hour, minute, second, zoneHour, zoneMinute] = found;
  const time = hour ? ` ${hour}:${minute}:${second ?? "00"}` : "";
  return `${year}-${month}-${day}${time}${zoneHour ? ` ${zoneHour}:${zoneMinute ?? "00"}` : ""}`;
}

interface Actions {
  facts: Fact[];
  flags: InspectionFlag[];
  links: FoundLink[];
}

/** ISO 32000-1 §12.6: what an action does, by the name of its kind. */
function readActions(objects: PdfObjects, budget: InflateBudget): Actions {
  const found: Actions = { facts: [], flags: [], links: [] };
  const scripts: string[] = [];
  for (const dictionary of objects.dictionaries) {
    const kind = nameOf(dictionary, "S");
    const isScript = scripts.length < scriptsRead && (kind === "JavaScript" || dictionary.has("JS"));
    const script = isScript ? readScript(objects, dictionary.get("JS"), budget) : null;
    if (script !== null) scripts.push(script);
    const target = targetOf(objects, dictionary);
    if (kind === "Launch") found.flags.push({ code: "pdf-launch", detail: launched(objects, dictionary) });
    if (kind === "SubmitForm" && target) found.flags.push({ code: "pdf-submits", detail: target });
    if (
      (kind === "GoToR" || kind === "GoToE" || kind === "ImportData") &&
      target &&
      /^(?:\\\\|\/\/|https?:|file:)/i.test(target)
    )
      found.flags.push({ code: "pdf-opens-remote", detail: target });
    if (kind === "URI" || dictionary.has("URI")) addLink(found, textOf(dictionary, "URI"));
    if (kind === "SubmitForm" || kind === "GoToR") addLink(found, target);
  }
  if (scripts.length > 0) addScripts(found, objects, scripts);
  return found;
}

function addLink({ links }: Actions, target: string | null): void {
  if (target && (target.includes(":") || target.startsWith("\\\\"))) links.push({ text: null, target });
}

/** §12.6.4.5: the program, or what Windows is to do, and with which words. */
function launched(objects: PdfObjects, dictionary: PdfDictionary): string {
  const windows = dictionaryOf(objects, dictionary.get("Win"));
  const words = [
    targetOf(objects, dictionary),
    ...(windows ? ["F", "D", "P", "O"].map((key) => textOf(windows, key)) : []),
  ];
  return words.filter(Boolean).join(" ") || said`a file that is not named`;
}

/** §7.11: a file specification is a string, or a dictionary with one. */
function targetOf(objects: PdfObjects, dictionary: PdfDictionary): string | null {
  const direct = textOf(dictionary, "F");
  if (direct) return direct;
  const file = dictionaryOf(objects, dictionary.get("F"));
  return file ? (textOf(file, "UF") ?? textOf(file, "F")) : null;
}

function readScript(objects: PdfObjects, value: PdfValue | undefined, budget: InflateBudget): string {
  if (value?.kind === "text") return value.text;
  const stream = value?.kind === "reference" ? objects.streams.get(value.object) : undefined;
  const octets = stream ? openPdfStream(stream, scriptRead, budget) : null;
  return octets ? latin1(octets) : "";
}

const actingScript =
  /\b(?:exportDataObject|importDataObject|launchURL|getURL|submitForm|mailMsg|mailForm|openDoc|newDoc|collectEmailInfo|getAnnots|getIcon|printSeps|customDictionaryOpen|eval|unescape)\b/g;

function addScripts(found: Actions, objects: PdfObjects, scripts: readonly string[]): void {
  const source = scripts.join("\n");
  const words = [...new Set(source.match(actingScript) ?? [])].slice(0, 10);
  const detail = words.join(", ") || clip(source.trim(), 120) || said`a script that cannot be read`;
  const opening = objects.dictionaries.some((dictionary) => actsOnOpening(objects, dictionary));
  found.flags.push({ code: opening ? "pdf-script-on-opening" : "pdf-script", detail });
  found.facts.push([said`Scripts`, scripts.length], [said`Calls in scripts`, words.join(", ")]);
}

/** A destination is no action, and most documents have one. */
function actsOnOpening(objects: PdfObjects, dictionary: PdfDictionary): boolean {
  const action = dictionaryOf(objects, dictionary.get("OpenAction"));
  if (action && nameOf(action, "S") !== "GoTo") return true;
  if (nameOf(dictionary, "Type") === "Catalog" && dictionary.has("AA")) return true;
  const names = dictionaryOf(objects, dictionary.get("JavaScript"));
  // §7.7.4: scripts in the name tree of a document run when it is opened.
  return names?.has("Names") === true || names?.has("Kids") === true;
}

const encryption = ({ dictionaries }: PdfObjects): boolean =>
  dictionaries.some((dictionary) => dictionary.has("Encrypt"));

function formFlags(objects: PdfObjects): InspectionFlag[] {
  const has = (key: string) => objects.dictionaries.some((dictionary) => dictionary.has(key));
  const subtype = (name: string) => objects.dictionaries.some((dictionary) => nameOf(dictionary, "Subtype") === name);
  const flags: InspectionFlag[] = [];
  if (encryption(objects)) flags.push({ code: "document-encrypted", detail: said`strings and contents` });
  if (has("XFA")) flags.push({ code: "pdf-dynamic-form", detail: "XFA" });
  if (subtype("RichMedia") || has("RichMediaContent")) flags.push({ code: "pdf-rich-media", detail: "RichMedia" });
  return flags;
}

function shapeFlags(at: number, { obscured }: PdfObjects): InspectionFlag[] {
  const flags: InspectionFlag[] = at > 0 ? [{ code: "pdf-leading-octets", detail: octetCount(at) }] : [];
  // Producers escape blanks and letters beyond ASCII; escaped plain letters serve to be overlooked.
  const acting = obscured.filter((name) => /java|script|action|launch|js$|embed|uri|richmedia|aa$/i.test(unhex(name)));
  return acting.length > 0 ? [...flags, { code: "pdf-names-obscured", detail: acting.join(", ") }] : flags;
}

const unhex = (name: string): string =>
  name.replace(/#([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));

/** §7.11.4: file specifications with the file itself. */
function readFiles(objects: PdfObjects, budget: InflateBudget): InnerFile[] {
  const files: InnerFile[] = [];
  for (const dictionary of objects.dictionaries) {
    const embedded = dictionaryOf(objects, dictionary.get("EF"));
    if (!embedded || files.length >= filesRead) continue;
    const reference = embedded.get("UF") ?? embedded.get("F") ?? [...embedded.values()][0];
    const stream = reference?.kind === "reference" ? objects.streams.get(reference.object) : undefined;
    const params = stream && dictionaryOf(objects, stream.dictionary.get("Params"));
    const size = params?.get("Size");
    files.push({
      name: textOf(dictionary, "UF") ?? textOf(dictionary, "F") ?? textOf(dictionary, "Desc") ?? said`without a name`,
      size: size?.kind === "number" && size.number >= 0 ? Math.floor(size.number) : null,
      packed: stream?.octets.length ?? null,
      encrypted: false,
      note: nameOf(dictionary, "AFRelationship") === "Data" ? said`data of the document` : null,
      head: stream ? openPdfStream(stream, 1_024, budget) : null,
    });
  }
  return files;
}
