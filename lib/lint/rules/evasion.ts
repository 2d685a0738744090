// Ways to make a filter and a reader see different mail that belong to no single field or encoding: two stories in one
// message, parts around protected ones, names that break the reports of other programs.
import { parseTagList } from "#lib/checks/tag-list.ts";
import { extensionOf } from "#lib/content/file-endings.ts";
import type { ComparedTexts } from "#lib/content/html/compare-texts.ts";
import type { Part } from "#lib/content/types.ts";
import { limits } from "#lib/limits.ts";
import type { MimePart } from "#lib/message/types.ts";
import { say } from "#lib/text/say.ts";
import { mimeOf } from "../mime-view.ts";
import { oncePerMessage } from "../once.ts";
import type { LintView, Rule } from "../rule.ts";
import type { Where } from "../types.ts";
import { quoteAll } from "../words.ts";
import { mail, multipart, plain } from "./example-mail.ts";
import { startsByClick } from "./file-types.ts";

const signed = (domain: string): string =>
  mail({ "DKIM-Signature": `v=1; a=rsa-sha256; d=${domain}; s=s; h=from; bh=x; b=x` });

/** Letters, digits, hyphen, dot, underscore; beyond ASCII RFC 8616 allows all. */
const isNoDomain = (value: string): boolean => /[\0-,/:-@[-^`{-\x7f]/.test(value);

const words = (first: number): string =>
  Array.from({ length: 30 }, (_, n) => `word${"abcdefghij"[n % 10]}${first + n}`).join(" ");
const told = (text: string, html: string): string =>
  mail(
    { "MIME-Version": "1.0", "Content-Type": "multipart/alternative; boundary=b" },
    `--b\n\n${text}\n--b\nContent-Type: text/html\n\n<p>${html}</p>\n--b--\n`,
  );

/** Texts with fewer different words say too little to be compared. */
const fewestWords = 20;
/** Share of the shorter text's words that the longer one must have. */
const leastShared = 0.1;

/** Plain texts with their HTML, where the words were compared and hardly one is in both. */
const differingAlternatives = oncePerMessage((view: LintView): [Part, Part][] => {
  const byPath = new Map(view.parts.map((part) => [part.path, part]));
  return view.parts.flatMap((text): [Part, Part][] => {
    const compared = text.details?.alternative;
    const html = byPath.get(compared?.with ?? "");
    return compared && html && isWhole(text) && isWhole(html) && areUnlike(compared) ? [[text, html]] : [];
  });
});

/** Fields of one name that are looked at. */
const signaturesRead = 100;

export const evasionRules: readonly Rule[] = [
  {
    id: "results-injection",
    severity: "danger",
    ref: "https://www.usenix.org/conference/usenixsecurity20/presentation/chen-jianjun",
    title: "A domain with characters that no domain has",
    innocent: null,
    advice: "Do not believe results that other programs wrote into this message: such names are made to break them.",
    find: (view) => {
      const hit: { where: Where; value: string }[] = [];
      for (const key of ["dkim-signature", "arc-message-signature", "arc-seal"]) {
        for (const { raw, index } of view.named(key).slice(0, signaturesRead)) {
          const { tags } = parseTagList(raw.slice(0, limits.fieldOctets));
          const values = ["d", "s"].map((tag) => (tags.get(tag)?.value ?? "").replace(/[ \t\r\n]/g, ""));
          for (const value of values.filter(isNoDomain)) hit.push({ where: { field: index }, value });
        }
      }
      for (const { raw, index } of view.named("return-path").slice(0, signaturesRead)) {
        if (breaksResults(raw)) hit.push({ where: { field: index }, value: raw });
      }
      if (hit.length === 0) return null;
      return {
        at: hit.map(({ where }) => where),
        detail: say`${quoteAll([...new Set(hit.map(({ value }) => value))])} is written into results by programs that check mail, and may be read there as another domain.`,
      };
    },
    bad: [
      signed("example.com(.example.org"),
      signed('"example.com'),
      `Return-Path: <ann@example.com'@a.example.org>\n${plain}`,
    ],
    good: [signed("mail-1.example.com"), signed("bücher.example"), `Return-Path: <o'neil+a=b@example.com>\n${plain}`],
  },
  {
    id: "encrypted-among-others",
    severity: "warning",
    ref: "https://efail.de/",
    title: "An encrypted part between parts that are not",
    innocent: "A list or filter put the encrypted mail into its own.",
    advice:
      "Do not decrypt it in a program that shows HTML: text around an encrypted part can send away what is in it.",
    find: (view) => {
      const { children } = mimeOf(view);
      const hit = view.message.parts.filter(
        (part) =>
          isEncrypted(part) &&
          (children.get(part.parent ?? "") ?? []).some((other) => other !== part && other.type === "text/html"),
      );
      if (hit.length === 0) return null;
      return {
        at: hit.map(({ path }) => ({ part: path })),
        detail: say`HTML stands beside the encrypted part, in the same multipart.`,
      };
    },
    bad: [
      multipart(
        "b",
        '--b\nContent-Type: text/html\n\n<img src="\n--b\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nx\n--b--\n',
      ),
    ],
    good: [
      multipart("b", "--b\n\nHi\n--b\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nx\n--b--\n"),
      plain,
    ],
  },
  {
    id: "signature-covers-part",
    severity: "info",
    ref: "RFC 1847 §2.1",
    title: "A signature for a part of the message only",
    innocent: "Lists put the signed mail and a footer side by side.",
    advice: "What stands beside the signed part was not signed, even if your mail program marks the whole as signed.",
    find: (view) => {
      const { byPath, children } = mimeOf(view);
      const hit = view.message.parts.filter(({ type, kind, parent }) => {
        const around = byPath.get(parent ?? "");
        return (
          type === "multipart/signed" &&
          kind === "multipart" &&
          around?.kind === "multipart" &&
          (children.get(around.path)?.length ?? 0) > 1
        );
      });
      if (hit.length === 0) return null;
      return {
        at: hit.map(({ path }) => ({ part: path })),
        detail: say`The signed multipart stands beside other parts.`,
      };
    },
    bad: [
      multipart(
        "b",
        "--b\nContent-Type: multipart/signed; boundary=c\n\n--c\n\nOne\n--c\nContent-Type: application/pgp-signature\n\nx\n--c--\n--b\n\nFooter\n--b--\n",
      ),
    ],
    good: [multipart("b", "--b\n\nOne\n--b\n\nTwo\n--b--\n")],
  },
  {
    id: "program-in-text",
    severity: "danger",
    ref: "RFC 2045 §4",
    title: "A program written into the text",
    innocent: "A list for programmers may pass on a small script so.",
    advice: "Filters that look at attachments alone do not see it. Do not unpack or start it.",
    find: ({ facts }) => {
      const hit = [...facts].flatMap(([path, { text }]) =>
        text?.embedded && startsByClick.has(extensionOf(text.embedded.name) ?? "") ? { path, ...text.embedded } : [],
      );
      if (hit.length === 0) return null;
      return {
        at: hit.map(({ path }) => ({ part: path })),
        detail: say`${quoteAll(hit.map(({ name }) => name))} stands in the text as ${hit[0]!.kind}; some programs show it as an attachment, and opening it starts a program.`,
      };
    },
    bad: [mail({}, "Here it is:\nbegin 644 setup.exe\n%2&5L;&\\\n`\nend\n")],
    good: [plain, mail({}, "Here it is:\nbegin 644 a.txt\n%2&5L;&\\\n`\nend\n")],
  },
  {
    id: "file-in-text",
    severity: "notice",
    ref: "RFC 2045 §4",
    title: "A file inside of a text",
    innocent: "So files were sent before MIME; some lists and news readers still do.",
    advice: "A filter may not have looked at it. Open it only if you expected it.",
    find: ({ facts }) => {
      const hit = [...facts].flatMap(([path, { text }]) => (text?.embedded ? { path, ...text.embedded } : []));
      if (hit.length === 0) return null;
      return {
        at: hit.map(({ path }) => ({ part: path })),
        detail: say`${quoteAll(hit.map(({ name }) => name))} is written into the text as ${hit[0]!.kind}. Some programs show it as an attachment.`,
      };
    },
    bad: [
      mail({}, "Here it is:\nbegin 644 a.txt\n%2&5L;&\\\n`\nend\n"),
      mail({}, "=ybegin line=128 size=5 name=a.bin\nxx\n=yend\n"),
    ],
    good: [plain, mail({}, "We begin 100 days from now.\nbegin 100 pages\n")],
  },
  {
    id: "alternatives-differ",
    severity: "notice",
    ref: "RFC 2046 §5.1.4",
    title: "Plain text and HTML tell different stories",
    innocent: "The plain text only says that a program for HTML is needed, or holds an advertisement.",
    advice: "Read both: a filter may have judged the one that you do not see.",
    find: (view) => {
      const hit = differingAlternatives(view);
      if (hit.length === 0) return null;
      return {
        at: hit.flatMap((pair) => pair.map(({ path }) => ({ part: path }))),
        detail: say`Hardly a word of the one is in the other, though both should say the same.`,
      };
    },
    bad: [told(words(0), words(100))],
    good: [told(words(0), words(0)), told("You need a program that shows HTML.", words(0))],
  },
];

/** Parentheses or quotes in the domain, or a second at sign outside of quotes, of an address as written. */
function breaksResults(raw: string): boolean {
  const address = /<([^<>]*)>/.exec(raw)?.[1] ?? "";
  const unquoted = address.replace(/^"(?:[^"\\]|\\.)*"(?=@)/, "x");
  return /@.*[@()"';\\]|[()\0]/s.test(unquoted.replace(/^@[^:]*:/, ""));
}

function isEncrypted({ type, parameters }: MimePart): boolean {
  if (type === "multipart/encrypted") return true;
  return /^application\/(?:x-)?pkcs7-mime$/.test(type) && parameters.get("smime-type") !== "signed-data";
}

const isWhole = ({ details }: Part): boolean => details?.truncated === false;

function areUnlike({ shared, onlyPlainInAll, onlyHtmlInAll }: ComparedTexts): boolean {
  // Words of the shorter text that the longer one lacks.
  const lacking = Math.min(onlyPlainInAll, onlyHtmlInAll);
  return shared < leastShared && lacking >= fewestWords * (1 - shared);
}
