// Times hidden in queue ids and Message-IDs: the moment a program began to take a message, by its own clock. One row per
// format, each with its source; every reading is checked against the date of the same line (within two days), because ids of
// other programs can look alike. Gap: Postfix's short ids hold microseconds only, Dovecot's ids are not read.
import type { Ref } from "#lib/text/span.ts";

interface IdClock {
  id: string;
  ref: Ref;
  /** Length of the clock's step. */
  stepSeconds: number;
  /** Milliseconds since 1970, or null when the text is not of this format. `near`: the line's own date, same unit. */
  read(text: string, near: number): number | null;
  /** Id, date beside it, expected instant. */
  examples: readonly (readonly [id: string, near: string, expected: string])[];
}

const TWO_DAYS = 172_800_000;
const base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const base52 = "0123456789BCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz";

export const idClocks: readonly IdClock[] = [
  {
    id: "sendmail",
    ref: "https://github.com/freebsd/freebsd-src/blob/main/contrib/sendmail/src/queue.c",
    stepSeconds: 1,
    read: readSendmail,
    examples: [["605A07Zk004711", "2026-01-05T10:00:09Z", "2026-01-05T10:00:07Z"]],
  },
  {
    id: "exim",
    ref: "https://github.com/Exim/exim/blob/master/src/src/receive.c",
    stepSeconds: 1,
    read: (text) =>
      /^\w{6}-\w{6}-\w\w$|^\w{6}-\w{11}-\w{4}$/.test(text) ? seconds(digits(text.slice(0, 6), base62)) : null,
    examples: [
      ["1vchNf-007aB2-3C", "2026-01-05T10:00:09Z", "2026-01-05T10:00:07Z"],
      ["1vchNf-00000007aB2-3CdE", "2026-01-05T10:00:09Z", "2026-01-05T10:00:07Z"],
    ],
  },
  {
    id: "postfix-long",
    ref: "https://www.postfix.org/postconf.5.html#enable_long_queue_ids",
    stepSeconds: 1,
    read: readPostfix,
    examples: [["4dl8tH0sf8z7bQ2", "2026-01-05T10:00:09Z", "2026-01-05T10:00:07Z"]],
  },
  {
    id: "unix-milliseconds",
    ref: "https://github.com/rf-peixoto/phishing_pot",
    stepSeconds: 1,
    read: (text) => (/^1\d{12}\d*\.\d+$/.test(text) ? Number(text.slice(0, 13)) : null),
    examples: [["176760720718742.1234567", "2026-01-05T10:00:09Z", "2026-01-05T10:00:07.187Z"]],
  },
  {
    id: "amazon-ses",
    ref: "https://github.com/lieser/dkim_verifier",
    stepSeconds: 1,
    read: (text) => (/^01[0-9a-f]{14}-[0-9a-f]{8}-/.test(text) ? Number.parseInt(text.slice(4, 16), 16) : null),
    examples: [
      [
        "0100019b8d998599-0a1b2c3d-0000-4000-8000-0123456789ab-000000",
        "2026-01-05T10:00:09Z",
        "2026-01-05T10:00:07.321Z",
      ],
    ],
  },
  {
    // The border hop: its own Pacific time at the beginning of the transaction.
    id: "gmail",
    ref: "https://github.com/postalsys/mailauth/blob/master/test/fixtures/arc-pass.eml",
    stepSeconds: 1,
    read: readGmail,
    examples: [["p13si3668128ljj.40.2026.01.05.02.00.07", "2026-01-05T10:00:09Z", "2026-01-05T10:00:07Z"]],
  },
  {
    // X-Received, and hops of delivery.
    id: "gmail-milliseconds",
    ref: "https://github.com/postalsys/mailauth/blob/master/test/fixtures/arc-pass.eml",
    stepSeconds: 1,
    read: (text) => {
      const match = /^[\w-]+\.\d{1,4}\.(1\d{12})$/.exec(text);
      return match ? Number(match[1]) : null;
    },
    examples: [["mh6mr43644956pjb.170.1767607207187", "2026-01-05T10:00:09Z", "2026-01-05T10:00:07.187Z"]],
  },
  {
    id: "uuid",
    ref: "RFC 9562 §5",
    stepSeconds: 1,
    read: readUuid,
    examples: [
      ["5042ed80ea1d11f084e4020000000001", "2026-01-05T10:00:09Z", "2026-01-05T10:00:07Z"],
      ["019b8d99-8458-7cc3-98c4-dc0c0c07398f", "2026-01-05T10:00:09Z", "2026-01-05T10:00:07Z"],
    ],
  },
];

/** The instant inside an id and the format it was read by, or null. */
export function readIdTime(text: string, near: number): { ms: number; clock: IdClock } | null {
  if (text.length > 200) return null;
  for (const clock of idClocks) {
    const ms = clock.read(text, near);
    if (ms !== null && Math.abs(ms - near) < TWO_DAYS) return { ms, clock };
  }
  return null;
}

/** YMDhms in base 60 digits, UTC; the year counts from 1900 modulo 60. */
function readSendmail(text: string, near: number): number | null {
  if (!/^[0-9A-Za-x]{8}\d{5,8}$/.test(text)) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = [...text.slice(0, 6)].map((c) =>
    base62.indexOf(c),
  );
  if (month > 11 || day < 1 || day > 31 || hour > 23 || minute > 59 || second > 60) return null;
  const about = new Date(near).getUTCFullYear();
  const full = about - ((((about - 1900 - year) % 60) + 90) % 60) + 30;
  return Date.UTC(full, month, day, hour, minute, second);
}

/** Seconds in base 52 (six digits or more), microseconds in four digits, `z`, inode. */
function readPostfix(text: string): number | null {
  const match =
    /^([0-9B-DF-HJ-NP-TV-Zb-df-hj-np-tv-z]{6})([0-9B-DF-HJ-NP-TV-Zb-df-hj-np-tv-z]{4})z[0-9A-Za-z]{4,}$/.exec(text);
  return match ? seconds(digits(match[1]!, base52)) : null;
}

/** Wall-clock digits without a zone: of the zones Pacific time has (UTC-8, UTC-7) the one that comes nearer to the date. */
function readGmail(text: string, near: number): number | null {
  const match = /^[\w-]+\.\d{1,4}\.(\d{4})\.(\d\d)\.(\d\d)\.(\d\d)\.(\d\d)\.(\d\d)$/.exec(text);
  if (!match) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map(Number);
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 23 || minute > 59 || second > 60) return null;
  const [winter, summer] = [8, 7].map((behind) => Date.UTC(year, month - 1, day, hour + behind, minute, second));
  return Math.abs(winter! - near) <= Math.abs(summer! - near) ? winter! : summer!;
}

function readUuid(text: string): number | null {
  const hex = text.replaceAll("-", "").toLowerCase();
  if (!/^[0-9a-f]{12}[17][0-9a-f]{3}[89ab][0-9a-f]{15}$/.test(hex)) return null;
  if (hex[12] === "7") return Number.parseInt(hex.slice(0, 12), 16);
  // Version 1: 100 ns steps since 1582-10-15.
  const steps = BigInt(`0x${hex.slice(13, 16)}${hex.slice(8, 12)}${hex.slice(0, 8)}`);
  return Number(steps / 10_000n) - 12_219_292_800_000;
}

function digits(text: string, alphabet: string): number {
  let value = 0;
  for (const char of text) value = value * alphabet.length + alphabet.indexOf(char);
  return value;
}

function seconds(value: number): number {
  return value * 1000;
}
