// Picks from a parsed message: the octets that spans stand for.
import type { Take } from "#lib/text/pieces.ts";
import { type Decoded, decodePieces, decodeTransfer, type TransferDefect } from "#lib/text/transfer.ts";
import type { Message, MimePart, RawField } from "./types.ts";

/** The octets a part's spans count in: the message's own, or those of the decoded message around it. */
export function octetsAround(message: Message, part: MimePart): Uint8Array {
  return part.within === null ? message.octets : (message.decoded.get(part.within) ?? new Uint8Array(0));
}

/** The raw body octets of a part, still in its transfer encoding. */
export function partOctets(message: Message, part: MimePart): Uint8Array {
  return octetsAround(message, part).subarray(part.body[0], part.body[1]);
}

/** A field with all its line ends, as DKIM wants it. @param part whose field it is, when not of the top header section */
export function fieldOctets(message: Message, field: RawField, part?: MimePart): Uint8Array {
  const octets = part ? octetsAround(message, part) : message.octets;
  return octets.subarray(field.span[0], field.span[1]);
}

/**
 * The content of a part, its transfer encoding undone; for a multipart the raw body (RFC 2045 §6.4: never encoded).
 * @param size of the content where it is known, as in `decodeTransfer`
 */
export function decodedPart(message: Message, part: MimePart, size?: number): Decoded {
  const raw = partOctets(message, part);
  if (part.kind === "multipart") return { octets: raw, defects: [] };
  const decoded = message.decoded.get(part.path);
  if (part.kind === "message" && decoded) return { octets: decoded, defects: [] };
  return decodeTransfer(raw, part.encoding, size);
}

/** The same without holding it: `take` is called with one piece after the other. Returns the defects. */
export function decodePart(message: Message, part: MimePart, take: Take): TransferDefect[] {
  const decoded = part.kind === "multipart" ? partOctets(message, part) : message.decoded.get(part.path);
  if (part.kind === "leaf" || !decoded) return decodePieces(partOctets(message, part), part.encoding, take);
  take(decoded, true);
  return [];
}

/** Text stands below the fields, but no empty line parts it from them: a body to show, whose beginning is a guess. */
export function isUnparted({ octets, body, hasBody }: Message): boolean {
  return !hasBody && octets.subarray(body[0], body[1]).some((octet) => octet !== 10 && octet !== 13);
}
