// Rules whose facts are the flags of inspections (lib/content/inspect): one row each, with the words for the code. Their examples are
// files built in code, so they are made only when asked for.
import type { InspectionFlag } from "#lib/content/inspect/types.ts";
import type { Part } from "#lib/content/types.ts";
import { retold, type Say, type Value } from "#lib/text/say.ts";
import type { Ref } from "#lib/text/span.ts";
import type { Found, LintView, Rule } from "../rule.ts";
import type { Severity } from "../types.ts";
import { quoteAll } from "../words.ts";
import { mail } from "./example-mail.ts";

/** A file for an example: its name, its octets, and its type where the name does not do. */
export type ExampleFile = [filename: string, octets: Uint8Array | string, type?: string];

export interface FlagRow {
  id: string;
  severity: Severity;
  ref: Ref;
  title: string;
  innocent: string | null;
  advice: string | null;
  /** Codes of flags; the id when there is only that one. */
  codes?: readonly string[];
  /** One or two sentences. @param files names of the parts @param details what the flags say, quoted */
  says(files: Value, details: Value): Say;
  bad(): ExampleFile[];
  good(): ExampleFile[];
}

/** The rule of a row. */
export function flagRule(row: FlagRow): Rule {
  const { id, severity, ref, title, innocent, advice, codes = [id] } = row;
  return {
    id,
    severity,
    ref,
    title,
    innocent,
    advice,
    find: (view) => findFlags(view, codes, row),
    get bad() {
      return row.bad().map(attach);
    },
    get good() {
      return row.good().map(attach);
    },
  };
}

function findFlags({ parts }: LintView, codes: readonly string[], { says }: FlagRow): Found | null {
  const hit = parts.flatMap((part) => {
    const flags = flagsOf(part).filter(({ code }) => codes.includes(code));
    return flags.length > 0 ? [{ part, flags }] : [];
  });
  if (hit.length === 0) return null;
  const names = [...new Set(hit.map(({ part }) => part.filename ?? part.type))];
  const details = [...new Set(hit.flatMap(({ flags }) => flags.map(({ detail }) => detail)))];
  const quoted = quoteAll(details, 4, retold);
  return { at: hit.map(({ part }) => ({ part: part.path })), detail: says(quoteAll(names, 3), quoted) };
}

const flagsOf = ({ details }: Part): InspectionFlag[] => (details?.inspections ?? []).flatMap(({ flags }) => flags);

/** An ordinary mail that is this file. */
function attach([filename, octets, type = "application/octet-stream"]: ExampleFile): string {
  return mail(
    {
      "MIME-Version": "1.0",
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${filename}"`,
      "Content-Transfer-Encoding": "base64",
    },
    `${Buffer.from(octets as string)
      .toString("base64")
      .replace(/.{76}/g, "$&\n")}\n`,
  );
}
