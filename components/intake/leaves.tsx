"use client";
import { useBaseTexts } from "#texts";

interface LeavesProps {
  /** Names that live checks would ask about, as far as a quick look tells. */
  names: readonly string[];
  live: boolean;
  asks: boolean;
  onAsks: (asks: boolean) => void;
}

/** What leaves this server, before anything has. */
export function Leaves({ names, live, asks, onAsks }: LeavesProps) {
  const { leaves } = useBaseTexts().intake;
  return (
    <div className="evidence leaves" data-open="">
      <header>
        <h2>{leaves.title}</h2>
      </header>
      <label className="switch">
        <input
          type="checkbox"
          role="switch"
          checked={asks && live}
          aria-checked={asks && live}
          disabled={!live}
          onChange={(event) => onAsks(event.target.checked)}
        />
        <span>{leaves.ask}</span>
      </label>
      <Asked names={names} live={live} asks={asks && live} />
      {asks && live && <p className="note">{leaves.policyFile}</p>}
      <p className="note strong-note">{leaves.promise}</p>
    </div>
  );
}

/** Names that are listed. */
const most = 8;

function Asked({ names, live, asks }: { names: readonly string[]; live: boolean; asks: boolean }) {
  const { leaves } = useBaseTexts().intake;
  if (!live) return <p className="note">{leaves.off}</p>;
  if (!asks) return <p className="note">{leaves.notAsked}</p>;
  if (names.length === 0) return <p className="note">{leaves.unknown}</p>;
  return (
    <>
      <p className="note">{leaves.names}</p>
      <ul className="octets">
        {names.slice(0, most).map((name) => (
          <li className="ln" data-n="?" key={name}>
            <bdi>{name}</bdi>
          </li>
        ))}
        {names.length > most && (
          <li className="ln gap">
            <span className="faint">{leaves.more(names.length - most)}</span>
          </li>
        )}
      </ul>
    </>
  );
}
