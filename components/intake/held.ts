// What is in the box: text that was typed or pasted, or the exact octets of a file as long as nobody edits them.

import type { Source } from "#components/analysis/source.ts";
import { octetsToText } from "#components/evidence/octet-text.ts";

/** Octets held beside the box. */
export interface Held {
  octets: Uint8Array<ArrayBuffer>;
  name: string;
  type: string;
  sample: string | null;
  /** What the box shows of them, as the box itself gives it back; "" when they are no text or too long for it. */
  shown: string;
}

/** Text longer than this is held, not shown: a text box of megabytes stops the browser. */
const mostShown = 2_000_000;

/** The text to show for these octets, or "" when the box cannot show them. */
export function textOf(octets: Uint8Array): string {
  const isText = octets.length <= mostShown && !octets.subarray(0, 65_536).includes(0);
  return isText ? octetsToText(octets) : "";
}

/** Content-Type for a file of this name (contract §2). */
export function typeOf(name: string): string {
  const ending = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  if (ending === "eml") return "message/rfc822";
  if (ending === "msg") return "application/vnd.ms-outlook";
  return ending === "txt" ? "text/plain" : "application/octet-stream";
}

/** What is sent: the held octets while the box still shows them, else the text as UTF-8. null: there is nothing. */
export function sourceOf(text: string, held: Held | null): Source | null {
  if (held && held.shown === text)
    return { octets: held.octets, type: held.type, name: held.name, sample: held.sample };
  if (text.trim() === "") return null;
  return { octets: new TextEncoder().encode(text), type: "text/plain", name: null, sample: null };
}
