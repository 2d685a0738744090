// Thread-Index: PidTagConversationIndex in base64 (MS-OXOMSG §2.2.1.3). 22 octets begin the conversation: a time and a GUID;
// each answer adds five. The time's first octet is 0x01 either way: older programs meant it as part of the FILETIME (six
// octets of it, 6.5 ms), newer ones write it before five octets of FILETIME (1.7 s); the second octet tells which.
// Not read: the times of the answers. Programs disagree whether they count from the start or from the answer before.
import { type Decoder, pairs, row } from "../decoder.ts";

const HEADER = 22;
const RESPONSE = 5;
/** 100 ns from 1601-01-01 to 1970-01-01. */
const EPOCH = 116_444_736_000_000_000n;

const started = "When the conversation began, by the clock of the program that wrote its first message";
const guid = "The conversation; its messages share it";
const answers = "How often the conversation was answered or forwarded up to this message";

export const threadIndex: Decoder = {
  names: ["thread-index"],
  ref: "https://learn.microsoft.com/en-us/openspecs/exchange_server_protocols/ms-oxomsg/9e994fbb-b839-495f-84e3-2c8c02c7dd9b",
  read: (raw) => {
    const octets = Buffer.from(raw.replace(/[^A-Za-z0-9+/]/g, ""), "base64");
    if (octets.length < HEADER || octets[0] !== 1) return null;
    const newer = octets[1] === 1;
    const ticks = newer ? BigInt(octets.readUIntBE(1, 5)) << 24n : BigInt(octets.readUIntBE(0, 6)) << 16n;
    return pairs([
      row("started", new Date(Number((ticks - EPOCH) / 10_000n)).toISOString(), started),
      row("conversation", guidText(octets.subarray(6, HEADER)), guid),
      row("answers", String(Math.floor((octets.length - HEADER) / RESPONSE)), answers),
    ]);
  },
  meanings: [started, guid, answers],
  examples: [
    [
      " Ad12nKiBESIzRFVmd4iZqrvM3e7/AA==",
      {
        kind: "pairs",
        rows: [
          row("started", "2026-11-17T14:05:10.498Z", started),
          row("conversation", "11223344-5566-7788-99aa-bbccddeeff00", guid),
          row("answers", "0", answers),
        ],
      },
    ],
    [
      " AQHddpyoESIzRFVmd4iZqrvM3e7/AIAAABABAAAAEP8=",
      {
        kind: "pairs",
        rows: [
          row("started", "2026-11-17T14:05:09.653Z", started),
          row("conversation", "11223344-5566-7788-99aa-bbccddeeff00", guid),
          row("answers", "2", answers),
        ],
      },
    ],
    [" AQID", null],
    ["", null],
  ],
};

function guidText(octets: Buffer): string {
  const hex = octets.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
