// The parts of a message as the report shows them: size, hash, type by content and the first text of each leaf.
// Decoded octets go by in pieces and are not kept; what is told by looking at them is told of the first ones.
import { limits } from "#lib/limits.ts";
import { partOctets } from "#lib/message/read.ts";
import type { Message, MimePart } from "#lib/message/types.ts";
import { type DecodedText, decodeCharset } from "#lib/text/charsets.ts";
import { detectType } from "./detect-type.ts";
import { type Sample, samplePart } from "./sample-part.ts";
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
/** Octets looked at of a text, and of any other part. */
const textSurveyed = 4_194_304;
const surveyed = limits.fieldOctets;

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
    const sample = samplePart(message, part, isText(part) ? textSurveyed : surveyed);
    const shown = isText(part) && textLeft > 0 ? showText(part, sample, Math.min(textOctets, textLeft)) : null;
    textLeft -= shown?.octets ?? 0;
    facts.set(part.path, surveyPart(part, partOctets(message, part), sample, shown));
    const read = { ...base, size: sample.size, sha256: sample.sha256, detected: detectType(sample.head) };
    return shown ? { ...read, details: { text: shown.text, truncated: shown.cut } } : read;
  });
  return { parts, facts };
}

const isText = ({ kind, type }: MimePart): boolean => kind === "leaf" && type.startsWith("text/");

function showText(
  part: MimePart,
  { head, size }: Sample,
  most: number,
): DecodedText & { cut: boolean; octets: number } {
  const shown = head.subarray(0, most);
  return { ...decodeCharset(shown, part.charset), cut: shown.length < size, octets: shown.length };
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
