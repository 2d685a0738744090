// A message on its way from a page that only shows to the one that analyses: the router changes pages without loading anew, so
// the octets wait here for a moment. A page that is loaded anew knows nothing of them.
import type { Choices, Source } from "./source.ts";

export interface HandedOver {
  source: Source;
  choices: Choices;
  /** Path of the page it came from, to which the way back leads. */
  from: string;
}

let waiting: HandedOver | null = null;

export function handOver(handed: HandedOver): void {
  waiting = handed;
}

/** What was handed over, once. */
export function takeOver(): HandedOver | null {
  const taken = waiting;
  waiting = null;
  return taken;
}
