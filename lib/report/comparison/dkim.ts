// DKIM recorded and now (RFC 8601 §2.7.1). A key that is gone or revoked says nothing about the message; a signature that
// verifies now is proof, whatever was recorded and however old.
import type { DkimCheck, Result } from "#lib/checks/types.ts";
import type { Claim } from "#lib/claims/types.ts";
import { said } from "#lib/text/said.ts";
import { isStated, namesSignature, readStatedSignature } from "./identifiers.ts";
import {
  anyRecord,
  decidedWord,
  isOpen,
  type MethodEntry,
  openRule,
  type Rule,
  withLead,
  withRecorded,
} from "./method.ts";

const key: DkimCheck["key"] = { state: "found", type: "rsa", bits: 2048 };

const rules: Rule<DkimCheck>[] = [
  {
    recorded: anyRecord,
    now: ["body-missing"],
    say: (pair) =>
      withLead(pair, said`The header signature verifies now; the body was not given, so it cannot be compared.`),
    examples: [
      [
        "pass",
        { result: "unchecked", headerSignature: "valid", bodyHash: { claimed: "x", computed: null, match: null } },
        "Recorded pass. The header signature verifies now; the body was not given, so it cannot be compared.",
        { context: { bodyGiven: false } },
      ],
    ],
  },
  openRule<DkimCheck>([
    [
      "pass",
      { result: "temperror", reason: "The key at s._domainkey.example.net could not be looked up (TIMEOUT)." },
      "Recorded pass. Not checked now. The key at s._domainkey.example.net could not be looked up (TIMEOUT).",
    ],
    [null, { result: "unchecked", reason: "Live checks are off." }, "Not checked. Live checks are off."],
  ]),
  {
    recorded: ["undecided", "other"],
    now: ["ed25519"],
    say: ({ claim }) =>
      said`Recorded ${claim!.result}, verifies now: many receivers cannot verify Ed25519 yet (RFC 8463), so their word says little.`,
    examples: [
      [
        "neutral",
        { result: "pass", algorithm: "ed25519-sha256" },
        "Recorded neutral, verifies now: many receivers cannot verify Ed25519 yet (RFC 8463), so their word says little.",
      ],
    ],
  },
  {
    recorded: ["pass"],
    now: ["pass"],
    say: () => said`Recorded pass at receipt; the signature still verifies.`,
    examples: [["pass", { result: "pass" }, "Recorded pass at receipt; the signature still verifies."]],
  },
  {
    recorded: ["unrecorded"],
    now: ["pass"],
    say: () => said`Verifies now.`,
    examples: [[null, { result: "pass" }, "Verifies now."]],
  },
  {
    recorded: ["undecided"],
    now: ["pass"],
    say: ({ claim }) => said`Recorded ${claim!.result}: the receiver could not tell. Verifies today.`,
    examples: [["temperror", { result: "pass" }, "Recorded temperror: the receiver could not tell. Verifies today."]],
  },
  {
    recorded: ["other"],
    now: ["pass"],
    say: ({ claim }) =>
      said`Recorded ${claim!.result}, verifies today: the receiver saw another form of the message, or DNS failed then.`,
    examples: [
      [
        "fail",
        { result: "pass" },
        "Recorded fail, verifies today: the receiver saw another form of the message, or DNS failed then.",
      ],
    ],
  },
  {
    recorded: ["pass"],
    now: ["none"],
    say: (pair) =>
      withLead(
        pair,
        said`The key ${pair.check.selector!} at ${pair.check.domain!} is no longer published, so the signature can no longer be checked. Usual after key rotation.`,
      ),
    examples: [
      [
        "pass",
        { result: "permerror", key: { ...key, state: "none" } },
        "Recorded pass. The key s at example.net is no longer published, so the signature can no longer be checked. Usual after key rotation.",
      ],
    ],
  },
  {
    recorded: ["unrecorded"],
    now: ["none"],
    say: () => said`Cannot be checked: no key today, and nobody recorded a result. Not a failure.`,
    examples: [
      [
        null,
        { result: "permerror", key: { ...key, state: "none" } },
        "Cannot be checked: no key today, and nobody recorded a result. Not a failure.",
      ],
    ],
  },
  {
    recorded: ["pass"],
    now: ["revoked"],
    say: () => said`Recorded pass; the owner has since revoked this key.`,
    examples: [
      [
        "pass",
        { result: "permerror", key: { ...key, state: "revoked" } },
        "Recorded pass; the owner has since revoked this key.",
      ],
    ],
  },
  {
    recorded: ["unrecorded"],
    now: ["revoked"],
    say: () => said`Cannot be checked: the key has been revoked, and nobody recorded a result. Not a failure.`,
    examples: [
      [
        null,
        { result: "permerror", key: { ...key, state: "revoked" } },
        "Cannot be checked: the key has been revoked, and nobody recorded a result. Not a failure.",
      ],
    ],
  },
  {
    recorded: anyRecord,
    now: ["none", "revoked", "unreadable"],
    say: (pair) => withLead(pair, said`Cannot be checked now. ${pair.check.reason}`),
    examples: [
      [
        "pass",
        { result: "permerror", key: { ...key, state: "unreadable" }, reason: "The key at s is damaged." },
        "Recorded pass. Cannot be checked now. The key at s is damaged.",
      ],
      [
        "permerror",
        { result: "permerror", key: { ...key, state: "none" }, reason: "The key at s does not exist (NXDOMAIN)." },
        "Recorded permerror. Cannot be checked now. The key at s does not exist (NXDOMAIN).",
      ],
    ],
  },
  {
    recorded: anyRecord,
    now: ["expired"],
    say: (pair) => withLead(pair, said`The signature matches; it ${describeExpiry(pair.check)}`),
    examples: [
      [
        "pass",
        {
          result: "policy",
          notes: [
            {
              code: "expired",
              detail:
                "Expired on 2026-05-01T00:00:00Z; it was still in force when the message was delivered on 2026-04-17T08:00:00Z.",
            },
          ],
        },
        "Recorded pass. The signature matches; it expired on 2026-05-01T00:00:00Z; it was still in force when the message was delivered on 2026-04-17T08:00:00Z.",
      ],
    ],
  },
  {
    recorded: anyRecord,
    now: ["body"],
    say: (pair) =>
      withLead(
        pair,
        said`The text given here is not the text that was signed: ${describeCause(pair.check, usualBody)}`,
      ),
    examples: [
      [
        "pass",
        { result: "fail", headerSignature: "valid", bodyHash: { claimed: "x", computed: "y", match: false } },
        "Recorded pass. The text given here is not the text that was signed: text was added, it was re-encoded, or it was copied from a viewer.",
      ],
      [
        null,
        {
          result: "fail",
          headerSignature: "valid",
          bodyHash: { claimed: "x", computed: "y", match: false },
          diagnosis: {
            proven: true,
            causes: [{ code: "footer-added", detail: "3 lines were added at the end.", span: null, part: null }],
          },
        },
        "The text given here is not the text that was signed: 3 lines were added at the end.",
      ],
    ],
  },
  {
    recorded: anyRecord,
    now: ["header"],
    say: (pair) => withLead(pair, said`The signature does not match now: ${describeCause(pair.check, usualHeader)}`),
    examples: [
      [
        "pass",
        { result: "fail", headerSignature: "invalid" },
        "Recorded pass. The signature does not match now: the key was replaced or a signed field changed since.",
      ],
      [
        "fail",
        {
          result: "fail",
          headerSignature: "invalid",
          diagnosis: {
            proven: true,
            causes: [{ code: "subject-changed", detail: '"[x]" was put into Subject.', span: null, part: null }],
          },
        },
        'Recorded fail. The signature does not match now: "[x]" was put into Subject.',
      ],
    ],
  },
  {
    recorded: anyRecord,
    now: ["both"],
    say: (pair) =>
      withLead(pair, said`Neither text nor header are now what was signed: ${describeCause(pair.check, usualBoth)}`),
    examples: [
      [
        "pass",
        {
          result: "fail",
          headerSignature: "invalid",
          bodyHash: { claimed: "x", computed: "y", match: false },
        },
        "Recorded pass. Neither text nor header are now what was signed: both were changed since, or the signature is not of this message.",
      ],
    ],
  },
  {
    recorded: anyRecord,
    now: null,
    say: (pair) => withLead(pair, pair.check.reason),
    examples: [
      ["pass", { result: "policy", reason: "rsa-sha1 no longer counts." }, "Recorded pass. rsa-sha1 no longer counts."],
      [null, { result: "permerror", reason: "The signature is not valid." }, "The signature is not valid."],
      [
        null,
        { result: "fail", key: { ...key, type: "ed25519" }, reason: "The key is of type ed25519." },
        "The key is of type ed25519.",
      ],
    ],
  },
];

export const dkimComparison: MethodEntry<DkimCheck> = {
  method: "dkim",
  ref: "RFC 8601 §2.7.1",
  claimed: ["dkim"],
  read: ({ dkim }) => dkim,
  place: ({ field }) => ({ identity: null, field }),
  match(claim, checks) {
    const stated = readStatedSignature(claim);
    if (!namesSignature(stated)) return checks.length === 0 ? [] : [bestOf(checks)];
    return [...checks.keys()].filter((at) => isStated(stated, checks[at]!));
  },
  stateOf: ({ claim, check, context }) =>
    isBeyondReceiver(claim, check) ? "ed25519" : stateOf(check, context.bodyGiven),
  contradicts: ({ claim, check }) => {
    const today = decidedNow(check);
    return today !== null && decidedWord(claim.result) !== null && (claim.result === "pass") !== (today === "pass");
  },
  rules,
  lone(claim) {
    const { domain, identity } = readStatedSignature(claim);
    const of = domain ?? identity;
    const sentence =
      of === null
        ? withRecorded(claim, null, said`The message carries no DKIM signature.`)
        : said`Recorded ${claim.result} for a signature of ${of} that the message does not carry now.`;
    return { identity: null, domain: of, now: "none", sentence };
  },
};

function stateOf(check: DkimCheck, bodyGiven: boolean): string {
  const { result, headerSignature, bodyHash } = check;
  if (result === "unchecked" && headerSignature === "valid" && !bodyGiven) return "body-missing";
  if (isOpen(check)) return "open";
  if (isKeyless(check)) return check.key.state;
  if (result === "policy" && isOnlyExpired(check)) return "expired";
  // A key of another type than a= says has a reason of its own.
  if (result !== "fail" || !check.algorithm?.startsWith(check.key.type ?? "")) return result;
  if (bodyHash.match !== false) return headerSignature === "invalid" ? "header" : result;
  return headerSignature === "valid" ? "body" : "both";
}

/** A receiver that does not know the algorithm says neutral, permerror or the like, never fail (RFC 8601 §2.7.1). */
function isBeyondReceiver(claim: Claim | null, { result, algorithm }: DkimCheck): boolean {
  const unknowing = ["neutral", "permerror", "policy", "temperror"];
  return result === "pass" && algorithm === "ed25519-sha256" && claim !== null && unknowing.includes(claim.result);
}

/** What today decides about the signature, null when it decides nothing. */
function decidedNow(check: DkimCheck): Result | null {
  if (isOpen(check) || isKeyless(check) || isOnlyExpired(check)) return null;
  return check.result;
}

function isKeyless({ result, key: { state } }: DkimCheck): boolean {
  return result === "permerror" && (state === "none" || state === "revoked" || state === "unreadable");
}

/** Old age alone is no difference: what counts is whether it was in force at delivery. */
function isOnlyExpired({ result, notes }: DkimCheck): boolean {
  const codes = notes.map(({ code }) => code);
  return result === "policy" && codes.includes("expired") && !codes.includes("sha1") && !codes.includes("weak-key");
}

function describeExpiry({ notes }: DkimCheck): string {
  const detail = notes.find(({ code }) => code === "expired")?.detail ?? "";
  return detail.charAt(0).toLowerCase() + detail.slice(1);
}

const usualBody = said`text was added, it was re-encoded, or it was copied from a viewer.`;
const usualHeader = said`the key was replaced or a signed field changed since.`;
const usualBoth = said`both were changed since, or the signature is not of this message.`;

/** Only what is proven is told as the cause. */
function describeCause({ diagnosis }: DkimCheck, usual: string): string {
  if (!diagnosis?.proven) return usual;
  return diagnosis.causes.map(({ detail }) => detail).join(" ");
}

/** A result that names no signature is about the best of them: the first that passes, else the first. */
function bestOf(checks: readonly DkimCheck[]): number {
  return Math.max(
    checks.findIndex(({ result }) => result === "pass"),
    0,
  );
}
