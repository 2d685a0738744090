// VBA projects ([MS-OVBA]): modules, their source with the compression undone, and the words in it that matter: names under
// which a macro runs by itself, and calls that start programs or load files. Works on the storages of a compound file, in
// a document or in vbaProject.bin.
// Known gaps: p-code is not disassembled; a project whose source was removed is told as such.

import type { Storage, Stream } from "#lib/text/compound-file.ts";
import { asBuffer, latin1 } from "#lib/text/octets.ts";
import { said } from "#lib/text/said.ts";
import { findAddresses } from "./find-addresses.ts";
import type { InflateBudget } from "./inflate.ts";
import type { Fact } from "./inspected.ts";
import { u16le, u32le } from "./read-number.ts";
import type { FoundLink, InspectionFlag } from "./types.ts";

export interface VbaModule {
  name: string;
  /** Null when it could not be had. */
  source: string | null;
}

export interface VbaFindings {
  modules: VbaModule[];
  /** Procedures that run without being called. */
  autoRun: string[];
  /** Words by what they do. */
  words: { does: string; word: string }[];
  flags: InspectionFlag[];
  links: FoundLink[];
}

/** Modules read of one project, and characters of source of all of them. */
const modulesRead = 200;
const sourceRead = 2_000_000;
/** Undoing this compression takes so much longer than inflating. */
const decompressCost = 4;

/** [MS-OVBA] §2.3.4.2: records of the dir stream. */
const moduleName = 0x19;
const moduleStreamName = 0x1a;
const moduleOffset = 0x31;
const projectVersion = 0x09;

const autoRunNames =
  /\bSub\s{1,9}((?:Auto_?(?:Open|Close|Exec|Exit|New|Activate|Deactivate)|Document_(?:Open|Close|New|ContentControlOnEnter)|Document_?BeforeClose|Workbook_(?:Open|Activate|BeforeClose|Deactivate|WindowActivate)|Worksheet_(?:Activate|Calculate|Change)|App_(?:Open|Close)|\w{1,40}_(?:Layout|Painting|Painted|GotFocus|MouseMove|MouseEnter))\b)/gi;

/** What calls do. `acts` marks those that make an automatic macro dangerous. */
const wordTable: readonly { does: string; acts: boolean; form: RegExp }[] = [
  {
    does: said`Macro that starts a program`,
    acts: true,
    form: /\b(?:WScript\.Shell|Shell\.Application|ShellExecuteA?|CreateProcessA?|Win32_Process|powershell|cmd(?:\.exe)? ?\/c|mshta|regsvr32|rundll32|ShellBrowserWindow)\b|\bShell(?=[ (])/gi,
  },
  {
    does: said`Macro that loads from a server`,
    acts: true,
    form: /\b(?:URLDownloadToFileA?|(?:MSXML2|Microsoft)\.(?:Server)?XMLHTTP|WinHttp\.WinHttpRequest|InternetExplorer\.Application|InternetOpenUrlA?|DownloadFile|DownloadString)\b/gi,
  },
  {
    does: said`Macro that puts code into memory`,
    acts: true,
    form: /\b(?:VirtualAlloc(?:Ex)?|RtlMoveMemory|CreateThread|CreateRemoteThread|EnumSystemLocalesA|HeapCreate)\b/gi,
  },
  {
    does: said`Macro that writes a file`,
    acts: false,
    form: /\b(?:ADODB\.Stream|SaveToFile|CreateTextFile|Open\s[^\r\n]{1,80}\sFor\s(?:Binary|Output))\b/gi,
  },
  { does: said`Macro that makes an object by name`, acts: false, form: /\b(?:CreateObject|GetObject|CallByName)\b/gi },
  { does: said`Macro that runs Excel 4.0 macros`, acts: true, form: /\bExecuteExcel4Macro\b/gi },
  {
    does: said`Macro that hides what it says`,
    acts: false,
    form: /\b(?:StrReverse|ChrW?\$?\(\d{1,3}\)(?:\s{0,3}&\s{0,3}ChrW?\$?\(\d{1,3}\)){3,})/gi,
  },
];

/** The project in the storages, or null when there is none. */
export function readVba(root: Storage, budget: InflateBudget): VbaFindings | null {
  const storages = findVbaStorages(root);
  if (storages.length === 0) return null;
  const modules = storages.flatMap((storage) => readModules(storage, budget)).slice(0, modulesRead);
  const source = modules
    .map((module) => module.source ?? "")
    .join("\n")
    .slice(0, sourceRead);
  const autoRun = distinct([...source.matchAll(autoRunNames)].map((found) => found[1]!));
  const acting = wordTable.map((row) => ({
    ...row,
    found: distinct((source.match(row.form) ?? []).map((word) => word.trim())),
  }));
  const acts = acting.some((row) => row.acts && row.found.length > 0);
  const words = acting.flatMap(({ does, found }) => found.slice(0, 6).map((word) => ({ does, word })));
  return { modules, autoRun, words, flags: judge(modules, autoRun, acts, words), links: findAddresses(source) };
}

/** What is told of a project. */
export function macroFacts({ modules, autoRun, words }: VbaFindings): Fact[] {
  const byAct = Map.groupBy(words, ({ does }) => does);
  return [
    [said`Macro modules`, modules.map(({ name }) => name).join(", ")],
    [said`Run by themselves`, autoRun.join(", ")],
    ...[...byAct].map(([does, found]): Fact => [does, found.map(({ word }) => word).join(", ")]),
  ];
}

function judge(modules: VbaModule[], autoRun: string[], acts: boolean, words: VbaFindings["words"]): InspectionFlag[] {
  const said = [...autoRun, ...words.map(({ word }) => word)].slice(0, 8).join(", ");
  const lost = modules.length > 0 && modules.every(({ source }) => source === null || source.trim() === "");
  if (lost) return [{ code: "macros-without-source", detail: modules.map(({ name }) => name).join(", ") }];
  if (autoRun.length > 0 && acts) return [{ code: "macros-act-on-opening", detail: said }];
  if (autoRun.length > 0) return [{ code: "macros-run-on-opening", detail: said }];
  return [{ code: "macros", detail: said || modules.map(({ name }) => name).join(", ") }];
}

const distinct = (words: readonly string[]): string[] => [...new Set(words)].slice(0, 50);

/** A storage named VBA that has a dir stream. */
function findVbaStorages(root: Storage): Storage[] {
  const found: Storage[] = [];
  const open = [root];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.name.toUpperCase() === "VBA" && findStream(next, "dir")) found.push(next);
    open.push(...next.storages);
  }
  return found.slice(0, 4);
}

const findStream = ({ streams }: Storage, name: string): Stream | undefined =>
  streams.find((stream) => stream.name.toLowerCase() === name.toLowerCase());

function readModules(vba: Storage, budget: InflateBudget): VbaModule[] {
  const records = readDir(decompress(findStream(vba, "dir")!.read(), budget) ?? Buffer.alloc(0));
  if (records.length > 0) return records.map((record) => readModule(vba, record, budget));
  // Without a readable directory, every other stream may be a module.
  const streams = vba.streams.filter(({ name }) => !/^(?:dir|_VBA_PROJECT|__SRP_\d+)$/i.test(name));
  return streams.slice(0, modulesRead).map(({ name }) => readModule(vba, { name, stream: name, offset: null }, budget));
}

interface ModuleRecord {
  name: string;
  stream: string;
  offset: number | null;
}

function readDir(dir: Uint8Array): ModuleRecord[] {
  const records: ModuleRecord[] = [];
  for (let at = 0; at + 6 <= dir.length && records.length < modulesRead; ) {
    const id = u16le(dir, at);
    // §2.3.4.2.1.11: the size of this record is not that of its data.
    const size = id === projectVersion ? 6 : u32le(dir, at + 2);
    const data = latin1(dir, at + 6, at + 6 + Math.min(size, 512));
    const open = records.at(-1);
    if (id === moduleName) records.push({ name: data, stream: data, offset: null });
    else if (id === moduleStreamName && open) open.stream = data;
    else if (id === moduleOffset && open) open.offset = u32le(dir, at + 6);
    at += 6 + size;
  }
  return records;
}

function readModule(vba: Storage, { name, stream, offset }: ModuleRecord, budget: InflateBudget): VbaModule {
  const octets = findStream(vba, stream)?.read();
  if (!octets) return { name, source: null };
  const told = offset === null ? null : decompress(octets.subarray(offset), budget);
  const source = told ?? decompress(octets.subarray(findSource(octets)), budget);
  return { name, source: source === null ? null : latin1(source) };
}

/** Source begins with `Attribute`, of which the first eight letters stand uncompressed behind the heads. */
function findSource(octets: Uint8Array): number {
  const at = asBuffer(octets).indexOf("Attribut", 0, "latin1");
  return at < 4 ? octets.length : at - 4;
}

/** [MS-OVBA] §2.4.1: chunks of at most 4,096 octets; null when the container does not begin as one. */
export function decompress(octets: Uint8Array, budget: InflateBudget): Uint8Array | null {
  if (octets[0] !== 1) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let at = 1; at + 2 < octets.length && size < sourceRead && budget.left > 0; ) {
    const header = u16le(octets, at);
    const end = Math.min(octets.length, at + (header & 0xfff) + 3);
    const data = octets.subarray(at + 2, end);
    const chunk = (header & 0x8000) === 0 ? data : decompressChunk(data);
    chunks.push(chunk);
    size += chunk.length;
    budget.left -= decompressCost * chunk.length;
    at = end;
  }
  return Buffer.concat(chunks);
}

/** §2.4.1.3.5: a flag octet says of each of the eight tokens that follow whether it is a letter or a copy. */
function decompressChunk(data: Uint8Array): Uint8Array {
  const out = Buffer.alloc(4_096);
  let length = 0;
  for (let at = 0; at < data.length && length < out.length; ) {
    const flags = data[at]!;
    at += 1;
    for (let bit = 0; bit < 8 && at < data.length && length < out.length; bit++) {
      if ((flags & (1 << bit)) === 0) {
        out[length] = data[at]!;
        length += 1;
        at += 1;
        continue;
      }
      const token = u16le(data, at);
      at += 2;
      // §2.4.1.3.19.1: the farther the chunk, the more bits say how far back.
      const offsetBits = Math.max(4, 32 - Math.clz32(Math.max(1, length - 1)));
      const back = (token >> (16 - offsetBits)) + 1;
      const copied = (token & (0xffff >> offsetBits)) + 3;
      for (let n = 0; n < copied && length < out.length; n++, length++) out[length] = out[length - back] ?? 0;
    }
  }
  return out.subarray(0, length);
}
