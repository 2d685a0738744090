import type { SecondsRange } from "#lib/trace/types.ts";
import { useTexts } from "#texts";
import type { DelayScale } from "./delay-scale.ts";

interface DelayBarProps {
  scale: DelayScale;
  /** As written; null: nothing to measure from. */
  seconds: number | null;
  /** What it can really have been, where clocks disagree. */
  range: SecondsRange | null;
  longest: boolean;
}

/**
 * The delay of one hop as a bar from zero. Where clocks disagree: solid what it took at least, lined up to what it can have
 * taken, an outline what the dates say, and a clock that ran backwards hatched to the left.
 */
export function DelayBar({ scale, seconds, range, longest }: DelayBarProps) {
  const { delay } = useTexts().route;
  return (
    <div className="bar" aria-hidden="true">
      <svg>
        <title>{delay}</title>
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
        {seconds !== null && seconds < 0 && <Stretch scale={scale} from={seconds} to={0} name="skew" />}
        {range ? (
          <>
            {seconds !== null && seconds > 0 && <Stretch scale={scale} from={0} to={seconds} name="ghost" />}
            <Stretch scale={scale} from={range[0]} to={range[1] ?? scale.longest} name="may" />
            <Stretch scale={scale} from={0} to={range[0]} name="len" />
          </>
        ) : (
          seconds !== null && <Stretch scale={scale} from={0} to={seconds} name={longest ? "len worst" : "len"} />
        )}
      </svg>
    </div>
  );
}

function Stretch({ scale, from, to, name }: { scale: DelayScale; from: number; to: number; name: string }) {
  if (to <= from) return null;
  const [start, end] = [scale.at(from), scale.at(to)];
  return <rect className={name} x={percent(start)} width={percent(end - start)} y="13" height="10" />;
}

/** The words under the ticks. */
export function DelayAxis({ scale }: { scale: DelayScale }) {
  const words = useTexts().route;
  return (
    <svg aria-hidden="true">
      <title>{words.scale}</title>
      {scale.ticks.map((tick) => (
        <text x={percent(tick.at)} y="12" textAnchor={tick.at < 3 ? "start" : "middle"} key={tick.seconds}>
          {tick.seconds === 0 ? "0" : `${tick.seconds < 0 ? "−" : ""}${words.ticks[tick.step]}`}
        </text>
      ))}
    </svg>
  );
}

const percent = (value: number): string => `${value.toFixed(1)}%`;
