// Conventions between senders, lists and receivers: unsubscription (RFC 8058), List-Id (RFC 2919), Auto-Submitted
// (RFC 3834), flowed text (RFC 3676), and results that a receiver should have removed (RFC 8601).
import { parseTagList } from "#lib/checks/tag-list.ts";
import { limits } from "#lib/limits.ts";
import { say, type Value } from "#lib/text/say.ts";
import { oncePerMessage } from "../once.ts";
import type { Rule } from "../rule.ts";
import { quote, quoteAll } from "../words.ts";
import { mail, plain } from "./example-mail.ts";

const oneClick = (
  url: string,
  post = "List-Unsubscribe=One-Click",
  signed = "from:list-unsubscribe:list-unsubscribe-post",
) =>
  mail({
    "List-Unsubscribe": url,
    "List-Unsubscribe-Post": post,
    "DKIM-Signature": `v=1; a=rsa-sha256; d=example.com; s=s; h=${signed}; bh=x; b=x`,
  });
const unsubscribe = oneClick("<https://example.com/u>");

/** Names that a signature of the message says it signs, in lower case. */
const signedNames = oncePerMessage(
  (view): ReadonlySet<string> =>
    new Set(
      view
        .named("dkim-signature")
        .flatMap(({ raw }) => (parseTagList(raw.slice(0, limits.fieldOctets)).tags.get("h")?.value ?? "").split(":"))
        .map((name) => name.trim().toLowerCase()),
    ),
);

/** RFC 3834 §5; RFC 5436 §2.7.1 adds auto-notified. */
const autoWords = new Set(["no", "auto-generated", "auto-replied", "auto-notified"]);

const firstWord = (raw: string): string =>
  raw
    .trim()
    .split(/[\s;(]/, 1)[0]!
    .toLowerCase();

const hop = (from: string, by: string) =>
  `Received: from ${from} by ${by} (Postfix) with ESMTP id 1; Mon, 1 Jun 2026 10:00:00 +0000\n`;
const ours = "Authentication-Results: mx.example.org; spf=fail smtp.mailfrom=example.com\n";
const arrived = `${ours}${hop("out.example.net (out.example.net [198.51.100.7])", "mx.example.org")}`;
const before = hop("client.example.net (client.example.net [203.0.113.9])", "out.example.net");

export const conventionRules: readonly Rule[] = [
  {
    id: "one-click-incomplete",
    severity: "notice",
    ref: "RFC 8058 §3.1",
    title: "Unsubscription by one click that cannot work",
    innocent: "The sender's program is set up half.",
    advice: null,
    find: (view) => {
      const post = view.named("list-unsubscribe-post");
      if (post.length === 0) return null;
      const urls = view.named("list-unsubscribe");
      const https = urls.some(({ raw }) => /<\s*https:\/\//i.test(raw));
      const value = post.some(({ raw }) => raw.replace(/\s/g, "").toLowerCase() === "list-unsubscribe=one-click");
      if (https && value) return null;
      return {
        at: [...post, ...urls].map(({ index }) => ({ field: index })),
        detail: https
          ? say`List-Unsubscribe-Post does not say List-Unsubscribe=One-Click.`
          : say`List-Unsubscribe-Post is there, but List-Unsubscribe holds no https address.`,
      };
    },
    bad: [oneClick("<mailto:leave@example.com>"), oneClick("<https://example.com/u>", "yes")],
    good: [unsubscribe, plain],
  },
  {
    id: "one-click-unsigned",
    severity: "notice",
    ref: "RFC 8058 §4",
    title: "Unsubscription by one click that is not signed",
    innocent: "The signature was set up before the field was added.",
    advice: "Your mail program should not offer the button: anyone on the way could have written the address.",
    find: (view) => {
      const fields = [...view.named("list-unsubscribe"), ...view.named("list-unsubscribe-post")];
      if (view.named("list-unsubscribe-post").length === 0) return null;
      const unsigned = fields.filter(({ name }) => !signedNames(view).has(name.toLowerCase()));
      if (unsigned.length === 0) return null;
      const names: Value[] = [...new Set(unsigned.map(({ name }) => name))];
      return {
        at: unsigned.map(({ index }) => ({ field: index })),
        detail: say`No DKIM signature says that it covers ${names.reduce((said, name) => say`${said} and ${name}`)}.`,
      };
    },
    bad: [oneClick("<https://example.com/u>", undefined, "from")],
    good: [unsubscribe, mail({ "List-Unsubscribe": "<mailto:leave@example.com>" })],
  },
  {
    id: "list-id-syntax",
    severity: "info",
    ref: "RFC 2919 §3",
    title: "A List-Id that is not one",
    innocent: "Senders of newsletters put a number or name of their own there.",
    advice: null,
    find: (view) => {
      const hit = view.named("list-id").filter(({ raw }) => !isListId(raw));
      if (hit.length === 0) return null;
      return {
        at: hit.map(({ index }) => ({ field: index })),
        detail: say`${quoteAll(hit.map(({ raw }) => raw))} has no name with a dot in angle brackets.`,
      };
    },
    bad: [mail({ "List-Id": "our list" }), mail({ "List-Id": "<list@example.com>" })],
    good: [mail({ "List-Id": "Our list <list.example.com>" }), plain],
  },
  {
    id: "auto-submitted-syntax",
    severity: "info",
    ref: "RFC 3834 §5",
    title: "An Auto-Submitted field with another word",
    innocent: "Programs write their own words there.",
    advice: null,
    find: (view) => {
      const hit = view.named("auto-submitted").filter(({ raw }) => !autoWords.has(firstWord(raw)));
      if (hit.length === 0) return null;
      return {
        at: hit.map(({ index }) => ({ field: index })),
        detail: say`${quoteAll(hit.map(({ raw }) => raw))}: the words are no, auto-generated, auto-replied and auto-notified.`,
      };
    },
    bad: [mail({ "Auto-Submitted": "yes" })],
    good: [
      mail({ "Auto-Submitted": "auto-generated (a job)" }),
      mail({ "Auto-Submitted": "auto-replied; x=1" }),
      plain,
    ],
  },
  {
    id: "flowed-parameters",
    severity: "info",
    ref: "RFC 3676 §4",
    title: "Text with a line form that is not known",
    innocent: "A faulty mail program.",
    advice: null,
    find: ({ message }) => {
      const hit = message.parts.filter(({ type, parameters }) => {
        if (type !== "text/plain") return false;
        const format = parameters.get("format")?.toLowerCase();
        return (
          (format !== undefined && format !== "flowed" && format !== "fixed") || (parameters.has("delsp") && !format)
        );
      });
      if (hit.length === 0) return null;
      const format = hit[0]!.parameters.get("format");
      return {
        at: hit.map(({ path }) => ({ part: path })),
        detail: say`The parameter format is flowed or fixed, and DelSp stands only beside it; here format is ${format === undefined ? say`“missing”` : quote(format)}.`,
      };
    },
    bad: [
      mail({ "MIME-Version": "1.0", "Content-Type": "text/plain; format=fluent" }),
      mail({ "MIME-Version": "1.0", "Content-Type": "text/plain; delsp=yes" }),
    ],
    good: [mail({ "MIME-Version": "1.0", "Content-Type": "text/plain; format=flowed; delsp=yes" }), plain],
  },
  {
    id: "results-in-receivers-name",
    severity: "warning",
    ref: "RFC 8601 §5",
    title: "Results in the receiver's name that the receiver did not write",
    innocent: "The message passed the same service once before, on its way to a list or a forwarder.",
    advice: "Believe only the results above the receiver's own Received field.",
    find: ({ claims }) => {
      const written = claims.filter(({ source }) => source === "authentication-results");
      const own = new Set(written.filter(({ weight }) => weight === "high").map(({ by }) => by?.toLowerCase()));
      const hit = written.filter(({ by, weight }) => weight === "claimed" && by !== null && own.has(by.toLowerCase()));
      if (hit.length === 0) return null;
      return {
        at: [...new Set(hit.map(({ field }) => field))].map((field) => ({ field })),
        detail: say`${quoteAll([...new Set(hit.map(({ by }) => by ?? ""))])} checked the message at its arrival; the same name stands below the point of arrival, where anyone could have written it.`,
      };
    },
    bad: [`${arrived}${before}Authentication-Results: mx.example.org; spf=pass smtp.mailfrom=example.com\n${plain}`],
    good: [
      `${arrived}${before}${plain}`,
      `${arrived}${before}Authentication-Results: out.example.net; auth=pass\n${plain}`,
    ],
  },
];

/** RFC 2919 §3: at the end, in angle brackets, a name of labels with dots. */
function isListId(raw: string): boolean {
  const identifier = raw.slice(raw.lastIndexOf("<") + 1, raw.lastIndexOf(">"));
  return raw.includes("<") && identifier.slice(1, -1).includes(".") && !/[\s<>@]/.test(identifier);
}
