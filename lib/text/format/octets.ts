// Sizes for a reader: exact octets, and the power of 1024 beside it (IEC 80000-13 names). Browser-safe.
import { englishSize } from "./english.ts";

/** The words of a language for a size. */
export interface SizeWords {
  octets: (octets: number) => string;
  /** 1, 1024, 1024² … octets. */
  units: readonly [string, string, string, string, string];
  /** `38.9` as the language writes it. */
  decimal: (number: string) => string;
}

/** `39871` -> `39,871 octets`, `1` -> `1 octet`. */
export function formatOctets(octets: number, words: SizeWords = englishSize): string {
  return words.octets(octets);
}

/** `39871` -> `38.9 KiB`, `512` -> `512 B`. One decimal below 100, none above. */
export function formatSize(octets: number, words: SizeWords = englishSize): string {
  let size = octets;
  let unit = 0;
  while (unit < words.units.length - 1 && Math.round(size * 10) >= 10_240) {
    size /= 1024;
    unit += 1;
  }
  const text = unit === 0 || size >= 99.95 ? Math.round(size).toString() : size.toFixed(1).replace(/\.0$/, "");
  return `${words.decimal(text)} ${words.units[unit]}`;
}
