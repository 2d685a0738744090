"use client";
import { useReportContext } from "#components/report/report-context.tsx";
import { Icon, type IconName } from "#components/ui/icon.tsx";

interface BorderButtonProps {
  /** The hop at which the receiving side would begin. */
  hop: number;
  label: string;
  /** Only this icon; else the label. */
  icon?: IconName;
}

/** Analyses again with the trust line somewhere else. Absent where that cannot be done (a shared report). */
export function BorderButton({ hop, label, icon }: BorderButtonProps) {
  const { moveBorder } = useReportContext();
  if (!moveBorder) return null;
  return (
    <button
      className={icon ? "button square" : "button"}
      type="button"
      aria-label={icon ? label : undefined}
      onClick={() => moveBorder(hop)}
    >
      {icon ? <Icon name={icon} /> : label}
    </button>
  );
}
