// The explanation a domain gives for a fail (RFC 7208 §6.2). Whatever goes wrong on the way, the result stays and there is
// simply no explanation. The text is the sender's own: show it as a quotation, never as our words.
import type { SpfStep } from "#lib/checks/types.ts";
import { said } from "#lib/text/said.ts";
import { short } from "./domain-name.ts";
import { expandMacros, parseMacroString } from "./macros.ts";
import type { Modifier } from "./parse.ts";
import { askDns, type Run } from "./run.ts";
import { readMacroValues, readTarget } from "./target.ts";

/** Characters of an explanation that are kept; a record of 64 KB full of macros expands to megabytes. */
const longest = 2_000;

/** An `exp=` and the record it stands in. */
export interface Explainable {
  domain: string;
  modifier: Modifier;
  step: SpfStep;
}

/** The expanded explanation, or null; what became of it is told in the step's `detail`. */
export async function readExplanation(run: Run, { domain, modifier, step }: Explainable): Promise<string | null> {
  const target = await readTarget(run, domain, modifier.value, step);
  if ("result" in target) return drop(step, target.reason);
  if (target.name === null) return drop(step, said`"${short(step.target ?? "")}" is not a domain name`);
  const reply = await askDns(run, target.name, "TXT", step.evidence);
  if ("failure" in reply) return drop(step, reply.failure.reason);
  const texts = reply.records.flatMap((record) => (record.type === "TXT" ? [record.text] : []));
  const [text] = texts;
  // RFC 7208 §6.2: exactly one record counts.
  if (text === undefined || texts.length > 1)
    return drop(step, said`${target.name} has ${texts.length} TXT records, not one`);
  const { parts, fault } = parseMacroString(text, true);
  if (fault)
    return drop(step, said`the text at ${target.name} has a syntax error at octet ${fault.offset}: ${fault.why}`);
  const values = await readMacroValues(run, domain, parts, step);
  if ("result" in values) return drop(step, values.reason);
  const explanation = expandMacros(parts, values);
  step.detail =
    explanation.length > longest
      ? said`the explanation of the fail, from ${target.name}, cut to ${longest} characters`
      : said`the explanation of the fail, from ${target.name}`;
  return explanation.slice(0, longest);
}

function drop(step: SpfStep, why: string): null {
  step.detail = said`no explanation: ${why}`;
  return null;
}
