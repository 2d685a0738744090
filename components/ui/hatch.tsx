import { useTexts } from "#texts";

/** Hatching: what speaks against (bars that run backwards, added octets), and softer, what is possible. */
export function Hatch() {
  const { frame } = useTexts();
  return (
    <svg className="hatch-definition" width="0" height="0" aria-hidden="true">
      <title>{frame.hatching}</title>
      <defs>
        <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="hatch-ground" width="5" height="5" />
          <path className="hatch-line" d="M0 0v5" strokeWidth="2.5" />
        </pattern>
        <pattern id="hatch-soft" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="hatch-ground" width="5" height="5" />
          <path className="hatch-line soft" d="M0 0v5" strokeWidth="1.5" />
        </pattern>
      </defs>
    </svg>
  );
}
