// From a domain-spec to the name a term asks about (RFC 7208 §4.8): macros expanded, cut to 253 characters, refused when
// it is no name. Also the values of the macros, of which `%{p}` alone asks DNS.
import type { SpfStep } from "#lib/checks/types.ts";
import { said } from "#lib/text/said.ts";
import { readDomainName } from "./domain-name.ts";
import {
  expandMacros,
  isAscii,
  type MacroPart,
  type MacroValues,
  macroLetters,
  shortenName,
  splitSender,
} from "./macros.ts";
import type { Run, Stop } from "./run.ts";
import { findValidatedName } from "./validated-name.ts";

interface Target {
  /** null = the expanded text is no domain name. */
  name: string | null;
  /** Why the term matches nothing whatever DNS says. */
  unmatchable: string | null;
}

/**
 * The name to ask about, also put into `step.target`.
 * @param parts null = the term has no domain-spec, the current domain counts
 */
export async function readTarget(
  run: Run,
  domain: string,
  parts: readonly MacroPart[] | null,
  step: SpfStep,
): Promise<Target | Stop> {
  if (parts === null) {
    step.target = domain;
    return { name: domain, unmatchable: null };
  }
  const letters = macroLetters(parts);
  // RFC 8616 §4: a local-part that is not US-ASCII cannot stand in a name, so such terms match nothing.
  if ((letters.has("s") || letters.has("l")) && !isAscii(splitSender(run.sender).localPart))
    return { name: null, unmatchable: said`the local-part of the sender is not US-ASCII` };
  const values = await readMacroValues(run, domain, parts, step);
  if ("result" in values) return values;
  const text = expandMacros(parts, values);
  const bare = shortenName(text.endsWith(".") ? text.slice(0, -1) : text);
  const name = readDomainName(bare);
  // No name is longer than 253 characters, and what is none can have megabytes.
  step.target = name ?? bare.slice(0, 254);
  return { name, unmatchable: null };
}

/** What the macros of `parts` stand for in a record of `domain`. */
export async function readMacroValues(
  run: Run,
  domain: string,
  parts: readonly MacroPart[],
  step: SpfStep,
): Promise<MacroValues | Stop> {
  const letters = macroLetters(parts);
  if (letters.has("h") && run.helo === null)
    return {
      result: "unchecked",
      reason: said`The record of ${domain} depends on the HELO name (macro "h"), which the message does not say.`,
    };
  const validated = letters.has("p") ? await findValidatedName(run, domain, step) : "unknown";
  if (typeof validated !== "string") return validated;
  const { ip, sender, receiver, timestamp } = run;
  return { sender, domain, ip, helo: run.helo ?? "unknown", validated, receiver, timestamp };
}
