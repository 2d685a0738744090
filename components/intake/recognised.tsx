"use client";
import type { BaseTexts } from "#components/language/texts.ts";
import { Icon, type IconName } from "#components/ui/icon.tsx";
import { useBaseTexts } from "#texts";
import { describeGlance } from "./describe-glance.ts";
import { isOutlook } from "./held.ts";
import type { Box } from "./use-box.ts";

interface RecognisedProps {
  box: Box;
  problem: string | null;
  running: boolean;
  /** How much of the message has left, 0 to 1; null: all of it, or it is too short to tell. */
  sent: number | null;
}

/** One line: what the box holds, what runs, or what went wrong and what to do. */
export function Recognised(props: RecognisedProps) {
  const line = lineOf(props, useBaseTexts());
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

function lineOf({ box: { text, glance, held }, problem, running, sent }: RecognisedProps, texts: BaseTexts): Line {
  const { intake, values } = texts;
  if (running) {
    const head = sent === null ? intake.reading : intake.sending(Math.floor(sent * 20) * 5);
    return { icon: "clock", head, rest: intake.readingMore, bad: false };
  }
  if (problem) return { icon: "cross", head: null, rest: problem, bad: true };
  if (held && text === "") {
    const head = isOutlook(held) ? intake.held.outlook : intake.held.file;
    return { icon: "check", head, rest: intake.held.later(values.octets(held.octets.length)), bad: false };
  }
  if (text.trim() === "") return { icon: null, head: null, rest: intake.empty, bad: false };
  if (!glance) return { icon: "clock", head: null, rest: "", bad: false };
  const { head, rest, isMail } = describeGlance(glance, texts, held?.octets.length);
  return { icon: isMail ? "check" : "notice", head, rest, bad: false };
}
