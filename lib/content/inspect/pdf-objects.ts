// The objects of a PDF file (ISO 32000-1 §7), read from first to last octet rather than by the cross-reference table, which
// attacks falsify: every object that stands in the file is seen, also those of earlier revisions and of object streams, which
// are inflated up to a cap. Dictionaries become maps; contents of pages are not read.
// Known gaps: encrypted strings and streams, filters other than FlateDecode, predictors.

import { limits } from "#lib/limits.ts";
import { latin1 } from "#lib/text/octets.ts";
import { type InflateBudget, inflateFirst } from "./inflate.ts";

export type PdfValue =
  | { kind: "name"; name: string }
  | { kind: "text"; text: string }
  | { kind: "number"; number: number }
  | { kind: "reference"; object: number }
  | { kind: "list"; items: PdfValue[] }
  | { kind: "dictionary"; entries: PdfDictionary };

export type PdfDictionary = Map<string, PdfValue>;

export interface PdfStream {
  dictionary: PdfDictionary;
  /** As it stands in the file. */
  octets: Uint8Array;
}

export interface PdfObjects {
  /** Every dictionary, nested ones too, in the order in which they end. */
  dictionaries: PdfDictionary[];
  /** The dictionary of an object; the last revision counts. */
  byNumber: Map<number, PdfDictionary>;
  streams: Map<number, PdfStream>;
  objectStreams: number;
  /** Names in which letters are written as #xx though nothing asks for it. */
  obscured: string[];
  /** False when there were more tokens than are read. */
  whole: boolean;
}

/** Tokens read of one file and all its object streams; dictionaries kept; nesting followed. */
const tokensRead = 1_000_000;
const dictionariesKept = 200_000;
const depthFollowed = 100;
const textKept = 65_536;
const objectStreamsRead = 500;

const token =
  /%[^\r\n]*|\/[^\s\0()<>[\]{}/%]*|<<|>>|<[^<>]*>|[([\]]|\d{1,10}[\s\0]{1,20}\d{1,10}[\s\0]{1,20}(?:obj|R)(?![A-Za-z])|[A-Za-z]+|[-+.\d]+/g;

interface Frame {
  kind: "dictionary" | "list";
  entries: PdfDictionary;
  items: PdfValue[];
  key: string | null;
}

interface State {
  octets: Uint8Array;
  found: PdfObjects;
  budget: InflateBudget;
  frames: Frame[];
  /** Number of the object that is open. */
  object: number | null;
  /** The last dictionary that ended outside of all others. */
  last: PdfDictionary | null;
  tokens: number;
}

/** Reads all objects. Never throws. */
export function readPdfObjects(octets: Uint8Array, budget: InflateBudget): PdfObjects {
  const found: PdfObjects = {
    dictionaries: [],
    byNumber: new Map(),
    streams: new Map(),
    objectStreams: 0,
    obscured: [],
    whole: true,
  };
  const state: State = { octets, found, budget, frames: [], object: null, last: null, tokens: 0 };
  scan(state, latin1(octets), true);
  for (const stream of [...found.streams.values()])
    if (nameOf(stream.dictionary, "Type") === "ObjStm") openObjectStream(state, stream);
  return found;
}

/** A name that is the value of a key. */
export function nameOf(dictionary: PdfDictionary, key: string): string | null {
  const value = dictionary.get(key);
  return value?.kind === "name" ? value.name : null;
}

export function textOf(dictionary: PdfDictionary, key: string): string | null {
  const value = dictionary.get(key);
  return value?.kind === "text" ? value.text : null;
}

/** A dictionary that is the value of a key, or the object it refers to. */
export function dictionaryOf({ byNumber }: PdfObjects, value: PdfValue | undefined): PdfDictionary | null {
  if (value?.kind === "dictionary") return value.entries;
  return value?.kind === "reference" ? (byNumber.get(value.object) ?? null) : null;
}

/** The first octets of a stream with its filter undone; null for other filters. */
export function openPdfStream(
  { dictionary, octets }: PdfStream,
  most: number,
  budget: InflateBudget,
): Uint8Array | null {
  const filter = dictionary.get("Filter");
  const filters = filter?.kind === "list" ? filter.items : filter ? [filter] : [];
  if (filters.length === 0) return octets.subarray(0, most);
  const only = filters.length === 1 && filters[0]!.kind === "name" ? filters[0]!.name : "";
  if (only !== "FlateDecode" && only !== "Fl") return null;
  return inflateFirst(octets, "zlib", most, budget)?.octets ?? null;
}

function scan(state: State, text: string, inFile: boolean): void {
  const reader = new RegExp(token);
  state.frames = [];
  for (let match = reader.exec(text); match; match = reader.exec(text)) {
    state.tokens += 1;
    if (state.tokens > tokensRead) {
      state.found.whole = false;
      return;
    }
    const word = match[0];
    const next = reader.lastIndex;
    if (word === "(") reader.lastIndex = readLiteral(state, text, next);
    else if (word === "stream" && inFile) reader.lastIndex = takeStream(state, text, next);
    else readToken(state, word);
  }
}

function readToken(state: State, word: string): void {
  const first = word[0]!;
  if (word === "<<") open(state, "dictionary");
  else if (word === "[") open(state, "list");
  else if (word === ">>") close(state, "dictionary");
  else if (word === "]") close(state, "list");
  else if (first === "<")
    put(state, { kind: "text", text: decodeText(Buffer.from(word.replace(/[^0-9a-f]/gi, ""), "hex")) });
  else if (first === "/") putName(state, word.slice(1));
  else if (word.endsWith("R") && first >= "0" && first <= "9")
    put(state, { kind: "reference", object: Number.parseInt(word, 10) });
  else if (word.endsWith("obj") && first >= "0" && first <= "9") openObject(state, Number.parseInt(word, 10));
  else if (word === "endobj" || word === "trailer") openObject(state, null);
  else if (/[-+.\d]/.test(first)) put(state, { kind: "number", number: Number(word) || 0 });
  // true, false and null, and whatever else stands where a value should.
  else put(state, { kind: "name", name: word });
}

function openObject(state: State, number: number | null): void {
  state.frames = [];
  state.object = number;
  state.last = null;
}

function open({ frames }: State, kind: Frame["kind"]): void {
  if (frames.length < depthFollowed) frames.push({ kind, entries: new Map(), items: [], key: null });
}

function close(state: State, kind: Frame["kind"]): void {
  const frame = state.frames.at(-1);
  if (frame?.kind !== kind) return;
  state.frames.pop();
  if (kind === "list") {
    put(state, { kind, items: frame.items });
    return;
  }
  const { found, object } = state;
  if (found.dictionaries.length < dictionariesKept) found.dictionaries.push(frame.entries);
  if (state.frames.length === 0) {
    state.last = frame.entries;
    if (object !== null) found.byNumber.set(object, frame.entries);
  }
  put(state, { kind: "dictionary", entries: frame.entries });
}

function put({ frames }: State, value: PdfValue): void {
  const frame = frames.at(-1);
  if (!frame) return;
  if (frame.kind === "list") {
    if (frame.items.length < 10_000) frame.items.push(value);
    return;
  }
  if (frame.key !== null) frame.entries.set(frame.key, value);
  frame.key = null;
}

/** §7.3.5: `#` and two digits stand for an octet of a name. */
function putName(state: State, written: string): void {
  const name = written.includes("#")
    ? written.replace(/#([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : written;
  if (name !== written && /#(?:4[1-9a-f]|5[0-9a]|6[1-9a-f]|7[0-9a])/i.test(written) && state.found.obscured.length < 20)
    state.found.obscured.push(written);
  const frame = state.frames.at(-1);
  if (frame?.kind === "dictionary" && frame.key === null) frame.key = name;
  else put(state, { kind: "name", name });
}

/** §7.3.4.2: parentheses nest, and a backslash escapes. Returns where the string ends. */
function readLiteral(state: State, text: string, start: number): number {
  const stop = /[\\()]/g;
  let depth = 1;
  let at = start;
  while (depth > 0) {
    stop.lastIndex = at;
    const match = stop.exec(text);
    if (!match) return text.length;
    at = stop.lastIndex;
    if (match[0] === "\\") at += 1;
    else depth += match[0] === "(" ? 1 : -1;
  }
  if (state.frames.length > 0) {
    const written = text.slice(start, Math.min(at - 1, start + textKept));
    put(state, { kind: "text", text: decodeText(Buffer.from(unescapeText(written), "latin1")) });
  }
  return at;
}

const escapes: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

function unescapeText(written: string): string {
  if (!written.includes("\\")) return written;
  return written.replace(/\\(?:([0-7]{1,3})|(\r\n?|\n)|(.))/gs, (_, octal, end, letter) => {
    if (octal) return String.fromCharCode(Number.parseInt(octal, 8) & 255);
    return end ? "" : (escapes[letter] ?? letter);
  });
}

/** §7.9.2.2: UTF-16 behind a byte order mark, UTF-8 behind its own, else a table that is near Latin-1. */
function decodeText(octets: Buffer): string {
  if (octets[0] === 0xfe && octets[1] === 0xff) {
    const even = octets.subarray(2, octets.length - (octets.length % 2));
    return Buffer.from(even).swap16().toString("utf16le");
  }
  if (octets[0] === 0xef && octets[1] === 0xbb && octets[2] === 0xbf) return octets.toString("utf8", 3);
  return octets.toString("latin1");
}

/** §7.3.8: the length is believed only where the end mark follows. Returns where to go on. */
function takeStream(state: State, text: string, next: number): number {
  const dictionary = state.last;
  if (dictionary === null || state.frames.length > 0) return next;
  const start = text[next] === "\r" ? next + (text[next + 1] === "\n" ? 2 : 1) : text[next] === "\n" ? next + 1 : next;
  const length = dictionary.get("Length");
  const told = length?.kind === "number" && length.number >= 0 ? start + Math.floor(length.number) : -1;
  const sure = told >= 0 && /^\s{0,4}endstream/.test(text.slice(told, told + 16));
  const found = sure ? told : text.indexOf("endstream", start);
  const end = found < 0 ? text.length : found;
  const key = state.object ?? -1 - state.found.streams.size;
  if (state.found.streams.size < dictionariesKept)
    state.found.streams.set(key, { dictionary, octets: state.octets.subarray(start, end) });
  state.last = null;
  return end;
}

/** §7.5.7: pairs of number and offset, then the objects one after the other. */
function openObjectStream(state: State, stream: PdfStream): void {
  if (state.found.objectStreams >= objectStreamsRead) return;
  state.found.objectStreams += 1;
  const octets = openPdfStream(stream, limits.inflatedMember, state.budget);
  const first = stream.dictionary.get("First");
  if (octets === null || first?.kind !== "number") return;
  const text = latin1(octets);
  const numbers = text.slice(0, first.number).match(/\d{1,10}/g) ?? [];
  for (let n = 0; n + 1 < numbers.length && n < 20_000; n += 2) {
    const from = first.number + Number(numbers[n + 1]);
    const to = n + 3 < numbers.length ? first.number + Number(numbers[n + 3]) : text.length;
    // Offsets that run back would have one text read many times.
    if (to <= from && n + 3 < numbers.length) break;
    openObject(state, Number(numbers[n]));
    scan(state, text.slice(from, to), false);
  }
}
