import type { DelayScale } from "./delay-scale.ts";

interface DelayBarProps {
  scale: DelayScale;
  /** null: the hop has no date. */
  seconds: number | null;
  longest: boolean;
}

/** The delay of one hop as a bar from zero; a clock that ran backwards is hatched to the left. */
export function DelayBar({ scale, seconds, longest }: DelayBarProps) {
  return (
    <div className="bar" aria-hidden="true">
      <svg>
        <title>Delay</title>
        {scale.ticks.map((tick) => (
          <line
            className={tick.seconds === 0 ? "zero" : "tick"}
            x1={percent(tick.at)}
            x2={percent(tick.at)}
            y1="0"
            y2="100%"
            key={tick.seconds}
          />
        ))}
        {seconds !== null && seconds !== 0 && <Length scale={scale} seconds={seconds} longest={longest} />}
      </svg>
    </div>
  );
}

function Length({ scale, seconds, longest }: { scale: DelayScale; seconds: number; longest: boolean }) {
  const at = scale.at(seconds);
  const start = Math.min(at, scale.zero);
  const name = seconds < 0 ? "skew" : longest ? "len worst" : "len";
  return <rect className={name} x={percent(start)} width={percent(Math.abs(at - scale.zero))} y="13" height="10" />;
}

/** The words under the ticks. */
export function DelayAxis({ scale }: { scale: DelayScale }) {
  return (
    <svg aria-hidden="true">
      <title>Scale of delays</title>
      {scale.ticks.map((tick) => (
        <text x={percent(tick.at)} y="12" textAnchor={tick.at < 3 ? "start" : "middle"} key={tick.seconds}>
          {tick.text}
        </text>
      ))}
    </svg>
  );
}

const percent = (value: number): string => `${value.toFixed(1)}%`;
