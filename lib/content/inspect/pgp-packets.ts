// The packets of an OpenPGP message (RFC 9580 §4.2): what they are and the few facts that stand before anything encrypted. Nothing is
// decrypted or verified. Old and new packet headers; partial lengths are followed (§4.2.1.4), bodies are not put together.

import { createHash } from "node:crypto";
import { asBuffer } from "#lib/text/octets.ts";
import { said } from "#lib/text/said.ts";

export interface PgpPacket {
  tag: number;
  /** `signature`, `encrypted data` … */
  name: string;
  /** What can be read of it in words. */
  detail: string;
}

const packetsRead = 100;

/** RFC 9580 §5. */
const names: Record<number, string> = {
  1: said`session key, encrypted to a public key`,
  2: said`signature`,
  3: said`session key, encrypted with a password`,
  4: said`one-pass signature`,
  5: said`secret key`,
  6: said`public key`,
  7: said`secret subkey`,
  8: said`compressed data`,
  9: said`encrypted data without protection`,
  10: said`marker`,
  11: said`literal data`,
  12: said`trust`,
  13: said`user id`,
  14: said`public subkey`,
  17: said`user attribute`,
  18: said`encrypted and protected data`,
  19: said`modification detection code`,
  20: said`encrypted data (AEAD)`,
  21: said`padding`,
};

/** RFC 9580 §9.1 and §9.5. */
const keyAlgorithms: Record<number, string> = {
  1: "RSA",
  2: "RSA",
  3: "RSA",
  16: "Elgamal",
  17: "DSA",
  18: "ECDH",
  19: "ECDSA",
  22: "EdDSA",
  25: "X25519",
  26: "X448",
  27: "Ed25519",
  28: "Ed448",
};
const hashes: Record<number, string> = {
  1: "MD5",
  2: "SHA-1",
  3: "RIPEMD-160",
  8: "SHA-256",
  9: "SHA-384",
  10: "SHA-512",
  11: "SHA-224",
  12: "SHA3-256",
  14: "SHA3-512",
};

/** The packets, as far as they can be told; empty when it is nothing of OpenPGP. */
export function readPackets(octets: Uint8Array): PgpPacket[] {
  const buffer = asBuffer(octets);
  const packets: PgpPacket[] = [];
  for (let at = 0; at < buffer.length && packets.length < packetsRead; ) {
    const header = readHeader(buffer, at);
    if (!header || names[header.tag] === undefined) break;
    const body = buffer.subarray(header.body, Math.min(header.end, buffer.length));
    packets.push({ tag: header.tag, name: names[header.tag]!, detail: describeBody(header.tag, body) });
    at = header.end;
  }
  return packets;
}

interface Header {
  tag: number;
  body: number;
  /** Behind the packet. */
  end: number;
}

function readHeader(buffer: Buffer, at: number): Header | null {
  const first = buffer[at]!;
  if ((first & 0x80) === 0) return null;
  if ((first & 0x40) === 0) return readOldHeader(buffer, at, first);
  const tag = first & 0x3f;
  let length = readNewLength(buffer, at + 1);
  if (!length) return null;
  const body = length.after;
  while (length.partial) {
    const next = readNewLength(buffer, length.after + length.size);
    if (!next) return { tag, body, end: buffer.length };
    length = next;
  }
  return { tag, body, end: length.after + length.size };
}

/** §4.2.2: the length takes one, two or four octets, or goes to the end. */
function readOldHeader(buffer: Buffer, at: number, first: number): Header | null {
  const tag = (first >> 2) & 0x0f;
  const width = [1, 2, 4, 0][first & 3]!;
  if (width === 0) return { tag, body: at + 1, end: buffer.length };
  if (at + 1 + width > buffer.length) return null;
  const body = at + 1 + width;
  return { tag, body, end: body + buffer.readUIntBE(at + 1, width) };
}

function readNewLength(buffer: Buffer, at: number): { size: number; after: number; partial: boolean } | null {
  const first = buffer[at];
  if (first === undefined) return null;
  if (first < 192) return { size: first, after: at + 1, partial: false };
  if (first < 224)
    return at + 1 < buffer.length
      ? { size: ((first - 192) << 8) + buffer[at + 1]! + 192, after: at + 2, partial: false }
      : null;
  if (first < 255) return { size: 1 << (first & 0x1f), after: at + 1, partial: true };
  return at + 4 < buffer.length ? { size: buffer.readUInt32BE(at + 1), after: at + 5, partial: false } : null;
}

function describeBody(tag: number, body: Buffer): string {
  if (tag === 13) return body.toString("utf8", 0, 200);
  if (tag === 1 && body[0] === 3 && body.length >= 10)
    return `${said`to key ${hex(body, 1, 9)}`}, ${algorithm(body[9])}`;
  if (tag === 2) return describeSignature(body);
  if ([5, 6, 7, 14].includes(tag)) return describeKey(tag, body);
  return "";
}

const hash = (id: number | undefined): string => hashes[id ?? 0] ?? said`unknown hash`;

const algorithm = (id: number | undefined): string => keyAlgorithms[id ?? 0] ?? said`an unknown algorithm`;

/** RFC 9580 §5.2.3; version 3 of §5.2.2. */
function describeSignature(body: Buffer): string {
  if (body[0] === 3 && body.length >= 17)
    return [said`${time(body.readUInt32BE(3))} by key ${hex(body, 7, 15)}`, algorithm(body[15]), hash(body[16])].join(
      ", ",
    );
  if ((body[0] !== 4 && body[0] !== 6) || body.length < 6) return "";
  const made = body[0] === 4 ? readSubpackets(body, 6, body.readUInt16BE(4)) : { created: null, issuer: null };
  return [made.created, made.issuer && said`by key ${made.issuer}`, algorithm(body[2]), hash(body[3])]
    .filter(Boolean)
    .join(", ");
}

/** §5.2.3.7: 2 is the time, 16 the issuer's key ID, 33 its fingerprint. */
function readSubpackets(body: Buffer, from: number, size: number): { created: string | null; issuer: string | null } {
  const found: { created: string | null; issuer: string | null } = { created: null, issuer: null };
  const end = Math.min(body.length, from + size);
  for (let at = from; at < end; ) {
    const length = readNewLength(body, at);
    if (!length || length.partial || length.size === 0) break;
    const content = body.subarray(length.after + 1, Math.min(end, length.after + length.size));
    const type = body[length.after]! & 0x7f;
    if (type === 2 && content.length >= 4) found.created = time(content.readUInt32BE(0));
    if (type === 16 && content.length >= 8) found.issuer ??= hex(content, 0, 8);
    if (type === 33 && content.length > 20) found.issuer = hex(content, 1).slice(0, 64);
    at = length.after + length.size;
  }
  return found;
}

/** §5.5.4.2: the fingerprint of version 4 is SHA-1 over the public part, which of a secret key is not told apart here. */
function describeKey(tag: number, body: Buffer): string {
  if ((body[0] !== 4 && body[0] !== 6) || body.length < 6) return "";
  const [kind, made] = [algorithm(body[5]), time(body.readUInt32BE(1))];
  if (body[0] !== 4 || (tag !== 6 && tag !== 14) || body.length > 65_535) return `${kind}, ${said`made ${made}`}`;
  const prefix = Buffer.from([0x99, body.length >> 8, body.length & 255]);
  const fingerprint = createHash("sha1").update(prefix).update(body).digest("hex").toUpperCase();
  return said`${kind}, made ${made}, fingerprint ${fingerprint}`;
}

const hex = (octets: Buffer, from: number, to?: number): string => octets.toString("hex", from, to).toUpperCase();

const time = (seconds: number): string => new Date(seconds * 1_000).toISOString().slice(0, 10);
