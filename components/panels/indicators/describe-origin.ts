import type { Texts } from "#components/language/texts.ts";
import type { Origin } from "./read-indicators.ts";

/** Where an indicator was found, in a few words. */
export function describeOrigin(origin: Origin, { from }: Pick<Texts["indicators"], "from">): string {
  switch (origin.at) {
    case "header":
      return origin.unwrapped ? from.unwrapped(from.header) : from.header;
    case "part": {
      const part = [from.part(origin.path), origin.filename].filter(Boolean).join(", ");
      return origin.unwrapped ? from.unwrapped(part) : part;
    }
    case "hop":
      return origin.border ? from.border(origin.index) : from.hop(origin.index);
    case "field":
      return origin.name;
    default:
      return origin satisfies never;
  }
}
