// Writes ZIP archives for examples and tests, sound ones and ones that lie.
import { crc32, deflateRawSync } from "node:zlib";

export interface ZipMember {
  name: string;
  octets?: Uint8Array | string;
  /** Not deflated. */
  stored?: boolean;
  encrypted?: boolean;
  /** What the directory claims instead of the truth. */
  size?: number;
  /** What the local header says instead. */
  localName?: string;
  /** The name in octets of another charset. */
  rawName?: Uint8Array;
  /** Left out of the directory. */
  hidden?: boolean;
  /** A symbolic link of Unix. */
  link?: boolean;
}

export interface ZipFrame {
  leading?: Uint8Array | string;
  comment?: string;
  trailing?: Uint8Array | string;
  /** End the file before its directory. */
  cut?: boolean;
  /** Put the numbers into records of ZIP64. */
  wide?: boolean;
}

const most = 0xffffffff;

/** The octets of an archive. */
export function writeZip(members: readonly ZipMember[], frame: ZipFrame = {}): Buffer {
  const pieces: Buffer[] = [Buffer.from(frame.leading ?? "")];
  const central: Buffer[] = [];
  let at = pieces[0]!.length;
  const start = at;
  for (const member of members) {
    const written = writeMember(member, at - start, frame.wide === true);
    pieces.push(written.local);
    if (!member.hidden) central.push(written.central);
    at += written.local.length;
  }
  if (frame.cut) return Buffer.concat(pieces);
  const directory = Buffer.concat(central);
  const end = writeEnd(central.length, directory.length, at - start, frame);
  return Buffer.concat([...pieces, directory, end, Buffer.from(frame.trailing ?? "")]);
}

function writeMember(member: ZipMember, at: number, wide: boolean): { local: Buffer; central: Buffer } {
  const octets = Buffer.from(member.octets ?? "");
  const packed = member.stored ? octets : deflateRawSync(octets);
  const name = Buffer.from(member.rawName ?? member.name);
  const localName = member.localName === undefined ? name : Buffer.from(member.localName);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(wide ? 45 : 20, 0);
  common.writeUInt16LE((member.encrypted ? 1 : 0) | (member.rawName ? 0 : 0x800), 2);
  common.writeUInt16LE(member.stored ? 0 : 8, 4);
  common.writeUInt32LE(crc32(octets), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(octets.length, 18);
  common.writeUInt16LE(localName.length, 22);
  const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, localName, packed]);
  const size = member.size ?? octets.length;
  common.writeUInt16LE(name.length, 22);
  common.writeUInt32LE(wide ? most : size, 18);
  const extra = wide ? Buffer.alloc(12) : Buffer.alloc(0);
  if (wide) {
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(8, 2);
    extra.writeBigUInt64LE(BigInt(size), 4);
  }
  common.writeUInt16LE(extra.length, 24);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(member.link ? 0xa1ff0000 : 0, 6);
  tail.writeUInt32LE(at, 10);
  const madeBy = Buffer.from([20, 3]);
  return { local, central: Buffer.concat([Buffer.from("PK\x01\x02"), madeBy, common, tail, name, extra]) };
}

function writeEnd(count: number, size: number, at: number, { comment = "", wide }: ZipFrame): Buffer {
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(wide ? 0xffff : count, 8);
  end.writeUInt16LE(wide ? 0xffff : count, 10);
  end.writeUInt32LE(wide ? most : size, 12);
  end.writeUInt32LE(wide ? most : at, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  const records = wide ? [writeWideEnd(count, size, at)] : [];
  return Buffer.concat([...records, end, Buffer.from(comment)]);
}

/** The ZIP64 end record and its locator. */
function writeWideEnd(count: number, size: number, at: number): Buffer {
  const record = Buffer.alloc(76);
  record.write("PK\x06\x06", "latin1");
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(size), 40);
  record.writeBigUInt64LE(BigInt(at), 48);
  record.write("PK\x06\x07", 56, "latin1");
  record.writeBigUInt64LE(BigInt(at + size), 64);
  record.writeUInt32LE(1, 72);
  return record;
}
