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
  /** False when a repair may have changed octets that were signed: then a signature that fails proves nothing. */
  exact: boolean;
  /** Kind mbox only: which message of the mailbox this is (1 = first), and of how many. */
  mailbox: { message: number; of: number } | null;
  /** Kind mbox only: the address in the mailbox's own `From ` line. */
  postmark?: string | null;
  /** Kind smtp-session only: the dialogue, one character per octet, and the line of the input it begins at. */
  dialogue?: { text: string; firstLine: number };
}
