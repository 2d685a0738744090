import { Lit } from "#components/values/lit.tsx";
import { DnsRefs } from "#components/values/ref.tsx";
import type { SpfCheck, SpfNode, SpfStep } from "#lib/checks/types.ts";

/** The terms of the record as they were asked, left to right, with the deciding one lit. */
export function SpfTree({ check }: { check: SpfCheck }) {
  return (
    <>
      <p className="soft">
        {check.ip ? (
          <>
            Asked for <Lit>{check.ip}</Lit>.{" "}
          </>
        ) : (
          "No sending address is known. "
        )}
        {check.lookups} of 10 lookups, {check.voidLookups} of 2 void.
        {check.explanation && (
          <>
            {" "}
            The domain explains: <Lit>{check.explanation}</Lit>
          </>
        )}
      </p>
      {check.tree ? (
        <div className="spf-tree">
          <Node node={check.tree} depth={0} />
        </div>
      ) : (
        <p className="soft">No record was read.</p>
      )}
    </>
  );
}

const deepest = 12;

function Node({ node, depth }: { node: SpfNode; depth: number }) {
  return (
    <>
      <div className="term root">
        <Lit className="strong">{node.domain}</Lit>
        <span className="out">
          {node.record === null ? node.reason : "v=spf1"} <DnsRefs evidence={node.evidence} />
        </span>
        <span className="cost">{depth === 0 && "lookups"}</span>
      </div>
      {node.steps.length > 0 && depth < deepest && (
        <ul>
          {node.steps.map((step) => (
            <Step step={step} depth={depth} key={`${step.offset} ${step.term}`} />
          ))}
        </ul>
      )}
    </>
  );
}

function Step({ step, depth }: { step: SpfStep; depth: number }) {
  return (
    <li>
      <div className={step.matched === true ? "term hit" : "term"}>
        <span>
          <Lit>{step.term}</Lit>
          {step.target && !step.term.endsWith(step.target) && (
            <span className="soft small">
              {" "}
              asks <Lit>{step.target}</Lit>
            </span>
          )}
        </span>
        <span className="out">
          {outcome(step)} <DnsRefs evidence={step.child ? [] : step.evidence} />
        </span>
        <span className="cost">{step.lookup ?? ""}</span>
      </div>
      {step.child && <Node node={step.child} depth={depth + 1} />}
    </li>
  );
}

function outcome({ matched, detail }: SpfStep): string {
  const word = matched === null ? "not evaluated" : matched ? "matches" : "no";
  return detail ? `${word}: ${detail}` : word;
}
