// Where in a paste the message is, and what was repaired to get it. The order matters: layers over the whole text first, then
// what stands around the message, then what happened to its header. Browser-safe: the quick look at a paste and the server
// take the same way.
import { openBase64 } from "./base64-paste.ts";
import { openCell, unescapeHtml, unescapeQuoted, unescapeText } from "./escapes.ts";
import { fieldNameOf } from "./field-names.ts";
import { dropRemarks, restoreFolding } from "./folding.ts";
import { dropLeadingText } from "./leading-text.ts";
import { closeSpacing, dropLineNumbers, trimPadding } from "./line-layout.ts";
import { openMbox } from "./mbox.ts";
import { fixBlanks } from "./no-break-spaces.ts";
import { headLines, type Paste } from "./paste.ts";
import { isDialogue, type SentMessage, sentMessage } from "./smtp-dialogue.ts";
import { isPlausibleField, unwrapPaste } from "./wrapping.ts";

export type Found =
  | { kind: "message" | "headers"; paste: Paste }
  | { kind: "mbox"; paste: Paste; mailbox: { message: number; of: number }; postmark: string | null }
  | { kind: "smtp-session"; paste: Paste; sent: SentMessage | null }
  | { kind: null };

/** Contract §1: without a field in so many lines it is no mail. */
const linesForFields = 100;

/**
 * Finds the message of a paste.
 * @param message which one of a mailbox, 1 = first
 */
export function findMessage(opened: Paste, message = 1): Found {
  const plain = openCell(unescapeHtml(unescapeText(openBase64(opened))));
  const unwrapped = unwrapPaste(dropLineNumbers(plain));
  const mbox = openMbox(unwrapped, message);
  if (mbox)
    return {
      kind: "mbox",
      paste: restoreFolding(mbox.paste),
      mailbox: { message: mbox.message, of: mbox.of },
      postmark: mbox.postmark,
    };
  if (isDialogue(headLines(unwrapped.text, 200), isPlausibleField))
    return { kind: "smtp-session", paste: unwrapped, sent: sentMessage(unwrapped.text) };
  const paste = dropRemarks(
    restoreFolding(fixBlanks(unescapeQuoted(closeSpacing(trimPadding(dropLeadingText(unwrapped)))))),
  );
  if (!hasField(paste)) return { kind: null };
  return { kind: hasBody(paste.text) ? "message" : "headers", paste };
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
  let end = text.length;
  while (end > 0 && (text[end - 1] === "\n" || text[end - 1] === "\r")) end -= 1;
  const start = Math.max(text.lastIndexOf("\n", end - 1), text.lastIndexOf("\r", end - 1)) + 1;
  const last = text.slice(start, end);
  return !/^[ \t]/.test(last) && fieldNameOf(last) === null;
}
