// The signatures of a message, for the choice of whose coverage the source shows.
import type { ReportSoFar } from "#lib/report/types.ts";

export interface SignatureChoice {
  /** Index of its field. */
  field: number;
  /** `DKIM 1`, `ARC 2`, `ARC-Seal 2`. */
  name: string;
  domain: string | null;
}

const kinds: Record<string, string> = {
  "dkim-signature": "DKIM",
  "arc-message-signature": "ARC",
  "arc-seal": "ARC-Seal",
};

/** More are listed in the Authentication panel alone. */
const most = 30;

/** In source order. */
export function readSignatures(report: ReportSoFar): SignatureChoice[] {
  const counts = new Map<string, number>();
  const found = report.fields.flatMap(({ index, name, raw }): SignatureChoice[] => {
    const kind = kinds[name.toLowerCase()];
    if (kind === undefined) return [];
    const number = kind === "DKIM" ? (counts.get(kind) ?? 0) + 1 : Number(tagOf(raw, "i") ?? 0);
    counts.set(kind, number);
    return [{ field: index, name: `${kind} ${number}`, domain: tagOf(raw, "d")?.toLowerCase() ?? null }];
  });
  return found.slice(0, most);
}

function tagOf(raw: string, name: string): string | null {
  const tag = raw
    .slice(0, 8_192)
    .split(";")
    .find((part) => part.slice(0, part.indexOf("=")).trim() === name);
  return tag
    ? tag
        .slice(tag.indexOf("=") + 1)
        .trim()
        .slice(0, 253) || null
    : null;
}
