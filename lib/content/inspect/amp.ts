// AMP for Email (text/x-amp-html): a part that programs which know it show instead of the HTML, and that may load other content each
// time it is opened.

import { decodeCharset } from "#lib/text/charsets.ts";
import { countOf } from "#lib/text/format/english.ts";
import { said } from "#lib/text/said.ts";
import { readBoxes } from "../html/boxes.ts";
import { findLinks } from "../html/find-links.ts";
import { type HtmlToken, readTags } from "../html/read-tags.ts";
import { readTexts } from "../html/read-texts.ts";
import { cutWords } from "./html.ts";
import { type Fact, inspectedAs } from "./inspected.ts";
import type { FoundLink, InspectionFlag, Inspector } from "./types.ts";

const example = (body: string) => ({
  octets: Buffer.from(`<!doctype html><html amp4email><head><meta charset=utf-8></head><body>${body}</body></html>`),
  type: "text/x-amp-html",
});

/** Every such page hides itself until its script has run. */
const boilerplate = /<style[^<>]{0,200}amp4email-boilerplate[^<>]{0,200}>[^<>]{0,2000}<\/style>/gi;

export const amp: Inspector = {
  id: "amp",
  ref: "https://amp.dev/documentation/guides-and-tutorials/email/learn/email-spec/amp-email-format",
  wants: ({ type }) => type === "text/x-amp-html",
  inspect: ({ text, octets, charset }) => {
    const { tokens, cut, tags } = readTags((text ?? decodeCharset(octets, charset).text).replace(boilerplate, ""));
    if (tags === 0) return null;
    const { boxes, sheet } = readBoxes(tokens);
    const seenText = readTexts(tokens, boxes).visible;
    const sources = tokens.flatMap(sourceOf);
    const components = [
      ...new Set(tokens.flatMap((token) => (token.kind === "open" && token.name.startsWith("amp-") ? token.name : []))),
    ];
    const marked = tokens.some(
      (token) =>
        token.kind === "open" &&
        token.name === "html" &&
        ("amp4email" in token.attributes || "\u26a14email" in token.attributes),
    );
    const facts: Fact[] = [
      [
        said`Marked as AMP for Email`,
        marked ? said`yes` : said`no`,
        marked ? null : said`Programs show the HTML part instead`,
      ],
      [said`Components`, components.slice(0, 40).join(", ")],
      [
        said`Loads`,
        sources.filter(({ kind }) => kind === "script").length || null,
        said`Content that can be another each time it is opened`,
      ],
      [said`Visible text`, countOf(seenText.replace(/\s+/g, "").length, "character")],
    ];
    const flags: InspectionFlag[] = sources
      .filter(({ kind }) => kind !== "image")
      .map(({ kind, target }) => ({ code: kind === "form" ? "form" : "amp-loads", detail: target }));
    if (cut !== null) flags.unshift({ code: "html-limit", detail: cutWords.amp });
    const scriptless = findLinks(tokens, boxes, sheet).links.filter(
      ({ target }) => !target.startsWith("https://cdn.ampproject.org/"),
    );
    return { ...inspectedAs("amp", "AMP for Email", { facts, flags, links: [...scriptless, ...sources] }), seenText };
  },
  examples: [
    {
      part: example(
        '<style amp4email-boilerplate>body{visibility:hidden}</style><a href="https://www.example.com/">x</a>',
      ),
      sees: { title: "AMP for Email", links: ["https://www.example.com/"] },
    },
    {
      part: example('<amp-img src="https://www.example.com/a.png"></amp-img><a href="https://www.example.com/">x</a>'),
      sees: { title: "AMP for Email", links: ["https://www.example.com/", "https://www.example.com/a.png"] },
    },
    {
      part: example('<amp-list src="https://api.example.com/x"></amp-list>'),
      sees: { title: "AMP for Email", flags: ["amp-loads"] },
    },
    {
      part: example('<form method=post action-xhr="https://api.example.com/x"></form>'),
      sees: { title: "AMP for Email", flags: ["form"] },
    },
    { part: { octets: Buffer.from("Hello"), type: "text/x-amp-html" }, sees: null },
  ],
};

/** Addresses of AMP's own elements. */
function sourceOf(token: HtmlToken): FoundLink[] {
  if (token.kind !== "open") return [];
  const { name, attributes } = token;
  if (name === "form" && attributes["action-xhr"])
    return [{ text: null, target: attributes["action-xhr"], kind: "form" }];
  if (!name.startsWith("amp-") || !attributes.src) return [];
  const picture = name === "amp-img" || name === "amp-anim";
  return [{ text: null, target: attributes.src, kind: picture ? "image" : "script" }];
}
