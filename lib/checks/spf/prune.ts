// A tree small enough to be shown. The verdict stands on all terms; of those that matched nothing and led nowhere only the
// first of each record are kept when there are thousands.
import type { SpfNode, SpfStep } from "#lib/checks/types.ts";
import { limits } from "#lib/limits.ts";

/** The tree with at most `limits.spfStepsShown` idle terms; all terms that decide or lead on are kept. */
export function pruneTree(tree: SpfNode): SpfNode {
  const budget = { left: limits.spfStepsShown };
  return pruneNode(tree, budget);
}

function pruneNode(node: SpfNode, budget: { left: number }): SpfNode {
  const kept = node.steps.filter((step) => isTelling(step) || budget.left-- > 0);
  const steps = kept.map((step) => (step.child ? { ...step, child: pruneNode(step.child, budget) } : step));
  return { ...node, steps, omitted: node.steps.length - steps.length };
}

const isTelling = ({ matched, child, lookup }: SpfStep): boolean =>
  matched === true || child !== null || lookup !== null;
