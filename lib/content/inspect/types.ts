// What an inspector is: one object that recognises one kind of content and lists what is inside, with its examples. Inspectors
// see decoded octets, open nothing beyond the caps of lib/limits.ts, and tell facts; the words of findings stand with the
// rules (lib/lint/rules).

import type { LinkKind } from "#lib/content/links/types.ts";
import type { Value } from "#lib/fields/types.ts";
import type { Ref } from "#lib/text/span.ts";
import type { InflateBudget } from "./inflate.ts";

/** A file inside a file: member of an archive, stream of a compound file, attachment of a PDF … */
export interface Member {
  /** As written in the container, with its path. */
  name: string;
  /** Octets once unpacked, as the container claims; null when it does not say. */
  size: number | null;
  /** Octets in the container; null when it does not say. */
  packed: number | null;
  encrypted: boolean;
  /** What it is, where its name or octets tell more: "executable", "VBA macros", "nested archive" … */
  note: string | null;
}

/** A table that content holds: recipients of a delivery report, rows of an aggregate report … */
export interface ContentTable {
  title: string;
  columns: string[];
  rows: string[][];
}

/** What deserves a finding. The words for each code stand with the rules. */
export interface InspectionFlag {
  code: string;
  /** The fact itself, e.g. the name of the member. */
  detail: string;
}

/** A flag as the report shows it. */
export interface TitledFlag extends InspectionFlag {
  /** What it is, in a few words. */
  title: string;
}

/** An address found in content, before it is unwrapped and judged. */
export interface FoundLink {
  /** What a reader sees, or null where nothing is shown. */
  text: string | null;
  target: string;
  /** `file` when the inspector does not say. */
  kind?: LinkKind;
  /** What only the place tells, as codes of lib/content/links/flags.ts: `tracker-pixel`, `hidden`, `outlook-only`. */
  flags?: string[];
}

/** What one inspector saw in one part. */
export interface Inspection {
  /** Id of the inspector. */
  kind: string;
  /** What it is, as a heading: "ZIP archive", "Word document with macros". */
  title: string;
  /** Facts in reading order. */
  facts: Value & { kind: "pairs" };
  /** At most `limits.archiveEntries`; `membersInAll` counts the rest too. */
  members: Member[];
  membersInAll: number;
  tables: ContentTable[];
  flags: TitledFlag[];
}

/** An inspection with the addresses that were met on the way; they are unwrapped and judged together (lib/content/links). */
export interface Inspected {
  inspection: Inspection;
  links: FoundLink[];
  /** What a reader sees of a text, for the comparison of alternatives. */
  seenText?: string;
  /** It is a mail, in Outlook's form. */
  isMail?: true;
}

/** A part as inspectors see it. */
export interface InspectedPart {
  /** Media type as declared, lower case, without parameters. */
  type: string;
  /** Content-Type parameters, names in lower case. */
  parameters: ReadonlyMap<string, string>;
  filename: string | null;
  /** Media type by content, or null. */
  detected: string | null;
  /** The decoded octets, whole. */
  octets: Uint8Array;
  /** Decoded text in its charset, for text types; null for the rest. */
  text: string | null;
  charset: string | null;
  /** What may still be inflated of the whole message; an inspector that is given none opens one of its own. */
  budget?: InflateBudget;
}

export interface Inspector {
  id: string;
  ref: Ref;
  /** Told by the first octets, the declared type and the name, so that most parts are never held whole. */
  wants(part: Omit<InspectedPart, "octets" | "text"> & { head: Uint8Array }): boolean;
  /** Never throws for bad content; null when it is not of this kind after all. */
  inspect(part: InspectedPart): Inspected | null;
  examples: readonly InspectorExample[];
}

/** A content written by us and what must be seen in it. */
export interface InspectorExample {
  part: Pick<InspectedPart, "octets"> & Partial<InspectedPart>;
  /** null: recognised as nothing. */
  sees: { title: string; flags?: string[]; members?: string[]; links?: string[] } | null;
}
