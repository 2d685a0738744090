import { Icon, type IconName } from "#components/ui/icon.tsx";
import { formatOctets } from "#lib/text/format/octets.ts";
import { describeGlance } from "./describe-glance.ts";
import { isOutlook } from "./held.ts";
import type { Box } from "./use-box.ts";

interface RecognisedProps {
  box: Box;
  problem: string | null;
  running: boolean;
}

/** One line: what the box holds, what runs, or what went wrong and what to do. */
export function Recognised(props: RecognisedProps) {
  const line = lineOf(props);
  return (
    <p className={line.bad ? "recognised bad" : "recognised"} id="recognised" role="status">
      {line.icon && <Icon name={line.icon} />}
      <span>
        {line.head && <b className="strong">{line.head} </b>}
        <span className={line.bad ? undefined : "soft"}>{line.rest}</span>
      </span>
    </p>
  );
}

interface Line {
  icon: IconName | null;
  head: string | null;
  rest: string;
  bad: boolean;
}

function lineOf({ box: { text, glance, held }, problem, running }: RecognisedProps): Line {
  if (running)
    return {
      icon: "clock",
      head: "Reading.",
      rest: "The report appears as soon as the message has been read.",
      bad: false,
    };
  if (problem) return { icon: "cross", head: null, rest: problem, bad: true };
  if (held && text === "") {
    const head = isOutlook(held) ? "An Outlook message." : "A file.";
    return {
      icon: "check",
      head,
      rest: `${formatOctets(held.octets.length)}; what it is shows when it is read.`,
      bad: false,
    };
  }
  if (text.trim() === "")
    return { icon: null, head: null, rest: "Paste here, drop a file anywhere on this page, or open one.", bad: false };
  const { head, rest, isMail } = describeGlance(glance, held?.octets.length);
  return { icon: isMail ? "check" : "notice", head, rest, bad: false };
}
