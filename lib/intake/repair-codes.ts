// Every repair by its code, and whether the message stays what it was, octet for octet: taking something off above or below
// it leaves it whole, and undoing a transport's own encoding is exact; everything that had to be guessed is not. After an
// inexact repair a signature that holds still proves what it says, but one that fails proves nothing.
import type { Repair } from "./types.ts";

const exactCodes = new Set([
  "base64",
  "code-fence",
  "crcrlf",
  "dot-stuffing",
  "gzip",
  "leading-blank-lines",
  "leading-text",
  "mbox-line",
  "mbox-several",
  "smtp-data",
  "utf-8-bom",
  "invisible-characters",
  "web-page",
]);

/** True when the message octets can be those that were signed. */
export function isExact(repairs: readonly Repair[]): boolean {
  return repairs.every(({ code }) => exactCodes.has(code));
}
