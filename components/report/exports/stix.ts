// STIX 2.1 (OASIS): the message as an email-message object, what it names as observables, and one observed-data object that
// holds them together. Nothing is called an `indicator` there: that would say it is malicious, which Waybill never does.
// Gaps: received_lines are the raw fields; body and parts are left out but for the hashes of files.
import { type Indicator, readIndicators } from "#components/panels/indicators/read-indicators.ts";
import type { ReportSoFar } from "#lib/report/types.ts";

type StixObject = { type: string; id: string } & Record<string, unknown>;

/** §2.9: identifiers of observables are UUIDs of version 5 in this namespace. */
const namespace = "00abedb4aa42466c9c01fed23315a9b7";

/** A bundle as JSON. */
export async function toStix(report: ReportSoFar): Promise<string> {
  const observed = (await Promise.all(readIndicators(report).map(observable))).filter((one) => one !== null);
  const message = await emailMessage(report, observed);
  const once = new Map([...observed, ...message].map((object) => [object.id, object]));
  const data: StixObject = {
    type: "observed-data",
    spec_version: "2.1",
    id: `observed-data--${randomUuid()}`,
    created: report.analyzedAt,
    modified: report.analyzedAt,
    first_observed: report.analyzedAt,
    last_observed: report.analyzedAt,
    number_observed: 1,
    object_refs: [...once.keys()],
  };
  return JSON.stringify({ type: "bundle", id: `bundle--${randomUuid()}`, objects: [data, ...once.values()] }, null, 2);
}

/** §6: the observable of an indicator; null for what STIX has no object for. */
async function observable(indicator: Indicator): Promise<StixObject | null> {
  const { kind, value, from } = indicator;
  switch (kind) {
    case "URL":
      return named("url", { value });
    case "IP":
      return named(value.includes(":") ? "ipv6-addr" : "ipv4-addr", { value });
    case "Host":
    case "Domain":
      return named("domain-name", { value: value.toLowerCase() });
    case "Address":
      return named("email-addr", { value });
    case "SHA-256":
      return named("file", {
        hashes: { "SHA-256": value },
        ...(from.at === "part" && from.filename && { name: from.filename }),
      });
    default:
      return null;
  }
}

async function emailMessage(report: ReportSoFar, observed: readonly StixObject[]): Promise<StixObject[]> {
  const { summary, fields } = report;
  const author = summary.from[0]?.address ?? null;
  const from = author === null ? null : await named("email-addr", { value: author });
  const recipients = await Promise.all(
    summary.to.flatMap(({ address }) => (address === null ? [] : named("email-addr", { value: address }))),
  );
  const subject = summary.subject ?? undefined;
  const known = new Set(observed.map(({ id }) => id));
  const fresh = [from, ...recipients].filter((one): one is StixObject => one !== null && !known.has(one.id));
  const message = await named("email-message", { ...(from && { from_ref: from.id }), ...(subject && { subject }) });
  return [
    ...fresh,
    {
      ...message,
      // Without its body a message is not multipart here (§6.6).
      is_multipart: false,
      ...(summary.date?.utc && { date: summary.date.utc }),
      ...(summary.messageId && { message_id: summary.messageId }),
      ...(recipients.length > 0 && { to_refs: recipients.map(({ id }) => id) }),
      received_lines: fields.filter(({ name }) => name.toLowerCase() === "received").map(({ body }) => body.trim()),
    },
  ];
}

/** An object whose identifier follows from what makes it what it is, so that two reports of one name agree. */
async function named(type: string, properties: Record<string, unknown>): Promise<StixObject> {
  const id = `${type}--${await nameUuid(canonical(properties))}`;
  return { type, spec_version: "2.1", id, ...properties };
}

/** RFC 8785, as far as these objects go: sorted keys, no blanks. */
function canonical(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(",")}}`;
}

/** RFC 9562 §5.5. A page that did not come by https has no digest: then any UUID must do (§2.9 allows it). */
async function nameUuid(name: string): Promise<string> {
  if (!globalThis.crypto?.subtle) return randomUuid();
  const space = Uint8Array.from(namespace.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const text = new TextEncoder().encode(name);
  const hash = await crypto.subtle.digest("SHA-1", new Uint8Array([...space, ...text]));
  return uuidOf(new Uint8Array(hash).subarray(0, 16), 5);
}

function randomUuid(): string {
  return uuidOf(crypto.getRandomValues(new Uint8Array(16)), 4);
}

function uuidOf(octets: Uint8Array, version: number): string {
  const own = Uint8Array.from(octets);
  own[6] = ((own[6] ?? 0) & 0x0f) | (version << 4);
  own[8] = ((own[8] ?? 0) & 0x3f) | 0x80;
  const digits = [...own].map((octet) => octet.toString(16).padStart(2, "0")).join("");
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
