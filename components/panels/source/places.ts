// What was read from a span of the source: the field, the part, and the findings that point there.

import type { Span } from "#lib/text/span.ts";
import { overlaps } from "./spans.ts";

/** Something that was read from octets, and its address on the page. */
export interface Place {
  href: string;
  text: string;
  span: Span;
}

/** Everything of a report that points into the octets, in three lists. */
export interface Places {
  /** In source order. */
  fields: readonly Place[];
  /** Header and body of each part that stands in the octets, outer parts first. */
  parts: readonly Place[];
  findings: readonly Place[];
}

const most = 4;

/** The places that share octets with `span`: fields, of parts the innermost, findings; at most four each. */
export function placesAt(places: Places, span: Span): { shown: Place[]; more: number } {
  const fields = places.fields.filter((place) => overlaps(place.span, span));
  const parts = places.parts.filter((place) => overlaps(place.span, span));
  const around = parts.filter((place) => place.span[0] <= span[0] && place.span[1] >= span[1]);
  // Of the parts around it the innermost says it all.
  const inner = around.length > 0 ? around.slice(-1) : parts;
  const findings = places.findings.filter((place) => overlaps(place.span, span));
  const lists = [fields, inner, findings];
  const shown = lists.flatMap((list) => list.slice(0, most));
  return { shown, more: lists.reduce((sum, list) => sum + list.length, 0) - shown.length };
}
