"use client";
// Whose signature the source is shaded for. Each choice has an address of its own (`#signed-N`), which the workings of the
// Authentication panel lead to.
import { Breakable } from "#components/values/breakable.tsx";
import type { Span } from "#lib/text/span.ts";
import { useTexts } from "#texts";
import type { SignatureChoice } from "./read-signatures.ts";

export interface Coverage {
  /** Ascending, not overlapping. */
  covered: readonly Span[];
  /** What l= leaves out at the end of the body. */
  tail: Span | null;
}

interface CoverageChoiceProps {
  signatures: readonly SignatureChoice[];
  chosen: number | null;
  onChoose: (field: number | null) => void;
  coverage: Coverage | null;
  /** Octets of the message. */
  all: number;
}

export function CoverageChoice({ signatures, chosen, onChoose, coverage, all }: CoverageChoiceProps) {
  const { coverage: words } = useTexts().source;
  return (
    <div className="coverage-choice">
      <span className="small soft">{words.title}</span>
      {signatures.map(({ field, name, domain }) => (
        <a
          className="chosen-by"
          id={`signed-${field}`}
          href={`#signed-${field}`}
          aria-current={chosen === field || undefined}
          onClick={() => onChoose(field)}
          key={field}
        >
          <bdi>
            <Breakable text={words.signature(name, domain)} />
          </bdi>
        </a>
      ))}
      {chosen !== null && (
        <button className="button bare" type="button" onClick={() => onChoose(null)}>
          {words.none}
        </button>
      )}
      {coverage && (
        <p className="small soft" role="status">
          <span className="swatch covered">{words.signed}</span>{" "}
          {coverage.tail && <span className="swatch unsigned">{words.unsigned}</span>}{" "}
          {words.told(lengthOf(coverage.covered), all, coverage.tail ? coverage.tail[1] - coverage.tail[0] : 0)}
        </p>
      )}
    </div>
  );
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, [start, end]) => sum + end - start, 0);
}
