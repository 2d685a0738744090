// The Report as a zod schema: what the published JSON Schema is made from, and what the tests hold every report against. Its
// pieces stand in schema/. The last lines make tsc compare it with the types; a field added in one place only does not compile.
import { z } from "zod";
import { questionTypes } from "#lib/dns/types.ts";
import { checks, comparison, ladder } from "./schema/checks.ts";
import { link, part } from "./schema/content.ts";
import { claim, route } from "./schema/route.ts";
import { session } from "./schema/session.ts";
import { certainty, count, dateValue, field, instant, mailbox, span, text, textOrNull } from "./schema/values.ts";
import type { Report } from "./types.ts";

const where = z.union([
  z.strictObject({ field: count }),
  z.strictObject({ part: text }),
  z.strictObject({ hop: count }),
  z.strictObject({ span }),
  z.strictObject({ dns: count }),
  z.strictObject({ line: count }),
]);

const finding = z.strictObject({
  id: text,
  severity: z.enum(["danger", "warning", "notice", "info"]),
  title: text,
  detail: text,
  innocent: textOrNull,
  advice: textOrNull,
  reference: text,
  at: z.array(where),
});

const sentence = z.strictObject({
  situation: text,
  text,
  lead: count,
  certainty,
  links: z.array(z.strictObject({ start: count, end: count, href: text })),
});

const notChecked = z.strictObject({ what: text, reason: text });

const translation = z.strictObject({
  sentences: z.array(sentence),
  findings: z.array(finding.pick({ title: true, detail: true, innocent: true, advice: true })),
  notChecked: z.array(notChecked),
  remarks: z.record(text, text),
});

const record = z.discriminatedUnion("type", [
  z.strictObject({ type: z.enum(["A", "AAAA"]), address: text }),
  z.strictObject({ type: z.literal("MX"), preference: count, exchange: text }),
  z.strictObject({ type: z.enum(["TXT", "MTA-STS"]), text }),
  z.strictObject({ type: z.enum(["PTR", "CNAME", "NS"]), target: text }),
  z.strictObject({ type: z.literal("TLSA"), usage: count, selector: count, matching: count, data: text }),
  z.strictObject({ type: z.literal("SOA"), mname: text, rname: text, serial: count, minimum: count }),
]);

const outcomes = ["found", "nodata", "nxdomain", "servfail", "refused", "formerr", "notimp", "timeout"] as const;
const withoutReply = ["unreachable", "malformed", "blocked", "limit", "unrecorded"] as const;

const answer = z.strictObject({
  name: text,
  type: z.enum(questionTypes),
  outcome: z.enum([...outcomes, ...withoutReply]),
  records: z.array(record),
  chain: z.array(text),
  ttl: z.number().min(0),
  authenticated: z.boolean(),
  server: text,
  elapsedMs: z.number().min(0),
  at: instant,
  ede: z.strictObject({ code: count, text }).optional(),
  problem: text.optional(),
});

const summary = z.strictObject({
  from: z.array(mailbox),
  replyTo: z.array(mailbox),
  to: z.array(mailbox),
  cc: z.array(mailbox),
  subject: textOrNull,
  date: dateValue.nullable(),
  messageId: textOrNull,
  returnPath: textOrNull,
  envelope: z.strictObject({
    mailFrom: textOrNull,
    recipients: z.array(text),
    helo: textOrNull,
    source: textOrNull,
  }),
  identities: z.array(
    z.strictObject({
      of: z.enum(["sender", "recipient"]),
      place: z.enum(["envelope", "header"]),
      name: text,
      value: text,
      field: count.nullable(),
      relation: z.enum(["same", "same-domain", "same-organization", "differs", "null", "named", "unnamed"]).nullable(),
      note: textOrNull,
    }),
  ),
  sentences: z.array(sentence),
  chips: z.array(
    z.strictObject({
      id: text,
      label: text,
      value: text,
      certainty,
      tone: z.enum(["good", "bad", "open", "plain"]),
    }),
  ),
});

const repair = z.strictObject({ code: text, detail: text, line: count.nullable() });

/** Schema 1 of the Report (contract §5). */
export const reportSchema = z.strictObject({
  schema: z.literal(1),
  version: text,
  analyzedAt: instant,
  source: z.strictObject({
    kind: z.enum(["message", "headers", "smtp-session", "mbox", "outlook-msg"]),
    octets: count,
    sha256: text.length(64),
    message: z.strictObject({ octets: count, sha256: text.length(64) }),
    lineEndings: z.enum(["crlf", "lf", "cr", "mixed"]),
    hasBody: z.boolean(),
    repairs: z.array(repair),
    exact: z.boolean(),
    mailbox: z.strictObject({ message: count, of: count }).nullable(),
  }),
  summary,
  fields: z.array(field),
  route,
  claims: z.array(claim),
  checks,
  comparisons: z.array(comparison),
  ladder: ladder.nullable(),
  rendering: z.strictObject({ text: textOrNull, truncated: z.boolean(), note: textOrNull }).nullable(),
  age: z.strictObject({ days: count, sentence: text }).nullable(),
  parts: z.array(part),
  links: z.array(link),
  session: session.nullable(),
  findings: z.array(finding),
  notChecked: z.array(notChecked),
  dns: z.array(answer),
  translations: z.record(text, translation).optional(),
});

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
/** Fails to compile when schema and type differ (optional keys aside, which zod types as possibly undefined). */
export const schemaMatchesType: Same<Loose<z.infer<typeof reportSchema>>, Loose<Report>> = true;
type Loose<T> = T extends readonly (infer E)[]
  ? readonly Loose<E>[]
  : T extends object
    ? { [K in keyof T]: Loose<Exclude<T[K], undefined>> }
    : T;
