import type { ReactNode } from "react";

interface PickProps {
  /** Name of the slip it shows. */
  slip: string;
  /** `label` at the row's edge, `no` for a number, `node` for the dot of a hop, `node wide` for one of three figures. */
  kind: "label" | "no" | "node" | "node wide";
  label?: string | undefined;
  children: ReactNode;
}

/** The handle in a row that shows its evidence. A link to the slip, so that it leads there without JavaScript too. */
export function Pick({ slip, kind, label, children }: PickProps) {
  return (
    <a className={`pick ${kind}`} href={`#slip-${slip}`} data-pick="" aria-label={label}>
      {children}
    </a>
  );
}
