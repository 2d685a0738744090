// The parts of a message as the report shows them: size, hash, type by content and the first text of each leaf.
// Decoded octets are looked at one part at a time and not kept.
import { limits } from "#lib/limits.ts";
import { decodedPart, partOctets } from "#lib/message/read.ts";
import type { Message, MimePart } from "#lib/message/types.ts";
import { type DecodedText, decodeCharset } from "#lib/text/charsets.ts";
import { sha256Hex } from "#lib/text/octets.ts";
import { detectType } from "./detect-type.ts";
import { type PartFacts, surveyPart } from "./survey-part.ts";
import type { Part } from "./types.ts";

/** The parts in document order, and by path what was noticed while their octets were at hand. */
export interface ReadParts {
  parts: Part[];
  facts: ReadonlyMap<string, PartFacts>;
}

/** Octets of decoded text shown of one part, and of all parts of a report together. */
const textOctets = 16_384;
const textOctetsInAll = 262_144;

/**
 * Every part in document order. Multiparts have no size of their own; past `limits.partsInspected` leaves keep
 * `size` and `sha256` null and have no facts.
 */
export function readParts(message: Message): ReadParts {
  const facts = new Map<string, PartFacts>();
  let textLeft = textOctetsInAll;
  const parts = message.parts.map((part) => {
    const base = describePart(part);
    if (part.kind === "multipart" || facts.size >= limits.partsInspected) return base;
    const decoded = decodedPart(message, part);
    const { octets } = decoded;
    const shown = isText(part) && textLeft > 0 ? showText(part, octets, Math.min(textOctets, textLeft)) : null;
    textLeft -= shown?.octets ?? 0;
    facts.set(part.path, surveyPart(part, partOctets(message, part), decoded, shown));
    const read = { ...base, size: octets.length, sha256: sha256Hex(octets), detected: detectType(octets) };
    return shown ? { ...read, details: { text: shown.text, truncated: shown.cut } } : read;
  });
  return { parts, facts };
}

const isText = ({ kind, type }: MimePart): boolean => kind === "leaf" && type.startsWith("text/");

function showText(part: MimePart, octets: Uint8Array, most: number): DecodedText & { cut: boolean; octets: number } {
  const shown = octets.subarray(0, most);
  return { ...decodeCharset(shown, part.charset), cut: shown.length < octets.length, octets: shown.length };
}

function describePart(part: MimePart): Part {
  return {
    path: part.path,
    parent: part.parent,
    within: part.within,
    type: part.type,
    charset: part.charset,
    encoding: part.encoding,
    disposition: part.disposition,
    filename: part.filename,
    contentId: part.contentId,
    header: part.header,
    body: part.body,
    size: null,
    sha256: null,
    detected: null,
    leaf: part.kind !== "multipart",
  };
}
