// The Report as a zod schema: what the published JSON Schema is made from, and what the tests hold every report against.
// The last lines make tsc compare it with the types; a field added in one place only does not compile.
import { z } from "zod";
import type { SpfNode } from "#lib/checks/types.ts";
import { recordTypes } from "#lib/dns/types.ts";
import type { Report } from "./types.ts";

const text = z.string();
const textOrNull = z.string().nullable();
const count = z.number().int().min(0);
const span = z.tuple([count, count]).readonly();
const instant = z.iso.datetime();
const results = [
  "none",
  "neutral",
  "pass",
  "fail",
  "softfail",
  "policy",
  "temperror",
  "permerror",
  "unchecked",
] as const;
const result = z.enum(results);
const evidence = z.array(count);
const certainty = z.enum(["proven", "recorded", "claimed", "unknown"]);

const mailbox = z.strictObject({ name: textOrNull, address: textOrNull });
const dateValue = z.strictObject({
  written: text,
  utc: instant.nullable(),
  offsetMinutes: z.number().int().nullable(),
});

const pairs = z.strictObject({
  kind: z.literal("pairs"),
  rows: z.array(z.strictObject({ name: text, value: text, meaning: textOrNull })),
});

const value = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("text"), text }),
  z.strictObject({ kind: z.literal("date"), date: dateValue }),
  z.strictObject({ kind: z.literal("mailboxes"), mailboxes: z.array(mailbox) }),
  pairs,
  z.strictObject({ kind: z.literal("list"), items: z.array(text) }),
]);

const field = z.strictObject({
  index: count,
  name: text,
  body: text,
  raw: text,
  span,
  line: count,
  value: value.optional(),
});

const seconds = z.number();
const secondsRange = z.tuple([seconds, seconds.nullable()]);
const continuity = z.strictObject({
  kind: z.enum(["same-host", "same-address", "same-organization", "local", "unknown", "break"]),
  detail: text,
  innocent: textOrNull,
});

const hop = z.strictObject({
  index: count,
  field: count,
  from: z.strictObject({ helo: textOrNull, rdns: textOrNull, ip: textOrNull }).nullable(),
  by: textOrNull,
  byIp: textOrNull,
  organization: textOrNull,
  via: textOrNull,
  with: textOrNull,
  withMeaning: textOrNull,
  id: textOrNull,
  for: textOrNull,
  envelopeFrom: textOrNull,
  tls: z.strictObject({ version: textOrNull, cipher: textOrNull }).nullable(),
  date: dateValue.nullable(),
  delaySeconds: seconds.nullable(),
  delayRange: secondsRange.nullable(),
  side: z.enum(["receiver", "border", "claimed"]),
  product: textOrNull,
  role: z.enum(["submission", "relay", "filter", "mx", "delivery", "list"]).nullable(),
  roleReason: textOrNull,
  continuity: continuity.nullable(),
});

const timeSources = [
  "date",
  "resent-date",
  "received",
  "queue-id",
  "x-received",
  "message-id",
  "thread-index",
  "original-arrival",
  "signed",
  "signature-expires",
  "arc-signed",
  "arc-sealed",
] as const;
const timeReading = z.strictObject({
  source: z.enum(timeSources),
  field: count,
  hop: count.nullable(),
  clock: textOrNull,
  utc: instant,
});
const clockSkew = z.strictObject({
  host: textOrNull,
  fields: z.array(count),
  hops: z.array(count),
  direction: z.enum(["ahead", "behind"]),
  seconds: secondsRange,
  detail: text,
});
const wait = z.strictObject({
  hop: count,
  seconds,
  hypothesis: z.enum(["retry", "queue", "client", "unexplained"]),
  nearMinutes: count.nullable(),
  detail: text,
});
const stationKinds = [
  "x-received",
  "resent",
  "delivered-to",
  "original-to",
  "envelope-to",
  "forwarded-to",
  "return-path",
] as const;
const station = z.strictObject({
  kind: z.enum(stationKinds),
  field: count,
  after: count.nullable(),
  utc: instant.nullable(),
  text,
  rewritten: z
    .strictObject({ scheme: z.enum(["SRS", "BATV", "VERP", "forward"]), address: textOrNull, detail: text })
    .nullable(),
});
const loop = z.strictObject({ place: text, hops: z.array(count), fields: z.array(count), detail: text });

const route = z.strictObject({
  hops: z.array(hop),
  border: count.nullable(),
  sender: z
    .strictObject({
      ip: text,
      hop: count.nullable(),
      helo: textOrNull,
      mailFrom: textOrNull,
      confidence: z.enum(["certain", "high", "medium", "low"]),
      why: text,
    })
    .nullable(),
  transitSeconds: seconds.nullable(),
  transitRange: secondsRange.nullable(),
  received: count,
  times: z.array(timeReading),
  clocks: z.array(clockSkew),
  waits: z.array(wait),
  stations: z.array(station),
  loops: z.array(loop),
});

const claim = z.strictObject({
  source: text,
  by: textOrNull,
  method: text,
  result: text,
  reason: textOrNull,
  properties: z.record(text, text),
  field: count,
  weight: z.enum(["high", "medium", "claimed"]),
});

const check = { result, reason: text, evidence, domain: textOrNull.optional() };
const note = z.strictObject({ code: text, detail: text });
/** A record that would mend what a check found; `complete: false` when it holds a word only the owner can fill in. */
const publish = z
  .strictObject({ name: text, type: z.literal("TXT"), value: text, complete: z.boolean(), why: text })
  .nullable();

const spfNode: z.ZodType<SpfNode> = z.lazy(() =>
  z.strictObject({
    domain: text,
    record: textOrNull,
    evidence,
    steps: z.array(spfStep),
    omitted: count,
    result,
    reason: text,
  }),
);
const spfStep = z.strictObject({
  term: text,
  offset: count,
  target: textOrNull,
  lookup: count.nullable(),
  evidence,
  matched: z.boolean().nullable(),
  detail: textOrNull,
  child: spfNode.nullable(),
});
const spfCheck = z.strictObject({
  method: z.literal("spf"),
  ...check,
  identity: z.enum(["mailfrom", "helo"]),
  domain: textOrNull,
  ip: textOrNull,
  lookups: count,
  voidLookups: count,
  explanation: textOrNull,
  tree: spfNode.nullable(),
  cost: z
    .strictObject({
      domain: text,
      lookups: count,
      complete: z.boolean(),
      notes: z.array(z.strictObject({ code: text, domain: text, term: textOrNull, detail: text })),
      evidence,
    })
    .nullable(),
  publish,
});

const dkimCheck = z.strictObject({
  method: z.literal("dkim"),
  ...check,
  field: count,
  domain: textOrNull,
  selector: textOrNull,
  identityDomain: textOrNull,
  signatureStart: textOrNull,
  algorithm: textOrNull,
  canonicalization: text,
  headerSignature: z.enum(["valid", "invalid", "unknown"]),
  bodyHash: z.strictObject({ claimed: textOrNull, computed: textOrNull, match: z.boolean().nullable() }),
  key: z.strictObject({
    state: z.enum(["found", "none", "revoked", "unreadable", "unknown"]),
    type: textOrNull,
    bits: count.nullable(),
  }),
  signedFields: z.array(text),
  unsignedOctets: count,
  diagnosis: z
    .strictObject({
      proven: z.boolean(),
      causes: z.array(z.strictObject({ code: text, detail: text, span: span.nullable(), part: textOrNull })),
    })
    .nullable(),
  publish,
  notes: z.array(note),
});

const dmarcCheck = z.strictObject({
  method: z.literal("dmarc"),
  ...check,
  domain: textOrNull,
  organizationalDomain: textOrNull,
  policyDomain: textOrNull,
  record: textOrNull,
  tags: z.array(z.strictObject({ name: text, value: text, written: z.boolean(), meaning: text })),
  notes: z.array(note),
  policy: z.enum(["none", "quarantine", "reject"]).nullable(),
  aligned: z.strictObject({ spf: z.boolean().nullable(), dkim: z.boolean().nullable() }),
  identifiers: z.array(
    z.strictObject({
      method: z.enum(["spf", "dkim"]),
      domain: text,
      result,
      aligned: z.boolean().nullable(),
      detail: text,
      evidence,
    }),
  ),
  walk: z.array(z.strictObject({ name: text, evidence, record: textOrNull, detail: text })),
  publicSuffix: z
    .strictObject({ organizationalDomain: text, policyDomain: textOrNull, result, detail: text })
    .nullable(),
  publish,
});

const arcCheck = z.strictObject({
  method: z.literal("arc"),
  ...check,
  sets: z.array(
    z.strictObject({
      instance: count,
      domain: textOrNull,
      cv: textOrNull,
      seal: result,
      signature: result,
      field: count.nullable(),
      canonicalization: textOrNull,
      algorithm: textOrNull,
      bodyHash: dkimCheck.shape.bodyHash,
    }),
  ),
});

const domainKeysCheck = z.strictObject({
  method: z.literal("domainkeys"),
  ...check,
  field: count,
  domain: textOrNull,
  selector: textOrNull,
  canonicalization: textOrNull,
  key: dkimCheck.shape.key,
  notes: z.array(note),
});

const bimiCheck = z.strictObject({
  method: z.literal("bimi"),
  ...check,
  domain: textOrNull,
  selector: text,
  recordDomain: textOrNull,
  record: textOrNull,
  location: textOrNull,
  authority: textOrNull,
  notes: z.array(note),
});

const role = z.enum(["author", "recipient"]);
const mailHostProblems = ["alias", "no-address", "private-address", "address-as-name", "null-beside-others"] as const;
const mxCheck = z.strictObject({
  method: z.literal("mx"),
  ...check,
  domain: text,
  role,
  refusesMail: z.boolean(),
  aliases: z.array(text),
  hosts: z.array(
    z.strictObject({
      name: text,
      preference: count.nullable(),
      addresses: z.array(text),
      problems: z.array(z.enum(mailHostProblems)),
      aliases: z.array(text),
      hops: z.array(count),
      evidence,
    }),
  ),
  published: count,
});

const reverseDnsCheck = z.strictObject({
  method: z.literal("reverseDns"),
  ...check,
  ip: text,
  names: z.array(z.strictObject({ name: text, confirmed: z.boolean().nullable(), addresses: z.array(text), evidence })),
  heloAgrees: z.boolean().nullable(),
});

const published = { ...check, domain: text, role, record: textOrNull, notes: z.array(note) };
const mtaStsCheck = z.strictObject({
  method: z.literal("mtaSts"),
  ...published,
  id: textOrNull,
  policyAddress: textOrNull,
  policy: z
    .strictObject({
      mode: z.enum(["enforce", "testing", "none"]),
      mx: z.array(text),
      maxAge: count,
      unmatched: z.array(text),
    })
    .nullable(),
});
const tlsRptCheck = z.strictObject({ method: z.literal("tlsRpt"), ...published, addresses: z.array(text) });

const daneCheck = z.strictObject({
  method: z.literal("dane"),
  ...check,
  domain: text,
  role,
  host: text,
  records: z.array(z.strictObject({ text, usable: z.boolean(), meaning: text })),
  secure: z.boolean().nullable(),
  hop: z.strictObject({ index: count, tls: z.boolean(), version: textOrNull }).nullable(),
});

const listStates = ["listed", "not-listed", "refused", "unusable", "closed", "not-asked", "failed"] as const;
const blocklistCheck = z.strictObject({
  method: z.literal("blocklists"),
  ...check,
  domain: text,
  title: text,
  ip: text,
  state: z.enum(listStates),
  codes: z.array(z.strictObject({ code: text, meaning: text })),
  text: textOrNull,
});

const networkCheck = z.strictObject({
  method: z.literal("network"),
  ...check,
  ip: text,
  prefix: textOrNull,
  systems: z.array(z.strictObject({ number: count, name: textOrNull })),
  country: textOrNull,
  registry: textOrNull,
  allocated: textOrNull,
});

const checks = z.strictObject({
  spf: z.array(spfCheck),
  dkim: z.array(dkimCheck),
  dmarc: dmarcCheck,
  arc: arcCheck,
  bimi: bimiCheck.nullable(),
  domainkeys: z.array(domainKeysCheck),
  reverseDns: reverseDnsCheck.nullable(),
  mx: z.array(mxCheck),
  mtaSts: z.array(mtaStsCheck),
  tlsRpt: z.array(tlsRptCheck),
  dane: z.array(daneCheck),
  blocklists: z.array(blocklistCheck),
  network: networkCheck.nullable(),
});

const comparison = z.strictObject({
  method: z.enum(["spf", "dkim", "dmarc", "arc", "domainkeys", "iprev", "bimi"]),
  identity: z.enum(["mailfrom", "helo"]).nullable(),
  field: count.nullable(),
  domain: textOrNull,
  recorded: z.array(
    z.strictObject({ result: text, by: textOrNull, weight: z.enum(["high", "medium", "claimed"]), claim: count }),
  ),
  now: result,
  differs: z.boolean(),
  sentence: text,
});

const ladder = z.strictObject({
  rungs: z.array(
    z.strictObject({
      field: count,
      kind: z.enum(["dkim", "arc"]),
      instance: count.nullable(),
      domain: textOrNull,
      canonicalization: textOrNull,
      claimed: textOrNull,
      match: z.boolean().nullable(),
    }),
  ),
  sentences: z.array(text),
});

const inspection = z.strictObject({
  kind: text,
  title: text,
  facts: pairs,
  members: z.array(
    z.strictObject({
      name: text,
      size: count.nullable(),
      packed: count.nullable(),
      encrypted: z.boolean(),
      note: textOrNull,
    }),
  ),
  membersInAll: count,
  tables: z.array(z.strictObject({ title: text, columns: z.array(text), rows: z.array(z.array(text)) })),
  flags: z.array(z.strictObject({ code: text, detail: text })),
});

const part = z.strictObject({
  path: text,
  parent: textOrNull,
  within: textOrNull,
  type: text,
  charset: textOrNull,
  encoding: textOrNull,
  disposition: textOrNull,
  filename: textOrNull,
  contentId: textOrNull,
  header: span,
  body: span,
  size: count.nullable(),
  sha256: textOrNull,
  detected: textOrNull,
  leaf: z.boolean(),
  details: z
    .strictObject({
      text: text.optional(),
      truncated: z.boolean().optional(),
      inspections: z.array(inspection).optional(),
      alternative: z
        .strictObject({
          with: text,
          shared: z.number(),
          onlyPlain: z.array(text),
          onlyHtml: z.array(text),
          onlyPlainInAll: count,
          onlyHtmlInAll: count,
        })
        .optional(),
      md5: text.optional(),
      sha1: text.optional(),
      strict: z.strictObject({ size: count, sha256: text }).optional(),
      types: z
        .strictObject({
          declared: text,
          byName: textOrNull,
          byContent: textOrNull,
          disagree: z.enum(["declared", "name", "both"]),
          explanation: text,
        })
        .optional(),
    })
    .optional(),
});

const link = z.strictObject({
  text: textOrNull,
  target: text,
  unwrapped: textOrNull,
  part: textOrNull,
  flags: z.array(text),
  kind: z.enum([
    "link",
    "text",
    "form",
    "field",
    "file",
    "image",
    "style",
    "font",
    "frame",
    "script",
    "media",
    "refresh",
  ]),
  field: count.nullable(),
  domain: textOrNull,
  wrappers: z.array(text),
  times: count,
});

const session = z.strictObject({
  lines: z.array(
    z.strictObject({
      line: count,
      who: z.enum(["client", "server", "note"]),
      text,
      verb: text.optional(),
      code: count.optional(),
      more: z.boolean().optional(),
      enhanced: text.optional(),
      meaning: text.optional(),
      ref: text.optional(),
      digits: z.tuple([text, text, text]).optional(),
      enhancedMeaning: text.optional(),
      message: z.literal(true).optional(),
      transaction: count.optional(),
      time: text.optional(),
    }),
  ),
  helo: z.strictObject({ verb: text, name: text }).nullable(),
  extensions: z.array(
    z.strictObject({
      keyword: text,
      params: text,
      meaning: textOrNull,
      ref: textOrNull,
      hint: textOrNull,
      detail: textOrNull,
    }),
  ),
  auth: z.array(
    z.strictObject({
      mechanism: text,
      identity: textOrNull,
      challenge: textOrNull,
      secret: z.literal("hidden").nullable(),
      outcome: textOrNull,
      secretLength: count.nullable(),
      notes: z.array(text),
      line: count,
      encrypted: z.boolean(),
    }),
  ),
  tls: z.enum(["not-offered", "offered", "asked", "started"]).nullable(),
  transactions: z.array(
    z.strictObject({
      mailFrom: textOrNull,
      parameters: textOrNull,
      recipients: z.array(z.strictObject({ address: text, code: count.nullable() })),
      data: z.boolean(),
      reply: textOrNull,
      queueId: textOrNull,
      lines: z.tuple([count, count]),
      authenticated: z.boolean(),
    }),
  ),
  dotStuffed: count,
  greeting: z
    .strictObject({ name: textOrNull, protocol: textOrNull, product: textOrNull, text, line: count })
    .nullable(),
  server: z.strictObject({ host: textOrNull, ip: textOrNull, port: count.nullable() }),
  client: z.strictObject({ ip: text, line: count }).nullable(),
  message: count.nullable(),
  timed: z.boolean(),
  waits: z.array(z.strictObject({ line: count, seconds: z.number(), who: z.enum(["client", "server"]) })),
  defects: z.array(
    z.strictObject({
      code: z.enum([
        "path-syntax",
        "reply-unterminated",
        "reply-unasked",
        "early-talk",
        "sequence",
        "odd-dot",
        "written-odd-dot",
        "starttls-mangled",
        "verb-mangled",
        "banner-masked",
        "odd-secret",
        "broken-base64",
        "limit",
      ]),
      line: count,
      detail: text,
    }),
  ),
});

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

const record = z.discriminatedUnion("type", [
  z.strictObject({ type: z.enum(["A", "AAAA"]), address: text }),
  z.strictObject({ type: z.literal("MX"), preference: count, exchange: text }),
  z.strictObject({ type: z.literal("TXT"), text }),
  z.strictObject({ type: z.enum(["PTR", "CNAME", "NS"]), target: text }),
  z.strictObject({ type: z.literal("TLSA"), usage: count, selector: count, matching: count, data: text }),
  z.strictObject({ type: z.literal("SOA"), mname: text, rname: text, serial: count, minimum: count }),
]);

const outcomes = ["found", "nodata", "nxdomain", "servfail", "refused", "formerr", "notimp", "timeout"] as const;
const withoutReply = ["unreachable", "malformed", "blocked", "limit", "unrecorded"] as const;

const answer = z.strictObject({
  name: text,
  type: z.enum(recordTypes),
  outcome: z.enum([...outcomes, ...withoutReply]),
  records: z.array(record),
  chain: z.array(text),
  ttl: z.number().min(0),
  authenticated: z.boolean(),
  server: text,
  elapsedMs: z.number().min(0),
  at: instant,
  ede: z.strictObject({ code: count, text }).optional(),
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
  sentences: z.array(
    z.strictObject({
      situation: text,
      text,
      lead: count,
      certainty,
      links: z.array(z.strictObject({ start: count, end: count, href: text })),
    }),
  ),
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
  notChecked: z.array(z.strictObject({ what: text, reason: text })),
  dns: z.array(answer),
});

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
/** Fails to compile when schema and type differ (optional keys aside, which zod types as possibly undefined). */
export const schemaMatchesType: Same<Loose<z.infer<typeof reportSchema>>, Loose<Report>> = true;
type Loose<T> = T extends readonly (infer E)[]
  ? readonly Loose<E>[]
  : T extends object
    ? { [K in keyof T]: Loose<Exclude<T[K], undefined>> }
    : T;
