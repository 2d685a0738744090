import type { ReactNode } from "react";
import { ReportTexts } from "#components/language/texts-provider.tsx";

/** A shared report is complete at once: its page brings all words along. */
export default function Layout({ children }: { children: ReactNode }) {
  return <ReportTexts shared>{children}</ReportTexts>;
}
