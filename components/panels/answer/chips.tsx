// Four chips, always four, always in this order.
import { Icon, type IconName } from "#components/ui/icon.tsx";
import { Grade } from "#components/values/grade.tsx";
import type { Chip, ReportSoFar } from "#lib/report/types.ts";
import type { PanelProps } from "../panel-entry.ts";

interface Look {
  href: string;
  icon: IconName | null;
  bad: boolean;
}

export function Chips({ report, waiting }: PanelProps) {
  return (
    <ul className="chips" aria-label="In short">
      {report.summary.chips.map((chip) => (
        <ChipView chip={chip} look={lookOf(chip, report)} waiting={waiting} key={chip.id} />
      ))}
    </ul>
  );
}

function ChipView({ chip, look, waiting }: { chip: Chip; look: Look; waiting: PanelProps["waiting"] }) {
  const stopped = waiting === "stopped" && chip.value === "Asking";
  const [value, address] = chip.id === "origin" ? splitOrigin(chip.value) : [chip.value, null];
  return (
    <li>
      <a className={["chip", chip.certainty, look.bad ? "bad" : ""].filter(Boolean).join(" ")} href={look.href}>
        <span className="label">{chip.label}</span>
        <span className={address === null ? "value" : "value lit"}>
          {look.icon && <Icon name={look.icon} />}
          <bdi>{stopped ? "Not reached" : value}</bdi>
        </span>
        {address !== null && <bdi className="because lit">{address}</bdi>}
        {chip.certainty === "unknown" ? (
          <span className="grade none">not known</span>
        ) : (
          <Grade certainty={chip.certainty} />
        )}
      </a>
    </li>
  );
}

/** `mx.example 192.0.2.1` is name and address; anything else stays whole. */
export function splitOrigin(value: string): [value: string, address: string | null] {
  const [name, address, more] = value.split(" ");
  const isAddress = address !== undefined && more === undefined && /^[0-9a-f.:]*[.:][0-9a-f.:]*$/i.test(address);
  return name !== undefined && isAddress ? [name, address] : [value, null];
}

function lookOf(chip: Chip, report: ReportSoFar): Look {
  switch (chip.id) {
    case "sender":
      return { href: "#authentication", ...senderLook(chip, report) };
    case "origin":
      return { href: report.route.border === null ? "#route" : `#hop-${report.route.border}`, icon: null, bad: false };
    case "took":
      return { href: "#route", icon: "clock", bad: false };
    case "look": {
      const heavy = report.findings.some(({ severity }) => severity === "danger" || severity === "warning");
      return { href: "#findings", icon: heavy ? "warn" : "dash", bad: heavy };
    }
    default:
      return { href: "#answer", icon: null, bad: false };
  }
}

function senderLook(chip: Chip, report: ReportSoFar): { icon: IconName; bad: boolean } {
  const result = report.checks.dmarc?.result;
  if (chip.value === "Asking") return { icon: "clock", bad: false };
  if (result === "pass") return { icon: "check", bad: false };
  if (result === "fail") return { icon: "cross", bad: true };
  return { icon: chip.certainty === "proven" ? "check" : "unknown", bad: false };
}
