// More recorded results than are read: whoever writes a thousand of them wants one to be overlooked.
import { findClaimsCut } from "#lib/claims/index.ts";
import { limits } from "#lib/limits.ts";
import { say } from "#lib/text/say.ts";
import type { Rule } from "../rule.ts";
import { plain } from "./example-mail.ts";

const flood = `Authentication-Results: mx.example.org;${" spf=none;".repeat(300)}\n`;

export const claimsCut: Rule = {
  id: "claims-cut",
  severity: "warning",
  ref: "RFC 8601 §7.8",
  title: "More recorded results than Waybill reads",
  innocent: "A mail that went round in a loop of filters can gather very many.",
  advice: "Results below this field were not read. No receiver needs so many, so somebody may hide one among them.",
  find: ({ fields, claims }) => {
    const at = findClaimsCut(fields, claims);
    if (at === null) return null;
    const detail = say`Reading of recorded results stopped at field ${at}: at most ${limits.claims} results and ${limits.claimCharacters} characters of them are read.`;
    return { at: [{ field: at }], detail };
  },
  bad: [flood.repeat(4) + plain],
  good: [plain, flood + plain],
};
