// The parts of a message as the report shows them: size, hash, type by content and the first text of each leaf.
// Decoded octets are looked at one part at a time and not kept.
import { limits } from "#lib/limits.ts";
import { decodedPart } from "#lib/message/read.ts";
import type { Message, MimePart } from "#lib/message/types.ts";
import { decodeCharset } from "#lib/text/charsets.ts";
import { sha256Hex } from "#lib/text/octets.ts";
import { detectType } from "./detect-type.ts";
import type { Part } from "./types.ts";

/** Octets of decoded text shown of one part, and of all parts of a report together. */
const textOctets = 16_384;
const textOctetsInAll = 262_144;

/**
 * Every part in document order. Multiparts have no size of their own; past `limits.partsInspected` leaves keep
 * `size` and `sha256` null.
 */
export function readParts(message: Message): Part[] {
  let inspected = 0;
  let textLeft = textOctetsInAll;
  return message.parts.map((part) => {
    const base = describePart(part);
    if (part.kind === "multipart" || inspected >= limits.partsInspected) return base;
    inspected += 1;
    const { octets } = decodedPart(message, part);
    const read = { ...base, size: octets.length, sha256: sha256Hex(octets), detected: detectType(octets) };
    if (part.kind !== "leaf" || !part.type.startsWith("text/") || textLeft <= 0) return read;
    const shown = octets.subarray(0, Math.min(textOctets, textLeft));
    textLeft -= shown.length;
    const truncated = shown.length < octets.length;
    return { ...read, details: { text: decodeCharset(shown, part.charset).text, truncated } };
  });
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
