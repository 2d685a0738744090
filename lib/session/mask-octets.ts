// The input of a share with the secrets of an SMTP log written over, in place where that can be done: a shared report is read
// again from its input, and must not hold what the Report does not.
import { linesOf, withoutEnd } from "#lib/intake/paste.ts";
import { readInput } from "#lib/intake/read-input.ts";
import { fromLatin1, latin1 } from "#lib/text/octets.ts";
import { maskDialogue } from "./mask.ts";

/**
 * The same octets where there is nothing to hide. Lines keep their number and length; where the log stands in another
 * encoding (gzip, UTF-16, HTML), the masked log itself takes the place of the input.
 */
export function maskSecrets(octets: Uint8Array): Uint8Array {
  const taken = readInput(octets);
  if ("problem" in taken || !taken.intake.dialogue) return octets;
  const { text, firstLine } = taken.intake.dialogue;
  const masked = maskDialogue(text);
  if (masked.edits.length === 0) return octets;
  const lines = linesOf(latin1(octets));
  for (const { at, before, after } of masked.edits) {
    const place = firstLine - 1 + at;
    const line = lines[place];
    const start = line === undefined ? -1 : withoutEnd(line).lastIndexOf(before);
    if (start < 0) return fromLatin1(masked.text);
    lines[place] = line!.slice(0, start) + after + line!.slice(start + before.length);
  }
  return fromLatin1(lines.join(""));
}
