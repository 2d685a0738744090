// Declarations and style sheets (CSS Syntax Level 3), as far as it takes to tell what is shown: names, values, the few units and
// colours that hide text. Escapes are resolved, for they are used to hide a property from filters. Bounded and linear.
// Known gaps: `calc()`, variables, keywords of size, colour spaces beyond rgb and hsl, @import and @layer order.

/** Property names in lower case to values, `!important` cut off; a later one takes the place of an earlier. */
export type Declarations = ReadonlyMap<string, string>;

export interface StyleRule {
  /** One selector, blanks folded. */
  selector: string;
  declarations: Declarations;
  important: ReadonlySet<string>;
  /** Condition of the @media around it; null outside. */
  media: string | null;
}

export interface StyleSheet {
  rules: StyleRule[];
  /** Addresses of @import. */
  imports: string[];
  /** Addresses in @font-face. */
  fonts: string[];
}

const charactersRead = 262_144;
const rulesKept = 3_000;
const declarationsKept = 100;

/** The declarations of a `style` attribute or the inside of a rule. */
export function readDeclarations(text: string): { declarations: Declarations; important: ReadonlySet<string> } {
  const declarations = new Map<string, string>();
  const important = new Set<string>();
  for (const piece of splitOutside(unescapeCss(dropComments(text.slice(0, charactersRead))), ";")) {
    const colon = piece.indexOf(":");
    if (colon <= 0 || declarations.size >= declarationsKept) continue;
    const name = piece.slice(0, colon).trim().toLowerCase();
    const value = piece.slice(colon + 1).trim();
    const bare = value.replace(/\s*!\s*important\s*$/i, "");
    if (important.has(name) && bare === value) continue;
    if (bare !== value) important.add(name);
    declarations.set(name, bare);
  }
  return { declarations, important };
}

/** The rules of a `style` element. */
export function readStyleSheet(text: string): StyleSheet {
  const sheet: StyleSheet = { rules: [], imports: [], fonts: [] };
  const source = dropComments(text.slice(0, charactersRead)).replace(/<!--|-->/g, "");
  const around: string[] = [];
  let at = 0;
  while (at < source.length && sheet.rules.length < rulesKept) {
    const stop = nextOf(source, at);
    const prelude = source.slice(at, stop).trim();
    const mark = source[stop];
    at = stop + 1;
    if (mark === "}") around.pop();
    else if (mark === ";") addImport(sheet, prelude);
    else if (mark === "{" && isGroup(prelude)) around.push(prelude);
    else if (mark === "{") {
      const end = closeOf(source, at);
      addRule(sheet, prelude, source.slice(at, end), around);
      at = end + 1;
    }
  }
  return sheet;
}

/** Addresses of `url(…)` in a value. */
export function urlsOf(value: string): string[] {
  return [...value.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)?/gi)]
    .map((found) => (found[1] ?? found[2] ?? found[3] ?? "").trim())
    .filter((url) => url !== "");
}

/** CSS Syntax §4.3.7: `\64 ` is `d`. */
export function unescapeCss(text: string): string {
  if (!text.includes("\\")) return text;
  return text.replace(/\\(?:([0-9a-f]{1,6})\s?|([^\n]))/gi, (_, hex?: string, character?: string) => {
    if (hex === undefined) return character ?? "";
    const code = Number.parseInt(hex, 16);
    return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : "\ufffd";
  });
}

function addRule(sheet: StyleSheet, prelude: string, body: string, around: readonly string[]): void {
  if (/^@font-face\b/i.test(prelude)) sheet.fonts.push(...urlsOf(body));
  if (prelude.startsWith("@")) return;
  const media = around.filter((one) => /^@media\b/i.test(one)).map((one) => one.slice(6).trim());
  const { declarations, important } = readDeclarations(body);
  for (const selector of splitOutside(unescapeCss(prelude), ",")) {
    if (sheet.rules.length >= rulesKept || declarations.size === 0) return;
    const folded = selector.trim().replace(/\s+/g, " ");
    sheet.rules.push({
      selector: folded,
      declarations,
      important,
      media: media.length > 0 ? media.join(" and ") : null,
    });
  }
}

/** At-rules whose inside is rules; what @keyframes holds looks like rules, and matches nothing. */
const isGroup = (prelude: string): boolean =>
  prelude.startsWith("@") && !/^@(?:font-face|page|counter-style|property|viewport|-ms-viewport)\b/i.test(prelude);

function addImport(sheet: StyleSheet, prelude: string): void {
  const found = /^@import\s+(?:url\(\s*)?["']?([^"')\s;]+)/i.exec(prelude);
  if (found) sheet.imports.push(found[1]!);
}

function nextOf(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (character === "{" || character === "}" || character === ";") return at;
    if (character === '"' || character === "'") at = endOfString(text, at);
  }
  return text.length;
}

function closeOf(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === "}") return at;
    if (text[at] === '"' || text[at] === "'") at = endOfString(text, at);
  }
  return text.length;
}

/** A string ends at its quote; one that is left open ends with the line (CSS Syntax §4.3.5). */
function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === text[from] || text[at] === "\n") return at;
    if (text[at] === "\\") at += 1;
  }
  return text.length;
}

function dropComments(text: string): string {
  let kept = "";
  let at = 0;
  for (let open = text.indexOf("/*"); open >= 0; open = text.indexOf("/*", at)) {
    kept += text.slice(at, open);
    const close = text.indexOf("*/", open + 2);
    if (close < 0) return kept;
    at = close + 2;
  }
  return kept + text.slice(at);
}

/** Split at a mark that stands outside of brackets and strings. */
function splitOutside(text: string, mark: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === "(") depth += 1;
    else if (character === ")") depth = Math.max(0, depth - 1);
    else if (character === '"' || character === "'") at = endOfString(text, at);
    else if (character === mark && depth === 0) {
      pieces.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...pieces, text.slice(from)];
}
