// HTML as it was sent (WHATWG HTML, CSS): what can be seen and what is hidden, what is loaded, what can be filled in or run. It is
// only read: nothing is fetched, built or run. The caps of lib/limits.ts come first; what lies behind them is not looked at.
// Known gaps: lib/content/html/{read-tags,style,selectors,boxes}.ts name theirs; text in pictures; QR codes in pictures.

import { decodeCharset } from "#lib/text/charsets.ts";
import { countOf } from "#lib/text/format/english.ts";
import { said } from "#lib/text/said.ts";
import { readBoxes } from "../html/boxes.ts";
import { findLinks, type HtmlLinks } from "../html/find-links.ts";
import { type HtmlActive, readActive } from "../html/read-active.ts";
import { readTags } from "../html/read-tags.ts";
import { type HiddenText, type HtmlTexts, readTexts } from "../html/read-texts.ts";
import { findInText } from "../links/find-in-text.ts";
import { dropBlanks, hostOf, readUrl } from "../links/read-url.ts";
import { loadedKinds } from "../links/types.ts";
import { clip, type Fact, inspectedAs } from "./inspected.ts";
import type { ContentTable, FoundLink, Inspected, InspectionFlag, Inspector } from "./types.ts";

/** Characters of an address of which the beginning may be the text of a link. */
const prefixRead = 300;
const types = new Set(["text/html", "application/xhtml+xml"]);

const example = (text: string) => ({ octets: Buffer.from(text), type: "text/html" });

export const html: Inspector = {
  id: "html",
  ref: "https://html.spec.whatwg.org/",
  wants: ({ type, detected, filename }) =>
    types.has(type) || detected === "text/html" || /\.(?:html?|xhtml|shtml|xht)$/i.test(filename ?? ""),
  inspect: (part) => survey(part.text ?? decodeCharset(part.octets.subarray(0, octetsDecoded), part.charset).text),
  examples: [
    { part: example("<p>Hello <b>Bob</b></p>"), sees: { title: "HTML" } },
    {
      part: example(
        '<p>A long text that everybody can see, with more than forty letters.</p><p style="display:none">secret</p>',
      ),
      sees: { title: "HTML", flags: ["hidden-text"] },
    },
    {
      part: example('<div style="display:none">In this issue</div><p>Hello, here is what is new.</p>'),
      sees: { title: "HTML", flags: [] },
    },
    {
      part: example(
        "<style>.k{display:none} blockquote .k{display:block}</style><p>Hello, this is what you see at first when you read.</p><p class=k>Pay now</p>",
      ),
      sees: { title: "HTML", flags: ["meaning-toggle"] },
    },
    {
      part: example('<form action="https://example.test/x"><input type=password name=p></form>'),
      sees: { title: "HTML", flags: ["password-form"] },
    },
    {
      part: example(
        '<a href="https://www.example.com/">https://www.example.com/</a><a href="https://www.example.org/">example.org</a>',
      ),
      sees: { title: "HTML", flags: [], links: ["https://www.example.com/", "https://www.example.org/"] },
    },
    {
      part: example('<base href="https://example.test/a/"><form action="x"><input type=password></form>'),
      sees: { title: "HTML", flags: ["base", "password-form"] },
    },
    {
      part: example("<script>alert(1)</script><p onclick=x()>Hi"),
      sees: { title: "HTML", flags: ["script", "event-handler"] },
    },
    {
      part: example(
        "<p>Ver<span style='font-size:0'>xx</span>ify your a\u200bccount at once, please, dear customer</p>",
      ),
      sees: { title: "HTML", flags: ["hidden-text", "salted-words", "zero-width-words"] },
    },
    {
      part: example('<meta http-equiv=refresh content="0; url=https://example.test/">'),
      sees: { title: "HTML", flags: ["meta-refresh"] },
    },
    { part: example("<div>".repeat(300)), sees: { title: "HTML", flags: ["html-limit"] } },
    {
      part: example('<img src="cid:a"><img src="https://example.test/a.png">'),
      sees: { title: "HTML", flags: ["picture-only"] },
    },
    { part: { octets: Buffer.from("%PDF-1.4"), type: "application/pdf" }, sees: null },
  ],
};

/** Octets of an HTML that is not declared as text; a character has at most four. */
const octetsDecoded = 4_194_304;

function survey(text: string): Inspected {
  const tags = readTags(text);
  const { boxes, sheet } = readBoxes(tags.tokens);
  const texts = readTexts(tags.tokens, boxes);
  const active = readActive(tags.tokens);
  const found = findLinks(tags.tokens, boxes, sheet);
  const links = [...found.links, ...outlookLinks(active, found), ...writtenOut(texts, found)];
  const facts: Fact[] = [
    [said`Title`, texts.title],
    [said`Language`, active.language],
    [said`Written by`, active.generator],
    [said`Visible text`, countOf(texts.visible.replace(/\s+/g, "").length, "character")],
    [said`Structure`, said`${countOf(tags.tags, "tag")}, ${countOf(tags.depth, "level")} deep`],
    ...contentFacts(links, found),
    [said`Hidden text`, texts.hiddenInAll > 0 ? countOf(texts.hiddenInAll, "place") : null],
    [said`Forms`, active.forms.length || null],
    [said`Scripts`, active.scripts || null],
    [said`For Outlook alone`, active.conditionals > 0 ? countOf(active.conditionals, "section") : null],
    [said`Read`, tags.cut === null ? null : said`not whole`, tags.cut && cutWords[tags.cut]],
  ];
  const tables = [hiddenTable(texts), remoteTable(links), formTable(active)].filter((table) => table !== null);
  const flags = [...textFlags(texts, links), ...activeFlags(active, found, links)];
  if (tags.cut !== null) flags.unshift({ code: "html-limit", detail: cutWords[tags.cut] });
  return { ...inspectedAs("html", "HTML", { facts, tables, flags, links: [] }), links, seenText: texts.visible };
}

export const cutWords = {
  length: said`It is longer than what is read of one HTML.`,
  tags: said`It has more tags than are read of one HTML.`,
  depth: said`Its elements are nested deeper than is read.`,
  amp: said`It is not read to its end.`,
};

/** What only Outlook shows, where the others do not have it too. */
function outlookLinks({ conditional }: HtmlActive, { links, base }: HtmlLinks): FoundLink[] {
  if (conditional === "") return [];
  const { tokens } = readTags(
    base === null ? conditional : `<base href="${base.replaceAll('"', "%22")}">${conditional}`,
  );
  const { boxes, sheet } = readBoxes(tokens);
  const known = new Set(links.map(({ target }) => target));
  return findLinks(tokens, boxes, sheet)
    .links.filter(({ target }) => !known.has(target))
    .map((link) => ({ ...link, flags: [...(link.flags ?? []), "outlook-only"] }));
}

/** Mail programs make links of addresses that are written out. Those that are the text of a link are one already. */
function writtenOut({ visible }: HtmlTexts, { links }: HtmlLinks): FoundLink[] {
  const shown = links.map(({ text }) => text ?? "").join("\n");
  const targets = new Set(links.map(({ target }) => target));
  const texts = new Set(links.flatMap(({ text }) => text ?? []));
  return findInText(visible)
    .filter((one) => !shown.includes(one.shown) && !targets.has(one.target) && !beginsWithOne(one.shown, texts))
    .map(({ target }): FoundLink => ({ text: null, target, kind: "text" }));
}

/** Texts of links that touch each other seem to be one address. */
function beginsWithOne(shown: string, texts: ReadonlySet<string>): boolean {
  for (let end = Math.min(shown.length, prefixRead) - 1; end >= 4; end--)
    if (texts.has(shown.slice(0, end))) return true;
  return false;
}

function contentFacts(links: readonly FoundLink[], { contentIds, inlinePictures, base }: HtmlLinks): Fact[] {
  const remote = links.filter(isRemote);
  const pictures = remote.filter(({ kind }) => kind === "image").length;
  const pixels = remote.filter(({ flags }) => flags?.includes("tracker-pixel")).length;
  const told = [
    pictures > 0 && said`${pictures} remote`,
    contentIds.length > 0 && said`${contentIds.length} attached`,
    inlinePictures > 0 && said`${inlinePictures} in the text itself`,
  ].filter(Boolean);
  return [
    [said`Links`, links.filter(({ kind }) => kind === "link").length || null],
    [said`Pictures`, told.join(", ") || null],
    [
      said`Pictures nobody can see`,
      pixels || null,
      said`A program that loads them tells the sender when and where the mail was read`,
    ],
    [said`Other remote content`, remote.length - pictures || null],
    [said`Base of relative addresses`, base],
  ];
}

function isRemote({ kind, target }: FoundLink): boolean {
  return kind !== undefined && loadedKinds.has(kind) && /^(?:https?|ftp):|^\\\\/i.test(dropBlanks(target));
}

/** How text is hidden, and the same in front of it. */
const howWords: Record<HiddenText["how"], readonly [how: string, of: (text: string) => string]> = {
  display: [said`not displayed`, (text) => said`not displayed: ${text}`],
  attribute: [said`not displayed`, (text) => said`not displayed: ${text}`],
  visibility: [said`invisible`, (text) => said`invisible: ${text}`],
  opacity: [said`transparent`, (text) => said`transparent: ${text}`],
  "tiny-text": [said`letters without size`, (text) => said`letters without size: ${text}`],
  "same-colour": [said`in the colour of its background`, (text) => said`in the colour of its background: ${text}`],
  clipped: [said`in a box without size`, (text) => said`in a box without size: ${text}`],
  "off-screen": [said`outside of the screen`, (text) => said`outside of the screen: ${text}`],
};

/** How it is mostly meant. */
function readingOf({ reading, selector }: HiddenText): string {
  if (reading === "preview") return said`before all other text: mail programs show it beside the subject`;
  if (reading === "other-screen") return said`shown on screens of another width`;
  const shown = clip(selector ?? "", 80);
  return reading === null ? "" : said`shown where other elements stand around it, for example in an answer (${shown})`;
}

function hiddenTable({ hidden }: HtmlTexts): ContentTable | null {
  if (hidden.length === 0) return null;
  return {
    title: said`Hidden text`,
    columns: [said`How`, said`Characters`, said`Text`, said`Reading`],
    rows: hidden.map((one) => [howWords[one.how][0], String(one.characters), one.text, readingOf(one)]),
  };
}

const hostsShown = 50;

/** What is loaded when the page is shown, by host. */
function remoteTable(links: readonly FoundLink[]): ContentTable | null {
  const hosts = new Map<string, { count: number; kinds: Set<string> }>();
  for (const link of links.filter(isRemote)) {
    const url = readUrl(dropBlanks(link.target));
    const host = (url && hostOf(url)) ?? link.target.slice(0, 80);
    const known = hosts.get(host) ?? { count: 0, kinds: new Set<string>() };
    hosts.set(host, { count: known.count + 1, kinds: known.kinds.add(link.kind!) });
  }
  if (hosts.size === 0) return null;
  const rows = [...hosts].sort(([, a], [, b]) => b.count - a.count).slice(0, hostsShown);
  return {
    title: said`Remote content`,
    columns: [said`Host`, said`Addresses`, said`Kinds`],
    rows: rows.map(([host, { count, kinds }]) => [host, String(count), [...kinds].join(", ")]),
  };
}

function formTable({ forms }: HtmlActive): ContentTable | null {
  if (forms.length === 0) return null;
  return {
    title: said`Forms`,
    columns: [said`Sent to`, said`Method`, said`Fields`],
    rows: forms.map(({ action, method, fields }) => [clip(action ?? "", 300), clip(method, 20), fields.join(", ")]),
  };
}

function textFlags(texts: HtmlTexts, links: readonly FoundLink[]): InspectionFlag[] {
  const flags: InspectionFlag[] = [];
  for (const { how, text, reading, selector } of texts.hidden) {
    if (reading === "elsewhere") flags.push({ code: "meaning-toggle", detail: `${text} (${selector})` });
    else if (reading === null && text !== "") flags.push({ code: "hidden-text", detail: howWords[how][1](text) });
  }
  for (const word of texts.salted) flags.push({ code: "salted-words", detail: word });
  for (const word of texts.zeroWidth) flags.push({ code: "zero-width-words", detail: word });
  if (isDrawn(texts.visible)) flags.push({ code: "drawn-with-blocks", detail: said`Lines of block characters` });
  const letters = texts.visible.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const pictures = links.some(({ kind, flags: of }) => kind === "image" && !of?.includes("tracker-pixel"));
  if (letters < fewestLetters && pictures) flags.push({ code: "picture-only", detail: countOf(letters, "letter") });
  return flags;
}

/** Fewer letters than this say nothing beside a picture. */
const fewestLetters = 20;

/** A QR code drawn with the characters of Unicode's block elements. */
function isDrawn(text: string): boolean {
  const lines = text.match(/[\u2580-\u259f\u25a0\u25a1\u2b1b\u2b1c \u00a0\u2003]{10,}/g) ?? [];
  return lines.filter((line) => /[\u2580-\u259f\u25a0\u2b1b]{2}/.test(line)).length >= 8;
}

/** Where a form leads when a `base` element says from where to count. */
function againstBase(action: string, base: string | null): string {
  return base === null ? action : (URL.parse(action, base)?.href ?? action);
}

function activeFlags(active: HtmlActive, { base }: HtmlLinks, links: readonly FoundLink[]): InspectionFlag[] {
  const flags: InspectionFlag[] = [];
  for (const { action, password, fields } of active.forms) {
    const detail = action === null ? said`no address` : againstBase(action, base);
    if (password) flags.push({ code: "password-form", detail });
    else if (fields.length > 0) flags.push({ code: "form", detail });
  }
  if (active.loosePassword) flags.push({ code: "password-form", detail: said`a password field without a form` });
  if (active.scripts > 0) flags.push({ code: "script", detail: countOf(active.scripts, "script") });
  for (const handler of active.handlers) flags.push({ code: "event-handler", detail: handler });
  for (const { kind, target } of links) {
    if (kind === "refresh") flags.push({ code: "meta-refresh", detail: target });
    else if (kind === "frame") flags.push({ code: "frame", detail: target });
  }
  if (active.inlineFrames > 0) flags.push({ code: "frame", detail: said`a page inside of the page` });
  if (base !== null) flags.push({ code: "base", detail: base });
  return flags;
}
