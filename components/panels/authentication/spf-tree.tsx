import { Lit } from "#components/values/lit.tsx";
import { DnsRefs } from "#components/values/ref.tsx";
import type { SpfCheck, SpfCost, SpfNode, SpfStep } from "#lib/checks/types.ts";

/** The terms of the record as they were asked, left to right, with the deciding one lit. */
export function SpfTree({ check }: { check: SpfCheck }) {
  return (
    <>
      <p>
        {check.ip ? (
          <>
            Asked left to right for <Lit>{check.ip}</Lit>.{" "}
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
          <Node node={check.tree} />
        </div>
      ) : (
        <p className="soft">No record was read.</p>
      )}
      {check.cost && <Cost cost={check.cost} />}
    </>
  );
}

/** What the record costs a receiver when nothing in it matches, whoever sends. */
function Cost({ cost: { domain, lookups, complete, notes, evidence } }: { cost: SpfCost }) {
  return (
    <div className="spf-cost">
      <p>
        Whoever sends, the whole record of <Lit>{domain}</Lit> costs {complete ? "" : "at least "}
        <b>{lookups} of 10 lookups</b>
        {lookups > 10 && ": too many, receivers answer permerror"}. <DnsRefs evidence={evidence} />
      </p>
      {notes.length > 0 && (
        <ul className="notes soft">
          {notes.map((note) => (
            <li key={`${note.domain} ${note.term} ${note.code}`}>
              {note.detail}{" "}
              <span className="small">
                <Lit>{[note.domain, note.term].filter(Boolean).join(": ")}</Lit>
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const deepest = 12;

function Node({ node }: { node: SpfNode }) {
  return (
    <>
      <div className="term root">
        <Lit className="strong">{node.domain}</Lit>
        <span className="out">
          {node.record === null ? node.reason : "v=spf1"} <DnsRefs evidence={node.evidence} />
        </span>
        <span className="cost">lookups</span>
      </div>
      <Steps steps={node.steps} depth={0} decides />
    </>
  );
}

interface StepsProps {
  steps: readonly SpfStep[];
  depth: number;
  /** What matches here decides: every include above it matched. */
  decides: boolean;
}

function Steps({ steps, depth, decides }: StepsProps) {
  if (steps.length === 0 || depth > deepest) return null;
  return (
    <ul>
      {steps.map((step) => (
        <Step step={step} depth={depth} decides={decides} key={`${step.offset} ${step.term}`} />
      ))}
    </ul>
  );
}

function Step({ step, depth, decides }: Omit<StepsProps, "steps"> & { step: SpfStep }) {
  const lit = decides && step.matched === true;
  return (
    <li>
      <div className={lit ? "term hit" : "term"}>
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
          {outcome(step)} <DnsRefs evidence={[...step.evidence, ...(step.child?.evidence ?? [])]} />
        </span>
        <span className="cost">{step.lookup ?? ""}</span>
      </div>
      {step.child && <Steps steps={step.child.steps} depth={depth + 1} decides={lit} />}
    </li>
  );
}

function outcome({ matched, detail }: SpfStep): string {
  if (matched === null && detail) return detail;
  const word = matched === null ? "not evaluated" : matched ? "matches" : "no";
  return detail ? `${word}: ${detail}` : word;
}
