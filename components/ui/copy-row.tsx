import type { Harm } from "#components/values/defang.ts";
import type { Finding } from "#lib/lint/types.ts";
import { useTexts } from "#texts";
import { Icon } from "./icon.tsx";

interface CopyRowProps {
  /** As it stands in the message or in DNS. */
  value: string;
  kind: Harm;
  /** What the row is, for those who do not see it. */
  what: string;
  /** What it becomes as Markdown; without it, the harmless value as code. */
  finding?: Finding | undefined;
  /** Where the arrow keys choose the row that Tab reaches. */
  tabIndex?: number | undefined;
}

/** Copies what a row says, in the form the reader picks: one menu for all rows (CopyMenu) opens beside the button. */
export function CopyRow({ value, kind, what, finding, tabIndex }: CopyRowProps) {
  const { row } = useTexts().exports;
  return (
    <button
      className="copy-row"
      type="button"
      tabIndex={tabIndex}
      aria-haspopup="true"
      aria-label={row.of(what)}
      data-copy={value.slice(0, 20_000)}
      data-copy-kind={kind}
      data-copy-finding={finding && JSON.stringify(finding)}
    >
      <Icon name="copy" />
    </button>
  );
}
