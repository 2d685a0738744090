import type { Span } from "#lib/text/span.ts";
import type { ComparedTexts } from "./html/compare-texts.ts";
import type { Inspection } from "./inspect/types.ts";
import type { LinkKind } from "./links/types.ts";
import type { TypeReading } from "./read-types.ts";
import type { StrictReading } from "./strict-reading.ts";

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
  /** Of the plain text of a multipart/alternative: its words beside those of the HTML. */
  alternative?: ComparedTexts;
  /** Of a file: what has a name or is no text. Lower-case hex. */
  md5?: string;
  sha1?: string;
  /** What decoders that stop at damage in the transfer encoding make of it, where that is something else. */
  strict?: StrictReading;
  /** Where the declared type, the name and the content do not agree. */
  types?: TypeReading;
  /** Of a file of another type: it is a mail by content, and can be read as one. */
  mail?: "message" | "outlook-msg";
}

/** The contract's `Link`, with what else is told of it. */
export interface Link {
  /** What a reader sees, blanks folded; null where nothing is shown. */
  text: string | null;
  /** As written, without the blanks that browsers drop. */
  target: string;
  /** Where it leads as far as can be read, when a wrapper was undone, or `http://` belongs before it (flag `no-scheme`). */
  unwrapped: string | null;
  /** null: from a field. */
  part: string | null;
  /** Codes of lib/content/links/flags.ts. */
  flags: string[];
  kind: LinkKind;
  /** Index of the field it was found in. */
  field: number | null;
  /** Registrable domain of where it leads, or an IP address; null without a host. */
  domain: string | null;
  /** Names of the wrappers around it, outermost first; the last may be one that cannot be undone. */
  wrappers: string[];
  /** How often it stands in this part with this text. */
  times: number;
}
