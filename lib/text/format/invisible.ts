// Characters that cannot be seen, told apart from the text around them so that a view can show them: controls, zero-width
// and joining characters, bidirectional controls (UAX 9), odd blanks, tag characters (Unicode §23.9), variation selectors.
// Joiners and selectors that make an emoji, or join letters of a script that needs them, are part of the text. Browser-safe.

/** A stretch of text: plain, or `count` times one invisible character. Joined, the texts are the input. */
export interface TextSegment {
  text: string;
  kind: "plain" | "control" | "zero-width" | "bidi" | "blank" | "tag" | "selector";
  /** Unicode's name, e.g. `ZERO WIDTH SPACE`; for tags the letter they stand for, `TAG a`. Null for plain text. */
  name: string | null;
  /** `U+200B`; null for plain text. */
  codePoint: string | null;
  count: number;
}

/** Segments kept; what follows is one plain segment. Stops a view from growing by a million marks. */
const SEGMENTS = 2_000;

/**
 * Splits `text` at its invisible characters. Tabs and the ordinary blank are plain.
 * @param multiline line ends are plain too, as in a body; in a field they are worth a mark
 */
export function findInvisible(text: string, multiline = false): TextSegment[] {
  const segments: TextSegment[] = [];
  let done = 0;
  for (const found of text.matchAll(invisible)) {
    if (segments.length >= SEGMENTS) break;
    const { index, 0: character } = found;
    if ((multiline && (character === "\n" || character === "\r")) || isPartOfText(text, index, character)) continue;
    const last = segments.at(-1);
    if (index === done && last?.text.startsWith(character)) {
      last.text += character;
      last.count += 1;
    } else {
      if (index > done) segments.push(plain(text.slice(done, index)));
      segments.push(describeCharacter(character));
    }
    done = index + character.length;
  }
  if (done < text.length) segments.push(plain(text.slice(done)));
  return segments;
}

const plain = (text: string): TextSegment => ({ text, kind: "plain", name: null, codePoint: null, count: 1 });

const invisible =
  /[\0-\x08\n-\x1f\x7f-\xa0\xad\u061c\u115f\u1160\u1680\u17b4\u17b5\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e00ff}]|\u034f|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/gu;

const joining =
  /[\p{sc=Arab}\p{sc=Syrc}\p{sc=Deva}\p{sc=Beng}\p{sc=Mlym}\p{sc=Sinh}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mong}]/u;
const pictograph = /[\p{Extended_Pictographic}\p{Emoji_Modifier}]|\ufe0f/u;
const keycap = /[0-9#*]/;

/** Joiners and selectors where Unicode means them to be. */
function isPartOfText(text: string, at: number, character: string): boolean {
  const before = text.slice(Math.max(at - 2, 0), at);
  const after = text.slice(at + 1, at + 3);
  if (character === "\ufe0f" || character === "\ufe0e") return pictograph.test(before) || keycap.test(before.slice(-1));
  if (character === "\u200d" && pictograph.test(before) && pictograph.test(after)) return true;
  return (character === "\u200d" || character === "\u200c") && joining.test(before) && joining.test(after);
}

function describeCharacter(text: string): TextSegment {
  const code = text.codePointAt(0)!;
  const codePoint = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  const [kind, name] = kindOf(code);
  return { text, kind, name: name ?? codePoint, codePoint, count: 1 };
}

type Kind = Exclude<TextSegment["kind"], "plain">;

function kindOf(code: number): [kind: Kind, name: string | null] {
  const named = names.get(code);
  if (named) return named;
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return ["control", c0[code] ?? null];
  if (code >= 0x2000 && code <= 0x200a) return ["blank", blanks[code - 0x2000]!];
  if (code >= 0xe0020 && code <= 0xe007e) return ["tag", `TAG ${String.fromCharCode(code - 0xe0000)}`];
  if (code >= 0xe0000 && code <= 0xe007f) return ["tag", "TAG"];
  if (code >= 0xfe00 && code <= 0xfe0f) return ["selector", `VARIATION SELECTOR-${code - 0xfe00 + 1}`];
  if (code >= 0xe0100) return ["selector", `VARIATION SELECTOR-${code - 0xe0100 + 17}`];
  return ["zero-width", null];
}

const c0 = (
  "NULL,START OF HEADING,START OF TEXT,END OF TEXT,END OF TRANSMISSION,ENQUIRY,ACKNOWLEDGE,BELL,BACKSPACE,TAB,LINE FEED," +
  "LINE TABULATION,FORM FEED,CARRIAGE RETURN,SHIFT OUT,SHIFT IN,DATA LINK ESCAPE,DEVICE CONTROL 1,DEVICE CONTROL 2," +
  "DEVICE CONTROL 3,DEVICE CONTROL 4,NEGATIVE ACKNOWLEDGE,SYNCHRONOUS IDLE,END OF TRANSMISSION BLOCK,CANCEL," +
  "END OF MEDIUM,SUBSTITUTE,ESCAPE,FILE SEPARATOR,GROUP SEPARATOR,RECORD SEPARATOR,UNIT SEPARATOR"
).split(",");

const blanks = (
  "EN QUAD,EM QUAD,EN SPACE,EM SPACE,THREE-PER-EM SPACE,FOUR-PER-EM SPACE,SIX-PER-EM SPACE,FIGURE SPACE," +
  "PUNCTUATION SPACE,THIN SPACE,HAIR SPACE"
).split(",");

const names = new Map<number, [Kind, string]>([
  [0x7f, ["control", "DELETE"]],
  [0x85, ["control", "NEXT LINE"]],
  [0xa0, ["blank", "NO-BREAK SPACE"]],
  [0xad, ["zero-width", "SOFT HYPHEN"]],
  [0x034f, ["zero-width", "COMBINING GRAPHEME JOINER"]],
  [0x061c, ["bidi", "ARABIC LETTER MARK"]],
  [0x115f, ["blank", "HANGUL CHOSEONG FILLER"]],
  [0x1160, ["blank", "HANGUL JUNGSEONG FILLER"]],
  [0x1680, ["blank", "OGHAM SPACE MARK"]],
  [0x180e, ["zero-width", "MONGOLIAN VOWEL SEPARATOR"]],
  [0x200b, ["zero-width", "ZERO WIDTH SPACE"]],
  [0x200c, ["zero-width", "ZERO WIDTH NON-JOINER"]],
  [0x200d, ["zero-width", "ZERO WIDTH JOINER"]],
  [0x200e, ["bidi", "LEFT-TO-RIGHT MARK"]],
  [0x200f, ["bidi", "RIGHT-TO-LEFT MARK"]],
  [0x2028, ["control", "LINE SEPARATOR"]],
  [0x2029, ["control", "PARAGRAPH SEPARATOR"]],
  [0x202a, ["bidi", "LEFT-TO-RIGHT EMBEDDING"]],
  [0x202b, ["bidi", "RIGHT-TO-LEFT EMBEDDING"]],
  [0x202c, ["bidi", "POP DIRECTIONAL FORMATTING"]],
  [0x202d, ["bidi", "LEFT-TO-RIGHT OVERRIDE"]],
  [0x202e, ["bidi", "RIGHT-TO-LEFT OVERRIDE"]],
  [0x202f, ["blank", "NARROW NO-BREAK SPACE"]],
  [0x205f, ["blank", "MEDIUM MATHEMATICAL SPACE"]],
  [0x2060, ["zero-width", "WORD JOINER"]],
  [0x2061, ["zero-width", "FUNCTION APPLICATION"]],
  [0x2062, ["zero-width", "INVISIBLE TIMES"]],
  [0x2063, ["zero-width", "INVISIBLE SEPARATOR"]],
  [0x2064, ["zero-width", "INVISIBLE PLUS"]],
  [0x2066, ["bidi", "LEFT-TO-RIGHT ISOLATE"]],
  [0x2067, ["bidi", "RIGHT-TO-LEFT ISOLATE"]],
  [0x2068, ["bidi", "FIRST STRONG ISOLATE"]],
  [0x2069, ["bidi", "POP DIRECTIONAL ISOLATE"]],
  [0x2800, ["blank", "BRAILLE PATTERN BLANK"]],
  [0x3000, ["blank", "IDEOGRAPHIC SPACE"]],
  [0x3164, ["blank", "HANGUL FILLER"]],
  [0xfeff, ["zero-width", "ZERO WIDTH NO-BREAK SPACE"]],
  [0xffa0, ["blank", "HALFWIDTH HANGUL FILLER"]],
]);
