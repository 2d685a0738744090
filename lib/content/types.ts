import type { Span } from "#lib/text/span.ts";
import type { Inspection } from "./inspect/types.ts";

/** One part as the report shows it: the contract's `Part`. */
export interface Part {
  path: string;
  parent: string | null;
  within: string | null;
  type: string;
  charset: string | null;
  encoding: string | null;
  disposition: string | null;
  filename: string | null;
  contentId: string | null;
  header: Span;
  body: Span;
  /** Octets after decoding; null when the part was not decoded (limits, a multipart). */
  size: number | null;
  sha256: string | null;
  /** Media type by content, or null when unknown. */
  detected: string | null;
  leaf: boolean;
  details?: PartDetails;
}

/** What else is told of a leaf. */
export interface PartDetails {
  /** The first decoded text; `truncated` when more follows. */
  text?: string;
  truncated?: boolean;
  /** What is inside, by the inspectors that knew its kind. */
  inspections?: Inspection[];
}

/** The contract's `Link`. */
export interface Link {
  text: string | null;
  target: string;
  unwrapped: string | null;
  /** null: from a field. */
  part: string | null;
  flags: string[];
}
