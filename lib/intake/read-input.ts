// What was pasted or dropped -> message octets, their kind, and what was repaired to get them. The octets are untouched when
// nothing needed repair, so that signatures can be checked. Not yet read: Outlook .msg files (recognized and named).
import { fromLatin1 } from "#lib/text/octets.ts";
import { openPaste } from "./encoding.ts";
import { fieldNameOf } from "./field-names.ts";
import { restoreFolding } from "./folding.ts";
import { openMbox } from "./mbox.ts";
import { headLines, linesOf, type Paste } from "./paste.ts";
import { isDialogue, sentMessage } from "./smtp-dialogue.ts";
import type { Intake, SourceKind } from "./types.ts";
import { dropLeadingText, isPlausibleField, unwrapPaste } from "./wrapping.ts";

/** Contract §1: without a field in so many lines it is no mail. */
const linesForFields = 100;

const signatures: [octets: number[], problem: string][] = [
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    "This is an Outlook .msg file, which cannot be read yet. Save the message as .eml and try that file.",
  ],
  [[0x78, 0x9f, 0x3e, 0x22], "This is a winmail.dat (TNEF) attachment, not a message. Analyze the mail it came with."],
  [[0x1f, 0x8b], "This is a gzip file. Unpack it and try the message inside."],
  [[0x50, 0x4b, 0x03, 0x04], "This is a zip file. Unpack it and try the message inside."],
];

/** Finds the message in an input. `problem` is one sentence for the user. */
export function readInput(octets: Uint8Array): { intake: Intake } | { problem: string } {
  const known = signatures.find(([start]) => start.every((octet, i) => octets[i] === octet));
  if (known) return { problem: known[1] };
  const opened = openPaste(octets);
  if (opened.text.trim() === "") return { problem: "There is nothing to read: the input is empty." };
  const unwrapped = unwrapPaste(opened);
  const mbox = openMbox(unwrapped);
  if (mbox) return { intake: finish(octets, restoreFolding(mbox), "mbox") };
  if (isDialogue(headLines(unwrapped.text, 200), isPlausibleField)) return { intake: readSession(unwrapped) };
  const paste = restoreFolding(dropLeadingText(unwrapped));
  if (!hasField(paste))
    return { problem: "This is not an e-mail: there is no header field in its first 100 lines, and no SMTP session." };
  return { intake: finish(octets, paste, hasBody(paste.text) ? "message" : "headers") };
}

function finish(octets: Uint8Array, paste: Paste, kind: SourceKind): Intake {
  return { kind, octets: paste.repairs.length === 0 ? octets : fromLatin1(paste.text), repairs: paste.repairs };
}

function readSession(paste: Paste): Intake {
  const sent = sentMessage(linesOf(paste.text));
  const repairs = [...paste.repairs];
  if (sent) {
    const line = paste.linesAbove + sent.line;
    repairs.push({ code: "smtp-data", detail: "The message is what was sent after DATA.", line });
    if (sent.dotStuffed > 0)
      repairs.push({ code: "dot-stuffing", detail: `${sent.dotStuffed} lines had a doubled dot in front.`, line });
  }
  const dialogue = { text: paste.text, firstLine: paste.linesAbove + 1 };
  return { kind: "smtp-session", octets: fromLatin1(sent?.text ?? ""), repairs, dialogue };
}

/** A plausible field somewhere near the top, or any field at all in the first line. */
function hasField(paste: Paste): boolean {
  const lines = headLines(paste.text, linesForFields);
  if (lines.some(isPlausibleField)) return true;
  const name = fieldNameOf(lines[0] ?? "");
  return name !== null && /^[A-Za-z][\w-]*$/.test(name) && /^[ \t]*:[ \t]/.test(lines[0]!.slice(name.length));
}

/** Something but line ends stands below the header section, or below its last field when no empty line ends it. */
function hasBody(text: string): boolean {
  const empty = (text.includes("\n") ? /\n\r?\n/ : /\r\r/).exec(text);
  if (empty) return /[^\r\n]/.test(text.slice(empty.index));
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line !== "");
  return !/^[ \t]/.test(lines.at(-1)!) && fieldNameOf(lines.at(-1)!) === null;
}
