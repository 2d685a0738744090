// OpenPGP: parts of multipart/encrypted and multipart/signed (RFC 3156), keys, and ASCII armor inside of text (RFC 9580 §6), where
// whatever stands around the armor is neither signed nor encrypted. Recognised and listed; nothing is decrypted or verified.

import { decodeCharset } from "#lib/text/charsets.ts";
import { countOf } from "#lib/text/format/english.ts";
import { said } from "#lib/text/said.ts";
import { clip, type Fact, inspectedAs } from "./inspected.ts";
import { type PgpPacket, readPackets } from "./pgp-packets.ts";
import type { ContentTable, InspectionFlag, Inspector } from "./types.ts";

const armored = (kind: string, base64: string, before = "", after = ""): Uint8Array =>
  Buffer.from(`${before}-----BEGIN PGP ${kind}-----\n\n${base64}\n-----END PGP ${kind}-----\n${after}`);
/** A public-key encrypted session key of version 3 for no key. */
const sessionKey = Buffer.from("c10e0300000000000000000100010000", "hex").toString("base64");
const signed = `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nHello\n${Buffer.from(armored("SIGNATURE", "wg==")).toString()}`;

export const pgp: Inspector = {
  id: "pgp",
  ref: "RFC 9580 §6.2",
  wants: ({ type, filename, head }) =>
    types.test(type) ||
    /\.(?:asc|pgp|gpg|sig)$/i.test(filename ?? "") ||
    ((type === "text/plain" || type === "application/octet-stream") &&
      Buffer.from(head.subarray(0, lookedFor)).includes(mark)),
  inspect: ({ octets, text, type, charset }) => {
    const source = (text ?? decodeCharset(octets.subarray(0, octetsRead), charset).text).slice(0, octetsRead);
    const blocks = findBlocks(source);
    if (blocks.length > 0) return describeBlocks(source, blocks, type);
    if (type === "application/pgp-encrypted" && /^\s*version:\s*1/i.test(source))
      return inspectedAs("pgp", said`PGP/MIME control part`, {
        facts: [[said`Version`, 1, said`The encrypted data is the next part (RFC 3156 §4)`]],
      });
    const packets = readPackets(octets.subarray(0, octetsRead));
    return packets.length === 0
      ? null
      : inspectedAs("pgp", said`OpenPGP data`, { tables: [packetTable(packets)], flags: secretFlags(packets) });
  },
  examples: [
    {
      part: { octets: Buffer.from("Version: 1\n"), type: "application/pgp-encrypted" },
      sees: { title: "PGP/MIME control part" },
    },
    {
      part: { octets: armored("MESSAGE", sessionKey), type: "application/octet-stream", filename: "encrypted.asc" },
      sees: { title: "OpenPGP message" },
    },
    {
      part: { octets: armored("MESSAGE", sessionKey, "Please answer\n"), type: "text/plain" },
      sees: { title: "OpenPGP message", flags: ["outside-armor"] },
    },
    { part: { octets: Buffer.from(signed), type: "text/plain" }, sees: { title: "OpenPGP signed text" } },
    {
      part: { octets: armored("PRIVATE KEY BLOCK", "xQ=="), type: "application/pgp-keys" },
      sees: { title: "OpenPGP secret key", flags: ["secret-key"] },
    },
    { part: { octets: Buffer.from("-----BEGIN PGP\n"), type: "text/plain" }, sees: null },
  ],
};

const types = /^application\/pgp-(?:encrypted|signature|keys)$/;
const mark = "-----BEGIN PGP ";
const octetsRead = 1_048_576;
const lookedFor = 131_072;
const blocksRead = 20;

/** RFC 9580 §6.2. */
const kinds: Record<string, { title: string; name: string; covers: string | null }> = {
  MESSAGE: {
    title: said`OpenPGP message`,
    name: said`message`,
    covers: said`the text that is inside, once it is decrypted`,
  },
  "SIGNED MESSAGE": {
    title: said`OpenPGP signed text`,
    name: said`signed message`,
    covers: said`the text between the two marks`,
  },
  SIGNATURE: {
    title: said`OpenPGP signature`,
    name: said`signature`,
    covers: said`a text that stands elsewhere`,
  },
  "PUBLIC KEY BLOCK": { title: said`OpenPGP public key`, name: said`public key block`, covers: null },
  "PRIVATE KEY BLOCK": { title: said`OpenPGP secret key`, name: said`private key block`, covers: null },
};

interface Block {
  kind: string;
  start: number;
  end: number;
  /** Armor headers, e.g. `Version`, `Hash`. */
  headers: string[];
  packets: PgpPacket[];
}

function findBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  /** Kinds of which no end is left: searching it again for each beginning would cost too much. */
  const endless = new Set<string | undefined>();
  let at = text.indexOf(mark);
  while (at >= 0 && blocks.length < blocksRead) {
    const kind = /^[A-Z ]{3,30}(?=-----)/.exec(text.slice(at + mark.length, at + mark.length + 40))?.[0];
    const lineStart = at === 0 || text[at - 1] === "\n";
    const ending = kind === "SIGNED MESSAGE" ? "-----END PGP SIGNATURE-----" : `-----END PGP ${kind}-----`;
    const stop = kind === undefined || !lineStart || endless.has(kind) ? -1 : text.indexOf(ending, at);
    if (kind === undefined || kinds[kind] === undefined || stop < 0) {
      if (lineStart) endless.add(kind);
      at = text.indexOf(mark, at + mark.length);
      continue;
    }
    blocks.push({ kind, start: at, end: stop + ending.length, ...readArmor(text.slice(at, stop), kind) });
    at = text.indexOf(mark, stop + ending.length);
  }
  return blocks;
}

/** Headers end at the first empty line; base64 goes on to the checksum, which begins with an equals sign. */
function readArmor(block: string, kind: string): Pick<Block, "headers" | "packets"> {
  const headers = block.split(/\r?\n/, 20).slice(1);
  const blank = headers.findIndex((line) => line.trim() === "");
  const from = kind === "SIGNED MESSAGE" ? block.lastIndexOf(`${mark}SIGNATURE`) : 0;
  const lines = block.slice(Math.max(0, from)).split(/\r?\n/);
  const first = lines.findIndex((line) => line.trim() === "");
  const data = lines.slice(first + 1).filter((line) => !line.startsWith("=") && !line.startsWith("-"));
  return {
    headers: headers.slice(0, Math.max(0, blank)).map((line) => clip(line, 200)),
    packets: readPackets(Buffer.from(data.join(""), "base64")),
  };
}

function describeBlocks(text: string, blocks: readonly Block[], type: string) {
  const first = blocks[0]!;
  const before = countSigns(text.slice(0, first.start));
  const after = countSigns(text.slice(blocks.at(-1)!.end));
  const protecting = blocks.some(({ kind }) => kind === "MESSAGE" || kind === "SIGNED MESSAGE");
  const facts: Fact[] = [
    [said`Blocks`, blocks.length > 1 ? blocks.map(({ kind }) => kinds[kind]!.name).join(", ") : null],
    [said`Headers`, first.headers.join("; ")],
    [
      said`Covers`,
      type === "application/pgp-signature"
        ? said`the part before it, with its Content-* fields`
        : kinds[first.kind]!.covers,
    ],
    [
      said`Does not cover`,
      protecting || type === "application/pgp-signature" ? said`From, To, Subject and Date of the message` : null,
    ],
    [said`Text before it`, protecting && before > 0 ? said`${countOf(before, "character")}, not protected` : null],
    [said`Text behind it`, protecting && after > 0 ? said`${countOf(after, "character")}, not protected` : null],
    [said`Verified`, said`no`, said`Signatures and keys are not looked into further`],
  ];
  const packets = blocks.flatMap((block) => block.packets);
  const flags: InspectionFlag[] = [...secretFlags(packets)];
  if (flags.length === 0 && blocks.some(({ kind }) => kind === "PRIVATE KEY BLOCK"))
    flags.push({ code: "secret-key", detail: said`A private key block` });
  if (protecting && before + after > 0)
    flags.push({ code: "outside-armor", detail: said`${countOf(before, "character")} before, ${after} behind` });
  return inspectedAs("pgp", kinds[first.kind]!.title, {
    facts,
    tables: packets.length > 0 ? [packetTable(packets)] : [],
    flags,
  });
}

function packetTable(packets: readonly PgpPacket[]): ContentTable {
  return {
    title: said`Packets`,
    columns: [said`Kind`, said`Facts`],
    rows: packets.map(({ name, detail }) => [name, clip(detail, 300)]),
  };
}

function secretFlags(packets: readonly PgpPacket[]): InspectionFlag[] {
  return packets.some(({ tag }) => tag === 5 || tag === 7)
    ? [{ code: "secret-key", detail: said`A secret key packet` }]
    : [];
}

const countSigns = (text: string): number => text.replace(/\s+/g, "").length;
