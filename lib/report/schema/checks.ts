// What Waybill checked, and what was recorded beside it, as zod schemas.
import { z } from "zod";
import type { SpfNode } from "#lib/checks/types.ts";
import { count, evidence, result, span, text, textOrNull } from "./values.ts";

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

export const checks = z.strictObject({
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

export const comparison = z.strictObject({
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

export const ladder = z.strictObject({
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
