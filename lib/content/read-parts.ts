// The parts of a message as the report shows them: size, hash, type by content and the first text of each leaf.
// Decoded octets go by in pieces and are not kept; what is told by looking at them is told of the first ones.
import { limits } from "#lib/limits.ts";
import { decodedPart, partOctets } from "#lib/message/read.ts";
import type { Message, MimePart } from "#lib/message/types.ts";
import { type DecodedText, decodeCharset } from "#lib/text/charsets.ts";
import { detectType } from "./detect-type.ts";
import { findInspectors, inspectPart } from "./inspect/index.ts";
import type { FoundLink, Inspected } from "./inspect/types.ts";
import { type Sample, samplePart } from "./sample-part.ts";
import { type PartFacts, surveyPart } from "./survey-part.ts";
import type { Part } from "./types.ts";

/** The parts in document order, and by path what was noticed while their octets were at hand. */
export interface ReadParts {
  parts: Part[];
  facts: ReadonlyMap<string, PartFacts>;
  /** Addresses met in the parts, in document order, not yet unwrapped and judged. */
  links: (FoundLink & { part: string })[];
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
  const links: ReadParts["links"] = [];
  let textLeft = textOctetsInAll;
  const parts = message.parts.map((part) => {
    const base = describePart(part);
    if (part.kind === "multipart" || facts.size >= limits.partsInspected) return base;
    const sample = samplePart(message, part, isText(part) ? textSurveyed : surveyed);
    const shown = isText(part) && textLeft > 0 ? showText(part, sample, Math.min(textOctets, textLeft)) : null;
    textLeft -= shown?.octets ?? 0;
    facts.set(part.path, surveyPart(part, partOctets(message, part), sample, shown));
    const read = { ...base, size: sample.size, sha256: sample.sha256, detected: detectType(sample.head) };
    const inspected = part.kind === "leaf" ? inspect(message, part, read.detected, sample) : [];
    const inspections = inspected.map(({ inspection }) => inspection);
    links.push(...inspected.flatMap((seen) => seen.links.map((link) => ({ part: part.path, ...link }))));
    const details = {
      ...(shown && { text: shown.text, truncated: shown.cut }),
      ...(inspections.length > 0 && { inspections }),
    };
    return Object.keys(details).length > 0 ? { ...read, details } : read;
  });
  return { parts, facts, links };
}

/** Only a part that an inspector wants is held whole. */
function inspect(message: Message, part: MimePart, detected: string | null, { head, size }: Sample): Inspected[] {
  const { type, parameters, filename, charset } = part;
  const seen = { type, parameters, filename, charset, detected };
  const wanting = size > limits.inspectedOctets ? [] : findInspectors({ ...seen, head });
  if (wanting.length === 0) return [];
  const octets = head.length === size ? head : decodedPart(message, part).octets;
  const text = isText(part) ? decodeCharset(octets, charset).text : null;
  return inspectPart({ ...seen, octets, text }, wanting);
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
