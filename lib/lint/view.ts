// The subject of a lint run with its look-ups: fields by name, defects by code, address lists, the census of lines.
// They are computed once per reading, so that the rules asked before the checks and those asked after share them.
import type { Field } from "#lib/fields/types.ts";
import { parseAddresses } from "#lib/text/addresses.ts";
import { takeLineCensus } from "./line-census.ts";
import type { AddressField, LintSubject, LintView } from "./rule.ts";

/** Fields with address lists that are read; a real header section has a dozen. */
const addressFieldsRead = 100;

/** Those whose syntax is RFC 5322 §3.4 by their own definition. */
const addressKeys = new Set([
  "from",
  "sender",
  "reply-to",
  "to",
  "cc",
  "bcc",
  "resent-from",
  "resent-sender",
  "resent-to",
  "resent-cc",
  "resent-bcc",
  "disposition-notification-to",
]);

/**
 * The view of a subject. All of it is plain values: getters made for each message would cost more than what they spare, for
 * the engine keeps the shape of each such object until its next long collection.
 */
export function viewOf(subject: LintSubject): LintView {
  const { message, fields, facts } = subject;
  const byKey = groupBy(fields, (field) => field.name.toLowerCase());
  const byCode = groupBy(message.defects, ({ code }) => code);
  return {
    ...subject,
    named: (key) => byKey.get(key) ?? [],
    keys: [...byKey.keys()],
    defects: (code) => byCode.get(code) ?? [],
    addressFields: readAddressFields(fields),
    lines: takeLineCensus(message, ({ path }) => facts.get(path)?.defects.length === 0),
    kept: new Map(),
  };
}

function readAddressFields(fields: readonly Field[]): AddressField[] {
  const found: AddressField[] = [];
  for (const field of fields) {
    const key = field.name.toLowerCase();
    if (!addressKeys.has(key)) continue;
    if (found.push({ field, key, list: parseAddresses(field.raw) }) >= addressFieldsRead) break;
  }
  return found;
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
