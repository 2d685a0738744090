// What a flag of an address is: one object with its meaning and its examples.
import type { Ref } from "#lib/text/span.ts";
import type { LinkKind } from "./types.ts";
import type { UnwrappedLink } from "./unwrap.ts";

/** A link as flags see it. */
export interface LinkView {
  kind: LinkKind;
  text: string | null;
  /** As written, nothing dropped. */
  written: string;
  /** Where it leads if a program puts `http://` before it; null for what has a scheme and for what is no host. */
  likely: string | null;
  /** The address itself and every step behind it; null where it cannot be read. */
  chain: (URL | null)[];
  /** The last of them. */
  end: URL | null;
  unwrapped: UnwrappedLink;
  /** Mail addresses of recipients in lower case. */
  recipients: readonly string[];
}

export interface LinkFlag {
  code: string;
  meaning: string;
  ref: Ref;
  sees(link: LinkView): boolean;
  /** Written address, what is shown, and whether the flag is set; `to` of the message is bob@example.org. */
  examples: readonly (readonly [target: string, text: string | null, set: boolean])[];
}
