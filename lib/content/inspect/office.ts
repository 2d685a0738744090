// Office documents that are ZIP archives: Office Open XML (ECMA-376) and OpenDocument. What can act or load is looked for in
// the members that may hold it: macros, relationships to the outside, DDE, embedded files, sheets with macros of Excel 4.0.
// XML is searched, not parsed: entities in it are undone, and nothing it names is followed.

import { limits } from "#lib/limits.ts";
import { openCompoundFile } from "#lib/text/compound-file.ts";
import { lookUp } from "#lib/text/look-up.ts";
import { said } from "#lib/text/said.ts";
import { endingOf } from "../file-endings.ts";
import { ddeFlag } from "./dde.ts";
import { officeExamples } from "./examples/office.ts";
import { type InflateBudget, openBudget } from "./inflate.ts";
import { type Fact, inspectedAs } from "./inspected.ts";
import { readRelations } from "./office-relations.ts";
import { describeObjectFile } from "./ole-objects.ts";
import { attributesOf, findTags, textOf } from "./search-xml.ts";
import type { FoundLink, InspectionFlag, Inspector, Member } from "./types.ts";
import { macroFacts, readVba } from "./vba.ts";
import { archiveFacts, describeArchive, wantsZip } from "./zip.ts";
import { openZipEntry, readZipDirectory, type ZipDirectory, type ZipEntry } from "./zip-directory.ts";
import { findPackage } from "./zip-packages.ts";

/** Members of one kind that are looked into. */
const membersRead = 40;

interface Office {
  budget: InflateBudget;
  directory: ZipDirectory;
  /** The first octets of a member, as text. */
  text(entry: ZipEntry): string;
  octets(entry: ZipEntry): Uint8Array;
}

/** What one look at the document found. */
interface Found {
  facts?: Fact[];
  flags?: InspectionFlag[];
  links?: FoundLink[];
  members?: Member[];
}

export const office: Inspector = {
  id: "office",
  ref: "https://learn.microsoft.com/en-us/openspecs/office_standards/ms-oi29500/",
  wants: wantsZip,
  inspect({ octets, filename, budget = openBudget() }) {
    const directory = readZipDirectory(octets);
    const known = directory && findPackage(directory);
    if (!directory || !known?.office) return null;
    const document = openOffice(octets, directory, budget);
    const looks = known.office === "ooxml" ? ooxmlLooks : odfLooks;
    const found = looks.map((look) => look(document));
    const flags = found.flatMap((one) => one.flags ?? []);
    const macros = flags.some(({ code }) => code.startsWith("macros"));
    const archive = describeArchive(octets, directory, budget, { quiet: true });
    const title = titleOf(known.title, document);
    if (macros && filename !== null && endingOf(filename)?.risk === "inert" && known.office === "ooxml")
      flags.unshift({ code: "macros-under-plain-name", detail: filename });
    return inspectedAs("office", macros ? said`${title} with macros` : title, {
      facts: [...found.flatMap((one) => one.facts ?? []), ...archiveFacts(octets, directory)],
      members: [...found.flatMap((one) => one.members ?? []), ...archive.members],
      membersInAll: directory.entriesInAll,
      flags: [...flags, ...archive.flags],
      links: found.flatMap((one) => one.links ?? []),
    });
  },
  get examples() {
    return officeExamples();
  },
};

function openOffice(octets: Uint8Array, directory: ZipDirectory, budget: InflateBudget): Office {
  const read = (entry: ZipEntry) =>
    openZipEntry(octets, entry, limits.inflatedMember, budget)?.octets ?? new Uint8Array(0);
  return { budget, directory, octets: read, text: (entry) => textOf(read(entry)) };
}

const entriesOf = ({ directory }: Office, form: RegExp): ZipEntry[] =>
  directory.entries.filter(({ name }) => form.test(name)).slice(0, membersRead);

const odfKinds: Record<string, string> = {
  text: said`OpenDocument text`,
  spreadsheet: said`OpenDocument spreadsheet`,
  presentation: said`OpenDocument presentation`,
  graphics: said`OpenDocument graphics`,
  chart: said`OpenDocument chart`,
  formula: said`OpenDocument formula`,
  image: said`OpenDocument image`,
  database: said`OpenDocument database`,
};

/** OpenDocument files say in their first member what they are. */
function titleOf(title: string, document: Office): string {
  const mimetype = entriesOf(document, /^mimetype$/)[0];
  const kind = mimetype ? /opendocument\.([a-z]+)/.exec(document.text(mimetype))?.[1] : null;
  return kind ? (lookUp(odfKinds, kind) ?? `OpenDocument ${kind}`) : title;
}

const ooxmlLooks: readonly ((document: Office) => Found)[] = [
  lookAtMacros,
  lookAtRelations,
  lookAtFields,
  lookAtWorkbook,
  lookAtObjects,
  lookAtProperties,
];

function lookAtMacros(document: Office): Found {
  const found: Found[] = entriesOf(document, /(?:^|\/)vba[^/]*\.bin$/i).map((entry) => {
    const root = openCompoundFile(document.octets(entry));
    const vba = root && readVba(root, document.budget);
    if (vba) return { facts: macroFacts(vba), flags: vba.flags, links: vba.links };
    // vbaData.xml and signatures stand beside; a project that cannot be read is told all the same.
    return /vbaProject\.bin$/i.test(entry.name) ? { flags: [{ code: "macros", detail: entry.name }] } : {};
  });
  const sheets = entriesOf(document, /^xl\/(?:macrosheets|intlmacrosheets)\/[^/]+\.(?:xml|bin)$/i);
  return merge([...found, { flags: sheets.map(({ name }) => ({ code: "excel4-macros", detail: name })) }]);
}

function lookAtRelations(document: Office): Found {
  return merge(entriesOf(document, /\.rels$/i).map((entry) => readRelations(document.text(entry), entry.name)));
}

/** ECMA-376 §17.16.5: a field is spread over runs at will, so their texts are joined before they are searched. */
function lookAtFields(document: Office): Found {
  const flags = entriesOf(document, /^word\/[^/]+\.xml$/i).flatMap((entry): InspectionFlag[] => {
    const xml = document.text(entry);
    if (!/DDE|instrText|fldSimple/i.test(xml)) return [];
    const runs = [...xml.matchAll(/<w:instrText\b[^>]{0,200}>([^<]{0,4000})/g)].map((found) => found[1]!);
    const simple = findTags(xml, "w:fldSimple").map((tag) => attributesOf(tag).get("w:instr") ?? "");
    const field = /\bDDE(?:AUTO)?\b.{0,150}/i.exec([runs.join(""), ...simple].join("\n"));
    return field ? [ddeFlag(field[0])] : [];
  });
  return { flags };
}

function lookAtWorkbook(document: Office): Found {
  const dde = entriesOf(document, /^xl\/externalLinks\/[^/]+\.xml$/i).flatMap((entry) =>
    findTags(document.text(entry), "ddeLink").map((tag): InspectionFlag => {
      const attributes = attributesOf(tag);
      const said = [attributes.get("ddeService"), attributes.get("ddeTopic")].filter(Boolean).join(" ");
      return ddeFlag(said || entry.name);
    }),
  );
  const workbook = entriesOf(document, /^xl\/workbook\.xml$/i)[0];
  const hidden = findTags(workbook ? document.text(workbook) : "", "sheet").flatMap((tag) => {
    const attributes = attributesOf(tag);
    return /hidden/i.test(attributes.get("state") ?? "") ? [attributes.get("name") ?? ""] : [];
  });
  return { flags: dde, facts: [[said`Hidden sheets`, hidden.join(", ")]] };
}

function lookAtObjects(document: Office): Found {
  const objects = entriesOf(document, /\/(?:embeddings|activeX)\/[^/]+\.(?!xml|rels)[^/.]+$/i);
  const found = objects.map((entry): Found => {
    const described = describeObjectFile(document.octets(entry));
    const flags = described.flags.some(({ code }) => code === "embedded-file") ? [] : [embedded(entry)];
    return { members: described.members, flags: [...described.flags, ...flags] };
  });
  return merge(found);
}

const embedded = ({ name }: ZipEntry): InspectionFlag => ({ code: "embedded-object", detail: name });

/** ECMA-376 part 2 §11 and part 1 §22.2: who wrote it, with what. */
function lookAtProperties(document: Office): Found {
  const xml = entriesOf(document, /^docProps\/(?:core|app)\.xml$/i)
    .map((entry) => document.text(entry))
    .join("\n");
  const value = (tag: string) => new RegExp(`<${tag}(?:\\s[^>]{0,200})?>([^<]{1,300})</`).exec(xml)?.[1] ?? null;
  return {
    facts: [
      [said`Title`, value("dc:title")],
      [said`Author`, value("dc:creator")],
      [said`Last saved by`, value("cp:lastModifiedBy")],
      [said`Created`, value("dcterms:created")],
      [said`Last saved`, value("dcterms:modified")],
      [said`Program`, [value("Application"), value("AppVersion")].filter(Boolean).join(" ")],
      [said`Company`, value("Company")],
      [said`Template`, value("Template")],
    ],
  };
}

const odfLooks: readonly ((document: Office) => Found)[] = [lookAtOdfMacros, lookAtOdfManifest, lookAtOdfLinks];

function lookAtOdfMacros(document: Office): Found {
  const modules = entriesOf(document, /^(?:Basic\/.+\.xml|Scripts\/.+\.(?:py|js|bsh|java|jar))$/i);
  const own = modules.filter(({ name }) => !/script-l[bc]\.xml$/i.test(name));
  if (own.length === 0) return {};
  const content = entriesOf(document, /^content\.xml$/)
    .map((entry) => document.text(entry))
    .join("");
  const events = findTags(content, "script:event-listener").map(
    (tag) => attributesOf(tag).get("script:event-name") ?? "",
  );
  const opens = events.filter((event) => /(?:dom:load|on-load|OnLoad|office:open)/i.test(event));
  const detail = own.map(({ name }) => name).join(", ");
  return { flags: [{ code: opens.length > 0 ? "macros-run-on-opening" : "macros", detail }] };
}

function lookAtOdfManifest(document: Office): Found {
  const manifest = entriesOf(document, /^META-INF\/manifest\.xml$/i)
    .map((entry) => document.text(entry))
    .join("");
  const encrypted = manifest.includes("encryption-data");
  return encrypted ? { flags: [{ code: "document-encrypted", detail: said`named in its manifest` }] } : {};
}

function lookAtOdfLinks(document: Office): Found {
  const found = entriesOf(document, /^(?:content|styles)\.xml$/).flatMap((entry) => {
    const xml = document.text(entry);
    return ["text:a", "draw:image", "draw:object-ole", "draw:plugin", "table:table-source"].flatMap((name) =>
      findTags(xml, name).flatMap((tag) => {
        const target = attributesOf(tag).get("xlink:href") ?? "";
        return /^[a-z][a-z0-9+.-]+:|^\/\//i.test(target) ? [{ name, target }] : [];
      }),
    );
  });
  const loads = found.filter(({ name }) => name !== "text:a");
  return {
    links: found.map(({ target }) => ({ text: null, target })),
    flags: loads.map(({ target }) => ({ code: "document-loads", detail: target })),
  };
}

function merge(found: readonly Found[]): Required<Found> {
  return {
    facts: found.flatMap((one) => one.facts ?? []),
    flags: found.flatMap((one) => one.flags ?? []),
    links: found.flatMap((one) => one.links ?? []),
    members: found.flatMap((one) => one.members ?? []),
  };
}
