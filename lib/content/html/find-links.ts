// Addresses in an HTML: what a reader can click or send a form to, and what a program loads when it shows the page. They are
// listed as they resolve against `base`; nothing is fetched.
import type { FoundLink } from "../inspect/types.ts";
import { dropBlanks, readUrl } from "../links/read-url.ts";
import type { LinkKind } from "../links/types.ts";
import type { Box } from "./boxes.ts";
import type { HtmlToken } from "./read-tags.ts";
import { readDeclarations, type StyleSheet, urlsOf } from "./style.ts";
import { readLength } from "./style-values.ts";

export interface HtmlLinks {
  /** Without `cid:`, `data:` pictures and places in the page itself. */
  links: FoundLink[];
  /** Content-IDs referred to, and pictures that stand in the page itself. */
  contentIds: string[];
  inlinePictures: number;
  base: string | null;
}

/** Addresses kept of one HTML; the report lists fewer. */
const kept = 5_000;
const textLength = 400;

export function findLinks(tokens: readonly HtmlToken[], boxes: readonly Box[], sheet: StyleSheet): HtmlLinks {
  const base = readBase(tokens);
  const found: HtmlLinks = { links: [], contentIds: [], inlinePictures: 0, base };
  const add = adder(found, base);
  for (const url of sheet.imports) add("style", url);
  for (const url of sheet.fonts) add("font", url);
  for (const rule of sheet.rules)
    for (const value of rule.declarations.values())
      if (value.includes("(")) for (const url of urlsOf(value)) add("image", url);
  let anchor: { link: FoundLink; depth: number } | null = null;
  let depth = 0;
  tokens.forEach((token, at) => {
    if (token.kind === "text" && anchor && boxes[at]!.content && !boxes[at]!.hidden) extend(anchor.link, token.text);
    if (token.kind === "close") {
      depth -= 1;
      if (anchor?.depth === depth) anchor = null;
    }
    if (token.kind !== "open") return;
    const link = addElement(token, boxes[at]!, add);
    if (link) anchor = { link, depth };
    else if (token.name === "img" && anchor && token.attributes.alt)
      extendAlternative(anchor.link, token.attributes.alt);
    depth += 1;
  });
  return found;
}

type Add = (
  kind: LinkKind,
  target: string | undefined,
  more?: Pick<FoundLink, "flags"> & { text?: string | null },
) => FoundLink | null;

function adder(found: HtmlLinks, base: string | null): Add {
  return (kind, target, { text = null, flags = [] } = {}) => {
    const written = target?.trim() ?? "";
    if (written === "" || written.startsWith("#") || found.links.length >= kept) return null;
    if (/^cid:/i.test(written)) found.contentIds.push(written.slice(4));
    else if (kind === "image" && /^data:/i.test(written)) found.inlinePictures += 1;
    else if (!/^(?:about:blank|mid:)/i.test(written)) {
      const link: FoundLink = { text, target: resolve(written, base), kind, flags };
      found.links.push(link);
      return link;
    }
    return null;
  };
}

/** Attributes that hold an address, by element; `*` for any. The kind is what happens to it. */
const plainAttributes: readonly (readonly [element: string, attribute: string, kind: LinkKind])[] = [
  ["*", "background", "image"],
  ["img", "src", "image"],
  ["img", "lowsrc", "image"],
  ["img", "dynsrc", "image"],
  ["input", "src", "image"],
  ["image", "href", "image"],
  ["image", "xlink:href", "image"],
  ["use", "href", "image"],
  ["use", "xlink:href", "image"],
  ["v:fill", "src", "image"],
  ["v:imagedata", "src", "image"],
  ["v:image", "src", "image"],
  ["video", "poster", "image"],
  ["video", "src", "media"],
  ["audio", "src", "media"],
  ["source", "src", "media"],
  ["track", "src", "media"],
  ["bgsound", "src", "media"],
  ["iframe", "src", "frame"],
  ["frame", "src", "frame"],
  ["embed", "src", "frame"],
  ["object", "data", "frame"],
  ["applet", "codebase", "frame"],
  ["script", "src", "script"],
  ["script", "href", "script"],
  ["form", "action", "form"],
  ["isindex", "action", "form"],
  ["*", "formaction", "form"],
  ["a", "ping", "link"],
];

/** Elements that are followed by a click. */
const anchors = new Set(["a", "area", "v:roundrect", "v:rect", "v:shape", "v:oval"]);

/** Adds what the element refers to, and gives the link that text inside belongs to. */
function addElement({ name, attributes }: HtmlToken & { kind: "open" }, box: Box, add: Add): FoundLink | null {
  const hidden = box.hidden ? ["hidden"] : [];
  for (const [element, attribute, kind] of plainAttributes) {
    if (!Object.hasOwn(attributes, attribute) || (element !== "*" && element !== name)) continue;
    add(kind, attributes[attribute], { flags: kind === "image" && isPixel(attributes, box) ? ["tracker-pixel"] : [] });
  }
  for (const url of sourcesOf(attributes.srcset)) add("image", url);
  for (const url of sourcesOf(attributes.imagesrcset)) add("image", url);
  if (attributes.style?.includes("(")) addStyle(attributes.style, add);
  if (name === "link") add(relKind(attributes.rel ?? ""), attributes.href);
  if (name === "meta") add("refresh", refreshOf(attributes));
  if (!anchors.has(name)) return null;
  const target = attributes.href ?? attributes["xlink:href"];
  return add("link", target, { text: attributes.alt ?? null, flags: hidden });
}

function addStyle(style: string, add: Add): void {
  for (const value of readDeclarations(style).declarations.values()) for (const url of urlsOf(value)) add("image", url);
}

/** The address of `<meta http-equiv=refresh content="0; url=…">`. */
export function refreshOf(attributes: Readonly<Record<string, string>>): string | undefined {
  if (attributes["http-equiv"]?.trim().toLowerCase() !== "refresh") return undefined;
  return /^[\s\d.;,]*(?:url\s*=\s*)?["']?([^"']*)/i.exec(attributes.content?.slice(0, 8_192) ?? "")?.[1];
}

function relKind(rel: string): LinkKind {
  if (/\bstylesheet\b/i.test(rel)) return "style";
  return /\b(?:icon|preload|prefetch|preconnect|dns-prefetch|modulepreload|manifest)\b/i.test(rel) ? "media" : "link";
}

function sourcesOf(set: string | undefined): string[] {
  return (set?.slice(0, 16_384) ?? "").split(/,\s+/).flatMap((one) => one.trim().split(/\s+/)[0] || []);
}

/** A picture nobody can see is there to be loaded. One that another screen shows, or of a size, is a picture. */
function isPixel(attributes: Readonly<Record<string, string>>, box: Box): boolean {
  const { declarations } = readDeclarations(attributes.style?.slice(0, 4_096) ?? "");
  const size = (name: string) => readLength(declarations.get(name) ?? attributes[name]?.trim(), null);
  const [width, height] = [size("width"), size("height")];
  if (box.hidden) return !box.otherScreen && box.elsewhere === null && (width ?? 0) <= 2 && (height ?? 0) <= 2;
  return (width ?? 100) <= 2 && (height ?? 100) <= 2;
}

function readBase(tokens: readonly HtmlToken[]): string | null {
  const token = tokens.find((one) => one.kind === "open" && one.name === "base" && one.attributes.href);
  const href = token?.kind === "open" ? dropBlanks(token.attributes.href!) : "";
  return readUrl(href) ? href : null;
}

/** RFC 3986 §5: against `base`; without one a relative address stays as it is, as it leads nowhere. */
function resolve(written: string, base: string | null): string {
  const dropped = dropBlanks(written);
  if (/^[a-z][a-z0-9+.-]*:/i.test(dropped) || /^\\\\/.test(dropped)) return written;
  if (base !== null && URL.canParse(dropped, base)) return new URL(dropped, base).href;
  return /^\/[/\\]/.test(dropped) ? `https:${dropped}` : written;
}

function extend(link: FoundLink, text: string): void {
  const before = link.text ?? "";
  if (before.length < textLength) link.text = (before + text).slice(0, textLength);
}

function extendAlternative(link: FoundLink, alternative: string): void {
  if (!link.text?.trim()) link.text = alternative.slice(0, textLength);
}
