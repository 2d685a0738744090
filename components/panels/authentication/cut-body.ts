// Which stretches of a canonical body are shown: it may have 25 MB, and what counts are its beginning and what was changed.
import type { Span } from "#lib/text/span.ts";

/** Octets of the canonical body that are shown from its beginning and around a change. */
const shown = 6_000;

/** A stretch of the canonical body that was changed since, or that no signature covers. */
export interface Mark {
  span: Span;
  look: "changed" | "unsigned";
}

interface Cut {
  span: Span;
  look: "plain" | "gap" | Mark["look"];
}

const around = 400;

/** The stretches to show: the beginning, the marks with what stands before them, and gaps for the rest. */
export function cutBody(length: number, marks: readonly Mark[]): Cut[] {
  const cuts: Cut[] = [];
  let at = 0;
  const push = (until: number, look: Cut["look"]) => {
    if (until > at) cuts.push({ span: [at, until], look });
    at = Math.max(at, until);
  };
  const plain = (until: number, keepEnd: boolean) => {
    const room = at === 0 ? shown : around;
    const tail = keepEnd ? around : 0;
    if (until - at <= room + tail) return push(until, "plain");
    push(at + room, "plain");
    push(until - tail, "gap");
    push(until, "plain");
  };
  for (const { span, look } of marks) {
    plain(span[0], true);
    push(Math.min(span[1], Math.max(at, span[0]) + shown), look);
    push(span[1], "gap");
  }
  plain(length, false);
  return cuts;
}
