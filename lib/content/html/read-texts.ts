// What a reader of an HTML sees, and what is kept from the eye: hidden text with how it is hidden and how it may be meant, words
// that are cut by hidden or invisible characters.
import type { Box, HiddenHow } from "./boxes.ts";
import type { HtmlToken } from "./read-tags.ts";

export interface HiddenText {
  how: HiddenHow;
  /** The first characters, blanks folded. */
  text: string;
  /** Letters, digits and signs in all. */
  characters: number;
  /**
   * How such text is mostly meant: `preview` stands before all visible text, and mail programs show it beside the subject;
   * `other-screen` is shown by a rule for another width; `elsewhere` where other elements stand around it.
   */
  reading: "preview" | "other-screen" | "elsewhere" | null;
  /** The selector that reveals it. */
  selector: string | null;
}

export interface HtmlTexts {
  /** With line ends where blocks begin. */
  visible: string;
  /** The title of the page. */
  title: string | null;
  hidden: HiddenText[];
  /** How many there are; `hidden` keeps the first. */
  hiddenInAll: number;
  /** Words that hidden elements divide, as a reader sees them. */
  salted: string[];
  saltedInAll: number;
  /** Words with invisible characters between their letters. */
  zeroWidth: string[];
  zeroWidthInAll: number;
}

const visibleLength = 1_048_576;
const hiddenKept = 40;
const hiddenLength = 500;
const wordsKept = 20;
/** Visible letters before which hidden text counts as a preview, and letters such a preview has at most. */
const previewBefore = 40;
const previewLength = 500;

const blocks = new Set(
  "address article aside blockquote body br center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);

export function readTexts(tokens: readonly HtmlToken[], boxes: readonly Box[]): HtmlTexts {
  const state = openState();
  tokens.forEach((token, at) => {
    const box = boxes[at]!;
    if (token.kind === "text") takeText(state, token.text, box, tokens[at - 1]);
    else if (token.kind !== "comment" && blocks.has(token.name) && !box.hidden && box.content) {
      state.visible.push("\n");
      state.before = "";
      state.between = false;
    }
  });
  return close(state);
}

interface State {
  visible: string[];
  length: number;
  letters: number;
  title: string | null;
  /** By the token that began the hiding. */
  hidden: Map<number, HiddenText & { pieces: string[]; kept: number }>;
  /** The last visible character, and whether hidden text followed it. */
  before: string;
  between: boolean;
  salted: string[];
  saltedInAll: number;
}

function openState(): State {
  return {
    visible: [],
    length: 0,
    letters: 0,
    title: null,
    hidden: new Map(),
    before: "",
    between: false,
    salted: [],
    saltedInAll: 0,
  };
}

function takeText(state: State, text: string, box: Box, before: HtmlToken | undefined): void {
  if (before?.kind === "open" && before.name === "title")
    state.title ??= text.replace(/\s+/g, " ").trim().slice(0, 200);
  if (!box.content) return;
  if (box.hidden) takeHidden(state, text, box);
  else takeVisible(state, text);
}

function takeVisible(state: State, text: string): void {
  const left = visibleLength - state.length;
  if (left <= 0) return;
  if (state.between && isLetter(state.before) && isLetter(text[0])) {
    state.saltedInAll += 1;
    if (state.salted.length < wordsKept)
      state.salted.push(`${lastWord(state)}${/^[\p{L}\p{N}]+/u.exec(text.slice(0, 40))?.[0] ?? ""}`);
  }
  state.visible.push(text.slice(0, left));
  state.length += text.length;
  state.letters += countSigns(text);
  state.before = text.at(-1) ?? state.before;
  state.between = false;
}

function takeHidden(state: State, text: string, { hidden, otherScreen, elsewhere }: Box): void {
  const characters = countSigns(text);
  if (characters === 0 || !hidden) return;
  state.between = state.before !== "";
  let known = state.hidden.get(hidden.at);
  if (!known) {
    const reading =
      elsewhere !== null
        ? "elsewhere"
        : otherScreen
          ? "other-screen"
          : state.letters <= previewBefore && !isLetter(state.before)
            ? "preview"
            : null;
    known = { how: hidden.how, text: "", characters: 0, reading, selector: elsewhere, pieces: [], kept: 0 };
    state.hidden.set(hidden.at, known);
  }
  known.characters += characters;
  if (known.kept < hiddenLength) known.pieces.push(text.slice(0, hiddenLength));
  known.kept += text.length;
}

function lastWord({ visible }: State): string {
  return /[\p{L}\p{N}]+$/u.exec(visible.slice(-3).join("").slice(-40))?.[0] ?? "";
}

function close(state: State): HtmlTexts {
  const visible = state.visible.join("");
  const hidden = [...state.hidden.values()].map(({ pieces, kept: _, ...one }): HiddenText => {
    const reading = one.reading === "preview" && one.characters > previewLength ? null : one.reading;
    return { ...one, reading, text: fold(pieces.join(" ")).slice(0, hiddenLength) };
  });
  const divided = findDivided(visible);
  return {
    visible,
    title: state.title || null,
    hidden: hidden.slice(0, hiddenKept),
    hiddenInAll: hidden.length,
    salted: state.salted,
    saltedInAll: state.saltedInAll,
    zeroWidth: divided.slice(0, wordsKept),
    zeroWidthInAll: divided.length,
  };
}

/** Latin words only: other scripts need joiners. One soft hyphen is where a word may be parted; three in a row part none. */
export function findDivided(text: string): string[] {
  const words: string[] = [];
  let done = 0;
  for (const { 0: run, index } of text.matchAll(
    /[\u200b-\u200d\u2060-\u2064\ufeff]+|\u00ad(?:\p{sc=Latn}\u00ad){2,}/gu,
  )) {
    const after = index + run.length;
    if (index < done || !isLatin(text[index - 1]) || !isLatin(text[after])) continue;
    const start = /\p{sc=Latn}+$/u.exec(text.slice(Math.max(done, index - 40), index))?.[0] ?? "";
    const rest =
      /^[\p{sc=Latn}\u00ad\u200b-\u200d\u2060-\u2064\ufeff]+/u.exec(text.slice(after, after + 200))?.[0] ?? "";
    done = after + rest.length;
    words.push((start + run + rest).slice(0, 80));
  }
  return words;
}

const isLatin = (character: string | undefined): boolean => character !== undefined && /\p{sc=Latn}/u.test(character);

/** Text without the marks that preview fillers are made of. */
function fold(text: string): string {
  return text
    .replace(/\u034f|[\u00ad\u200b-\u200f\u2060-\u2064\ufeff\u00a0\u2007\u2800]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

const countSigns = (text: string): number => text.match(/[\p{L}\p{N}\p{S}\p{P}]/gu)?.length ?? 0;

const isLetter = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);
