"use client";
// The octets lie at the end of a long page: what draws them comes when the reader does.
import { late } from "#components/ui/late.tsx";
import { WhenNear } from "#components/ui/when-near.tsx";
import type { SourceViewProps } from "./source-view.tsx";

const SourceView = late(async () => (await import("./source-view.tsx")).SourceView);
const anchors = /^#(?:octets-|signed-|source$)/;

export function LateSourceView(props: SourceViewProps) {
  return (
    <WhenNear anchors={anchors}>
      <SourceView {...props} />
    </WhenNear>
  );
}
