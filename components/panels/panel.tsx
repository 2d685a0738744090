import { FoldButton } from "#components/report/fold-button.tsx";
import type { PanelEntry, PanelProps } from "./panel-entry.ts";

interface FrameProps extends PanelProps {
  entry: PanelEntry;
  number: number;
}

/** A strong rule, a hanging number, a serif title, one sentence; body left, evidence right. */
export function Panel({ entry, number, ...props }: FrameProps) {
  const { id, wide = false, folds = false, gist, Body, Margin, Tools } = entry;
  const { frame } = props.texts;
  const title = frame.panels[id];
  return (
    <section className="panel" id={id} aria-labelledby={`${id}-title`} data-folds={folds || undefined}>
      <header className="panel-head">
        <h2 id={`${id}-title`}>
          <span className="no" aria-hidden="true">
            {number}
          </span>
          <span className="title">{title}</span>
        </h2>
        <FoldButton title={title} folds={folds} />
        <p className="gist">{gist(props)}</p>
        {Tools && (
          <div className="tools">
            <Tools {...props} />
          </div>
        )}
      </header>
      <div className={wide ? "panel-body wide" : "panel-body"}>
        <Body {...props} />
      </div>
      {!wide && Margin && (
        <aside className="margin" aria-label={frame.evidenceFor(title)}>
          <Margin {...props} />
        </aside>
      )}
    </section>
  );
}
