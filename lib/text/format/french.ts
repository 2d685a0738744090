// Numbers, durations and sizes as French writes them: thousands apart by a narrow no-break space, and one thing as long as there
// are fewer than two. Browser-safe.
import type { DurationWords } from "./duration.ts";
import type { SizeWords } from "./octets.ts";
import type { TimeWords } from "./time.ts";

/** `39871` as `39 871`. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:[0-9]{3})+$)/g, "\u202f");
}

/** `1 champ`, `0 champ`, `2 champs`; `plural` where it is not the singular with s. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${grouped(count)} ${Math.abs(count) < 2 ? singular : plural}`;
}

export const frenchDuration: DurationWords = {
  units: [
    [86_400, "jour", "jours"],
    [3_600, "h", "h"],
    [60, "min", "min"],
    [1, "s", "s"],
  ],
  gap: "\u00a0",
  count: grouped,
  unknown: "inconnu",
  atLeast: (least) => `${least} ou plus`,
  between: (least, most) => `${least} à ${most}`,
};

export const frenchSize: SizeWords = {
  octets: (octets) => counted(octets, "octet"),
  units: ["o", "Kio", "Mio", "Gio", "Tio"],
  decimal: (number) => number.replace(".", ","),
};

export const frenchTime: TimeWords = {
  months: ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juill.", "août", "sept.", "oct.", "nov.", "déc."],
  at: (day, time) => `${day} à ${time}`,
};
