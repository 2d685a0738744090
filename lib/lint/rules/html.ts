// HTML that hides text, asks for input or acts by itself, and texts cut by invisible characters: findings over the flags of
// lib/content/inspect/{html,plain-text}.ts.
import { listed, retold, type Say, say } from "#lib/text/say.ts";
import type { Found, LintView, Rule } from "../rule.ts";
import { quoteAll } from "../words.ts";
import { mail, plain } from "./example-mail.ts";

const page = (html: string): string =>
  mail({ "MIME-Version": "1.0", "Content-Type": "text/html; charset=utf-8" }, `${html}\n`);
const long = "<p>Hello Bob, this is what everybody can read in this mail when it is opened.</p>";
const good = [plain, page(`${long}<a href="https://www.example.com/">More</a>`)];
const salting = "https://blog.talosintelligence.com/seasoning-email-threats-with-hidden-text-salting/";
const html = "https://html.spec.whatwg.org/";

export const htmlRules: readonly Rule[] = [
  {
    id: "password-form",
    severity: "danger",
    ref: "https://attack.mitre.org/techniques/T1566/",
    title: "A form that asks for a password",
    innocent: null,
    advice: "No service asks for a password in a mail. Do not fill it in.",
    find: (view) => flagged(view, ["password-form"], (names) => say`What is typed goes to ${names}.`),
    bad: [page('<form action="https://example.test/x"><input type=password name=p></form>')],
    good: [...good, page('<form action="https://www.example.com/search"><input name=q></form>')],
  },
  {
    id: "meaning-toggle",
    severity: "warning",
    ref: "https://lutrasecurity.com/en/articles/kobold-letters/",
    title: "Text that appears once the mail is forwarded or answered",
    innocent: "A style sheet made for one mail program.",
    advice: "The next reader may see another text than you do. Look at the hidden text before you pass it on.",
    find: (view) =>
      flagged(
        view,
        ["meaning-toggle"],
        (names) => say`A style sheet shows it where other elements stand around it: ${names}.`,
      ),
    bad: [page(`<style>.k{display:none} blockquote .k{display:block}</style>${long}<p class=k>Pay now</p>`)],
    good,
  },
  {
    id: "words-cut",
    severity: "warning",
    ref: salting,
    title: "Words cut by what cannot be seen",
    innocent: "Some editors put invisible characters where a word may be parted.",
    advice: "Filters that look for these words do not find them. Judge the mail as if it were spam.",
    find: (view) => {
      const found = flagsOf(view, ["salted-words", "zero-width-words"]);
      // One or two come along when text is copied from pages.
      return new Set(found.map(({ detail }) => detail)).size < fewestWords
        ? null
        : describe(found, (names) => say`Invisible characters or hidden text stand inside of ${names}.`);
    },
    bad: [
      mail(
        { "MIME-Version": "1.0", "Content-Type": "text/plain; charset=utf-8" },
        "Y\u200bour pass\u200bword ex\u200bpires\n",
      ),
    ],
    good: [...good, mail({ "MIME-Version": "1.0", "Content-Type": "text/plain; charset=utf-8" }, "one wo\u200brd\n")],
  },
  {
    id: "drawn-with-blocks",
    severity: "warning",
    ref: "https://attack.mitre.org/techniques/T1660/",
    title: "A picture drawn with characters, perhaps a QR code",
    innocent: "Some programs draw a QR code so, for readers in a terminal.",
    advice: "Do not scan it unless you expected it: a filter cannot see where it leads.",
    find: (view) => flagged(view, ["drawn-with-blocks"], () => say`Many lines are made of block characters alone.`),
    bad: [
      page(`${long}<pre>${"\u2588\u2580\u2584\u2588 \u2588\u2588\u2580\u2584\u2588 \u2588\u2584\n".repeat(12)}</pre>`),
    ],
    good,
  },
  {
    id: "html-jumps",
    severity: "warning",
    ref: "https://html.spec.whatwg.org/multipage/semantics.html#attr-meta-http-equiv-refresh",
    title: "HTML that goes to another page by itself",
    innocent: null,
    advice: "Mail programs leave it out; a browser that opens the file does not.",
    find: (view) => flagged(view, ["meta-refresh"], (names) => say`It goes to ${names}.`),
    bad: [page('<meta http-equiv="refresh" content="0; url=https://example.test/">')],
    good,
  },
  {
    id: "html-script",
    severity: "notice",
    ref: html,
    title: "HTML with scripts",
    innocent: "Pages saved or copied from the web hold scripts. Mail programs leave them out.",
    advice: "Do not open such a file in a browser if you do not know the sender.",
    find: (view) => flagged(view, ["script", "event-handler"], (names) => say`It holds ${names}.`),
    bad: [page(`${long}<script>alert(1)</script>`), page(`${long}<img src=x onerror=alert(1)>`)],
    good,
  },
  {
    id: "html-form",
    severity: "notice",
    ref: html,
    title: "HTML with a form",
    innocent: "Surveys and searches; most mail programs leave forms out.",
    advice: "Fill in forms on the page of the service, not in a mail.",
    find: (view) => flagged(view, ["form"], (names) => say`What is filled in goes to ${names}.`),
    bad: [page(`${long}<form action="https://example.test/"><input name=q></form>`)],
    good,
  },
  {
    id: "html-frame",
    severity: "notice",
    ref: html,
    title: "HTML with a page inside of it",
    innocent: "A player or a map was copied along. Mail programs leave it out.",
    advice: null,
    find: (view) => flagged(view, ["frame"], (names) => say`It shows ${names}.`),
    bad: [page(`${long}<iframe src="https://example.test/"></iframe>`)],
    good,
  },
  {
    id: "hidden-text",
    severity: "notice",
    ref: salting,
    title: "Text that readers do not see",
    innocent: "Templates hold texts for other screens, marks of the service that sent them, and leftovers.",
    advice: "A filter may have judged the mail by it. Look at what it says.",
    find: (view) => flagged(view, ["hidden-text"], (names) => say`Hidden: ${names}.`),
    bad: [
      page(`${long}<p style="display:none">meeting report agenda</p>`),
      page(`${long}<p style="color:#ffffff">meeting report agenda</p>`),
      page(`${long}<span style="font-size:0px">meeting report agenda</span>`),
    ],
    good: [...good, page(`<div style="display:none">In this issue</div>${long}`)],
  },
  {
    id: "html-limit",
    severity: "notice",
    ref: html,
    title: "HTML that is not read to its end",
    innocent: "A program wrote every letter into elements of its own.",
    advice: "What stands behind the limit was not looked at: hidden text and links may be missing from the lists.",
    find: (view) => toldOf(view, "html-limit", limitOf, (facts) => listed(facts, " ")),
    bad: [page("<div>".repeat(300))],
    good,
  },
  {
    id: "picture-only",
    severity: "info",
    ref: html,
    title: "HTML that is pictures and hardly any text",
    innocent: "Cards, signatures and advertisements are often one picture.",
    advice: "Text in pictures is not seen by filters, and not by readers who do not load them.",
    find: (view) =>
      toldOf(view, "picture-only", lettersOf, (facts) => say`Beside its pictures it holds ${listed(facts)}.`),
    bad: [page('<img src="https://www.example.com/a.png">')],
    good: [...good, page(`${long}<img src="https://www.example.com/a.png">`)],
  },
];

const fewestWords = 3;

interface PartFlag {
  part: string;
  detail: string;
}

function flagsOf({ parts }: LintView, codes: readonly string[]): PartFlag[] {
  return parts.flatMap(({ path, details }) =>
    (details?.inspections ?? [])
      .filter(({ kind }) => kind === "html" || kind === "plain-text" || kind === "amp")
      .flatMap(({ flags }) => flags)
      .filter(({ code }) => codes.includes(code))
      .map(({ detail }) => ({ part: path, detail })),
  );
}

function flagged(view: LintView, codes: readonly string[], words: (names: Say) => Say): Found | null {
  const found = flagsOf(view, codes);
  return found.length === 0 ? null : describe(found, words);
}

/** The same where the details are counts and words of ours, which nobody is quoted with. */
function toldOf(
  view: LintView,
  code: string,
  factOf: (detail: string) => Say,
  words: (facts: readonly Say[]) => Say,
): Found | null {
  const found = flagsOf(view, [code]);
  if (found.length === 0) return null;
  const facts = [...new Set(found.map(({ detail }) => detail))].slice(0, 4).map(factOf);
  return { at: [...new Set(found.map(({ part }) => part))].map((part) => ({ part })), detail: words(facts) };
}

const limitOf = (detail: string): Say => say`${retold(detail)}`;

/** @param detail a number before a word */
function lettersOf(detail: string): Say {
  const number = Number.parseInt(detail, 10);
  return [say`0 letters`, say`1 letter`][number] ?? say`${number} letters`;
}

function describe(found: readonly PartFlag[], words: (names: Say) => Say): Found {
  const names = quoteAll([...new Set(found.map(({ detail }) => detail))], 4, retold);
  return { at: [...new Set(found.map(({ part }) => part))].map((part) => ({ part })), detail: words(names) };
}
