// Measures inside of English sentences, in another language: lib/text/format wrote them.
import { englishDuration, englishSize, englishTime } from "./format/english.ts";
import type { Tongue } from "./say.ts";

/** `12,345`, `1 day 2 h`, `2 s to 41 s`, `38.9 KiB`, `12 octets`, an instant; null where it is none of them. */
export function readMeasure(text: string, tongue: Tongue): string | null {
  const { duration } = tongue;
  const instant = readInstant(text, tongue);
  if (instant !== null) return instant;
  const [least = "", most] = text.split(" to ");
  if (most !== undefined) {
    const [from, to] = [readMeasure(least, tongue), readMeasure(most, tongue)];
    return from === null || to === null ? null : duration.between(from, to);
  }
  if (text.endsWith(" or more")) {
    const from = readMeasure(text.slice(0, -" or more".length), tongue);
    return from === null ? null : duration.atLeast(from);
  }
  const sign = /^[−-]/.exec(text)?.[0] ?? "";
  const counts = text.slice(sign.length).match(/[0-9][0-9,.]*(?: \p{L}+)?/gu);
  if (counts === null || counts.join(" ") !== text.slice(sign.length)) return null;
  const told = counts.map((count) => readCount(count, tongue));
  return told.includes(null) ? null : sign + told.join(" ");
}

/** `17 Nov 2026, 14:05:10 UTC` */
function readInstant(text: string, { time }: Tongue): string | null {
  const [, day, name = "", rest] = /^([0-9]{1,2}) (\p{L}{3}) ([0-9]{4}, [0-9:]{8} \S+)$/u.exec(text) ?? [];
  const month = time.months[englishTime.months.indexOf(name)];
  const [year, clock] = rest?.split(", ") ?? [];
  return month === undefined ? null : time.at(`${day} ${month} ${year}`, clock!);
}

/** One number, with its unit if there is one. */
function readCount(text: string, { duration, size }: Tongue): string | null {
  const [number = "", unit] = text.split(" ");
  const count = Number(number.replaceAll(",", ""));
  if (unit === undefined) return /^[0-9]{1,3}(?:,[0-9]{3})+$/.test(number) ? duration.count(count) : text;
  if (unit === "octet" || unit === "octets") return size.octets(count);
  const long = englishDuration.units.findIndex(([, one, many]) => unit === one || unit === many);
  if (long >= 0) {
    const [, one, many] = duration.units[long]!;
    return `${duration.count(count)}${duration.gap}${count === 1 ? one : many}`;
  }
  const large = englishSize.units.indexOf(unit);
  return large < 0 ? null : `${size.decimal(number)} ${size.units[large]}`;
}
