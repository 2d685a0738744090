// For every tag and text of an HTML: can a reader see it, and if not, why. Inline styles, style sheets that apply on any screen,
// and the old attributes of HTML are followed down the tree. What is not known is taken for visible.
// Known gaps: rules of @media and :hover, background pictures, what stands behind a positioned element, tables' heights.
import type { HtmlToken } from "./read-tags.ts";
import { indexRules, type Matched, matchElsewhere, matchRules, toMatched } from "./selectors.ts";
import { type Declarations, readDeclarations, readStyleSheet, type StyleRule, type StyleSheet } from "./style.ts";
import { areAlike, type Colour, colourIn, readColour, readLength } from "./style-values.ts";

export type HiddenHow =
  | "display"
  | "attribute"
  | "visibility"
  | "opacity"
  | "tiny-text"
  | "same-colour"
  | "clipped"
  | "off-screen";

/** How an element is shown. */
export interface Box {
  hidden: { how: HiddenHow /** Index of the token that began it. */; at: number } | null;
  /** Text inside is content: not a title, a script, a style sheet. */
  content: boolean;
  /** Another screen shows it: a rule of @media says so. */
  otherScreen: boolean;
  /** Selector by which it appears where other elements stand around it, e.g. once it is forwarded. */
  elsewhere: string | null;
  fontSize: number | null;
  colour: Colour | null;
  background: Colour | null;
}

export interface Boxes {
  /** For an open tag the element's own; for anything else the element it stands in. Same indexes as the tokens. */
  boxes: Box[];
  sheet: StyleSheet;
}

const root: Box = {
  hidden: null,
  content: true,
  otherScreen: false,
  elsewhere: null,
  fontSize: 16,
  colour: null,
  background: [255, 255, 255, 1],
};

/** Elements whose text is not shown, or not as text. */
const notContent = new Set([
  "head",
  "title",
  "script",
  "style",
  "template",
  "iframe",
  "noframes",
  "noembed",
  "object",
  "datalist",
]);

export function readBoxes(tokens: readonly HtmlToken[]): Boxes {
  const sheet = joinSheets(tokens);
  const always = sheet.rules.filter(({ media }) => media === null || appliesAlways(media));
  const index = indexRules(always.filter(({ declarations }) => matters(declarations)));
  const sometimes = indexRules(sheet.rules.filter(({ media, declarations }) => media !== null && shows(declarations)));
  const open: Box[] = [];
  const ancestors: Matched[] = [];
  const boxes = tokens.map((token, at) => {
    const around = open.at(-1) ?? root;
    if (token.kind === "close") {
      ancestors.pop();
      return open.pop() ?? root;
    }
    if (token.kind !== "open") return around;
    const element = toMatched(token.name, token.attributes);
    const style = cascade(matchRules(index, element, ancestors), token.attributes.style ?? "");
    const box = openBox(token, at, style, around);
    if (box.hidden?.at === at) {
      box.otherScreen = matchRules(sometimes, element, ancestors).length > 0;
      box.elsewhere = matchElsewhere(index, element, ancestors).find(revealsElsewhere)?.selector ?? null;
    }
    open.push(box);
    ancestors.push(element);
    return box;
  });
  return { boxes, sheet };
}

function joinSheets(tokens: readonly HtmlToken[]): StyleSheet {
  const joined: StyleSheet = { rules: [], imports: [], fonts: [] };
  tokens.forEach((token, at) => {
    const before = tokens[at - 1];
    if (token.kind !== "text" || before?.kind !== "open" || before.name !== "style") return;
    const sheet = readStyleSheet(token.text);
    const media = before.attributes.media?.trim() || null;
    for (const rule of sheet.rules) joined.rules.push(media && rule.media === null ? { ...rule, media } : rule);
    joined.imports.push(...sheet.imports);
    joined.fonts.push(...sheet.fonts);
  });
  return joined;
}

/** A condition without any limit on the screen. */
const appliesAlways = (media: string): boolean => /^(?:only\s+)?(?:all|screen)$/i.test(media);

const watched =
  /^(?:display|visibility|opacity|font(?:-size)?|color|background(?:-color|-image)?|(?:max-)?(?:height|width)|overflow|position|left|top|right|text-indent|margin-(?:left|top)|clip(?:-path)?|transform)$/;
const matters = (declarations: Declarations): boolean => [...declarations.keys()].some((name) => watched.test(name));
const shows = (declarations: Declarations): boolean =>
  !/^none$/i.test(declarations.get("display") ?? "none") ||
  /visible/i.test(declarations.get("visibility") ?? "") ||
  /auto|none|\d{2}/.test(declarations.get("max-height") ?? "");

/** QUIRK(outlook.com): [data-ogsc] is its dark mode, which swaps pictures. */
const revealsElsewhere = ({ declarations, selector }: StyleRule): boolean =>
  shows(declarations) && !/\[data-og/i.test(selector);

function cascade(rules: readonly StyleRule[], inline: string): Declarations {
  if (rules.length === 0) return inline === "" ? empty : readDeclarations(inline.slice(0, 8_192)).declarations;
  const own = readDeclarations(inline.slice(0, 8_192));
  const layers = [...rules, own];
  const result = new Map<string, string>();
  for (const strong of [false, true]) {
    for (const { declarations, important } of layers)
      for (const [name, value] of declarations) if (important.has(name) === strong) result.set(name, value);
  }
  return result;
}

const empty: Declarations = new Map();

function openBox(token: HtmlToken & { kind: "open" }, at: number, style: Declarations, around: Box): Box {
  const { name, attributes } = token;
  const fontSize = readFontSize(style, attributes, name, around.fontSize);
  const colour = readColour(style.get("color") ?? attributes.color ?? (name === "body" ? attributes.text : undefined));
  const box: Box = {
    ...around,
    content: around.content && !notContent.has(name),
    fontSize,
    // Links have a colour of their own unless one is written on them.
    colour: colour ?? (name === "a" ? null : around.colour),
    background: readBackground(style, attributes, around.background),
  };
  const hides = around.hidden && lasting.has(around.hidden.how) ? around.hidden : null;
  const how = hides ? null : hiddenBy(style, attributes, box, around);
  return { ...box, hidden: hides ?? (how ? { how, at: around.hidden?.how === how ? around.hidden.at : at } : null) };
}

/** What an element inside cannot undo. */
const lasting = new Set<HiddenHow>(["display", "attribute", "opacity", "clipped", "off-screen"]);

function hiddenBy(
  style: Declarations,
  attributes: Readonly<Record<string, string>>,
  box: Box,
  around: Box,
): HiddenHow | null {
  const display = style.get("display")?.toLowerCase();
  if (display === "none") return "display";
  if ("hidden" in attributes && display === undefined) return "attribute";
  const visibility = style.get("visibility")?.toLowerCase();
  if (visibility === "hidden" || visibility === "collapse") return "visibility";
  if (visibility === undefined && around.hidden?.how === "visibility") return "visibility";
  const opacity = style.get("opacity");
  if (opacity !== undefined && Number.parseFloat(opacity) <= (opacity.endsWith("%") ? 5 : 0.05)) return "opacity";
  if (isClipped(style)) return "clipped";
  if (isOffScreen(style)) return "off-screen";
  if (box.fontSize !== null && box.fontSize <= 1.5) return "tiny-text";
  return isSameColour(box) ? "same-colour" : null;
}

function isSameColour({ colour, background }: Box): boolean {
  if (colour === null) return false;
  return colour[3] <= 0.05 || (background !== null && areAlike(colour, background));
}

function isClipped(style: Declarations): boolean {
  const overflow = style.get("overflow")?.toLowerCase();
  if (overflow === "hidden" || overflow === "clip") {
    const none = (name: string) => (readLength(style.get(name), null) ?? 2) <= 1;
    if (["height", "max-height", "width", "max-width"].some(none)) return true;
  }
  if (/^rect\(\s*(?:0|1px)[\s,0px1]*\)$/i.test(style.get("clip") ?? "")) return true;
  if (/^(?:inset\(\s*(?:50|100)%|circle\(\s*0)/i.test(style.get("clip-path") ?? "")) return true;
  return /\bscale[xy]?\(\s*0?(?:\.0\d*)?\s*[,)]/i.test(style.get("transform") ?? "");
}

function isOffScreen(style: Declarations): boolean {
  const far = (name: string) => (readLength(style.get(name), 16) ?? 0) <= -400;
  if (far("text-indent") || far("margin-left") || far("margin-top")) return true;
  return (
    /^(?:absolute|fixed|relative)$/i.test(style.get("position") ?? "") && (far("left") || far("top") || far("right"))
  );
}

function readFontSize(
  style: Declarations,
  attributes: Readonly<Record<string, string>>,
  name: string,
  around: number | null,
): number | null {
  const written =
    style.get("font-size") ??
    /(?:^|\s)(\.?\d[\d.]*(?:px|pt|em|rem|%)?)(?=\s*\/|\s)/i.exec(style.get("font") ?? "")?.[1];
  // A keyword or what is not read: visible.
  if (written !== undefined) return readLength(written, around) ?? null;
  if (name === "font" && attributes.size !== undefined) return 16;
  return around;
}

function readBackground(
  style: Declarations,
  attributes: Readonly<Record<string, string>>,
  around: Colour | null,
): Colour | null {
  const shorthand = style.get("background");
  const image = style.get("background-image") ?? "";
  if (/url\(|gradient/i.test(`${shorthand ?? ""} ${image}`) || attributes.background) return null;
  const colour =
    readColour(style.get("background-color")) ??
    (shorthand ? colourIn(shorthand) : null) ??
    readColour(attributes.bgcolor);
  if (colour === null) return style.has("background-color") || shorthand ? maybeNone(style, around) : around;
  return colour[3] < 0.1 ? around : colour[3] < 1 ? null : colour;
}

/** `none`, `inherit` and the like leave what is behind; what is not read is unknown. */
function maybeNone(style: Declarations, around: Colour | null): Colour | null {
  const value = `${style.get("background-color") ?? ""} ${style.get("background") ?? ""}`;
  return /^[\s]*(?:none|inherit|initial|unset|transparent|[\s])*$/i.test(value) ? around : null;
}
