// Dates of mail: RFC 5322 §3.3 with its obsolete forms (§4.3), RFC 3339 / ISO 8601, ctime and mbox, Go's clock text, and the
// AM/PM and `GMT+0100` forms found in Received fields. A form that has two readings (`03/04/2026`) is not read.
// A zone that says nothing (`-0000`, a military letter, an unknown name, no zone at all) counts as `-0000`, as RFC 5322 §4.3
// asks for unknown zones: `utc` is the time as written, `offsetMinutes` is null. So do names of several words (`Pacific
// Standard Time`, which Windows calls that zone in summer too), but for those that have one meaning (`MET DST`).
// `utc` has whole seconds, the resolution of mail: fractions are cut, and a leap second (`:60`) is `:59`, the last second of
// that minute that every clock knows. `written` keeps both.
import { scanCfws } from "./cfws.ts";

/** A date as written and, when it can be read, as an instant. Never invented (contract §5). */
export interface DateValue {
  written: string;
  /** RFC 3339 UTC, or null. */
  utc: string | null;
  /** Minutes east of UTC as written; null when unknown (`-0000`, no zone). */
  offsetMinutes: number | null;
}

/** Reads an unfolded date. Never throws; what cannot be read has `utc: null`. */
export function parseDate(text: string): DateValue {
  const written = text.trim();
  const civil = readCivil(written);
  const utc = civil && instantOf(civil);
  return { written, utc, offsetMinutes: utc === null ? null : civil!.offset };
}

/** Whether the day of the week fits the date beside it; null when one of them is missing or cannot be read. */
export function weekdayAgrees(text: string): boolean | null {
  const civil = readCivil(text);
  if (!civil || civil.weekday === null || civil.year === null || civil.month === null || civil.day === null)
    return null;
  return new Date(midnight(civil.year, civil.month, civil.day)).getUTCDay() === civil.weekday;
}

/** What the words of a date say, before it is judged. `month` 1-12, `weekday` 0 = Sunday, `offset` in minutes. */
interface Civil {
  weekday: number | null;
  year: number | null;
  month: number | null;
  day: number | null;
  time: { hour: number; minute: number; second: number } | null;
  half: "am" | "pm" | null;
  /** Null: a zone that tells nothing. Undefined: none met yet. */
  zone: number | null | undefined;
  numericZone: boolean;
  /** Words of the zone's name, in lower case. */
  zoneName: string[];
  offset: number | null;
  numbers: string[];
}

const WORDS = 16;
/** Characters; what is longer, comments included, is not read as a date. */
const LONGEST = 4_096;

/** Names by their first three letters, which no two share. */
type NameTable = ReadonlyMap<string, { full: string; index: number }>;
const weekdays = tableOf("sunday monday tuesday wednesday thursday friday saturday");
const months = tableOf("january february march april may june july august september october november december");

// RFC 5322 §4.3 names the first ten. The others have one meaning in the tz database's history of them; names with
// several (IST, BST, AST, ...) stay out and count as unknown.
const zones = new Map<string, number>(
  (
    "ut 0 gmt 0 edt -240 est -300 cdt -300 cst -360 mdt -360 mst -420 pdt -420 pst -480 utc 0 wet 0 west 60 " +
    "cet 60 cest 120 met 60 mest 120 eet 120 eest 180 msk 180 jst 540 kst 540 hkt 480 aest 600 aedt 660 nzst 720 " +
    "nzdt 780 akst -540 akdt -480 hst -600"
  )
    .split(/ (?=[a-z])/)
    .map((pair) => pair.split(" ") as [string, string])
    .map(([name, minutes]) => [name, Number(minutes)]),
);
// How Unix systems of the nineties wrote summer time there; beside an offset, mail of those years has `+0200 (MET DST)`.
for (const [name, minutes] of [
  ["wet", 60],
  ["met", 120],
  ["cet", 120],
  ["eet", 180],
] as const)
  zones.set(`${name} dst`, minutes);

/** Words of a zone's name; `W. Europe Daylight Time`, `Central Europe Standard Time` have four. */
const ZONE_WORDS = 4;

function tableOf(names: string): NameTable {
  return new Map(names.split(" ").map((full, index) => [full.slice(0, 3), { full, index }] as const));
}

function readCivil(text: string): Civil | null {
  if (text.length > LONGEST) return null;
  const usual = readUsual(text);
  if (usual) return usual;
  const words = wordsOf(text);
  if (words.length === 0 || words.length > WORDS) return null;
  const civil = emptyCivil();
  for (let index = 0; index < words.length; index++) if (!takeWord(civil, words[index]!, index)) return null;
  if (!takeNumbers(civil)) return null;
  civil.offset = civil.zone ?? null;
  return civil;
}

function emptyCivil(): Civil {
  return {
    weekday: null,
    year: null,
    month: null,
    day: null,
    time: null,
    half: null,
    zone: undefined,
    numericZone: false,
    zoneName: [],
    offset: null,
    numbers: [],
  };
}

/** The one form that RFC 5322 §3.3 asks for, its last comment included. */
const usualForm =
  /^[ \t]*(?:([A-Z][a-z]{2}), )?([0-9]{1,2}) ([A-Z][a-z]{2}) ([0-9]{4}) ([0-9]{2}):([0-9]{2}):([0-9]{2}) ([+-][0-9]{4})(?: \([^()\\]*\))?[ \t]*$/;

/** Nearly every date, at a tenth of the cost of the words; null for all others, which the words decide. */
function readUsual(text: string): Civil | null {
  const found = usualForm.exec(text);
  if (!found) return null;
  const [, weekday, day, month, year, hour, minute, second, zone] = found as unknown as string[];
  const civil = emptyCivil();
  civil.weekday = weekday === undefined ? null : indexOfName(weekdays, weekday.toLowerCase());
  civil.month = indexOfName(months, month!.toLowerCase()) + 1;
  if (civil.weekday === -1 || civil.month === 0 || !takeOffset(civil, zone!)) return null;
  civil.day = Number(day);
  civil.year = Number(year);
  civil.time = { hour: Number(hour), minute: Number(minute), second: Number(second) };
  civil.offset = civil.zone ?? null;
  return civil;
}

/** The words outside comments; commas part them, and blanks around `:` do not (RFC 5322 §4.3, obs-hour). */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  let glue = false;
  for (const { kind, text: piece } of scanCfws(text, ",:")) {
    if (kind === "space" || kind === "comment") continue;
    if (words.length > WORDS) break;
    if (piece === ":" && words.length > 0) words[words.length - 1] += piece;
    else if (glue) words[words.length - 1] += piece;
    else if (piece !== ",") words.push(piece);
    glue = piece === ":";
  }
  return words;
}

/** Files one word under what it is; false when it is nothing a date has, or a second one of its kind. */
function takeWord(civil: Civil, word: string, index: number): boolean {
  if (/^[0-9]{1,4}$/.test(word)) return civil.numbers.push(word) < 4;
  if (/^[+-]/.test(word)) return takeOffset(civil, word);
  if (/^[0-9]/.test(word)) return takeTime(civil, word) || takeDay(civil, word);
  // QUIRK(go): time.Time.String() appends its monotonic clock.
  if (/^m=[+-]?[0-9.]+$/.test(word)) return true;
  const name = word.toLowerCase().replace(/\.$/, "");
  if (name === "am" || name === "pm") {
    civil.half = name;
    return civil.time !== null;
  }
  const weekday = indexOfName(weekdays, name);
  if (weekday >= 0 && civil.weekday === null) {
    civil.weekday = weekday;
    return true;
  }
  const month = indexOfName(months, name);
  if (month >= 0 && civil.month === null) {
    civil.month = month + 1;
    return true;
  }
  // A weekday in another language stands first and decides nothing.
  return (index === 0 && civil.time === null && /^\p{L}+$/u.test(name)) || takeZoneName(civil, word);
}

/** English names in full or cut to three letters and more (`Sept`, `Tues`). */
function indexOfName(names: NameTable, name: string): number {
  const at = names.get(name.slice(0, 3));
  return at?.full.startsWith(name) ? at.index : -1;
}

/** `14:05`, `14:05:10.123`, with AM/PM or a zone right behind it. */
function takeTime(civil: Civil, word: string): boolean {
  const found = /^([0-9]{1,2}):([0-9]{1,2})(?::([0-9]{1,2})(?:\.[0-9]{1,9})?)?(.*)$/.exec(word);
  if (!found || civil.time) return false;
  const [, hour, minute, second, tail] = found;
  civil.time = { hour: Number(hour), minute: Number(minute), second: Number(second ?? 0) };
  if (tail === "") return true;
  if (/^[+-]/.test(tail!)) return takeOffset(civil, tail!);
  const half = tail!.toLowerCase();
  if (half === "am" || half === "pm") civil.half = half;
  // RFC 3339 §5.6: `Z` is UTC itself, not the military letter of RFC 822.
  else if (half === "z") civil.zone = 0;
  else return /^[A-Za-z]+$/.test(tail!) && takeZoneName(civil, tail!);
  return true;
}

/** Days with their own punctuation: ISO 8601 (with its time), `17-Nov-2026`, `17.11.2026`, `2026/11/17`, `11/17/2026`. */
function takeDay(civil: Civil, word: string): boolean {
  if (civil.day !== null || civil.month !== null) return false;
  const iso = /^([0-9]{4})([-/]?)([0-9]{2})\2([0-9]{2})(?:[Tt]([0-9].*))?$/.exec(word);
  if (iso) {
    [civil.year, civil.month, civil.day] = [Number(iso[1]), Number(iso[3]), Number(iso[4])];
    return iso[5] === undefined || takeTime(civil, basicTime(iso[5]));
  }
  const named = /^([0-9]{1,2})-([A-Za-z]{3,9})-([0-9]{2,4})$/.exec(word);
  if (named) {
    const month = indexOfName(months, named[2]!.toLowerCase());
    [civil.day, civil.month, civil.year] = [Number(named[1]), month + 1, fullYear(named[3]!)];
    return month >= 0;
  }
  const parts = /^([0-9]{1,2})([./])([0-9]{1,2})\2([0-9]{4})$/.exec(word);
  if (!parts) return false;
  const [first, second] = [Number(parts[1]), Number(parts[3])];
  civil.year = Number(parts[4]);
  // Day and month with strokes stand in either order: only what has one reading is read.
  if (parts[2] === "/" && first <= 12 && second <= 12 && first !== second) return false;
  [civil.day, civil.month] = parts[2] === "/" && first <= 12 ? [second, first] : [first, second];
  return true;
}

/** ISO 8601 basic format: `140510` is `14:05:10`. */
const basicTime = (text: string): string => text.replace(/^([0-9]{2})([0-9]{2})([0-9]{2})(?![0-9:])/, "$1:$2:$3");

/** Plain numbers stand beside a month's name: day and year, in this order unless the first has four digits. */
function takeNumbers(civil: Civil): boolean {
  if (civil.day !== null) return civil.numbers.length === 0;
  const [first, second] = civil.numbers;
  if (civil.numbers.length !== 2 || civil.month === null) return false;
  const [day, year] = first!.length > 2 ? [second!, first!] : [first!, second!];
  if (day.length > 2 || year.length < 2) return false;
  civil.day = Number(day);
  civil.year = fullYear(year);
  return true;
}

/** RFC 5322 §4.3: 00-49 mean 2000-2049, 50-99 and all three-digit years count from 1900. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 3) return year;
  return digits.length === 2 && year < 50 ? year + 2000 : year + 1900;
}

/** `+0100`, `+01:00`, `+01`. A second one may only repeat the first (Go prints nameless zones twice). */
function takeOffset(civil: Civil, word: string): boolean {
  const found = /^([+-])([0-9]{1,2}):?([0-9]{2})?$/.exec(word);
  if (!found) return false;
  const [hours, minutes] = [Number(found[2]), Number(found[3] ?? 0)];
  if (hours > 23 || minutes > 59) return false;
  const size = hours * 60 + minutes;
  // RFC 5322 §3.3: "-0000" says that the local zone is not known.
  const offset = found[1] === "+" ? size : size === 0 ? null : -size;
  if (civil.numericZone) return civil.zone === offset;
  civil.zone = offset;
  civil.numericZone = true;
  return true;
}

function takeZoneName(civil: Civil, word: string): boolean {
  if (civil.zoneName.length > 0 && !civil.numericZone) return takeZoneWord(civil, word);
  const found = /^([A-Za-z]{1,5})([+-][0-9:]+)?$/.exec(word) ?? /^([A-Z][A-Za-z./_]{0,40})$/.exec(word);
  // What follows a numeric zone without being in a comment (`+0100 MET`, `-0800 Pacific Standard Time`) changes nothing.
  if (civil.numericZone) return /^[A-Za-z.]+$/.test(word);
  if (!found || civil.zone !== undefined || civil.time === null) return false;
  if (found[2]) return zones.get(found[1]!.toLowerCase()) === 0 && takeOffset(civil, found[2]);
  // RFC 5322 §4.3: military letters and names of unknown meaning are equivalent to "-0000". `J` never was a zone.
  if (/^j$/i.test(word)) return false;
  civil.zoneName = [word.toLowerCase()];
  civil.zone = zones.get(word.toLowerCase()) ?? null;
  return true;
}

/** One more word of the name: `DST` behind `MET`. What the first word meant alone no longer counts. */
function takeZoneWord(civil: Civil, word: string): boolean {
  civil.zoneName.push(word.toLowerCase());
  civil.zone = zones.get(civil.zoneName.join(" ")) ?? null;
  return civil.zoneName.length <= ZONE_WORDS && /^[A-Z][A-Za-z./_]{0,40}$/.test(word);
}

/** The instant in RFC 3339, or null when a value is impossible or the year does not fit into four digits. */
function instantOf(civil: Civil): string | null {
  const { year, month, day, time, half } = civil;
  if (year === null || month === null || day === null || time === null) return null;
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  const hour = half === null ? time.hour : hourOfHalf(time.hour, half);
  if (hour === null || hour > 23 || time.minute > 59 || time.second > 60) return null;
  const seconds = hour * 3600 + time.minute * 60 + Math.min(time.second, 59) - (civil.offset ?? 0) * 60;
  const text = new Date(midnight(year, month, day) + seconds * 1000).toISOString();
  return text.length === 24 ? `${text.slice(0, 19)}Z` : null;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** `12:05 AM` is 0:05; an hour above 12 is only sense after noon. */
function hourOfHalf(hour: number, half: "am" | "pm"): number | null {
  if (hour > 12) return half === "pm" ? hour : null;
  if (hour === 0) return half === "am" ? 0 : null;
  return (hour % 12) + (half === "pm" ? 12 : 0);
}

/** Milliseconds of 0:00 UTC; unlike Date.UTC it takes the years 0-99 as they are. */
function midnight(year: number, month: number, day: number): number {
  return year > 99 ? Date.UTC(year, month - 1, day) : new Date(0).setUTCFullYear(year, month - 1, day);
}
