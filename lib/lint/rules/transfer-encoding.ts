// Damage in transfer encodings (RFC 2045 §6). Two decoders that mend it in different ways give two different files, so each
// finding says what Waybill did.
import { limits } from "#lib/limits.ts";
import { octetsAround } from "#lib/message/read.ts";
import type { MimePart } from "#lib/message/types.ts";
import { asBuffer } from "#lib/text/octets.ts";
import { type Say, say } from "#lib/text/say.ts";
import { mimeOf, whereSpan } from "../mime-view.ts";
import { oncePerMessage } from "../once.ts";
import type { Found, LintView, Rule } from "../rule.ts";
import type { Where } from "../types.ts";
import { count } from "../words.ts";
import { mail, plain } from "./example-mail.ts";
import { foundDefects } from "./found-defects.ts";

const encoded = (encoding: string, body: string, type = "text/plain; charset=utf-8"): string =>
  mail({ "MIME-Version": "1.0", "Content-Type": type, "Content-Transfer-Encoding": encoding }, body);
const sound = encoded("base64", "SGVsbG8=\n");
const soundText = encoded("quoted-printable", "caf=C3=A9\n");

const damagedParts = oncePerMessage(({ message, facts }) =>
  message.parts.flatMap((part) => {
    const defects = facts.get(part.path)?.defects ?? [];
    return defects.length === 0 ? [] : { part, defects };
  }),
);

export const transferEncodingRules: readonly Rule[] = [
  {
    id: "base64-junk",
    severity: "warning",
    ref: "RFC 4648 §3.3",
    title: "Characters in base64 data that do not belong there",
    innocent: "Damage on the way, or a list that wrote into the data.",
    advice: "Programs give different files here, and a filter may have looked at another one than you would save.",
    find: (view) =>
      foundDamage(
        view,
        ["base64-junk"],
        (parts) =>
          say`In ${parts}, foreign characters stand inside the data. Waybill passed over them; others stop there.`,
      ),
    bad: [encoded("base64", "SGVs*bG8=\n")],
    good: [sound],
  },
  {
    id: "base64-after-padding",
    severity: "warning",
    ref: "RFC 2045 §6.8",
    title: "base64 data behind its end",
    innocent: "Some programs encode a file piece by piece and join the pieces.",
    advice: "Programs give different files here, and a filter may have looked at another one than you would save.",
    find: (view) =>
      foundDamage(
        view,
        ["base64-after-padding"],
        (parts) =>
          say`In ${parts}, data follows the padding that ends it. Waybill decoded it too; others stop at the padding.`,
      ),
    bad: [encoded("base64", "SGVsbG8=SGVsbG8=\n")],
    good: [sound],
  },
  {
    id: "base64-text",
    severity: "notice",
    ref: "RFC 2045 §6.8",
    title: "Plain text in base64 data",
    innocent: "Lists and filters add a footer without looking at the encoding.",
    advice: null,
    find: (view) =>
      foundDamage(
        view,
        ["base64-text"],
        (parts) =>
          say`In ${parts}, lines of text stand between or behind the data. Waybill left them out; others decode them to rubbish.`,
      ),
    bad: [encoded("base64", "SGVsbG8=\n_______________________\nThe list of all lists, write to us!\n")],
    good: [sound],
  },
  {
    id: "base64-length",
    severity: "notice",
    ref: "RFC 2045 §6.8",
    title: "base64 data that does not come out even",
    innocent: "The end was cut off, or a program forgot the padding.",
    advice: "The last octets of the file may be missing.",
    find: (view) =>
      foundDamage(
        view,
        ["base64-length"],
        (parts) => say`In ${parts}, the last group is not complete. Some programs refuse the whole part.`,
      ),
    bad: [encoded("base64", "SGVsbG8\n")],
    good: [sound],
  },
  {
    id: "base64-pad-bits",
    severity: "notice",
    ref: "RFC 4648 §3.5",
    title: "base64 data with bits in its padding",
    innocent: "A faulty encoder.",
    advice: null,
    find: (view) =>
      foundDamage(
        view,
        ["base64-pad-bits"],
        (parts) =>
          say`In ${parts}, bits that must be zero are set. Text can be hidden there, and strict programs refuse the part.`,
      ),
    bad: [encoded("base64", "SGVsbG9=\n")],
    good: [sound],
  },
  {
    id: "quoted-printable-escape",
    severity: "notice",
    ref: "RFC 2045 §6.7",
    title: "Equals signs in quoted-printable text that stand for nothing",
    innocent: "The text is not encoded at all, or was changed on the way.",
    advice: null,
    find: (view) =>
      foundDamage(
        view,
        ["qp-bad-escape"],
        (parts) =>
          say`In ${parts}, an equals sign is not followed by two digits. Waybill shows it as it is; others drop it.`,
      ),
    bad: [encoded("quoted-printable", "1 = 1\n")],
    good: [soundText],
  },
  {
    id: "encoding-form",
    severity: "info",
    ref: "RFC 2045 §6.7, §6.8",
    title: "An encoding written loosely",
    innocent: "Common; all programs bear it.",
    advice: null,
    find: (view) =>
      foundDamage(
        view,
        ["base64-long-line", "qp-long-line", "qp-lower-case", "qp-trailing-blank"],
        (parts) =>
          say`In ${parts}, encoded lines have more than 76 characters, blanks at their ends, or escapes in small letters.`,
      ),
    bad: [
      encoded("base64", `${"A".repeat(80)}\n`),
      encoded("quoted-printable", "caf=c3=a9\n"),
      encoded("quoted-printable", "Hello  \n"),
      encoded("quoted-printable", `${"a".repeat(80)}\n`),
    ],
    good: [sound, soundText, plain],
  },
  {
    id: "uuencode-damaged",
    severity: "notice",
    ref: "RFC 2045 §6.3",
    title: "Damaged uuencode data",
    innocent: "The end was cut off, or blanks at line ends were lost.",
    advice: null,
    find: (view) =>
      foundDamage(
        view,
        ["uuencode-no-begin", "uuencode-no-end", "uuencode-bad-line"],
        (parts) => say`In ${parts}, the begin or end line is missing, or a line cannot be decoded.`,
      ),
    bad: [encoded("x-uuencode", "begin 644 a.txt\n%2&5L;&\\\n`\n")],
    good: [encoded("x-uuencode", "begin 644 a.txt\n%2&5L;&\\\n`\nend\n")],
  },
  {
    id: "encoding-not-applied",
    severity: "notice",
    ref: "RFC 2045 §6.4",
    title: "A message that is said to be encoded and is not",
    innocent: "A server changed the encoding and left the field.",
    advice: null,
    find: (view) =>
      foundDefects(
        view,
        ["encoding-not-applied"],
        () =>
          say`Content-Transfer-Encoding says base64, and the message inside stands there in clear. Programs that decode it show rubbish.`,
      ),
    bad: [encoded("base64", "Subject: Inside\n\nHello\n", "message/rfc822")],
    good: [sound],
  },
  {
    id: "binary-declared",
    severity: "info",
    ref: "RFC 2045 §6.2",
    title: "A part declared as binary",
    innocent: "Some programs write binary for plain text.",
    advice: null,
    find: ({ message }) => {
      const hit = message.parts.filter(({ encoding, kind }) => encoding === "binary" && kind !== "multipart");
      if (hit.length === 0) return null;
      return {
        at: hit.map(({ path }) => ({ part: path })),
        detail: say`Binary octets do not survive ordinary mail: line ends are changed on the way.`,
      };
    },
    bad: [encoded("binary", "Hello\n")],
    good: [encoded("8bit", "Hello\n")],
  },
  {
    id: "eight-bit-undeclared",
    severity: "info",
    ref: "RFC 2045 §2.7",
    title: "Octets above 127 in a part that promises none",
    innocent: "Common; most servers pass them on as they are.",
    advice: null,
    find: ({ message, facts }) => {
      const hit = message.parts.filter(
        ({ encoding, path }) => (encoding === null || encoding === "7bit") && facts.get(path)?.rawEightBit === true,
      );
      if (hit.length === 0) return null;
      return {
        at: hit.map(({ path }) => ({ part: path })),
        detail: say`In ${count(hit.length, "part")}, the encoding is 7bit or not named. A strict server on the way may have changed such octets.`,
      };
    },
    bad: [encoded("7bit", "café\n"), mail({}, "café\n")],
    good: [encoded("8bit", "café\n"), plain],
  },
];

/** The parts whose encoding has a defect of these codes, as one finding, or null. */
function foundDamage(view: LintView, codes: readonly string[], describe: (parts: Say) => Say): Found | null {
  const places: Where[] = [];
  const parts = new Set<string>();
  const add = (part: MimePart, where: Where) => {
    parts.add(part.path);
    if (places.length < limits.placesPerFinding) places.push(where);
  };
  for (const { part, defects } of damagedParts(view)) {
    for (const { code, at } of defects) {
      if (codes.includes(code)) add(part, whereSpan(part, lineAt(view, part, part.body[0] + at)));
    }
  }
  // Of an encoded message inside, the structural pass tells.
  for (const defect of codes.flatMap((code) => view.defects(code))) {
    const part = mimeOf(view).byPath.get(defect.part ?? "");
    if (part) add(part, whereSpan(part, lineAt(view, part, defect.span[0])));
  }
  return parts.size === 0 ? null : { at: places, detail: describe(count(parts.size, "part")) };
}

/** From an offset to the end of its line, shortened. */
function lineAt({ message }: LintView, part: MimePart, at: number): readonly [number, number] {
  const octets = asBuffer(octetsAround(message, part)).subarray(0, part.body[1]);
  const end = octets.subarray(at, at + 80).indexOf(10);
  return [at, Math.max(at, end < 0 ? Math.min(at + 80, octets.length) : at + end)];
}
