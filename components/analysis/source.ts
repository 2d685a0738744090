/** What is analysed: octets exactly as they are sent, again for sharing and for another trust line. */
export interface Source {
  octets: Uint8Array<ArrayBuffer>;
  /** Content-Type of the request. */
  type: string;
  /** Name of the file it came from, or null for a paste. */
  name: string | null;
  /** The sample it is, unchanged, or null. */
  sample: string | null;
}

/** What goes into the query of both POSTs. */
export interface Choices {
  live: boolean;
  /** Ask block lists and the owner of the network too. */
  lists?: boolean;
  /** Index of the hop at which the receiving side begins, when the reader said so. */
  border: number | null;
  /** Which message of a mailbox, 1 = first; null: the first. */
  message: number | null;
  /** The envelope, where the reader said another one than the message shows. */
  ip?: string | null;
  helo?: string | null;
  mailFrom?: string | null;
}

/** Whether a change of choices leaves alone what was signed: it is about the envelope, the receiver, or third parties. */
export function changesEnvelope(changed: Partial<Choices>): boolean {
  const names = Object.keys(changed);
  return names.length > 0 && names.every((name) => envelopeChoices.includes(name));
}

const envelopeChoices = ["ip", "helo", "mailFrom", "border", "lists"];

/** The query of an analysis or of sharing it. */
export function queryOf(source: Source, choices: Choices): URLSearchParams {
  const query = new URLSearchParams({ live: choices.live ? "on" : "off" });
  if (choices.lists) query.set("lists", "on");
  if (choices.border !== null) query.set("border", String(choices.border));
  if (choices.message !== null) query.set("message", String(choices.message));
  for (const name of ["ip", "helo", "mailFrom"] as const) {
    const value = choices[name];
    if (value) query.set(name, value);
  }
  if (source.sample !== null) query.set("sample", source.sample);
  return query;
}

/** The body of a POST. A Blob: the browser copies an array of megabytes while the page stands still. */
export function bodyOf(source: Source): Blob {
  return new Blob([source.octets]);
}
