interface LeavesProps {
  /** Names that live checks would ask about, as far as a quick look tells. */
  names: readonly string[];
  live: boolean;
  asks: boolean;
  onAsks: (asks: boolean) => void;
}

/** What leaves this server, before anything has. */
export function Leaves({ names, live, asks, onAsks }: LeavesProps) {
  return (
    <div className="evidence leaves" data-open="">
      <header>
        <h2>What leaves this server</h2>
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
        <span>Ask DNS now</span>
      </label>
      <Asked names={names} live={live} asks={asks && live} />
      <p className="note strong-note">
        The message is read on this server and then forgotten. No link, picture or logo in it is ever fetched; nothing
        is stored unless you press Share.
      </p>
    </div>
  );
}

function Asked({ names, live, asks }: { names: readonly string[]; live: boolean; asks: boolean }) {
  if (!live) return <p className="note">The operator has switched live checks off: nothing is asked of anyone.</p>;
  if (!asks) return <p className="note">Nothing. Checks that need DNS will say that they were not made.</p>;
  if (names.length === 0)
    return <p className="note">DNS questions about the domains and addresses that the message names.</p>;
  return (
    <>
      <p className="note">DNS questions about these names, and names that their records lead to:</p>
      <ul className="octets">
        {names.slice(0, 8).map((name) => (
          <li className="ln" data-n="?" key={name}>
            <bdi>{name}</bdi>
          </li>
        ))}
        {names.length > 8 && (
          <li className="ln gap">
            <span className="faint">{names.length - 8} more</span>
          </li>
        )}
      </ul>
    </>
  );
}
