import type { ReactNode } from "react";
import { Icon } from "#components/ui/icon.tsx";
import type { Certainty } from "#lib/report/types.ts";
import { useBaseTexts } from "#texts";

/** How sure, as line, icon and word; `unknown` shows nothing. `children` replaces the word by one that contains it. */
export function Grade({ certainty, children }: { certainty: Certainty; children?: ReactNode }) {
  const { values } = useBaseTexts();
  if (certainty === "unknown") return null;
  return (
    <span className={`grade ${certainty}`}>
      <Icon name={certainty} />
      {children ?? values.certainty[certainty]}
    </span>
  );
}
