// Pages that carry a file in their own text and hand it to whoever opens them (HTML smuggling), and pages that write themselves from
// text that cannot be read. Filters see neither file nor page. The text is only searched: no script is run.
// https://attack.mitre.org/techniques/T1027/006/
// Known gaps: data that is split into many short pieces, and decoders of the attacker's own.
import { groupDigits } from "#lib/text/format/english.ts";
import { said } from "#lib/text/said.ts";
import { detectType } from "../detect-type.ts";
import { findExecutable } from "../find-executable.ts";
import { smugglingExamples } from "./examples/smuggling.ts";
import { type Fact, inspectedAs } from "./inspected.ts";
import { textOf } from "./search-xml.ts";
import type { InspectionFlag, Inspector } from "./types.ts";

/** Octets of text searched, runs of data looked at. */
const textRead = 8_388_608;
const runsRead = 200;
const leastRun = 400;
/** Shorter data is a picture or a key. */
const longData = 2_000;
/** By code: letters of base64, escapes and lists of numbers. */
const dataLetters = Uint8Array.from({ length: 128 }, (_, code) =>
  /[\w+/=%\\,-]/.test(String.fromCharCode(code)) ? 1 : 0,
);

const saves =
  /\b(?:msSaveOrOpenBlob|msSaveBlob|saveAs)\b|\bdownload\s{0,3}=|\.download\b|setAttribute\(\s{0,3}["']download["']|\.click\(/g;
const builds = /\bnew\s{1,3}(?:Blob|File)\b|\bcreateObjectURL\b|\bmsSaveOrOpenBlob\b|["']Blob["']/g;
const decodes = /\batob\b|\bunescape\b|\bdecodeURIComponent\b|\bfromCharCode\b|\bUint8Array\b|\bcharCodeAt\b/g;
const writes =
  /\bdocument\s{0,3}\.\s{0,3}write(?:ln)?\b|\.innerHTML\b|\bouterHTML\b|\beval\s{0,3}\(|\bnew\s{1,3}Function\b|\bsrcdoc\b|\blocation\s{0,3}(?:\.href\s{0,3})?=/g;

export const smuggling: Inspector = {
  id: "smuggling",
  ref: "https://attack.mitre.org/techniques/T1027/006/",
  wants: ({ type, filename, detected }) =>
    /html|svg|xml/.test(type) ||
    /html|svg/.test(detected ?? "") ||
    /\.(?:[xs]?html?|xht|mht|mhtml|svg|js|hta)$/i.test(filename ?? ""),
  inspect({ octets, text }) {
    const source = (text ?? textOf(octets.subarray(0, textRead))).slice(0, textRead);
    if (!/<script|\bon\w{3,20}\s{0,3}=|javascript:|\bfunction\b|data:/i.test(source)) return null;
    const found = readPage(source);
    const flags = judge(found);
    if (flags.length === 0) return null;
    return inspectedAs("smuggling", said`Page that makes something of data in it`, { facts: facts(found), flags });
  },
  get examples() {
    return smugglingExamples();
  },
};

interface Page {
  saves: string[];
  builds: string[];
  decodes: string[];
  writes: string[];
  /** Of the longest run of base64, hexadecimal digits or escapes. */
  data: { length: number; content: string | null; encoding: keyof typeof sizes };
  name: string | null;
  /** A link whose target is a whole file. */
  linked: string | null;
  /** What a text in quotation marks is by its first letters of base64, however short; with the calls that unpack it. */
  packed: ((calls: string) => string) | null;
}

/** How much data there is: alone, and with what it is and what is called. */
const sizes = {
  base64: {
    alone: (octets: string) => said`${octets} bytes of base64`,
    with: (octets: string, content: string, calls: string) => said`${octets} bytes of base64${content}; ${calls}`,
  },
  escapes: {
    alone: (octets: string) => said`${octets} bytes of escapes`,
    with: (octets: string, content: string, calls: string) => said`${octets} bytes of escapes${content}; ${calls}`,
  },
  hexadecimal: {
    alone: (octets: string) => said`${octets} bytes of hexadecimal`,
    with: (octets: string, content: string, calls: string) => said`${octets} bytes of hexadecimal${content}; ${calls}`,
  },
  numbers: {
    alone: (octets: string) => said`${octets} bytes of numbers`,
    with: (octets: string, content: string, calls: string) => said`${octets} bytes of numbers${content}; ${calls}`,
  },
};

function readPage(source: string): Page {
  const words = (form: RegExp) =>
    [...new Set((source.match(form) ?? []).map((word) => word.replace(/\s+/g, " ")))].slice(0, 6);
  const name = /\bdownload\b\s{0,3}[=,:]\s{0,3}["']?([^"'\s>;)]{1,200})/i.exec(source)?.[1] ?? null;
  const linked =
    /\bhref\s{0,3}=\s{0,3}["']?data:(application\/[\w.+-]{1,60})[^"'>]{0,60};base64,/i.exec(source)?.[1] ?? null;
  return {
    saves: words(saves),
    builds: words(builds),
    decodes: words(decodes),
    writes: words(writes),
    data: longestData(source),
    name,
    linked,
    packed: fileStarts.find(([letters]) => new RegExp(`["'\`]${letters}[\\w+/]{8}`).test(source))?.[1] ?? null,
  };
}

/** How files begin that are worth smuggling. */
const fileStarts: readonly [letters: string, says: NonNullable<Page["packed"]>][] = [
  ["UEsDB", (calls) => said`a ZIP archive in base64; ${calls}`],
  ["TV[oqp][QA-Za-z]", (calls) => said`a Windows program in base64; ${calls}`],
  ["UmFyIRo", (calls) => said`a RAR archive in base64; ${calls}`],
  ["N3q8rycc", (calls) => said`a 7-Zip archive in base64; ${calls}`],
  ["0M8R4KGx", (calls) => said`an Office or installer file in base64; ${calls}`],
  ["TAAAAAEUAgA", (calls) => said`a Windows shortcut in base64; ${calls}`],
];

function longestData(source: string): Page["data"] {
  let best: Page["data"] = { length: 0, content: null, encoding: "base64" };
  for (const run of findRuns(source)) {
    const data = describeData(run);
    if (data !== null && data.length > best.length) best = data;
  }
  return best;
}

/** Runs without a blank, but behind commas: looked for in steps of their least length, so that each letter is seen twice at most. */
function findRuns(source: string): string[] {
  const runs: string[] = [];
  const inRun = (at: number): boolean => {
    const code = source.charCodeAt(at);
    return code < 128 && (dataLetters[code] === 1 || (code === 32 && source.charCodeAt(at - 1) === 44));
  };
  let behind = 0;
  for (let at = leastRun; at < source.length && runs.length < runsRead; at += leastRun) {
    if (!inRun(at)) continue;
    let start = at;
    while (start > behind && inRun(start - 1)) start -= 1;
    let end = at;
    while (end < source.length && inRun(end)) end += 1;
    if (end - start >= leastRun) runs.push(source.slice(start, end));
    behind = end;
    at = end;
  }
  return runs;
}

/** Null for what is no data, such as a long address. */
function describeData(run: string): Page["data"] | null {
  const { length } = run;
  const start = run.slice(0, 8_000);
  if (/^(?:(?:%|\\x|\\u|%u)[0-9a-f]{2,4}){20}/i.test(start)) return { length, content: null, encoding: "escapes" };
  if (/^(?:\d{1,3}, ?){20}/.test(start))
    return { length, content: contentOf(Buffer.from(start.split(",").map(Number))), encoding: "numbers" };
  if (!/^[\w+/-]{200}/.test(start)) return null;
  const hex = /^[0-9a-f]+$/i.test(start);
  return {
    length,
    content: contentOf(Buffer.from(start, hex ? "hex" : "base64")),
    encoding: hex ? "hexadecimal" : "base64",
  };
}

const contentOf = (octets: Buffer): string | null => findExecutable(octets) ?? detectType(octets);

function judge({ saves, builds, decodes, writes, data, linked, name, packed }: Page): InspectionFlag[] {
  const content = data.content ? `, ${data.content}` : "";
  const sizeWith = (calls: string): string => sizes[data.encoding].with(groupDigits(data.length), content, calls);
  const handing = [...saves, ...builds, ...decodes].slice(0, 6).join(", ");
  const long = data.length >= longData && !/^(?:image|font|audio|video)\//.test(data.content ?? "");
  if (linked)
    return [
      {
        code: "html-smuggling",
        detail:
          name === null
            ? said`a link to ${linked} in the page itself`
            : said`a link to ${linked} in the page itself, saved as ${name}`,
      },
    ];
  if (packed !== null && saves.length > 0 && builds.length > 0)
    return [{ code: "html-smuggling", detail: packed(handing) }];
  if (long && saves.length > 0 && builds.length > 0) return [{ code: "html-smuggling", detail: sizeWith(handing) }];
  if (long && decodes.length > 0 && writes.length > 0)
    return [{ code: "html-writes-itself", detail: sizeWith([...decodes, ...writes].slice(0, 6).join(", ")) }];
  return [];
}

function facts({ saves, builds, decodes, writes, data, name }: Page): Fact[] {
  return [
    [said`Data in the page`, data.length > 0 ? sizes[data.encoding].alone(groupDigits(data.length)) : null],
    [said`The data is`, data.content],
    [said`Saved as`, name],
    [said`Decodes with`, decodes.join(", ")],
    [said`Builds a file with`, builds.join(", ")],
    [said`Hands it over with`, saves.join(", ")],
    [said`Writes with`, writes.join(", ")],
  ];
}
