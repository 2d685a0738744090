// Line ends, lengths and octets that do not belong into lines (RFC 5322 §2.1.1, §2.3, §3.5, §4.1). That a file has LF
// line ends throughout says only that it was stored on Unix and is no finding.
import { fromLatin1, latin1 } from "#lib/text/octets.ts";
import { type Say, say } from "#lib/text/say.ts";
import type { Places } from "../line-census.ts";
import type { Found, LintView, Rule } from "../rule.ts";
import { count } from "../words.ts";
import { head, plain } from "./example-mail.ts";

const crlf = (text: string) => text.replaceAll("\n", "\r\n");

/** Places as a finding, or null when there are none. */
function foundPlaces(places: Places, describe: (number: number) => Say): Found | null {
  return places.count === 0 ? null : { at: places.spans.map((span) => ({ span })), detail: describe(places.count) };
}

/** RFC 2047 and ISO-2022 text switches character sets with ESC. */
function usesEscapes({ message }: LintView): boolean {
  return message.parts.some(({ charset }) => /^(?:iso-2022|hz|csiso2022)/i.test(charset ?? ""));
}

export const lineRules: readonly Rule[] = [
  {
    id: "smuggled-message",
    severity: "danger",
    ref: "RFC 5321 §4.1.1.4",
    title: "Mail commands behind a disguised end of message",
    innocent: "A mail about SMTP attacks may hold such a text as its example.",
    advice:
      "Do not believe the second message or its sender. Ask the mail service whether its server accepts bare line ends.",
    find: (view) => {
      const hit = view.lines.dotLines.filter(({ odd, span }) => odd && commandsAfter(view, span[1]));
      if (hit.length === 0) return null;
      const detail = say`A line of one dot whose line ends are not CRLF stands in the body, with mail commands behind it. Some servers take such a line for the end of the message and would deliver what follows as a second one with any sender.`;
      return { at: hit.map(({ span }) => ({ span })), detail };
    },
    bad: [
      `${crlf(`${head}\nHello`)}\n.\r\nMAIL FROM:<boss@example.org>\r\nRCPT TO:<ann@example.com>\r\nDATA\r\n`,
      `${crlf(`${head}\nHello`)}\r\n.\rMAIL FROM:<boss@example.org>\r\nRCPT TO:<ann@example.com>\r\n`,
    ],
    good: [plain, crlf(`${head}\nHello\n.\nBye\n`), `${crlf(`${head}\nHello`)}\n.\r\nBye\r\n`],
  },
  {
    id: "mail-commands-in-body",
    severity: "notice",
    ref: "RFC 5321 §4.1.1.4",
    title: "Mail commands below a line of one dot",
    innocent: "The mail shows an SMTP session, as lessons and error reports do.",
    advice: "If it is no such example, something tried to put a second message into this one.",
    find: (view) => {
      const hit = view.lines.dotLines.filter(({ odd, span }) => !odd && commandsAfter(view, span[1]));
      if (hit.length === 0) return null;
      const detail = say`A line of one dot ends a message on the wire; here mail commands follow it inside the body.`;
      return { at: hit.map(({ span }) => ({ span })), detail };
    },
    bad: [`${head}\nHello\n.\nMAIL FROM:<boss@example.org>\nRCPT TO:<ann@example.com>\n`],
    good: [plain, `${head}\nHello\n.\nThe next paragraph\n`, `${head}\nHello\n.\n250 OK\nMAIL FROM:<a@example.org>\n`],
  },
  {
    id: "odd-dot-line",
    severity: "notice",
    ref: "RFC 5321 §4.1.1.4",
    title: "A line of one dot with other line ends",
    innocent: "Text pasted from another system kept its line ends.",
    advice: "Look at what follows the line: servers differ in whether the message ends there.",
    find: (view) => {
      const hit = view.lines.dotLines.filter(({ odd, span }) => odd && !commandsAfter(view, span[1]));
      if (hit.length === 0) return null;
      const detail = say`The message ends its lines with CRLF, but not around this dot. Only CRLF, dot, CRLF ends a message.`;
      return { at: hit.map(({ span }) => ({ span })), detail };
    },
    bad: [`${crlf(`${head}\nHello`)}\n.\r\nBye\r\n`],
    good: [plain, crlf(`${head}\nHello\n.\nBye\n`), `${head}\nHello\n.\nBye\n`],
  },
  {
    id: "nul-octet",
    severity: "warning",
    ref: "RFC 5322 §4.1",
    title: "NUL octets",
    innocent: "A binary file was put into the mail without being encoded, or the text was UTF-16.",
    advice:
      "Programs cut text at a NUL or pass over it, so that two readers may see two texts. Compare with the source.",
    find: ({ lines }) =>
      foundPlaces(lines.nul, (n) =>
        n === 1
          ? say`One octet is NUL, which mail must not contain.`
          : say`${n} octets are NUL, which mail must not contain.`,
      ),
    bad: [`${head}\nHello\0world\n`, `${head}X-Note: a\0b\n\nHello\n`],
    good: [plain],
  },
  {
    id: "header-control",
    severity: "warning",
    ref: "RFC 5322 §4.1",
    title: "Control characters in the header section",
    innocent: "A program copied a name or subject from a field that held them.",
    advice: "Terminals act on such characters and lists hide them. Look at the field in the source.",
    find: ({ lines }) =>
      foundPlaces(lines.headerControls, (n) =>
        n === 1
          ? say`One control character stands in header fields.`
          : say`${n} control characters stand in header fields.`,
      ),
    bad: [`${head}Subject: a\x1b[2Kb\n\nHello\n`, `${head}Subject: a\x7fb\n\nHello\n`],
    good: [plain, `${head}Subject: a\tb\n\nHello\n`],
  },
  {
    id: "body-control",
    severity: "notice",
    ref: "RFC 5322 §3.5",
    title: "Control characters in the body",
    innocent: "Old documents and logs contain them.",
    advice: null,
    find: (view) => {
      const { bodyControls, textControls } = view.lines;
      const odd = bodyControls.count - (usesEscapes(view) ? textControls : 0);
      if (odd <= 0) return null;
      return foundPlaces(bodyControls, () =>
        odd === 1
          ? say`One octet is a control; programs show different things for it.`
          : say`${odd} octets are controls; programs show different things for it.`,
      );
    },
    bad: [`${head}\nHello\x07\n`],
    good: [
      plain,
      `${head}Content-Type: text/plain; charset=iso-2022-jp\n\n\x1b$B$3$s\x1b(B\n`,
      `${head}Content-Type: text/plain; charset=iso-2022-kr\n\n\x1b$)C\x0e0!\x0f ok\n`,
    ],
  },
  {
    id: "line-ends-doubled",
    severity: "notice",
    ref: "RFC 5322 §2.3",
    title: "Line ends of CR CR LF",
    innocent: "A file with the line ends of mail was copied as text, and each LF became CR LF once more.",
    advice: "The copy was read with CR LF. A program that reads it as it stands sees an empty line below every line.",
    find: ({ intake }) =>
      intake.repairs.some(({ code }) => code === "crcrlf")
        ? { at: [], detail: say`Every line of the input ended with one CR more than lines have; they were taken off.` }
        : null,
    bad: [crlf(plain).replaceAll("\r\n", "\r\r\n")],
    good: [plain, crlf(plain)],
  },
  {
    id: "bare-cr",
    severity: "notice",
    ref: "RFC 5322 §2.3",
    title: "CR without LF",
    innocent: "A program converted line ends twice, or the text comes from an old system.",
    advice: "Some programs begin a new line, or even a new field, at a lone CR and others do not. Look at the places.",
    find: ({ lines }) =>
      foundPlaces(lines.bareCr, (n) =>
        n === 1
          ? say`One CR stands without the LF that must follow.`
          : say`${n} CRs stand without the LF that must follow.`,
      ),
    bad: [`${head}\nHel\rlo\n`, `${head}Subject: a\rBcc: b@example.com\n\nHello\n`],
    good: [plain, crlf(plain), plain.replaceAll("\n", "\r")],
  },
  {
    id: "bare-lf",
    severity: "notice",
    ref: "RFC 5322 §2.3",
    title: "Two kinds of line ends",
    innocent: "Parts were joined on a system with LF line ends, or the mail was edited.",
    advice:
      "Servers that differ about bare LF can be played against each other. A signature may have been made with the other form.",
    find: ({ lines }) =>
      foundPlaces(
        lines.bareLf,
        (n) => say`${n} of ${count(lines.lines, "line")} end with LF alone, the others with CRLF.`,
      ),
    bad: [`${crlf(`${head}\nOne\n`)}Two\n`],
    good: [plain, crlf(plain)],
  },
  {
    id: "long-line",
    severity: "notice",
    ref: "RFC 5322 §2.1.1",
    title: "Lines above 998 octets",
    innocent: "Many programs write HTML in one line; most servers let it pass.",
    advice: "Servers may cut or fold such lines, which breaks signatures over them.",
    find: ({ lines }) =>
      foundPlaces(lines.tooLong, (n) =>
        n === 1
          ? say`One line is longer than the 998 octets that are allowed.`
          : say`${n} lines are longer than the 998 octets that are allowed.`,
      ),
    bad: [`${head}\n${"x".repeat(999)}\n`],
    good: [plain, `${head}\n${"x".repeat(998)}\n`],
  },
  {
    id: "line-above-78",
    severity: "info",
    ref: "RFC 5322 §2.1.1",
    title: "Lines above 78 octets",
    innocent: "Most mail has some.",
    advice: null,
    find: ({ lines }) =>
      foundPlaces(lines.long, (n) =>
        n === 1
          ? say`One line is longer than the advised 78 octets.`
          : say`${n} lines are longer than the advised 78 octets.`,
      ),
    bad: [`${head}\n${"x".repeat(79)}\n`],
    good: [plain, `${head}\n${"x".repeat(78)}\n`],
  },
  {
    id: "doubled-dots",
    severity: "info",
    ref: "RFC 5321 §4.5.2",
    title: "Dots that may still be doubled",
    innocent: "The lines may be meant to begin with two dots.",
    advice:
      "If the source was copied from an SMTP session, take one dot off: the body hash of signatures depends on it.",
    find: ({ lines }) =>
      lines.singleDots > 0 || lines.dotLines.length > 0
        ? null
        : foundPlaces(lines.doubledDots, (n) =>
            n === 1
              ? say`One line begins with two dots and none with one, as it is on the wire.`
              : say`${n} lines begin with two dots and none with one, as it is on the wire.`,
          ),
    bad: [`${head}\nHello\n..hidden file\n`],
    good: [plain, `${head}\n... and so on\n`, `${head}\n..one\n.two\n`],
  },
  {
    id: "last-line-open",
    severity: "info",
    ref: "RFC 5321 §4.1.1.4",
    title: "No line end after the last line",
    innocent: "Copying and some programs drop it; it does not change what is read.",
    advice: null,
    find: ({ lines, message }) =>
      lines.openEnd && message.hasBody
        ? {
            at: [{ span: [message.octets.length, message.octets.length] }],
            detail: say`The last line is not ended. On the wire a message always ends with a line end.`,
          }
        : null,
    bad: [`${head}\nHello`],
    good: [plain, fromLatin1(crlf(plain))],
  },
];

const lookedAt = 600;
const commands = /^(?:RSET|(?:HELO|EHLO|LHLO) \S|MAIL FROM:|RCPT TO:|DATA$|BDAT \d)/i;

/** Behind this octet the first line with content is a command of RFC 5321 §4.1.1. */
function commandsAfter({ message }: LintView, at: number): boolean {
  const text = latin1(message.octets, at, at + lookedAt);
  return commands.test(text.split(/[\r\n]+/).find((line) => line.trim() !== "") ?? "");
}
