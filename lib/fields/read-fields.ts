// The fields of the top header section as a report shows them: name, text as written, text decoded, value where a decoder of
// the table knows the field. Octets that are not UTF-8 are windows-1252, so that none is lost.
import { limits } from "#lib/limits.ts";
import type { Message } from "#lib/message/types.ts";
import { type Mailbox, parseAddresses } from "#lib/text/addresses.ts";
import { decodeFieldText } from "#lib/text/charsets.ts";
import { decodeEncodedWords } from "#lib/text/encoded-words.ts";
import { fromLatin1 } from "#lib/text/octets.ts";
import { unfold } from "#lib/text/unfold.ts";
import type { Decoder } from "./decoder.ts";
import { decoders } from "./index.ts";
import { describeField } from "./known-names.ts";
import type { Field, Value } from "./types.ts";

/** All fields of the top header section, in source order. */
export function readFields(message: Message): Field[] {
  return message.fields.map(({ index, name, key, span, body, line }) => {
    const octets = unfold(message.octets, body);
    const raw = /[^\0-\x7f]/.test(octets) ? decodeFieldText(fromLatin1(octets)) : octets;
    const field: Field = { index, name, body: decodedBody(key, raw), raw, span, line };
    const value = readValue(key, raw);
    if (value) field.value = value;
    const about = describeField(key);
    if (about) field.about = about;
    return field;
  });
}

/** The mailboxes of all fields of that name, in order. @param key field name in lower case */
export function readMailboxes(fields: readonly Field[], key: string): Mailbox[] {
  return fields
    .filter((field) => field.name.length === key.length && field.name.toLowerCase() === key)
    .flatMap(({ value, raw }) => (value?.kind === "mailboxes" ? value.mailboxes : parseAddresses(raw).mailboxes));
}

/** The value of one field body; null when no decoder knows the field or it cannot be read. */
export function readValue(key: string, raw: string): Value | null {
  return byName.get(key)?.read(raw.slice(0, limits.fieldOctets)) ?? null;
}

const byName = new Map<string, Decoder>(decoders.flatMap((decoder) => decoder.names.map((name) => [name, decoder])));

// RFC 2047 §5: encoded-words are text in unstructured fields, phrases and comments. In these fields there is no such text,
// or what looks like one is part of a token that programs compare as written.
const verbatim = new Set(
  (
    "received x-received date resent-date message-id resent-message-id in-reply-to references content-id mime-version " +
    "content-type content-disposition content-transfer-encoding return-path delivered-to dkim-signature " +
    "x-google-dkim-signature domainkey-signature arc-seal arc-message-signature arc-authentication-results " +
    "authentication-results received-spf list-unsubscribe list-unsubscribe-post list-post list-help list-subscribe " +
    "list-owner list-archive autocrypt thread-index x-gm-message-state bimi-indicator"
  ).split(" "),
);

/** One field longer than the limit is decoded up to it; the rest follows as written. */
function decodedBody(key: string, raw: string): string {
  if (verbatim.has(key) || !raw.includes("=?")) return raw.trim();
  const decoded = decodeEncodedWords(raw.slice(0, limits.fieldOctets)).text;
  return (decoded + raw.slice(limits.fieldOctets)).trim();
}
