import { Icon } from "#components/ui/icon.tsx";
import type { Part } from "#lib/content/types.ts";
import { formatSize } from "#lib/text/format/octets.ts";
import { depthOf, isClash, partName } from "./part-words.ts";

/** The tree of parts as links to their facts. */
export function PartTree({ parts, open }: { parts: readonly Part[]; open: Part | undefined }) {
  const byPath = new Map(parts.map((part) => [part.path, part]));
  return (
    <nav className="part-tree" aria-label="MIME tree">
      <ol>
        {parts.map((part) => (
          <li className={`depth-${Math.min(depthOf(part, byPath), 6)}`} key={part.path}>
            <a className="part" href={`#part-${part.path}`} data-shown={part === open ? "" : undefined}>
              <span className="path">{part.path}</span>
              <span className="name">
                <bdi>{partName(part)}</bdi>
                <PartNote part={part} />
              </span>
              <span className="size">{part.size !== null && formatSize(part.size)}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function PartNote({ part }: { part: Part }) {
  if (isClash(part)) {
    return (
      <small>
        <span className="flag bad">
          <Icon name="warn" />
          <bdi>{part.detected}</bdi>
        </span>
      </small>
    );
  }
  const note = part.filename === null ? part.charset : part.type;
  return note ? (
    <small>
      <bdi>{note}</bdi>
    </small>
  ) : null;
}
