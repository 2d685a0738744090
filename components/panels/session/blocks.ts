// The lines of a session in blocks: each mail transaction is one, and what stands between them.
import type { SessionLine, SmtpSession, Transaction } from "#lib/session/types.ts";

export interface Block {
  /** Index of the transaction, or null for lines outside of any. */
  transaction: number | null;
  pieces: Piece[];
}

/** Lines as they are, or the lines of a message as one. */
export type Piece =
  | { kind: "line"; line: SessionLine; at: number }
  | { kind: "message"; lines: SessionLine[]; at: number };

/** A remark between two lines of a transaction belongs to it. */
export function groupLines({ lines }: Pick<SmtpSession, "lines">): Block[] {
  const blocks: Block[] = [];
  for (const [at, line] of lines.entries()) {
    const following = lines.slice(at).find(({ who, transaction }) => who !== "note" || transaction !== undefined);
    const last = blocks.at(-1);
    const inside =
      line.who === "note" && last && last.transaction !== null && following?.transaction === last.transaction;
    const transaction = line.transaction ?? (inside ? last.transaction : null);
    if (last && last.transaction === transaction) addLine(last.pieces, line, at);
    else blocks.push({ transaction, pieces: [] });
    if (blocks.at(-1) !== last) addLine(blocks.at(-1)!.pieces, line, at);
  }
  return blocks;
}

function addLine(pieces: Piece[], line: SessionLine, at: number): void {
  const last = pieces.at(-1);
  if (line.message && last?.kind === "message") last.lines.push(line);
  else if (line.message) pieces.push({ kind: "message", lines: [line], at });
  else pieces.push({ kind: "line", line, at });
}

export type Ending = "accepted" | "deferred" | "refused" | "sent" | "unsent";

/** How a transaction ended: by the verdict, or by its recipients when all of them were refused. */
export function endingOf({ reply, data, recipients }: Transaction): Ending {
  const code = reply === null ? null : Number(reply.slice(0, 3));
  const refused = recipients.flatMap((recipient) =>
    recipient.code === null || recipient.code < 400 ? [] : recipient.code,
  );
  const last = code ?? (recipients.length > 0 && refused.length === recipients.length ? refused[0]! : null);
  if (last === null) return data ? "sent" : "unsent";
  if (last < 400) return "accepted";
  return last < 500 ? "deferred" : "refused";
}

/** True for the first line of each reply: its code is explained there, once. */
export function beginsReply(lines: readonly SessionLine[], at: number): boolean {
  const line = lines[at]!;
  const above = lines[at - 1];
  return line.code !== undefined && !(above?.code === line.code && above.more === true);
}
