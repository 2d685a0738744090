// The redacted report as a zod schema: what is published for it and what every one is held against. Its places are those of
// the Report; what is missing was left out. No value is free text: each is a number, an instant, a hash, a word of a list, a
// domain or a stand-in.
import { z } from "zod";
import { questionTypes } from "#lib/dns/types.ts";
import {
  claimSources,
  dispositions,
  fieldNames,
  methodWords,
  resultWords,
  smtpVerbs,
  transferEncodings,
  transmissionWords,
} from "./words.ts";

const count = z.number().int().min(0);
const instant = z.iso.datetime();
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const domain = z.string().regex(/^[a-z0-9_.-]{3,253}$/);
const person = z.string().regex(/^(<>|person-\d+(@[a-z0-9_.-]{3,253})?)$/);
const ip = z.string().regex(/^ip-\d+$/);
const host = z.string().regex(/^(host-\d+|[a-z0-9_.-]{3,253})$/);
/** A code of this program's own tables. */
const code = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);
const result = z.enum(resultWords);
/** A sentence of this program's own tables. */
const sentence = z.string();
const path = z.string().regex(/^[\d.TEXT]{1,400}$/);
const mediaType = z.string().regex(/^[a-z]+(\/[a-z0-9.+-]+)?$/);
const mailboxes = z.array(z.strictObject({ address: person.nullable() }));
const date = z.strictObject({ utc: instant.nullable(), offsetMinutes: z.number().int().nullable() });

const hop = z.strictObject({
  index: count,
  from: z.strictObject({ rdns: host.nullable(), ip: ip.nullable() }).nullable(),
  by: host.nullable(),
  with: z.enum(transmissionWords).nullable(),
  tls: z.strictObject({ version: z.string().nullable(), cipher: z.string().nullable() }).nullable(),
  date: date.nullable(),
  delaySeconds: z.number().nullable(),
  delayRange: z.tuple([z.number(), z.number().nullable()]).nullable(),
  side: z.enum(["receiver", "border", "claimed"]),
  product: z.string().nullable(),
  role: code.nullable(),
  continuity: code.nullable(),
});

const check = { method: code, result };
const domainCheck = z.strictObject({ ...check, domain: domain.nullable() });
const key = z.strictObject({ state: code, type: z.enum(["rsa", "ed25519"]).nullable(), bits: count.nullable() });
const codes = z.array(code);

const checks = z.strictObject({
  spf: z.array(
    z.strictObject({
      ...check,
      identity: z.enum(["mailfrom", "helo"]),
      domain: domain.nullable(),
      ip: ip.nullable(),
      lookups: count,
      voidLookups: count,
    }),
  ),
  dkim: z.array(
    z.strictObject({
      ...check,
      domain: domain.nullable(),
      algorithm: z.enum(["rsa-sha1", "rsa-sha256", "ed25519-sha256"]).nullable(),
      canonicalization: z
        .string()
        .regex(/^(simple|relaxed)\/(simple|relaxed)$/)
        .nullable(),
      headerSignature: z.enum(["valid", "invalid", "unknown"]),
      bodyHash: z.strictObject({ match: z.boolean().nullable() }),
      key,
      signedFields: z.array(z.enum(fieldNames)),
      unsignedOctets: count,
      diagnosis: z.strictObject({ proven: z.boolean(), causes: codes }).nullable(),
      notes: codes,
    }),
  ),
  dmarc: z.strictObject({
    ...check,
    domain: domain.nullable(),
    organizationalDomain: domain.nullable(),
    policyDomain: domain.nullable(),
    policy: z.enum(["none", "quarantine", "reject"]).nullable(),
    aligned: z.strictObject({ spf: z.boolean().nullable(), dkim: z.boolean().nullable() }),
    identifiers: z.array(
      z.strictObject({
        method: z.enum(["spf", "dkim"]),
        domain: domain.nullable(),
        result,
        aligned: z.boolean().nullable(),
      }),
    ),
  }),
  arc: z.strictObject({
    ...check,
    sets: z.array(
      z.strictObject({
        instance: count,
        domain: domain.nullable(),
        cv: z.enum(["none", "pass", "fail"]).nullable(),
        seal: result,
        signature: result,
      }),
    ),
  }),
  bimi: domainCheck.nullable(),
  domainkeys: z.array(domainCheck),
  reverseDns: domainCheck.nullable(),
  mx: z.array(domainCheck),
  mtaSts: z.array(domainCheck),
  tlsRpt: z.array(domainCheck),
  dane: z.array(domainCheck),
  blocklists: z.array(domainCheck),
  network: domainCheck.nullable(),
});

const where = z.union([
  z.strictObject({ field: count }),
  z.strictObject({ part: path }),
  z.strictObject({ hop: count }),
  z.strictObject({ dns: count }),
  z.strictObject({ line: count }),
]);

/** Schema 1 of the redacted report. */
export const redactedReportSchema = z.strictObject({
  schema: z.literal(1),
  redacted: z.literal(true),
  version: z.string(),
  analyzedAt: instant,
  source: z.strictObject({
    kind: z.enum(["message", "headers", "smtp-session", "mbox", "outlook-msg"]),
    octets: count,
    sha256: hash,
    message: z.strictObject({ octets: count, sha256: hash }),
    lineEndings: z.enum(["crlf", "lf", "cr", "mixed"]),
    hasBody: z.boolean(),
    exact: z.boolean(),
    repairs: codes,
  }),
  summary: z.strictObject({
    from: mailboxes,
    replyTo: mailboxes,
    to: mailboxes,
    cc: mailboxes,
    date: date.nullable(),
    returnPath: person.nullable(),
    envelope: z.strictObject({ mailFrom: person.nullable(), recipients: z.array(person) }),
  }),
  /** Field names in their order; null where the name is none of the common ones. */
  fields: z.array(z.strictObject({ index: count, name: z.enum(fieldNames).nullable() })),
  route: z.strictObject({
    hops: z.array(hop),
    border: count.nullable(),
    sender: z
      .strictObject({
        ip,
        hop: count.nullable(),
        mailFrom: person.nullable(),
        confidence: z.enum(["certain", "high", "medium", "low"]),
      })
      .nullable(),
    transitSeconds: z.number().nullable(),
    waits: z.array(z.strictObject({ hop: count, seconds: z.number(), hypothesis: code })),
    clocks: z.array(
      z.strictObject({
        hops: z.array(count),
        direction: z.enum(["ahead", "behind"]),
        seconds: z.tuple([z.number(), z.number().nullable()]),
      }),
    ),
  }),
  claims: z.array(
    z.strictObject({
      source: z.enum(claimSources).nullable(),
      by: host.nullable(),
      method: z.enum(methodWords).nullable(),
      result: result.nullable(),
      weight: z.enum(["high", "medium", "claimed"]),
    }),
  ),
  checks,
  comparisons: z.array(
    z.strictObject({
      method: code,
      identity: z.enum(["mailfrom", "helo"]).nullable(),
      domain: domain.nullable(),
      recorded: z.array(z.strictObject({ result: result.nullable(), weight: z.enum(["high", "medium", "claimed"]) })),
      now: result,
      differs: z.boolean(),
    }),
  ),
  age: z.strictObject({ days: count }).nullable(),
  parts: z.array(
    z.strictObject({
      path,
      parent: path.nullable(),
      type: mediaType,
      charset: mediaTypeOrName(),
      encoding: z.enum([...transferEncodings, "other"]).nullable(),
      disposition: z.enum([...dispositions, "other"]).nullable(),
      size: count.nullable(),
      sha256: hash.nullable(),
      detected: mediaType.nullable(),
      leaf: z.boolean(),
    }),
  ),
  links: z.array(z.strictObject({ part: path.nullable(), flags: codes })),
  session: z
    .strictObject({
      lines: z.array(
        z.strictObject({
          line: count,
          who: z.enum(["client", "server", "note"]),
          verb: z.enum(smtpVerbs).nullable(),
          code: count.nullable(),
          enhanced: z
            .string()
            .regex(/^[245]\.\d{1,3}\.\d{1,3}$/)
            .nullable(),
        }),
      ),
      tls: z.enum(["not-offered", "offered", "asked", "started"]).nullable(),
      transactions: z.array(
        z.strictObject({
          mailFrom: person.nullable(),
          recipients: z.array(z.strictObject({ address: person, code: count.nullable() })),
          data: z.boolean(),
        }),
      ),
    })
    .nullable(),
  findings: z.array(
    z.strictObject({
      id: code,
      severity: z.enum(["danger", "warning", "notice", "info"]),
      title: sentence,
      reference: sentence,
      at: z.array(where),
    }),
  ),
  dns: z.array(
    z.strictObject({
      domain: domain.nullable(),
      type: z.enum(questionTypes),
      outcome: code,
      records: count,
      authenticated: z.boolean(),
      elapsedMs: z.number().min(0),
    }),
  ),
  /** What cannot be checked again from this document, and why. */
  lost: z.array(z.strictObject({ what: sentence, reason: sentence })),
});

export type RedactedReport = z.infer<typeof redactedReportSchema>;

function mediaTypeOrName() {
  return z
    .string()
    .regex(/^[a-z0-9_:-]{1,32}$/)
    .nullable();
}
