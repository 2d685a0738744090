// Lengths and colours of CSS (Values Level 4, Color Level 4) as numbers, as far as they tell whether text can be seen.

import { lookUp } from "#lib/text/look-up.ts";
/** Pixels; null for what is not read (keywords, `calc()`, viewport units). `base` is what `em` and `%` count in. */
export function readLength(text: string | undefined, base: number | null): number | null {
  const found = /^([+-]?(?:\d{1,9}(?:\.\d{0,9})?|\.\d{1,9}))(px|pt|em|rem|ex|%|in|cm|mm|pc)?$/i.exec(
    text?.trim() ?? "",
  );
  if (!found) return null;
  const value = Number(found[1]);
  if (value === 0) return 0;
  const unit = found[2]?.toLowerCase() ?? "px";
  if (unit === "%") return base === null ? null : (value / 100) * base;
  if (unit === "em" || unit === "ex") return base === null ? null : value * base * (unit === "ex" ? 0.5 : 1);
  return value * pixels[unit]!;
}

const pixels: Record<string, number> = { px: 1, pt: 4 / 3, rem: 16, in: 96, cm: 37.8, mm: 3.78, pc: 16 };

/** Red, green, blue (0 to 255) and opacity (0 to 1). */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** Null for what is not read; `transparent` has alpha 0. */
export function readColour(text: string | undefined): Colour | null {
  const value = text?.trim().toLowerCase() ?? "";
  if (value.length > 64) return null;
  const named = lookUp(names, value);
  if (named) return readHex(named);
  if (value === "transparent") return [0, 0, 0, 0];
  if (/^#?[0-9a-f]{3,8}$/.test(value)) return readHex(value.replace("#", ""));
  const found = /^(rgb|hsl)a?\(([^()]*)\)$/.exec(value);
  return found ? readFunction(found[1]!, found[2]!.split(/[\s,/]+/).filter(Boolean)) : null;
}

/** The first colour in a shorthand such as `background: #fff url(x) no-repeat`. */
export function colourIn(text: string): Colour | null {
  for (const word of text.slice(0, 500).split(/\s+(?![^(]*\))/)) {
    const colour = readColour(word);
    if (colour) return colour;
  }
  return null;
}

/** Whether a reader can hardly tell one from the other. */
export function areAlike(one: Colour, other: Colour): boolean {
  return [0, 1, 2].every((at) => Math.abs(one[at]! - other[at]!) <= nearly);
}

const nearly = 6;

function readHex(hex: string): Colour | null {
  const long = hex.length <= 4 ? [...hex].map((digit) => digit + digit).join("") : hex;
  if (long.length !== 6 && long.length !== 8) return null;
  const at = (start: number) => Number.parseInt(long.slice(start, start + 2), 16);
  return [at(0), at(2), at(4), long.length === 8 ? at(6) / 255 : 1];
}

function readFunction(name: string, values: string[]): Colour | null {
  if (values.length < 3) return null;
  const numbers = values.map((value) => Number.parseFloat(value));
  if (numbers.slice(0, 3).some(Number.isNaN)) return null;
  const share = (at: number) => (values[at]!.endsWith("%") ? numbers[at]! / 100 : numbers[at]!);
  const alpha = values[3] === undefined || Number.isNaN(numbers[3]) ? 1 : share(3);
  if (name === "rgb") {
    const level = (at: number) => (values[at]!.endsWith("%") ? numbers[at]! * 2.55 : numbers[at]!);
    return [level(0), level(1), level(2), alpha];
  }
  // CSS Color 4 §7.1.
  const [hue, saturation, light] = [numbers[0]!, share(1), share(2)];
  const channel = (offset: number) => {
    const k = (offset + hue / 30) % 12;
    return 255 * (light - saturation * Math.min(light, 1 - light) * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  };
  return [channel(0), channel(8), channel(4), alpha];
}

/** The names mail uses. */
const names: Record<string, string> = {
  white: "ffffff",
  snow: "fffafa",
  ivory: "fffff0",
  ghostwhite: "f8f8ff",
  floralwhite: "fffaf0",
  whitesmoke: "f5f5f5",
  black: "000000",
  gray: "808080",
  grey: "808080",
  silver: "c0c0c0",
  lightgray: "d3d3d3",
  lightgrey: "d3d3d3",
  gainsboro: "dcdcdc",
  darkgray: "a9a9a9",
  red: "ff0000",
  green: "008000",
  lime: "00ff00",
  blue: "0000ff",
  navy: "000080",
  yellow: "ffff00",
  orange: "ffa500",
  purple: "800080",
  maroon: "800000",
  teal: "008080",
  olive: "808000",
  aqua: "00ffff",
  cyan: "00ffff",
  fuchsia: "ff00ff",
  magenta: "ff00ff",
  pink: "ffc0cb",
  beige: "f5f5dc",
  brown: "a52a2a",
};
