// Document properties of compound files ([MS-OLEPS]): who wrote it, with what, when. Only the first set is read.

import { decodeCharset } from "#lib/text/charsets.ts";
import type { Stream } from "#lib/text/compound-file.ts";
import { asBuffer } from "#lib/text/octets.ts";
import { said } from "#lib/text/said.ts";
import type { Fact } from "./inspected.ts";
import { u16le, u32le, u64le } from "./read-number.ts";

/** [MS-OLEPS] §3.1: properties of the summary that are told. */
const names: Record<number, string> = {
  2: said`Title`,
  3: said`Subject`,
  4: said`Author`,
  6: said`Comments`,
  7: said`Template`,
  8: said`Last saved by`,
  12: said`Created`,
  13: said`Last saved`,
  18: said`Program`,
};

const propertiesRead = 64;
const textType = 30;
const wideTextType = 31;
const timeType = 64;

/** The facts of a `\x05SummaryInformation` stream. */
export function readSummary(stream: Stream | undefined): Fact[] {
  const octets = stream?.read() ?? new Uint8Array(0);
  if (u16le(octets, 0) !== 0xfffe) return [];
  const start = u32le(octets, 44);
  const facts: Fact[] = [];
  let charset = "windows-1252";
  for (let n = 0; n < Math.min(u32le(octets, start + 4), propertiesRead); n++) {
    const id = u32le(octets, start + 8 + n * 8);
    const at = start + u32le(octets, start + 12 + n * 8);
    // §2.18.1: property 1 is the code page of the texts.
    if (id === 1) charset = charsetOf(u16le(octets, at + 4));
    const name = names[id];
    const value = name === undefined ? null : readValue(octets, at, charset);
    if (name !== undefined && value) facts.push([name, value]);
  }
  return facts;
}

function charsetOf(codePage: number): string {
  if (codePage === 65_001) return "utf-8";
  return codePage === 1200 ? "utf-16le" : `windows-${codePage}`;
}

function readValue(octets: Uint8Array, at: number, charset: string): string | null {
  const type = u16le(octets, at);
  const length = Math.min(u32le(octets, at + 4), 4_096);
  if (type === textType) return clean(decodeCharset(octets.subarray(at + 8, at + 8 + length), charset).text);
  if (type === wideTextType) return clean(asBuffer(octets, at + 8, at + 8 + length * 2).toString("utf16le"));
  return type === timeType ? readFileTime(u64le(octets, at + 4)) : null;
}

const clean = (text: string): string => text.replace(/\0.*$/s, "").trim();

/** Tenths of a microsecond since 1601, as ISO 8601 in UTC; null for none and for nonsense. */
export function readFileTime(ticks: number): string | null {
  const ms = ticks / 10_000 - 11_644_473_600_000;
  if (ticks === 0 || ms < Date.UTC(1980) || ms > Date.UTC(2200)) return null;
  return new Date(ms).toISOString().replace(/\.\d+Z$/, "Z");
}
