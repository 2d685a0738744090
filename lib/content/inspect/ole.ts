// Compound files: Word, Excel and PowerPoint documents before 2007, Outlook mail, Windows installers, encrypted Office
// documents. Streams are listed, macros read with their compression undone, embedded files named.
// Known gaps: the text of the documents is not read; P-code is not disassembled.

import { isCompoundFile, openCompoundFile, type Storage } from "#lib/text/compound-file.ts";
import { asBuffer, latin1 } from "#lib/text/octets.ts";
import { said } from "#lib/text/said.ts";
import { oleExamples } from "./examples/ole.ts";
import { openBudget } from "./inflate.ts";
import { inspectedAs, member } from "./inspected.ts";
import { describeObjects, listStreams } from "./ole-objects.ts";
import { readSummary } from "./ole-properties.ts";
import { u16le } from "./read-number.ts";
import type { FoundLink, InspectionFlag, Inspector } from "./types.ts";
import { macroFacts, readVba } from "./vba.ts";

interface Kind {
  title: string;
  /** A stream of the root, or its class. */
  stream?: RegExp;
  classId?: string;
  flag?: string;
  isMail?: true;
}

/** First match wins. */
const kinds: readonly Kind[] = [
  { title: said`Encrypted Office document`, stream: /^EncryptedPackage$/i, flag: "document-encrypted" },
  { title: said`Windows installer`, classId: "000c1084-0000-0000-c000-000000000046", flag: "program-package" },
  { title: said`Windows installer patch`, classId: "000c1086-0000-0000-c000-000000000046", flag: "program-package" },
  { title: said`Windows installer changes`, classId: "000c1082-0000-0000-c000-000000000046", flag: "program-package" },
  { title: said`Word document (1997–2003)`, stream: /^WordDocument$/i },
  { title: said`Excel workbook (1997–2003)`, stream: /^(?:Workbook|Book)$/i },
  { title: said`PowerPoint presentation (1997–2003)`, stream: /^PowerPoint Document$/i },
  { title: said`Outlook mail`, stream: /^__properties_version1\.0$/i, isMail: true },
  { title: said`Visio drawing`, stream: /^VisioDocument$/i },
  { title: said`Publisher document`, stream: /^Quill/i },
  { title: said`Thumbnails of a folder`, stream: /^Catalog$/i },
];

export const ole: Inspector = {
  id: "ole",
  ref: "https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cfb/",
  wants: ({ head }) => isCompoundFile(head),
  inspect({ octets, budget = openBudget() }) {
    const root = openCompoundFile(octets);
    if (root === null) return null;
    const streams = listStreams(root);
    const kind = kinds.find(({ stream, classId }) =>
      stream ? isStreamOf(root, stream) : classId !== undefined && root.classId === classId,
    );
    const vba = readVba(root, budget);
    const objects = describeObjects(root, octets.length);
    const document = readDocument(root);
    const summary = root.streams.find(({ name }) => name === "\x05SummaryInformation");
    const flags: InspectionFlag[] = [...(vba?.flags ?? []), ...document.flags, ...objects.flags];
    if (kind?.flag) flags.unshift({ code: kind.flag, detail: kind.title });
    const title = kind?.title ?? said`Compound file`;
    const seen = inspectedAs("ole", vba ? said`${title} with macros` : title, {
      facts: [...readSummary(summary), [said`Class`, kind ? null : root.classId], ...(vba ? macroFacts(vba) : [])],
      members: [
        ...objects.members,
        ...streams.map(({ path, stream }) => member(shownName(path), { size: stream.size })),
      ],
      flags,
      links: [...document.links, ...(vba?.links ?? [])],
    });
    return kind?.isMail ? { ...seen, isMail: true } : seen;
  },
  get examples() {
    return oleExamples();
  },
};

const isStreamOf = (root: Storage, form: RegExp): boolean =>
  root.streams.some(({ name }) => form.test(name)) || root.storages.some(({ name }) => form.test(name));

/** Names of special streams begin with a control character, which says what they are for. */
const shownName = (path: string): string => path.replace(/[\0-\x1f]/g, (code) => `[${code.charCodeAt(0)}]`);

interface InDocument {
  flags: InspectionFlag[];
  links: FoundLink[];
}

function readDocument(root: Storage): InDocument {
  const streamOf = (form: RegExp) => root.streams.find(({ name }) => form.test(name))?.read();
  const word = streamOf(/^WordDocument$/i);
  const workbook = streamOf(/^(?:Workbook|Book)$/i);
  const flags: InspectionFlag[] = [];
  if (root.streams.some(({ name }) => name === "EncryptedSummary")) flags.push(encrypted);
  return {
    flags: [...flags, ...(word ? readWord(word) : []), ...(workbook ? readWorkbook(workbook) : [])],
    links: word ? readFields(word) : [],
  };
}

const encrypted: InspectionFlag = { code: "document-encrypted", detail: said`the document itself` };

/** [MS-DOC] §2.5.2: a bit of the header says that the rest is encrypted. */
function readWord(octets: Uint8Array): InspectionFlag[] {
  const flags = (u16le(octets, 10) & 0x100) !== 0 ? [encrypted] : [];
  const buffer = asBuffer(octets);
  const dde = ["DDEAUTO", Buffer.from("DDEAUTO", "utf16le")].some((word) => buffer.includes(word, 0, "latin1"));
  return dde ? [...flags, { code: "dde-field", detail: "DDEAUTO" }] : flags;
}

/** Targets of HYPERLINK and INCLUDEPICTURE fields, in 8 or 16 bits. */
function readFields(octets: Uint8Array): FoundLink[] {
  const text = latin1(octets).replaceAll("\0", "");
  return [...text.matchAll(/\b(?:HYPERLINK|INCLUDEPICTURE)[ ]{1,4}"([^"\0-\x1f]{4,2000})"/g)].map((found) => ({
    text: null,
    target: found[1]!,
  }));
}

/** [MS-XLS] §2.4.28, §2.4.117: records say which sheets hold macros of Excel 4.0, which are hidden, and that all is encrypted. */
function readWorkbook(octets: Uint8Array): InspectionFlag[] {
  const flags: InspectionFlag[] = [];
  for (let at = 0, read = 0; at + 4 <= octets.length && read < 20_000; read++) {
    const type = u16le(octets, at);
    if (type === 0x2f) flags.push(encrypted);
    if (type === 0x85 && octets[at + 9] === 1) {
      flags.push({ code: "excel4-macros", detail: describeSheet(sheetName(octets, at + 10), octets[at + 8]! & 3) });
    }
    at += 4 + u16le(octets, at + 2);
  }
  return flags;
}

function describeSheet(name: string, state: number): string {
  if (state === 1) return said`sheet ${name}, hidden`;
  return state === 2 ? said`sheet ${name}, hidden so that Excel does not offer to show it` : said`sheet ${name}`;
}

function sheetName(octets: Uint8Array, at: number): string {
  const length = octets[at] ?? 0;
  const wide = ((octets[at + 1] ?? 0) & 1) === 1;
  return asBuffer(octets, at + 2, at + 2 + length * (wide ? 2 : 1)).toString(wide ? "utf16le" : "latin1");
}
