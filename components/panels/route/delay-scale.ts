// The scale of delay bars: logarithmic from zero on both sides, so that 2 s and 20 min are both seen. Positions are
// percent of the bar's width.

export interface DelayScale {
  /** Where zero stands. */
  zero: number;
  /** Seconds at its right end. */
  longest: number;
  at: (seconds: number) => number;
  ticks: { seconds: number; at: number; text: string }[];
}

const steps: readonly (readonly [number, string])[] = [
  [10, "10 s"],
  [60, "1 min"],
  [600, "10 min"],
  [3_600, "1 h"],
  [86_400, "1 day"],
  [604_800, "1 week"],
  [31_536_000, "1 year"],
  [315_360_000, "10 years"],
];

/** A scale that holds all these delays in seconds. */
export function delayScale(delays: readonly number[]): DelayScale {
  const longest = reach(delays.reduce((most, delay) => Math.max(most, delay), 10));
  const earliest = delays.reduce((most, delay) => Math.max(most, -delay), 0);
  const skew = earliest > 0 ? reach(earliest) : 0;
  const whole = Math.log1p(longest) + Math.log1p(skew);
  const zero = (Math.log1p(skew) / whole) * 100;
  const at = (seconds: number) => {
    const share = (Math.log1p(Math.min(Math.abs(seconds), seconds < 0 ? skew : longest)) / whole) * 100;
    return zero + Math.sign(seconds) * share;
  };
  return { zero, longest, at, ticks: ticksOf(longest, skew, at) };
}

/** The first step that is no shorter. */
function reach(seconds: number): number {
  return steps.find(([step]) => step >= seconds)?.[0] ?? seconds;
}

function ticksOf(longest: number, skew: number, at: DelayScale["at"]): DelayScale["ticks"] {
  const before = steps
    .filter(([step]) => step === skew)
    .map(([step, text]) => ({ seconds: -step, at: at(-step), text: `−${text}` }));
  const after = steps
    .filter(([step]) => step <= longest)
    .map(([step, text]) => ({ seconds: step, at: at(step), text }));
  const zero = { seconds: 0, at: at(0), text: "0" };
  // Words need room: of those after zero, keep what stands 13 % apart, counted from the end.
  const kept: DelayScale["ticks"] = [];
  for (const tick of after.toReversed()) if ((kept[0]?.at ?? 200) - tick.at >= 13) kept.unshift(tick);
  return [...before, zero, ...kept.filter((tick) => tick.at - zero.at >= 8)];
}
