// The subject of a lint run with its look-ups: fields by name, defects by code, address lists, the census of lines.
// They are computed when first asked for and kept per message, so that a run before and one after the checks share
// them.
import type { Field } from "#lib/fields/types.ts";
import type { Defect, Message } from "#lib/message/types.ts";
import { parseAddresses } from "#lib/text/addresses.ts";
import { takeLineCensus } from "./line-census.ts";
import type { AddressField, LateView, LintSubject, LintView } from "./rule.ts";

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

type Shared = Pick<LintView, "named" | "keys" | "defects" | "addressFields" | "lines">;

const kept = new WeakMap<Message, { fields: readonly Field[]; shared: Shared }>();

/** The view of a subject. What it shares is kept as long as the message is. */
export function viewOf(subject: LintSubject): LateView {
  const known = kept.get(subject.message);
  const shared = known?.fields === subject.fields ? known.shared : share(subject);
  kept.set(subject.message, { fields: subject.fields, shared });
  return {
    ...subject,
    named: shared.named,
    defects: shared.defects,
    get keys() {
      return shared.keys;
    },
    get addressFields() {
      return shared.addressFields;
    },
    get lines() {
      return shared.lines;
    },
  };
}

function share({ message, fields, facts }: LintSubject): Shared {
  const byKey = lazy(() => groupBy(fields, (field) => field.name.toLowerCase()));
  const byCode = lazy(() => groupBy(message.defects, ({ code }) => code));
  const addresses = lazy(() => readAddressFields(fields));
  const census = lazy(() => takeLineCensus(message, ({ path }) => facts.get(path)?.defects.length === 0));
  const keys = lazy(() => [...byKey().keys()]);
  return {
    named: (key: string): readonly Field[] => byKey().get(key) ?? [],
    get keys() {
      return keys();
    },
    defects: (code: string): readonly Defect[] => byCode().get(code) ?? [],
    get addressFields() {
      return addresses();
    },
    get lines() {
      return census();
    },
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

function lazy<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
