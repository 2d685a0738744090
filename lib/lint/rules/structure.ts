// What the structural pass noticed: defects of the message as findings.
import type { Defect } from "#lib/message/types.ts";
import { listed, type Say, say } from "#lib/text/say.ts";
import type { Found, LintView, Rule } from "../rule.ts";

const head = "From: Ann <ann@example.com>\nDate: Mon, 1 Jun 2026 10:00:00 +0000\nMessage-ID: <1@example.com>\n";
const plain = `${head}\nHello\n`;
const multipart = (boundary: string, body: string) =>
  `${head}MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="${boundary}"\n\n${body}`;
const closed = multipart("b", "--b\n\nOne\n--b--\n");

/** The defects of one kind as one finding, or null. */
function foundDefects(subject: LintView, codes: RegExp, describe: (defects: Defect[]) => Say): Found | null {
  const defects = subject.message.defects.filter(({ code }) => codes.test(code));
  if (defects.length === 0) return null;
  // Spans inside a decoded part do not count in the message octets; such a defect points at its part.
  const at = defects.map(({ span, part }) => (part !== null && isWithin(subject, part) ? { part } : { span }));
  return { at, detail: describe(defects) };
}

function isWithin({ message }: LintView, path: string): boolean {
  return message.parts.some((part) => part.path === path && part.within !== null);
}

export const limitReached: Rule = {
  id: "limit-reached",
  severity: "warning",
  ref: "RFC 5321 §4.5.3.1.7",
  title: "The message is larger than Waybill reads",
  innocent: "Very large digests and archives exist.",
  advice: "What lies beyond the limit is kept in the source, but was not read.",
  find: (subject) =>
    foundDefects(
      subject,
      /^limit-/,
      (defects) => say`Reading stopped at: ${listed([...new Set(defects.map(({ code }) => code))])}.`,
    ),
  bad: [multipart("b", `${"--b\n\nx\n".repeat(10_050)}--b--\n`)],
  good: [plain],
};

export const nearBoundary: Rule = {
  id: "boundary-near",
  severity: "warning",
  ref: "RFC 2046 §5.1.1",
  title: "Mail programs will see one block",
  innocent: "The message was typed or copied by hand, and its delimiters were damaged.",
  advice: "Compare the delimiter lines with the boundary parameter.",
  find: (subject) =>
    foundDefects(
      subject,
      /^boundary-near$/,
      () => say`No line is the delimiter that Content-Type names; lines that nearly are were taken for it.`,
    ),
  bad: [multipart("b1", "b1\n\nOne\nb1\n\nTwo\nb1\n")],
  good: [closed],
};

export const unterminated: Rule = {
  id: "multipart-unterminated",
  severity: "notice",
  ref: "RFC 2046 §5.1.1",
  title: "A multipart is not closed",
  innocent: "The end of the message was cut off in copying.",
  advice: "Get the whole source: a signature over the body cannot be judged on a part of it.",
  find: (subject) => foundDefects(subject, /^(multipart-)?unterminated/, () => say`The closing delimiter is missing.`),
  bad: [multipart("b", "--b\n\nOne\n")],
  good: [closed],
};
