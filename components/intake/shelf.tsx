import type { Sample } from "./sample.ts";

/** Labelled messages to begin with. */
export function Shelf({ samples, onOpen }: { samples: readonly Sample[]; onOpen: (sample: Sample) => void }) {
  if (samples.length === 0) return null;
  return (
    <section className="panel intake-samples" id="samples" aria-labelledby="samples-title">
      <header className="panel-head">
        <h2 id="samples-title">
          <span className="title">Samples</span>
        </h2>
        <p className="gist">Messages written for this project, each about one thing. They work without a network.</p>
      </header>
      <div className="panel-body wide">
        <ol className="shelf">
          {samples.map((sample, at) => (
            <li key={sample.id}>
              <a
                href={`/?sample=${sample.id}`}
                onClick={(event) => {
                  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                  event.preventDefault();
                  onOpen(sample);
                }}
              >
                <span className="faint small">
                  <span className="sr">Sample </span>
                  {at + 1}
                </span>
                <b>{sample.title}</b>
                <span className="kind">{sample.kind}</span>
                <small>{sample.teaches}</small>
              </a>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

export function PageFoot({ version }: { version: string }) {
  return (
    <footer className="page-foot">
      <span>Waybill {version}, open source, self-hosted</span>
      <span>
        <a href="/api/v1/openapi.json">OpenAPI</a> · <a href="/api/v1/report.schema.json">Report schema</a>
      </span>
    </footer>
  );
}
