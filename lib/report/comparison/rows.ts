// Makes the rows of one method: every check with the claims that speak of it, then what was recorded of something the
// message does not hold any more.
import type { Check, Checks } from "#lib/checks/types.ts";
import type { Claim } from "#lib/claims/types.ts";
import { said } from "#lib/text/said.ts";
import { type Comparison, type ComparisonContext, type MethodEntry, type Pair, recordedState } from "./method.ts";

interface Numbered {
  claim: Claim;
  index: number;
}

/** The rows of `entry`: one for each check in its order, then the lone ones. */
export function compareMethod<C extends Check>(
  entry: MethodEntry<C>,
  claims: readonly Claim[],
  all: Checks,
  context: ComparisonContext,
): Comparison[] {
  const checks = entry.read(all);
  const matched: Numbered[][] = checks.map(() => []);
  const lone: Numbered[] = [];
  for (const [index, claim] of claims.entries()) {
    if (!entry.claimed.includes(claim.method)) continue;
    const places = entry.match(claim, checks);
    for (const place of places) matched[place]!.push({ claim, index });
    if (places.length === 0 && counts({ claim })) lone.push({ claim, index });
  }
  const rows = checks.map((check, at) => describeRow(entry, check, matched[at]!, context));
  return [...rows, ...describeLone(entry, lone)];
}

/** The sentence of the first rule that holds. */
export function findRule<C extends Check>(entry: MethodEntry<C>, pair: Pair<C>) {
  const recorded = recordedState(pair.claim);
  const now = entry.stateOf(pair);
  return entry.rules.find((rule) => rule.recorded.includes(recorded) && (rule.now === null || rule.now.includes(now)))!;
}

function describeRow<C extends Check>(
  entry: MethodEntry<C>,
  check: C,
  claims: readonly Numbered[],
  context: ComparisonContext,
): Comparison {
  const claim = decisive(claims);
  const pair = { claim, check, context };
  return {
    method: entry.method,
    ...entry.place(check),
    domain: check.domain ?? null,
    recorded: claims.map(asRecorded),
    now: check.result,
    differs: claim !== null && entry.contradicts({ ...pair, claim }),
    sentence: addDissent(findRule(entry, pair).say(pair), claims, claim),
  };
}

/** Who could have written it counts first, then the place: the topmost is the newest. */
function decisive(claims: readonly Numbered[]): Claim | null {
  const counted = claims.filter(counts);
  return (counted.find(({ claim }) => claim.weight === "high") ?? counted[0])?.claim ?? null;
}

const counts = ({ claim }: Pick<Numbered, "claim">): boolean => claim.weight !== "claimed";

function addDissent(sentence: string, claims: readonly Numbered[], counted: Claim | null): string {
  const others = claims.filter(counts).filter(({ claim }) => claim.result !== counted?.result);
  const words = [...new Set(others.map(({ claim }) => claim.result))];
  if (words.length === 0) return sentence;
  return said`${sentence} Elsewhere the receiving side recorded ${words.join(", ")}.`;
}

const asRecorded = ({ claim, index }: Numbered) => ({
  result: claim.result,
  by: claim.by,
  weight: claim.weight,
  claim: index,
});

/** Claims that say the same of the same share a row. */
function describeLone<C extends Check>(entry: MethodEntry<C>, claims: readonly Numbered[]): Comparison[] {
  const rows = new Map<string, Comparison>();
  for (const numbered of claims) {
    const row = { method: entry.method, field: null, differs: false, recorded: [], ...entry.lone(numbered.claim) };
    const key = JSON.stringify([row.identity, row.domain, row.sentence]);
    const known = rows.get(key) ?? row;
    rows.set(key, { ...known, recorded: [...known.recorded, asRecorded(numbered)] });
  }
  return [...rows.values()];
}
