/** One thing that was done to the input before it was read, so that the user can see and undo it. */
export interface Repair {
  code: string;
  detail: string;
  /** Line of the input, or null when it concerns the whole. */
  line: number | null;
}

export type SourceKind = "message" | "headers" | "smtp-session" | "mbox" | "outlook-msg";

/** The message octets found in an input, and how they were found. */
export interface Intake {
  kind: SourceKind;
  /** What spans count in. */
  octets: Uint8Array;
  repairs: Repair[];
  /** Kind smtp-session only: the dialogue, one character per octet, and the line of the input it begins at. */
  dialogue?: { text: string; firstLine: number };
}
