// How a date is written, judged by the grammar of RFC 5322 §3.3 with its obsolete forms (§4.3). What it means is told
// by lib/text/dates.ts, which reads much more; this file only says which of the forms it has.
import { scanCfws } from "#lib/text/cfws.ts";
import { type Say, say } from "#lib/text/say.ts";

export interface DateForm {
  /** Fits the grammar, obsolete forms included. */
  fits: boolean;
  /** A value that no clock shows, in words, or null. */
  impossible: Say | null;
  /** Two or three digits. */
  shortYear: boolean;
  zone: "numeric" | "unknown" | "name" | "military" | "odd" | null;
  leapSecond: boolean;
  /** A comment with something of the date behind it. */
  commentInside: boolean;
}

const longest = 1_000;
const weekday = "(?:(?:mon|tue|wed|thu|fri|sat|sun) ?, ?)?";
const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const time = "([0-9]{2}) ?: ?([0-9]{2})(?: ?: ?([0-9]{2}))?";
const zones = "[+-][0-9]{4}|[a-z]{1,5}";
const grammar = new RegExp(`^${weekday}([0-9]{1,2}) (${months.join("|")}) ([0-9]{2,}) ${time} ?(${zones})$`, "i");

/** RFC 5322 §4.3. */
const zoneNames = new Set("ut gmt est edt cst cdt mst mdt pst pdt".split(" "));
/** Real clocks are between UTC−12 and UTC+14. */
const widestZone = 1400;

/** Reads the form of an unfolded date. */
export function readDateForm(text: string): DateForm {
  const tokens = scanCfws(text.slice(0, longest), "");
  const comment = tokens.findIndex(({ kind }) => kind === "comment");
  const words = tokens.map((token) => (token.kind === "comment" || token.kind === "space" ? " " : token.text)).join("");
  const found = grammar.exec(words.replace(/ +/g, " ").trim());
  const commentInside =
    comment >= 0 && tokens.slice(comment).some(({ kind }) => kind !== "comment" && kind !== "space");
  if (!found) return { fits: false, impossible: null, shortYear: false, zone: null, leapSecond: false, commentInside };
  const [, day, month, year, hour, minute, second, zone] = found;
  return {
    fits: true,
    impossible: findImpossible(
      Number(day),
      monthOf(month!),
      fullYear(year!),
      [hour, minute, second].map((part) => Number(part ?? 0)),
    ),
    shortYear: year!.length < 4,
    zone: zoneKind(zone!.toLowerCase()),
    leapSecond: second === "60",
    commentInside,
  };
}

const monthOf = (name: string): number => months.indexOf(name.toLowerCase()) + 1;

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 3) return year;
  return digits.length === 2 && year < 50 ? year + 2000 : year + 1900;
}

/** RFC 5322 §3.3: "MUST be semantically valid". */
function findImpossible(day: number, month: number, year: number, [hour, minute, second]: number[]): Say | null {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day < 1 || day > days) return say`day ${day} of a month with ${days}`;
  if (hour! > 23) return say`hour ${hour!}`;
  if (minute! > 59) return say`minute ${minute!}`;
  if (second! > 60) return say`second ${second!}`;
  return year < 1900 ? say`year ${year}` : null;
}

function zoneKind(zone: string): DateForm["zone"] {
  if (zone === "-0000") return "unknown";
  if (/^[+-]/.test(zone)) return Number(zone.slice(1)) > widestZone || Number(zone.slice(3)) > 59 ? "odd" : "numeric";
  if (zone.length === 1) return zone === "j" ? null : "military";
  return zoneNames.has(zone) ? "name" : null;
}
