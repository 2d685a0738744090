// The standard's own word with its icon. Only a failing one is red; what could not be told is a grey question mark.
import type { ReactNode } from "react";
import { Icon, type IconName } from "#components/ui/icon.tsx";
import { useBaseTexts } from "#texts";

interface Look {
  icon: IconName;
  tone: "" | "bad" | "unknown";
}

const looks: Record<string, Look> = {
  pass: { icon: "check", tone: "" },
  fail: { icon: "cross", tone: "bad" },
  softfail: { icon: "part", tone: "" },
  neutral: { icon: "part", tone: "" },
  policy: { icon: "part", tone: "" },
  none: { icon: "dash", tone: "unknown" },
  temperror: { icon: "unknown", tone: "unknown" },
  permerror: { icon: "unknown", tone: "unknown" },
  unchecked: { icon: "unknown", tone: "unknown" },
};

/** A result word of RFC 8601 §2.7, or any word a receiver wrote. */
export function Verdict({ result }: { result: string }) {
  const { values } = useBaseTexts();
  const look = looks[result] ?? { icon: "part", tone: "" };
  return <VerdictWord {...look} word={result === "unchecked" ? values.notChecked : <span lang="en">{result}</span>} />;
}

/** A verdict-like word that no standard has. */
export function VerdictWord({ icon, tone, word }: { icon: IconName; tone: Look["tone"]; word: ReactNode }) {
  return (
    <span className={tone ? `verdict ${tone}` : "verdict"}>
      <Icon name={icon} />
      {word}
    </span>
  );
}

/** The cell of a check that has not ended: it holds its place and says why it is empty. */
export function Pending({ waiting }: { waiting: "asking" | "stopped" }) {
  const { values } = useBaseTexts();
  return waiting === "asking" ? (
    <VerdictWord icon="clock" tone="unknown" word={values.asking} />
  ) : (
    <VerdictWord icon="unknown" tone="unknown" word={values.notReached} />
  );
}
