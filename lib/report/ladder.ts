// The ladder of signatures: every DKIM-Signature and ARC-Message-Signature from the oldest to the newest, by their place in
// the header section, each with what it says the body was. Which of them today's body still fits tells between which two
// the body was changed; no network is needed. Places are what the header shows: whoever holds the message can move them.
import type { ArcCheck, DkimCheck } from "#lib/checks/types.ts";
import { said } from "#lib/text/said.ts";

/** One signature and the body it saw. */
export interface Rung {
  /** Index of its field in the top header section. */
  field: number;
  kind: "dkim" | "arc";
  /** ARC: i=. */
  instance: number | null;
  domain: string | null;
  /** Of the body: `simple` or `relaxed`. */
  canonicalization: string | null;
  /** bh=. */
  claimed: string | null;
  /** Whether today's body has this hash; null when it cannot be told. */
  match: boolean | null;
}

export interface Ladder {
  /** Oldest first. */
  rungs: Rung[];
  /** What follows, one sentence each. */
  sentences: string[];
}

/**
 * Null when fewer than two signatures tell of the body.
 * @param exact false: the copy was repaired, so a body that fits none of them need not be a body that was changed
 */
export function readLadder(dkim: readonly DkimCheck[], arc: ArcCheck, exact = true): Ladder | null {
  const signatures = dkim.map(({ field, domain, canonicalization, algorithm, bodyHash }) => ({
    ...{ field, kind: "dkim" as const, instance: null, domain, canonicalization, algorithm, bodyHash },
  }));
  const seals = arc.sets.flatMap(({ field, ...set }) =>
    field === null ? [] : [{ ...set, field, kind: "arc" as const }],
  );
  const steps = [...signatures, ...seals]
    .filter(({ bodyHash }) => bodyHash.claimed !== null)
    .sort((a, b) => b.field - a.field)
    .map((step): Step => ({ ...step, form: formOf(step) }));
  if (steps.length < 2) return null;
  const rungs = steps.map(({ field, kind, instance, domain, canonicalization, bodyHash }) => {
    const { claimed, match } = bodyHash;
    return { field, kind, instance, domain, canonicalization: canonicalization?.split("/")[1] ?? null, claimed, match };
  });
  return { rungs, sentences: [...describeBody(steps, exact), ...describeHeader(dkim)] };
}

interface Step extends Pick<Rung, "field" | "kind" | "instance" | "domain"> {
  canonicalization: string | null;
  algorithm: string | null;
  bodyHash: DkimCheck["bodyHash"];
  /** Hashes of one form can be compared with each other. */
  form: string;
}

function formOf(step: Omit<Step, "form">): string {
  return `${step.canonicalization?.split("/")[1]} ${step.algorithm?.split("-")[1]}`;
}

function describeBody(steps: readonly Step[], exact: boolean): string[] {
  const known = steps.filter(({ bodyHash }) => bodyHash.match !== null);
  if (known.length < 2) return [];
  const firstFit = known.findIndex(({ bodyHash }) => bodyHash.match === true);
  const changed = exact
    ? said`The body changed after ${nameOf(known.at(-1)!)} signed it.`
    : said`This copy had to be repaired, so it cannot tell whether the body was changed on the way.`;
  if (firstFit < 0) return [changed, ...describeEqual(known)];
  const misfit = known.slice(firstFit).find(({ bodyHash }) => bodyHash.match === false);
  // A signature above one that fits is of a body that never was between the two, or of its own kind of mistake.
  const odd = misfit ? [said`${nameOf(misfit)} signed a body that fits neither older signatures nor today's.`] : [];
  const fit = known[firstFit]!;
  const unchanged = said`The body is unchanged since ${nameOf(fit)} signed it.`;
  if (firstFit === 0) return [unchanged, ...odd];
  const older = known.slice(0, firstFit);
  return [
    unchanged,
    said`It changed between ${nameOf(older.at(-1)!)} and ${nameOf(fit)}.`,
    ...describeEqual(older),
    ...odd,
  ];
}

/** Of signatures that today's body does not fit: those in a row that saw the same body. */
function describeEqual(steps: readonly Step[]): string[] {
  return steps.slice(1).flatMap((step, at) => {
    const before = steps[at]!;
    const same = before.form === step.form && before.bodyHash.claimed === step.bodyHash.claimed;
    return same ? [said`${nameOf(before)} and ${nameOf(step)} signed the same body.`] : [];
  });
}

/**
 * RFC 6376 §5.4: an older signature that still verifies holds its fields fast, so what broke a newer one is among the
 * fields that only the newer names. White space apart, unless the newer one is relaxed.
 */
function describeHeader(dkim: readonly DkimCheck[]): string[] {
  const broken = dkim.filter(
    (check) =>
      check.headerSignature === "invalid" && check.diagnosis?.causes.some(({ code }) => code === "header-changed"),
  );
  return broken.flatMap((check) => {
    const older = dkim.filter(({ field, headerSignature }) => field > check.field && headerSignature === "valid");
    const counts = countNames(check.signedFields);
    const held = older.filter((one) => isAsStrict(one, check)).map((one) => countNames(one.signedFields));
    // A name that the newer one lists more often keeps further fields from being added; the older does not.
    const left = [...counts].filter(([name, count]) => !held.some((names) => (names.get(name) ?? 0) >= count));
    if (left.length === 0 || left.length === counts.size) return [];
    const fields = left
      .slice(0, 12)
      .map(([name]) => name)
      .join(", ");
    return [said`What changed in the header since ${check.domain!} signed it is among: ${fields}.`];
  });
}

function countNames(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function isAsStrict(older: DkimCheck, newer: DkimCheck): boolean {
  return older.canonicalization.startsWith("simple") || newer.canonicalization.startsWith("relaxed");
}

function nameOf({ kind, instance, domain, field }: Step): string {
  const who = domain ?? said`an unreadable domain`;
  return kind === "arc" ? said`${who} (ARC ${instance!})` : said`${who} (field ${field})`;
}
