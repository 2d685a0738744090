"use client";
import { useBaseTexts } from "#texts";
import { type Sample, sampleGroups } from "./sample.ts";

interface ShelfProps {
  samples: readonly Sample[];
  onOpen: (sample: Sample) => void;
  /** One is about to be opened. */
  onApproach: () => void;
}

/** Labelled messages to begin with, those of one group together. */
export function Shelf({ samples, onOpen, onApproach }: ShelfProps) {
  const { shelf } = useBaseTexts().intake;
  if (samples.length === 0) return null;
  const groups = sampleGroups
    .map((group) => ({ group, list: samples.filter((sample) => sample.group === group) }))
    .filter(({ list }) => list.length > 0);
  return (
    <section className="panel intake-samples" id="samples" aria-labelledby="samples-title" onPointerOver={onApproach}>
      <header className="panel-head">
        <h2 id="samples-title">
          <span className="title">{shelf.title}</span>
        </h2>
        <p className="gist">{shelf.lead}</p>
      </header>
      <div className="panel-body wide shelves">
        {groups.map(({ group, list }) => (
          <section className="shelf" aria-labelledby={`samples-${group}`} key={group}>
            <h3 id={`samples-${group}`}>{shelf.groups[group]}</h3>
            <ul>
              {list.map((sample) => (
                <SampleLink sample={sample} onOpen={onOpen} key={sample.id} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}

function SampleLink({ sample, onOpen }: { sample: Sample; onOpen: (sample: Sample) => void }) {
  const { shelf } = useBaseTexts().intake;
  const words = shelf.samples[sample.id];
  return (
    <li>
      <a
        href={`/?sample=${sample.id}`}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          onOpen(sample);
        }}
      >
        <b lang={words ? undefined : "en"}>{words?.title ?? sample.title}</b>
        <span className="kind">{shelf.kinds[sample.kind]}</span>
        <small lang={words ? undefined : "en"}>{words?.teaches ?? sample.teaches}</small>
      </a>
    </li>
  );
}

export function PageFoot({ version }: { version: string }) {
  const { bar } = useBaseTexts();
  return (
    <footer className="page-foot">
      <span>{bar.foot(version)}</span>
      <span>
        <a href="/api/v1/openapi.json">OpenAPI</a> · <a href="/api/v1/report.schema.json">{bar.reportSchema}</a>
      </span>
    </footer>
  );
}
