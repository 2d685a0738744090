// Decoded octets on their way: gathered in one buffer and handed on when it is full, so that a decoder holds little however
// long its input is.

/** Takes the next octets. Unless they are `lasting`, they are overwritten after the call. */
export type Take = (octets: Uint8Array, lasting: boolean) => void;

/** Output of a decoder: what is in `octets` up to `length` was not handed on yet. */
export interface Pieces {
  octets: Buffer;
  length: number;
  take: Take;
}

/** Octets of a piece. Larger buffers and strings leave V8's young space, and cost several times as much. */
export const pieceOctets = 65_536;

/** @param most octets that can come; short output gets a short buffer */
export function openPieces(most: number, take: Take): Pieces {
  return { octets: Buffer.allocUnsafe(Math.min(most, pieceOctets) + slack), length: 0, take };
}

/** Makes room for so many octets more. */
export function reserve(pieces: Pieces, size: number): void {
  if (pieces.length + size <= pieces.octets.length) return;
  flush(pieces);
  if (size > pieces.octets.length) pieces.octets = Buffer.allocUnsafe(size);
}

/** Hands on what was gathered last; nothing may follow. */
export function closePieces(pieces: Pieces): void {
  if (pieces.length > 0) pieces.take(pieces.octets.subarray(0, pieces.length), true);
}

function flush(pieces: Pieces): void {
  if (pieces.length > 0) pieces.take(pieces.octets.subarray(0, pieces.length), false);
  pieces.length = 0;
}

/** Room for the group a decoder is in the middle of. */
const slack = 4;
