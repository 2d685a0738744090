// DNS messages (RFC 1035 §4.1) with EDNS(0) (RFC 6891) and extended errors (RFC 8914): writes one kind of question,
// reads its reply. Strict: what does not fit its length is a `WireError`, never half a record. Reading is in two steps,
// because octets that do not even repeat the question are to be passed over as forged, while a true reply may still be
// malformed.
import type { RecordType } from "./types.ts";
import { decodeName, encodeName, WireError } from "./wire-names.ts";

/** Numbers of the record types (IANA DNS parameters). */
export const typeNumbers: Record<RecordType, number> = {
  A: 1,
  NS: 2,
  CNAME: 5,
  SOA: 6,
  PTR: 12,
  MX: 15,
  TXT: 16,
  AAAA: 28,
  TLSA: 52,
};

const headerOctets = 12;
const optType = 41;
const internetClass = 1;
/** Fits every usual path without fragments; the DNS Flag Day 2020 value. */
const udpPayload = 1_232;
/** RFC 1035 §4.1.1 and RFC 6840 §5.7: wanting recursion, and wanting to see AD. */
const queryFlags = 0x0100 | 0x0020;

export interface Question {
  id: number;
  name: string;
  type: RecordType;
}

export interface ReplyHead {
  truncated: boolean;
  recursionAvailable: boolean;
  authenticData: boolean;
  /** The four bits of the header; `decodeReply` adds the eight of EDNS. */
  rcode: number;
  /** Where the records begin, and how many stand in the answer, authority and additional sections. */
  at: number;
  counts: [number, number, number];
}

/** One record with its RDATA still undecoded at `[start, end)`. */
export interface WireRecord {
  owner: string;
  type: number;
  ttl: number;
  start: number;
  end: number;
}

export interface Reply extends ReplyHead {
  answers: WireRecord[];
  authority: WireRecord[];
  ede: { code: number; text: string } | null;
}

/** A question for one record type, class IN. `edns` adds the OPT record. */
export function encodeQuery(question: Question, edns: boolean): Buffer {
  const header = Buffer.alloc(headerOctets);
  header.writeUInt16BE(question.id, 0);
  header.writeUInt16BE(queryFlags, 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(edns ? 1 : 0, 10);
  const tail = Buffer.alloc(4);
  tail.writeUInt16BE(typeNumbers[question.type], 0);
  tail.writeUInt16BE(internetClass, 2);
  // RFC 6891 §6.1.2: root owner, type 41, payload size in the class, version 0, no DO, no options.
  const opt = Buffer.from([0, 0, optType, udpPayload >> 8, udpPayload & 255, 0, 0, 0, 0, 0, 0]);
  return Buffer.concat([header, encodeName(question.name), tail, ...(edns ? [opt] : [])]);
}

/** The head of a message if it replies to this very question (id, name, type, class), else null. Never throws. */
export function matchReply(message: Buffer, question: Question): ReplyHead | null {
  if (message.length < headerOctets || message.readUInt16BE(0) !== question.id) return null;
  const flags = message.readUInt16BE(2);
  // A response (QR) to a standard query (opcode 0).
  if ((flags & 0xf800) !== 0x8000) return null;
  const rcode = flags & 15;
  const at = afterQuestion(message, question, rcode);
  if (at === null) return null;
  return {
    truncated: (flags & 0x0200) !== 0,
    recursionAvailable: (flags & 0x0080) !== 0,
    authenticData: (flags & 0x0020) !== 0,
    rcode,
    at,
    counts: [message.readUInt16BE(6), message.readUInt16BE(8), message.readUInt16BE(10)],
  };
}

/** The records of a reply. Throws `WireError` alone. */
export function decodeReply(message: Buffer, head: ReplyHead): Reply {
  let at = head.at;
  const sections = head.counts.map((count) => {
    const records: WireRecord[] = [];
    for (let left = count; left > 0; left--) {
      const record = readRecord(message, at);
      records.push(record);
      at = record.end;
    }
    return records;
  });
  const opt = sections[2]!.find((record) => record.type === optType);
  return {
    ...head,
    // RFC 6891 §6.1.3: the upper eight bits of the extended RCODE.
    rcode: opt ? ((opt.ttl >>> 24) << 4) | head.rcode : head.rcode,
    answers: sections[0]!,
    authority: sections[1]!,
    ede: opt ? readExtendedError(message, opt) : null,
  };
}

/** Where the question ends, or null when it is not ours. */
function afterQuestion(message: Buffer, question: Question, rcode: number): number | null {
  const questions = message.readUInt16BE(4);
  // QUIRK(old servers): FORMERR and NOTIMP come as a header alone.
  if (questions === 0 && (rcode === 1 || rcode === 4)) return headerOctets;
  if (questions !== 1) return null;
  try {
    const { name, next } = decodeName(message, headerOctets);
    if (name !== question.name || next + 4 > message.length) return null;
    const isSame =
      message.readUInt16BE(next) === typeNumbers[question.type] && message.readUInt16BE(next + 2) === internetClass;
    return isSame ? next + 4 : null;
  } catch (error) {
    if (error instanceof WireError) return null;
    throw error;
  }
}

function readRecord(message: Buffer, at: number): WireRecord {
  const { name, next } = decodeName(message, at);
  if (next + 10 > message.length) throw new WireError("a record is cut short");
  const type = message.readUInt16BE(next);
  const isInternet = message.readUInt16BE(next + 2) === internetClass;
  const start = next + 10;
  const end = start + message.readUInt16BE(next + 8);
  if (end > message.length) throw new WireError("a record is longer than its message");
  // Another class is another name space; type 0 makes nothing match it. OPT keeps other things in the class.
  return {
    owner: name,
    type: isInternet || type === optType ? type : 0,
    ttl: message.readUInt32BE(next + 4),
    start,
    end,
  };
}

/** RFC 8914 §2: option 15 holds a number and UTF-8 text that may end with a NUL. */
function readExtendedError(message: Buffer, opt: WireRecord): Reply["ede"] {
  for (let at = opt.start; at + 4 <= opt.end; ) {
    const length = message.readUInt16BE(at + 2);
    const end = at + 4 + length;
    if (end > opt.end) throw new WireError("an EDNS option is longer than its record");
    if (message.readUInt16BE(at) === 15 && length >= 2) {
      const text = message.toString("utf8", at + 6, end).replace(/\0+$/, "");
      return { code: message.readUInt16BE(at + 4), text };
    }
    at = end;
  }
  return null;
}
