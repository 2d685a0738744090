// What is in the box: text that was typed or pasted, or octets held beside it: a file, or a paste too long for a text box.

import type { Source } from "#components/analysis/source.ts";
import { octetsToText } from "#components/evidence/octet-text.ts";

/** Octets held beside the box, sent exactly as they are. */
export interface Held {
  octets: Uint8Array<ArrayBuffer>;
  /** Name of the file; null for a paste. */
  name: string | null;
  type: string;
  sample: string | null;
}

/** Longer text is held, not shown: a text box of megabytes stops the browser. */
export const mostTyped = 100_000;
/** Octets that the quick look gets of what is held. */
const headOctets = 98_304;

/** The beginning of what is held as text; "" when it is no text. */
export function headOf({ octets }: Held): string {
  const head = octets.subarray(0, headOctets);
  return head.includes(0) ? "" : octetsToText(head);
}

/** It can be put into the box and edited there. */
export function isEditable(held: Held): boolean {
  return held.octets.length <= mostTyped && !held.octets.includes(0);
}

/** A compound file (MS-CFB §2.2), which is what Outlook saves. */
export function isOutlook({ octets }: Held): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((octet, at) => octets[at] === octet);
}

/** A long paste as something held. */
export function holdText(text: string): Held {
  return { octets: new TextEncoder().encode(text), name: null, type: "text/plain", sample: null };
}

/** Content-Type for a file of this name (contract §2). */
export function typeOf(name: string): string {
  const ending = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  if (ending === "eml") return "message/rfc822";
  if (ending === "msg") return "application/vnd.ms-outlook";
  return ending === "txt" ? "text/plain" : "application/octet-stream";
}

/** What is sent: what was typed, else what is held. null: there is nothing. */
export function sourceOf(text: string, held: Held | null): Source | null {
  if (text.trim() !== "")
    return { octets: new TextEncoder().encode(text), type: "text/plain", name: null, sample: null };
  return held && { ...held };
}
