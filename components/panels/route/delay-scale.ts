// The scale of delay bars: logarithmic from zero on both sides, so that 2 s and 20 min are both seen. Positions are
// percent of the bar's width.

export interface DelayScale {
  /** Where zero stands. */
  zero: number;
  /** Seconds at its right end. */
  longest: number;
  at: (seconds: number) => number;
  /** `step`: its size without the sign; the axis has words for each. */
  ticks: { seconds: number; step: Step; at: number }[];
}

export type Step = (typeof steps)[number];

/** 10 s, a minute, 10 minutes, an hour, a day, a week, a year, 10 years. */
const steps = [10, 60, 600, 3_600, 86_400, 604_800, 31_536_000, 315_360_000] as const;

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
  return steps.find((step) => step >= seconds) ?? seconds;
}

function ticksOf(longest: number, skew: number, at: DelayScale["at"]): DelayScale["ticks"] {
  const before = steps.filter((step) => step === skew).map((step) => ({ seconds: -step, step, at: at(-step) }));
  const after = steps.filter((step) => step <= longest).map((step) => ({ seconds: step, step, at: at(step) }));
  const zero = { seconds: 0, step: steps[0], at: at(0) };
  // Words need room: of those after zero, keep what stands 13 % apart, counted from the end.
  const kept: DelayScale["ticks"] = [];
  for (const tick of after.toReversed()) if ((kept[0]?.at ?? 200) - tick.at >= 13) kept.unshift(tick);
  return [...before, zero, ...kept.filter((tick) => tick.at - zero.at >= 8)];
}
