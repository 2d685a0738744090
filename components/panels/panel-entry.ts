import type { ReactNode } from "react";
import type { Texts } from "#components/language/texts.ts";
import type { IconName } from "#components/ui/icon.tsx";
import type { ReportSoFar } from "#lib/report/types.ts";

/** What every part of a panel is given. Panels hold no hooks: they run on the server for a shared report, else in the page. */
export interface PanelProps {
  report: ReportSoFar;
  /** Words of the page's language; deeper components ask `useTexts` of "#texts". */
  texts: Texts;
  /** Why a check may be missing: it is being asked for, or the stream stopped before it. null: the report is whole. */
  waiting: "asking" | "stopped" | null;
}

/** What the rail says beside a panel's name. */
export interface Badge {
  text: string;
  /** Speaks against the message: shown with this icon, and `says` for those who do not see it. */
  alert?: { icon: IconName; says: string };
}

/** A panel: everything about it in one object. */
export interface PanelEntry {
  /** Its anchor; the title stands under it in the words of the frame. */
  id: keyof Texts["frame"]["panels"];
  /** Spans reading column and margin; has no evidence slips. */
  wide?: boolean;
  /** Starts folded on a narrow screen. */
  folds?: boolean;
  /** One sentence under the title, shown when folded too. */
  gist: (props: PanelProps) => ReactNode;
  badge: (report: ReportSoFar, texts: Texts) => Badge | null;
  Body: (props: PanelProps) => ReactNode;
  /** Evidence slips. */
  Margin?: (props: PanelProps) => ReactNode;
  Tools?: (props: PanelProps) => ReactNode;
  /** Left out unless true. */
  when?: (report: ReportSoFar) => boolean;
}
