// Boundaries and delimiter lines (RFC 2046 §5.1.1): where two programs may see other parts.

import { octetsAround } from "#lib/message/read.ts";
import type { MimePart } from "#lib/message/types.ts";
import { latin1 } from "#lib/text/octets.ts";
import { type Say, say } from "#lib/text/say.ts";
import type { Span } from "#lib/text/span.ts";
import { whereSpan } from "../mime-view.ts";
import type { LintView, Rule } from "../rule.ts";
import { count, quoteAll } from "../words.ts";
import { head, multipart, plain } from "./example-mail.ts";
import { foundDefects } from "./found-defects.ts";

const closed = multipart("b", "--b\n\nOne\n--b--\n");
const typed = (type: string, body = ""): string => `${head}MIME-Version: 1.0\nContent-Type: ${type}\n\n${body}`;
const nested = (outer: string, inner: string): string =>
  multipart(
    outer,
    `--${outer}\nContent-Type: multipart/mixed; boundary="${inner}"\n\n--${inner}\n\nOne\n--${inner}--\n\n--${outer}--\n`,
  );

const boundaryOf = (part: MimePart): string => part.parameters.get("boundary") ?? "";

/** RFC 2046 §5.1.1: bchars. `*` and the like are met, but are not in the list. */
const isBoundary = (text: string): boolean => /^[0-9A-Za-z'()+_,./:=? -]{0,69}[0-9A-Za-z'()+_,./:=?-]$/.test(text);

const boundaries = (defects: readonly { detail?: string }[]): Say =>
  quoteAll([...new Set(defects.map(({ detail }) => detail ?? ""))]);

/** Octets looked at before the first and after the last delimiter of one multipart. */
const outsideOctets = 65_536;

export const boundaryRules: readonly Rule[] = [
  {
    id: "boundary-missing",
    severity: "warning",
    ref: "RFC 2046 §5.1.1",
    title: "A multipart without a boundary",
    innocent: "The parameter was lost on the way.",
    advice: "Programs show the whole as text, as one attachment, or not at all. Look at the source.",
    find: (view) =>
      foundDefects(
        view,
        ["boundary-missing"],
        () => say`Content-Type says multipart and does not say, or leaves empty, which line parts the parts.`,
      ),
    bad: [typed("multipart/mixed", "--b\n\nOne\n--b--\n"), typed('multipart/mixed; boundary=""', "--\n\nOne\n----\n")],
    good: [closed],
  },
  {
    id: "boundary-syntax",
    severity: "notice",
    ref: "RFC 2046 §5.1.1",
    title: "A boundary that no boundary may be",
    innocent: "Some programs write boundaries of their own form.",
    advice: null,
    find: (view) => {
      const hit = view.message.parts.filter((part) => part.kind === "multipart" && !isBoundary(boundaryOf(part)));
      if (hit.length === 0) return null;
      return {
        at: hit.map(({ path }) => ({ part: path })),
        detail: say`${quoteAll(hit.map(boundaryOf))} is longer than 70 characters, ends in a blank, or holds characters that boundaries may not hold. Programs may miss the parts.`,
      };
    },
    bad: [multipart("b;b", "--b;b\n\nOne\n--b;b--\n"), multipart("b".repeat(71), `--${"b".repeat(71)}\n\nOne\n`)],
    good: [closed, multipart("=_'(b b)+,-./:?_", "--=_'(b b)+,-./:?_\n\nOne\n--=_'(b b)+,-./:?_--\n")],
  },
  {
    id: "boundary-reused",
    severity: "warning",
    ref: "RFC 2046 §5.1.1",
    title: "Two multiparts, one in the other, with one boundary",
    innocent: "A program that forwards put mail into mail without a new boundary.",
    advice: "Programs see other parts here. Compare the parts that Waybill lists with what is shown to you.",
    find: (view) =>
      foundDefects(view, ["boundary-reused"], (defects) => say`Used again inside: ${boundaries(defects)}.`),
    bad: [nested("b", "b")],
    good: [nested("b", "c")],
  },
  {
    id: "boundary-prefix",
    severity: "notice",
    ref: "RFC 2046 §5.1",
    title: "A boundary that begins like the one around it",
    innocent: "Some programs number the boundaries of one message.",
    advice: null,
    find: (view) =>
      foundDefects(
        view,
        ["boundary-prefix"],
        (defects) =>
          say`${boundaries(defects)} and a boundary around it begin alike. A program that compares only the beginning sees other parts.`,
      ),
    bad: [nested("b", "b1")],
    good: [nested("b1", "b2")],
  },
  {
    id: "delimiter-after-close",
    severity: "warning",
    ref: "RFC 2046 §5.1.1",
    title: "Parts behind the end of a multipart",
    innocent: "A program closed the multipart twice.",
    advice: "Some programs show these parts, and filters may not have looked at them.",
    find: (view) =>
      foundDefects(view, ["delimiter-after-close"], (defects) =>
        defects.length === 1
          ? say`One delimiter line stands behind the closing one. What follows belongs to no part.`
          : say`${defects.length} delimiter lines stand behind the closing one. What follows belongs to no part.`,
      ),
    bad: [multipart("b", "--b\n\nOne\n--b--\n--b\n\nTwo\n--b--\n")],
    good: [closed],
  },
  {
    id: "multipart-without-parts",
    severity: "notice",
    ref: "RFC 2046 §5.1.1",
    title: "A multipart without parts",
    innocent: "The message was cut off, or edited by hand.",
    advice: "Some programs show the text, others nothing.",
    find: (view) =>
      foundDefects(
        view,
        ["multipart-no-delimiter", "multipart-empty"],
        () => say`No line is the delimiter that Content-Type names, or only the closing one is.`,
      ),
    bad: [multipart("b", "Hello\n"), multipart("b", "--b--\n")],
    good: [closed, plain],
  },
  {
    id: "part-outside",
    severity: "warning",
    ref: "RFC 2046 §5.1.1",
    title: "What looks like a part, outside of all parts",
    innocent: "A forwarded mail was written out, or a boundary was damaged on the way.",
    advice: "Look at it in the source: some programs show it as an attachment.",
    find: (view) => {
      const hit = outsideTexts(view).filter(({ text }) =>
        /^Content-(?:Type|Transfer-Encoding|Disposition):/im.test(text),
      );
      if (hit.length === 0) return null;
      return {
        at: hit.map(({ part, span }) => whereSpan(part, span)),
        detail: say`Before the first or behind the last delimiter of ${count(hit.length, "multipart")} stand fields of a part. No program should show them; some do.`,
      };
    },
    bad: [
      multipart("b", "--x\nContent-Type: text/html\n\n<p>One\n--b\n\nTwo\n--b--\n"),
      multipart("b", "--b\n\nOne\n--b--\nContent-Type: text/html\n\n<p>Two\n"),
    ],
    good: [closed, multipart("b", "This is a message in MIME format.\n--b\n\nOne\n--b--\n")],
  },
  {
    id: "text-behind-parts",
    severity: "info",
    ref: "RFC 2046 §5.1.1",
    title: "Text behind the last part",
    innocent: "Lists and filters add a footer there.",
    advice: null,
    find: (view) => {
      const hit = outsideTexts(view).filter(({ after, text }) => after && /\S/.test(text));
      if (hit.length === 0) return null;
      return {
        at: hit.map(({ part, span }) => whereSpan(part, span)),
        detail: say`Text stands behind the closing delimiter, where mail programs do not show it.`,
      };
    },
    bad: [multipart("b", "--b\n\nOne\n--b--\nFooter of the list\n")],
    good: [closed],
  },
  {
    id: "delimiter-padding",
    severity: "info",
    ref: "RFC 2046 §5.1.1",
    title: "Blanks behind a delimiter line",
    innocent: "Programs on the way sometimes add blanks to lines.",
    advice: "Some programs do not know such a line as a delimiter and lose the parts.",
    find: (view) => {
      const hit = view.message.parts.filter((part) => isPadded(view, part));
      if (hit.length === 0) return null;
      return {
        at: hit.map((part) => whereSpan(part, [part.header[0], part.header[0]])),
        detail: say`The delimiter before ${count(hit.length, "part")} ends in blanks.`,
      };
    },
    bad: [multipart("b", "--b  \n\nOne\n--b--\n")],
    good: [closed],
  },
];

function outsideTexts({ message }: LintView): { part: MimePart; span: Span; after: boolean; text: string }[] {
  return message.parts.flatMap((part) =>
    [part.preamble, part.epilogue].flatMap((span, n) => {
      if (!span || span[1] <= span[0]) return [];
      const text = latin1(octetsAround(message, part), span[0], Math.min(span[1], span[0] + outsideOctets));
      return [{ part, span, after: n === 1, text }];
    }),
  );
}

/** The line above a part of a multipart is its delimiter. */
function isPadded({ message }: LintView, part: MimePart): boolean {
  if (part.parent === null) return false;
  const octets = octetsAround(message, part);
  let at = part.header[0] - 1;
  while (at > 0 && (octets[at] === 10 || octets[at] === 13) && at > part.header[0] - 4) at -= 1;
  if (octets[at] !== 32 && octets[at] !== 9) return false;
  return latin1(octets, Math.max(0, at - 200), at)
    .split(/[\r\n]/)
    .at(-1)!
    .startsWith("--");
}
