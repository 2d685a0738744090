// A mail that is attached as a file of another type: people forward what they suspect as `.eml` in application/octet-stream.
// It stays a leaf of the tree (RFC 2046 §5.2.1: only message/rfc822 has an inside), but it can be read as a mail of its own.
// Known gaps: packed mail; mail below an introduction, where nothing calls it mail.
import { openPaste } from "#lib/intake/encoding.ts";
import { fieldNameOf, isKnownName } from "#lib/intake/field-names.ts";
import { findMessage } from "#lib/intake/find-message.ts";
import { headLines } from "#lib/intake/paste.ts";
import { extensionOf } from "./file-endings.ts";
import type { Part } from "./types.ts";

/** Octets and lines looked at. */
const lookedAt = 65_536;
const linesLookedAt = 200;

/** Types with a reading of their own, and saved web pages (RFC 2557), which are MIME but no mail. */
const ownForm = /^(?:message|multipart)\/|rfc822-headers$|mimearchive|^text\/html$/;
/** What says by its name, or its type, that it is mail. */
const mailEndings = new Set(["eml", "emlx", "mbox", "mbx", "email", "mail"]);
const mailType = /rfc-?822|\/(?:x-)?(?:eml?|e-?mail|mbox)$/;
const pageEndings = new Set(["mht", "mhtml"]);

/** Everyday fields of a header section by which a file is mail without being called so, and those of which one is there. */
const fieldsOfMail = 3;
const tellingFields = ["from", "received", "return-path", "message-id", "delivered-to"];

/** Whether a file is a mail by its first octets. One that is called a mail needs no more than what the intake would take. */
export function isAttachedMail({ type, filename }: Pick<Part, "type" | "filename">, head: Uint8Array): boolean {
  const ending = (filename === null ? null : extensionOf(filename)) ?? "";
  if (ownForm.test(type) || pageEndings.has(ending)) return false;
  const opened = openPaste(head.subarray(0, lookedAt));
  if (beginsWithHeader(opened.text)) return true;
  if (!mailEndings.has(ending) && !mailType.test(type)) return false;
  const { kind } = findMessage(opened);
  return kind === "message" || kind === "headers" || kind === "mbox";
}

/** Fields from the first line on, below a mailbox's own line and empty ones, up to an empty line or the end. */
function beginsWithHeader(text: string): boolean {
  const names = new Set<string>();
  let begun = false;
  for (const line of headLines(text, linesLookedAt)) {
    if (!begun && (line === "" || /^From [^\s:]/.test(line))) continue;
    if (line === "") break;
    const name = fieldNameOf(line);
    if (name === null && !(begun && /^[ \t]/.test(line))) return false;
    begun = true;
    if (name !== null && !/^[ \t]/.test(line) && isKnownName(name)) names.add(name.toLowerCase());
  }
  return names.size >= fieldsOfMail && tellingFields.some((name) => names.has(name));
}
