/** A date as written and, when it can be read, as an instant. Never invented (contract §5). */
export interface DateValue {
  written: string;
  /** RFC 3339 UTC, or null. */
  utc: string | null;
  /** Minutes east of UTC as written; null when unknown (`-0000`, no zone). */
  offsetMinutes: number | null;
}
