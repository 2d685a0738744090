// The headings of workings: they stand in the table before a working is opened.
import type { Texts } from "#components/language/texts.ts";
import type { DkimCheck, DmarcCheck } from "#lib/checks/types.ts";
import { isRepairable } from "./repairable.ts";

export function describeDkim(check: DkimCheck, { dkim }: Texts["authentication"]): string {
  if (isRepairable(check)) return dkim.repairable;
  return check.diagnosis ? dkim.broken : dkim.apart;
}

export function describeDmarc({ result, record }: DmarcCheck, { dmarc }: Texts["authentication"]): string {
  if (result === "pass") return dmarc.pass;
  if (result === "fail") return dmarc.fail;
  return record === null ? dmarc.noRecord : dmarc.found;
}
