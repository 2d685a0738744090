// Undoes wrapped addresses without asking anybody: what a wrapper wrote into the address is read back, wrapper by wrapper.
import { dropBlanks, readUrl } from "./read-url.ts";
import { wrappers } from "./wrappers/index.ts";
import type { Wrapper } from "./wrappers/wrapper.ts";

/** Wrappers undone of one address. Real mail has at most four: two filters, a mailer and a redirect. */
const deepest = 5;

export interface UnwrappedLink {
  /** Every address on the way, without the first; the last is where the link leads as far as can be read. */
  steps: string[];
  /** The wrappers, outermost first. */
  wrappers: Wrapper[];
  /** The last wrapper keeps its target to itself; `domain` if it says at least that. */
  opaque: { domain: string | null } | null;
  /** There are more wrappers than are undone. */
  cut: boolean;
}

/** @param target an address as written */
export function unwrapLink(target: string): UnwrappedLink {
  const link: UnwrappedLink = { steps: [], wrappers: [], opaque: null, cut: false };
  let at = dropBlanks(target);
  for (let found = recognise(at); found; found = recognise(at)) {
    if (link.wrappers.length === deepest) return { ...link, cut: true };
    link.wrappers.push(found.wrapper);
    if ("opaque" in found.result) return { ...link, opaque: { domain: found.result.domain } };
    at = found.result.to;
    link.steps.push(at);
  }
  return link;
}

function recognise(text: string) {
  const url = readUrl(text);
  if (!url?.hostname) return null;
  for (const wrapper of wrappers) {
    const result = wrapper.unwrap(url, text);
    if (result) return { wrapper, result };
  }
  return null;
}
