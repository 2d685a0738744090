// Four chips, always four, always in this order.
import { Icon, type IconName } from "#components/ui/icon.tsx";
import { Breakable } from "#components/values/breakable.tsx";
import { Grade } from "#components/values/grade.tsx";
import type { Chip, ReportSoFar } from "#lib/report/types.ts";
import type { PanelProps } from "../panel-entry.ts";

interface Look {
  href: string;
  icon: IconName | null;
  bad: boolean;
}

export function Chips({ report, texts, waiting }: PanelProps) {
  return (
    <ul className="chips" aria-label={texts.answer.inShort}>
      {report.summary.chips.map((chip) => (
        <ChipView chip={chip} look={lookOf(chip, report)} texts={texts} waiting={waiting} key={chip.id} />
      ))}
    </ul>
  );
}

interface ChipProps extends Pick<PanelProps, "texts" | "waiting"> {
  chip: Chip;
  look: Look;
}

function ChipView({ chip, look, texts, waiting }: ChipProps) {
  const { answer } = texts;
  const label = chip.id in answer.chips ? answer.chips[chip.id as keyof typeof answer.chips] : chip.label;
  const stopped = waiting === "stopped" && chip.value === "Asking";
  const [value, address] = chip.id === "origin" ? splitOrigin(chip.value) : [chip.value, null];
  return (
    <li>
      <a className={["chip", chip.certainty, look.bad ? "bad" : ""].filter(Boolean).join(" ")} href={look.href}>
        <span className="label">{label}</span>
        <span className={address === null ? "value" : "value lit"}>
          {look.icon && <Icon name={look.icon} />}
          {chip.value === "Asking" ? (
            <span>{stopped ? answer.notReached : answer.asking}</span>
          ) : (
            <bdi>
              <Breakable text={value} />
            </bdi>
          )}
        </span>
        {address !== null && <bdi className="because lit">{address}</bdi>}
        {chip.certainty === "unknown" ? (
          <span className="grade none">{texts.values.certainty.unknown}</span>
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

function lookOf({ id, tone, value, certainty }: Chip, report: ReportSoFar): Look {
  const bad = tone === "bad";
  switch (id) {
    case "sender":
      return { href: "#authentication", icon: value === "Asking" ? "clock" : senderIcons[tone], bad };
    case "origin":
      return { href: report.route.border === null ? "#route" : `#hop-${report.route.border}`, icon: null, bad };
    case "took":
      return { href: "#route", icon: "clock", bad };
    case "look":
      return { href: "#findings", icon: bad ? "warn" : "dash", bad };
    default:
      return { href: "#answer", icon: certainty === "unknown" ? "unknown" : null, bad };
  }
}

const senderIcons: Record<Chip["tone"], IconName> = { good: "check", bad: "cross", open: "unknown", plain: "dash" };
