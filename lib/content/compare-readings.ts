// Our reading of a message beside another program's. What only looks different is no difference: letter case, blanks,
// quotes, A-labels and U-labels, octets one of the two could not decode, types that the message does not name.
import { domainToASCII } from "node:url";
import type { Field } from "#lib/fields/types.ts";
import { partOctets } from "#lib/message/read.ts";
import type { Message, MimePart } from "#lib/message/types.ts";
import type { Mailbox } from "#lib/text/addresses.ts";
import { latin1 } from "#lib/text/octets.ts";
import { listed, type Say, say, type Value } from "#lib/text/say.ts";
import { isIdentityEncoding } from "#lib/text/transfer.ts";
import type { Reading, ReadPart, SecondReading } from "./second-reader.ts";

/** Where two readings differ, each as one phrase. */
export interface Difference {
  what: "from" | "subject" | "parts";
  ours: Say;
  theirs: Say;
}

/** Our own reading in the form that can be compared. @param from the mailboxes of all From fields */
export function readingOf(message: Message, fields: readonly Field[], from: readonly Mailbox[]): Reading {
  const subject = fields.find(({ name }) => name.toLowerCase() === "subject")?.body.trim();
  return {
    from: from.flatMap(({ address }) => (address === null ? [] : [address])),
    subject: subject || null,
    parts: leavesOf(message),
  };
}

/** The differences that change what a reader of the mail sees: sender, subject, parts; empty when there are none. */
export function compareReadings(ours: Reading, theirs: SecondReading): Difference[] {
  const differences: Difference[] = [];
  if (!sameSet(ours.from.map(addressKey), theirs.from.map(addressKey)))
    differences.push({
      what: "from",
      ours: addressesListed(ours.from),
      theirs: addressesListed(theirs.from),
    });
  if (!sameText(ours.subject ?? "", theirs.subject ?? ""))
    differences.push({ what: "subject", ours: quoted(ours.subject), theirs: quoted(theirs.subject) });
  if (!sameParts(ours.parts, theirs.parts))
    differences.push({ what: "parts", ours: partsListed(ours.parts), theirs: partsListed(theirs.parts) });
  return differences;
}

/** Leaves a mail program shows. The inside of a message that is not shown in place is its own affair. */
function leavesOf(message: Message): ReadPart[] {
  const closed = new Set<string>();
  const leaves: ReadPart[] = [];
  for (const part of message.parts) {
    if (part.parent !== null && closed.has(part.parent)) {
      closed.add(part.path);
      continue;
    }
    if (part.kind === "multipart" || isShownInPlace(part) || isEmptyMultipart(message, part)) continue;
    closed.add(part.path);
    leaves.push({ type: part.type, filename: part.filename, ...(isGuessed(part) && { guessed: true }) });
  }
  return leaves;
}

/** mailparser opens a message only when it is inline; what it leaves closed is one attachment. */
function isShownInPlace({ kind, type, disposition, encoding }: MimePart): boolean {
  return kind === "message" && type === "message/rfc822" && disposition === "inline" && isIdentityEncoding(encoding);
}

/** A multipart whose body was not copied along. */
function isEmptyMultipart(message: Message, part: MimePart): boolean {
  if (!part.type.startsWith("multipart/")) return false;
  const start = latin1(partOctets(message, part).subarray(0, emptyOctets));
  return start.length < emptyOctets && !/[^\r\n]/.test(start);
}

const emptyOctets = 1_000;

/** Without Content-Type the place (RFC 2046 §5.1.5: a digest) or the file name decides, for some programs. */
function isGuessed({ fields, type, disposition }: MimePart): boolean {
  return !fields.some(({ key }) => key === "content-type") && (disposition !== null || type !== "text/plain");
}

function sameSet(a: string[], b: string[]): boolean {
  const [ours, theirs] = [new Set(a), new Set(b)];
  return ours.size === theirs.size && ours.isSubsetOf(theirs);
}

function sameParts(ours: ReadPart[], theirs: ReadPart[]): boolean {
  return (
    ours.length === theirs.length &&
    ours.every(
      (part, at) =>
        (part.guessed || part.type === theirs[at]!.type) && sameText(part.filename ?? "", theirs[at]!.filename ?? ""),
    )
  );
}

function addressKey(address: string): string {
  const at = address.lastIndexOf("@");
  if (at < 0) return textKey(address);
  const domain = address.slice(at + 1).toLowerCase();
  return `${textKey(address.slice(0, at).replace(/^"(.*)"$/s, "$1"))}@${domainToASCII(domain) || domain}`;
}

/** Equal but for blanks, case and form; where one could not decode an octet, only ASCII counts. */
function sameText(ours: string, theirs: string): boolean {
  const [a, b] = [textKey(ours), textKey(theirs)];
  if (a === b) return true;
  if (!`${a}${b}`.includes("\ufffd")) return false;
  return asciiOf(a) === asciiOf(b);
}

// QUIRK(mailparser): octets above 127 inside an encoded-word come out as the three octets of U+FFFD, each a character.
const textKey = (text: string): string =>
  text
    .replaceAll("\u00ef\u00bf\u00bd", "\ufffd")
    .normalize("NFC")
    .replace(/[\s"\u0000-\u001f\u007f]/g, "")
    .toLowerCase();

const asciiOf = (text: string): string => text.replace(/[^\u0020-\u007e]/g, "");

const shownItems = 10;
const shownCharacters = 200;

const addressesListed = (addresses: string[]): Say =>
  addresses.length === 0 ? say`no address` : firstListed(addresses.map(clipped));

function partsListed(parts: ReadPart[]): Say {
  if (parts.length === 0) return say`no part`;
  const items = firstListed(parts.map(describePart));
  return parts.length === 1 ? say`1 part (${items})` : say`${parts.length} parts (${items})`;
}

function describePart({ type, filename }: ReadPart): Value {
  const described = filename === null ? say`${type}` : say`${type} ${quoted(filename)}`;
  const text = String(described);
  return text.length > shownCharacters ? clipped(text) : described;
}

function firstListed(items: readonly Value[]): Say {
  const shown = listed(items.slice(0, shownItems));
  return items.length > shownItems ? say`${shown} and ${items.length - shownItems} more` : shown;
}

const quoted = (text: string | null): Say => (text === null ? say`none` : say`“${clipped(text)}”`);

const clipped = (text: string): string => (text.length > shownCharacters ? `${text.slice(0, shownCharacters)}…` : text);
