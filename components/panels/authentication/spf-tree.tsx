import { Lit } from "#components/values/lit.tsx";
import { DnsRefs } from "#components/values/ref.tsx";
import { Said } from "#components/values/said.tsx";
import type { SpfCheck, SpfCost, SpfNode, SpfStep } from "#lib/checks/types.ts";
import { useActTexts } from "#texts";
import { ToPublish } from "./publish.tsx";

/** The terms of the record as they were asked, left to right, with the deciding one lit. */
export function SpfTree({ check }: { check: SpfCheck }) {
  const { spf } = useActTexts().workings;
  return (
    <>
      <p>
        {check.ip ? (
          <>
            {spf.askedFor} <Lit>{check.ip}</Lit>.{" "}
          </>
        ) : (
          `${spf.noAddress} `
        )}
        {spf.costs(check.lookups, check.voidLookups)}
        {check.explanation && (
          <>
            {" "}
            {spf.explains} <Lit>{check.explanation}</Lit>
          </>
        )}
      </p>
      {check.tree ? (
        <div className="spf-tree">
          <Node node={check.tree} />
        </div>
      ) : (
        <p className="soft">{spf.noRecord}</p>
      )}
      {check.cost && <Cost cost={check.cost} />}
      <ToPublish record={check.publish} />
    </>
  );
}

/** What the record costs a receiver when nothing in it matches, whoever sends. */
function Cost({ cost: { domain, lookups, complete, notes, evidence } }: { cost: SpfCost }) {
  const { spf } = useActTexts().workings;
  return (
    <div className="spf-cost">
      <p>
        {spf.wholeCost} <Lit>{domain}</Lit> <b>{spf.comesTo(lookups, complete)}</b> <DnsRefs evidence={evidence} />
      </p>
      {notes.length > 0 && (
        <ul className="notes soft">
          {notes.map((note) => (
            <li key={`${note.domain} ${note.term} ${note.code}`}>
              <Said>{note.detail}</Said>{" "}
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
  const { spf } = useActTexts().workings;
  return (
    <>
      <div className="term root">
        <Lit className="strong">{node.domain}</Lit>
        <span className="out">
          {node.record === null ? <Said>{node.reason}</Said> : "v=spf1"} <DnsRefs evidence={node.evidence} />
        </span>
        <span className="cost">{spf.lookups}</span>
      </div>
      <Steps steps={node.steps} omitted={node.omitted} depth={0} decides />
    </>
  );
}

interface StepsProps {
  steps: readonly SpfStep[];
  /** Terms left out. */
  omitted: number;
  depth: number;
  /** What matches here decides: every include above it matched. */
  decides: boolean;
}

function Steps({ steps, omitted, depth, decides }: StepsProps) {
  const { spf } = useActTexts().workings;
  if (steps.length === 0 || depth > deepest) return null;
  return (
    <ul>
      {steps.map((step) => (
        <Step step={step} depth={depth} decides={decides} key={`${step.offset} ${step.term}`} />
      ))}
      {omitted > 0 && (
        <li>
          <div className="term soft">{spf.moreTerms(omitted)}</div>
        </li>
      )}
    </ul>
  );
}

function Step({ step, depth, decides }: Omit<StepsProps, "steps" | "omitted"> & { step: SpfStep }) {
  const { spf } = useActTexts().workings;
  const lit = decides && step.matched === true;
  return (
    <li>
      <div className={lit ? "term hit" : "term"}>
        <span>
          <Lit>{step.term}</Lit>
          {step.target && !step.term.endsWith(step.target) && (
            <span className="soft small">
              {" "}
              {spf.asks} <Lit>{step.target}</Lit>
            </span>
          )}
        </span>
        <span className="out">
          <Outcome step={step} /> <DnsRefs evidence={[...step.evidence, ...(step.child?.evidence ?? [])]} />
        </span>
        <span className="cost">{step.lookup ?? ""}</span>
      </div>
      {step.child && <Steps steps={step.child.steps} omitted={step.child.omitted} depth={depth + 1} decides={lit} />}
    </li>
  );
}

function Outcome({ step: { matched, detail } }: { step: SpfStep }) {
  const { outcomes } = useActTexts().workings.spf;
  if (matched === null && detail) return <Said>{detail}</Said>;
  const word = matched === null ? outcomes.unevaluated : matched ? outcomes.matches : outcomes.no;
  if (!detail) return word;
  return (
    <>
      {word}: <Said>{detail}</Said>
    </>
  );
}
