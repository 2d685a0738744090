// Charsets of text parts (RFC 2046 §4.1.2): missing, wrong, and those by which text is hidden from a filter.
import type { TextFacts } from "#lib/content/survey-part.ts";
import { type Say, say } from "#lib/text/say.ts";
import type { Found, LintView, Rule } from "../rule.ts";
import { count, quote, quoteAll } from "../words.ts";
import { mail, plain } from "./example-mail.ts";

const texted = (type: string, body: string | Buffer, encoding = "8bit"): Buffer =>
  Buffer.concat([
    Buffer.from(mail({ "MIME-Version": "1.0", "Content-Type": type, "Content-Transfer-Encoding": encoding }, "")),
    Buffer.from(body),
  ]);
const sound = texted("text/plain; charset=utf-8", "café\n");
const latin = Buffer.from("caf\xe9\n", "latin1");

/** RFC 2152: text in which < and > can be written as letters; browsers have stopped to read it for that reason. */
const utf7 = /^(?:unicode-1-1-)?utf-?7/i;

/** ESC with the sets of ISO-2022-JP, -KR and -CN (RFC 1468, RFC 1557, RFC 1922). */
const switches = /\x1b(?:\$[@AB]|\$[()*+][A-I]|\([BIJ])/;

export const charsetRules: readonly Rule[] = [
  {
    id: "charset-missing",
    severity: "info",
    ref: "RFC 2046 §4.1.2",
    title: "Text beyond ASCII without a charset",
    innocent: "Old and simple programs leave it out.",
    advice: null,
    // Other kinds of text have defaults of their own.
    find: (view) =>
      foundTexts(
        view,
        ({ charset }, type) => charset === "missing" && (type === "text/plain" || type === "text/html"),
        (paths) =>
          say`In ${count(paths.length, "part")}, the sender does not say how letters are encoded. Programs guess.`,
      ),
    bad: [texted("text/plain", latin)],
    good: [sound, plain, texted("text/html", '<meta charset="utf-8"><p>café\n')],
  },
  {
    id: "charset-contradicted",
    severity: "notice",
    ref: "RFC 2046 §4.1.2",
    title: "Text that is not in the charset it is declared in",
    innocent: "A program or list mixed texts of different charsets, or cut a character in two.",
    advice: null,
    find: (view) =>
      foundTexts(
        view,
        ({ charset }) => charset === "contradicted",
        (paths) =>
          say`In ${count(paths.length, "part")}, some octets are no characters of the declared charset. Programs show other letters there, or none.`,
      ),
    bad: [texted("text/plain; charset=utf-8", latin), texted("text/plain; charset=us-ascii", "café\n")],
    good: [sound, texted("text/plain; charset=iso-8859-1", latin)],
  },
  {
    id: "charset-is-utf-8",
    severity: "notice",
    ref: "RFC 2046 §4.1.2",
    title: "Text in UTF-8 that is declared as something else",
    innocent: "A program or a template names another charset than it writes.",
    advice: "Odd letters in the text come from that: it was written in UTF-8.",
    find: (view) =>
      foundTexts(
        view,
        ({ charset }) => charset === "utf-8",
        (paths) => {
          const names = view.message.parts.flatMap(({ path, charset }) =>
            paths.includes(path) && charset ? charset : [],
          );
          return say`Declared: ${quoteAll([...new Set(names)])}. Every octet fits UTF-8, and most programs show it in the declared charset.`;
        },
      ),
    bad: [
      texted("text/plain; charset=iso-8859-1", "Über die Brücke für € 5\n"),
      texted("text/plain; charset=gb2312", "你好， 世界 再见\n"),
    ],
    good: [sound, texted("text/plain; charset=iso-8859-1", latin)],
  },
  {
    id: "charset-unknown",
    severity: "notice",
    ref: "RFC 2046 §4.1.2",
    title: "A charset that nobody knows",
    innocent: "A misspelt or very rare name.",
    advice: null,
    find: (view) =>
      foundTexts(
        view,
        ({ charset }) => charset === "unknown",
        (paths) => {
          const names = view.message.parts.flatMap(({ path, charset }) =>
            paths.includes(path) && charset ? charset : [],
          );
          return say`Named: ${quoteAll([...new Set(names)])}. Programs guess.`;
        },
      ),
    bad: [texted("text/plain; charset=x-none-such", "Hello\n")],
    good: [sound, texted("text/plain; charset=koi8-r", "Hello\n")],
  },
  {
    id: "utf-7-text",
    severity: "warning",
    ref: "RFC 2152",
    title: "Text in UTF-7",
    innocent: "Some old mail programs wrote UTF-7, long ago.",
    advice: "Programs that do not know UTF-7 show another text, and a filter may have read that one.",
    find: ({ message, facts }) => {
      const hit = message.parts.filter(
        ({ path, charset }) => utf7.test(charset ?? "") || utf7.test(facts.get(path)?.text?.metaCharset ?? ""),
      );
      if (hit.length === 0) return null;
      return {
        at: hit.map(({ path }) => ({ part: path })),
        detail: say`In ${count(hit.length, "part")}, the text is declared as UTF-7, a charset in which tags can be written as harmless letters.`,
      };
    },
    bad: [texted("text/html; charset=utf-7", "+ADw-p+AD4-\n"), texted("text/html", '<meta charset="utf-7"><p>\n')],
    good: [sound],
  },
  {
    id: "charset-escape",
    severity: "warning",
    ref: "https://encoding.spec.whatwg.org/#security-background",
    title: "HTML that switches its charset in the middle",
    innocent: "Old Japanese programs left the charset out, or a list changed its name only.",
    advice: "Programs that guess the charset read other tags there than a filter that does not. Read the plain text.",
    find: ({ parts, facts }) => {
      const hit = parts.filter(({ path, type, charset, details }) => {
        const declared = charset ?? facts.get(path)?.text?.metaCharset ?? "";
        return (
          type === "text/html" && !/^(?:iso-?2022|csiso2022)/i.test(declared) && switches.test(details?.text ?? "")
        );
      });
      if (hit.length === 0) return null;
      return {
        at: hit.map(({ path }) => ({ part: path })),
        detail: say`In ${count(hit.length, "part")} stand escape sequences of ISO-2022, which is not the charset that was declared.`,
      };
    },
    bad: [texted("text/html", "<p>\x1b$B4A\x1b(B</p>\n"), texted("text/html; charset=utf-8", "<p>a\x1b(Jb</p>\n")],
    good: [sound, texted("text/html; charset=iso-2022-jp", "<p>\x1b$B4A\x1b(B</p>\n")],
  },
  {
    id: "charset-conflict",
    severity: "info",
    ref: "RFC 2046 §4.1.2",
    title: "HTML that names another charset than its part",
    innocent: "Servers that change the charset leave the HTML as it was.",
    advice: null,
    find: ({ message, facts }) => {
      const hit = message.parts.flatMap(({ path, charset }) => {
        const meta = facts.get(path)?.text?.metaCharset ?? null;
        return charset !== null && meta !== null && !sameCharset(charset, meta) ? { path, charset, meta } : [];
      });
      if (hit.length === 0) return null;
      return {
        at: hit.map(({ path }) => ({ part: path })),
        detail: say`${describeConflicts(hit.slice(0, 3))}. The field should count, but some programs go by the text.`,
      };
    },
    bad: [texted("text/html; charset=utf-8", '<meta charset="iso-8859-1"><p>Hi\n')],
    good: [texted("text/html; charset=UTF-8", '<meta charset="utf-8"><p>Hi\n')],
  },
];

/** The parts whose text is of that kind, as one finding, or null. */
function foundTexts(
  { message, facts }: LintView,
  is: (text: TextFacts, type: string) => boolean,
  describe: (paths: string[]) => Say,
): Found | null {
  const hit = message.parts.filter(({ path, type }) => {
    const text = facts.get(path)?.text;
    return text ? is(text, type) : false;
  });
  const paths = hit.map(({ path }) => path);
  return paths.length === 0 ? null : { at: paths.map((part) => ({ part })), detail: describe(paths) };
}

function describeConflicts(conflicts: readonly { charset: string; meta: string }[]): Say {
  const [first, ...others] = conflicts.map(({ charset, meta }) => [quote(charset), quote(meta)] as const);
  return others.reduce(
    (before, [charset, meta]) => say`${before}; ${charset} in the field, ${meta} in the text`,
    say`It is ${first![0]} in the field, ${first![1]} in the text`,
  );
}

/** Names that everybody reads alike: letter case, hyphens, and US-ASCII as a part of the others. */
function sameCharset(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => name.toLowerCase().replace(/[^a-z0-9]/g, ""));
  return one === other || one === "usascii" || other === "usascii";
}
