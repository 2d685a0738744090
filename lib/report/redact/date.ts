import type { DateValue } from "#lib/text/dates.ts";

/** A date without its spelling. */
export function redactDate(date: DateValue | null): { utc: string | null; offsetMinutes: number | null } | null {
  return date && { utc: date.utc, offsetMinutes: date.offsetMinutes };
}
