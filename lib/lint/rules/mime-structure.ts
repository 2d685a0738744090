// Multiparts and what their kind promises: alternatives, related parts, signed and encrypted ones (RFC 2046 §5.1,
// RFC 2387, RFC 1847, RFC 3156), and references from one part to another (RFC 2392).
import type { MimePart } from "#lib/message/types.ts";
import { type Say, say } from "#lib/text/say.ts";
import { mimeOf } from "../mime-view.ts";
import type { Found, LintView, Rule } from "../rule.ts";
import { quoteAll } from "../words.ts";
import { head, plain } from "./example-mail.ts";

/** A multipart of that Content-Type; each part is its header lines, an empty line and its text. */
const built = (type: string, ...parts: string[]): string =>
  `${head}MIME-Version: 1.0\nContent-Type: multipart/${type}; boundary=b\n\n${parts.map((part) => `--b\n${part}\n`).join("")}--b--\n`;
const text = "Content-Type: text/plain\n\nOne";
const html = (id = "", body = "<p>One") => `Content-Type: text/html\n${id}\n${body}`;
const signature = "Content-Type: application/pgp-signature\n\nx";
const nest = (depth: number): string =>
  depth === 0
    ? text
    : `Content-Type: multipart/mixed; boundary=b${depth}\n\n--b${depth}\n${nest(depth - 1)}\n--b${depth}--`;

/** QUIRK(many): application/x-pkcs7-signature and application/pkcs7-signature stand for each other. */
const plainType = (type: string): string => type.replace("/x-", "/");

const deepest = 10;

export const mimeStructureRules: readonly Rule[] = [
  {
    id: "one-part-multipart",
    severity: "info",
    ref: "RFC 2046 §5.1.1",
    title: "A multipart with one part",
    innocent: "Allowed, and what is left when a filter takes the other parts away.",
    advice: null,
    find: (view) => {
      const { children } = mimeOf(view);
      const hit = view.message.parts.filter(
        ({ kind, path }) => kind === "multipart" && (children.get(path)?.length ?? 0) === 1,
      );
      if (hit.length === 0) return null;
      return {
        at: hit.map(({ path }) => ({ part: path })),
        detail: say`It could have been sent without the multipart around it.`,
      };
    },
    bad: [built("mixed", text)],
    good: [built("mixed", text, text), plain],
  },
  {
    id: "alternative-order",
    severity: "info",
    ref: "RFC 2046 §5.1.4",
    title: "Plain text behind its HTML form",
    innocent: "A faulty program wrote the two in the wrong order.",
    advice: "Your mail program may show the plain text, though the sender wrote the other.",
    find: (view) =>
      foundMultiparts(
        view,
        "multipart/alternative",
        (_, parts) => {
          const rich = parts.findIndex(({ type }) => type === "text/html");
          return rich >= 0 && parts.findLastIndex(({ type }) => type === "text/plain") > rich;
        },
        say`The richest form comes last in a multipart/alternative; programs show the last one they can.`,
      ),
    bad: [built("alternative", html(), text)],
    good: [built("alternative", text, html()), built("mixed", html(), text)],
  },
  {
    id: "related-start",
    severity: "notice",
    ref: "RFC 2387 §3.2",
    title: "A multipart/related whose first part cannot be found",
    innocent: "The part was taken away on the way.",
    advice: null,
    find: (view) =>
      foundMultiparts(
        view,
        "multipart/related",
        ({ parameters }, parts) => {
          const start = parameters.get("start")?.trim().replace(/^<|>$/g, "");
          return start !== undefined && start !== "" && !parts.some(({ contentId }) => contentId === start);
        },
        say`The parameter start names a Content-ID that none of its parts has.`,
      ),
    bad: [built('related; type="text/html"; start="<a@example.com>"', html())],
    good: [built('related; type="text/html"; start="<a@example.com>"', html("Content-ID: <a@example.com>\n"))],
  },
  {
    id: "related-type",
    severity: "info",
    ref: "RFC 2387 §3.1",
    title: "A multipart/related that does not name its type",
    innocent: "Most mail programs leave the parameter out.",
    advice: null,
    find: (view) =>
      foundMultiparts(
        view,
        "multipart/related",
        ({ parameters }) => !parameters.get("type"),
        say`The parameter type, which must name the type of the first part, is missing.`,
      ),
    bad: [built("related", html())],
    good: [built('related; type="text/html"', html())],
  },
  {
    id: "signed-structure",
    severity: "warning",
    ref: "RFC 1847 §2.1",
    title: "A signed multipart that is not a part and its signature",
    innocent: "A list or filter added a footer, or took the signature away.",
    advice: "Do not rely on a mark that says signed: programs differ in what they take for the signed part.",
    find: (view) =>
      foundMultiparts(
        view,
        "multipart/signed",
        ({ parameters }, parts) => {
          const protocol = parameters.get("protocol")?.toLowerCase();
          return parts.length !== 2 || (protocol !== undefined && plainType(parts[1]!.type) !== plainType(protocol));
        },
        say`It must hold two parts: what is signed, and a signature of the type that the parameter protocol names.`,
      ),
    bad: [
      built('signed; protocol="application/pgp-signature"', text, text, signature),
      built('signed; protocol="application/pgp-signature"', text, text),
    ],
    good: [built('signed; protocol="application/pgp-signature"', text, signature)],
  },
  {
    id: "encrypted-structure",
    severity: "notice",
    ref: "RFC 1847 §2.2",
    title: "An encrypted multipart that is not built as one",
    innocent: "Some servers change the parts of encrypted mail on the way.",
    advice: null,
    find: (view) =>
      foundMultiparts(
        view,
        "multipart/encrypted",
        ({ parameters }, parts) =>
          parts.length !== 2 ||
          parts[1]!.type !== "application/octet-stream" ||
          (parameters.has("protocol") && parts[0]!.type !== parameters.get("protocol")?.toLowerCase()),
        say`It must hold two parts: what is needed to decrypt, and the data as application/octet-stream.`,
      ),
    bad: [built('encrypted; protocol="application/pgp-encrypted"', text, text)],
    good: [
      built(
        'encrypted; protocol="application/pgp-encrypted"',
        "Content-Type: application/pgp-encrypted\n\nVersion: 1",
        "Content-Type: application/octet-stream\n\nx",
      ),
    ],
  },
  {
    id: "deep-nesting",
    severity: "notice",
    ref: "RFC 2046 §5.1.1",
    title: "Parts in parts in parts",
    innocent: "Mail that was forwarded many times as an attachment.",
    advice: "Some programs stop reading before the innermost part.",
    find: (view) => {
      const depth = new Map<string, number>();
      for (const { path, parent } of view.message.parts)
        depth.set(path, parent === null ? 0 : (depth.get(parent) ?? 0) + 1);
      const most = Math.max(...depth.values());
      const hit = [...depth].find(([, one]) => one === most);
      if (most <= deepest || !hit) return null;
      return { at: [{ part: hit[0] }], detail: say`Parts are nested ${most} deep.` };
    },
    bad: [built("mixed", nest(12))],
    good: [built("mixed", nest(2))],
  },
  {
    id: "content-id-repeated",
    severity: "notice",
    ref: "RFC 2045 §7",
    title: "One Content-ID for several parts",
    innocent: "A program numbered the parts of each mail anew and one mail was put into another.",
    advice: null,
    find: (view) => {
      const named = view.message.parts.filter(({ contentId }) => contentId !== null);
      const repeated = [...Map.groupBy(named, ({ contentId, within }) => `${within} ${contentId}`).values()].filter(
        (parts) => parts.length > 1,
      );
      if (repeated.length === 0) return null;
      return {
        at: repeated.flat().map(({ path }) => ({ part: path })),
        detail: say`Used more than once: ${quoteAll(repeated.map((parts) => parts[0]!.contentId ?? ""))}. Which part is shown in a text is not certain.`,
      };
    },
    bad: [built("related", html(), "Content-ID: <a@x>\n\n1", "Content-ID: <a@x>\n\n2")],
    good: [built("related", html(), "Content-ID: <a@x>\n\n1", "Content-ID: <c@x>\n\n2")],
  },
  {
    id: "content-id-absent",
    severity: "info",
    ref: "RFC 2392 §2",
    title: "A text that refers to a part which is not there",
    innocent: "Replies and forwards often leave the pictures out.",
    advice: null,
    find: (view) => {
      const ids = new Set(view.message.parts.map(({ contentId }) => contentId));
      const absent = new Map<string, string[]>();
      for (const [path, { text }] of view.facts) {
        const missing = (text?.contentIds ?? []).filter((id) => !ids.has(id) && !ids.has(unescaped(id)));
        if (missing.length > 0) absent.set(path, missing);
      }
      if (absent.size === 0) return null;
      return {
        at: [...absent.keys()].map((path) => ({ part: path })),
        detail: say`No part has the Content-ID ${quoteAll([...new Set([...absent.values()].flat())])}.`,
      };
    },
    bad: [built("related", html("", '<img src="cid:a@x">'))],
    good: [built("related", html("", '<img src="cid:a%40x">'), "Content-ID: <a@x>\n\n1")],
  },
];

/** The multiparts of a type that break a promise, with their direct parts. */
function foundMultiparts(
  view: LintView,
  type: string,
  breaks: (part: MimePart, children: readonly MimePart[]) => boolean,
  detail: Say,
): Found | null {
  const { children } = mimeOf(view);
  const hit = view.message.parts.filter(
    (part) => part.kind === "multipart" && part.type === type && breaks(part, children.get(part.path) ?? []),
  );
  return hit.length === 0 ? null : { at: hit.map(({ path }) => ({ part: path })), detail };
}

function unescaped(id: string): string {
  return id.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
