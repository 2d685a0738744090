import "server-only";
// The query of the two POSTs (contract §2) as AnalyzeOptions.
import type { AnalyzeOptions } from "#lib/report/analyze.ts";
import { type OtherLanguage, otherLanguages } from "#lib/report/tell.ts";
import { parseIp } from "#lib/text/ip.ts";
import type { Config } from "../config.ts";
import { RequestProblem } from "./problem.ts";

/**
 * Reads `live lists ip helo mailFrom border message` of a query.
 * @throws RequestProblem bad-parameter
 */
export function readOptions(query: URLSearchParams, config: Config): AnalyzeOptions {
  return {
    live: config.liveChecks && readSwitch(query, "live", true),
    lists: readSwitch(query, "lists", false),
    ip: readText(query, "ip", (text) => parseIp(text) !== null, "an IP address such as 192.0.2.1"),
    helo: readText(query, "helo", (text) => /^[^\s<>]{1,255}$/.test(text), "a host name"),
    mailFrom: readText(query, "mailFrom", (text) => /^(<>|[^\s<>]{1,320})$/.test(text), "an address, or <>"),
    border: readBorder(query),
    ownDomains: config.ownDomains,
    message: readMessage(query),
  };
}

/** The languages besides English that the report is to be told in. @throws RequestProblem bad-parameter */
export function readLanguages(query: URLSearchParams): OtherLanguage[] {
  const asked = (query.get("languages") ?? "").split(",").filter(Boolean);
  const known = otherLanguages.filter((language) => asked.includes(language));
  if (known.length === asked.length) return known;
  throw new RequestProblem("bad-parameter", `languages must be of ${otherLanguages.join(", ")}.`);
}

/** One of a few words, or the first of them when absent. */
export function readChoice<T extends string>(
  query: URLSearchParams,
  name: string,
  choices: readonly T[],
  fallback: T,
): T {
  const text = query.get(name);
  if (text === null) return fallback;
  const choice = choices.find((word) => word === text);
  if (choice === undefined) throw new RequestProblem("bad-parameter", `${name} must be one of ${choices.join(", ")}.`);
  return choice;
}

function readSwitch(query: URLSearchParams, name: string, fallback: boolean): boolean {
  return readChoice(query, name, ["on", "off"], fallback ? "on" : "off") === "on";
}

function readText(
  query: URLSearchParams,
  name: string,
  valid: (text: string) => boolean,
  wanted: string,
): string | null {
  const text = query.get(name)?.trim();
  if (!text) return null;
  if (!valid(text)) throw new RequestProblem("bad-parameter", `${name} must be ${wanted}.`);
  return text;
}

/** Which message of a mailbox, or null. */
export function readMessage(query: URLSearchParams): number | null {
  const text = query.get("message");
  if (text === null) return null;
  if (!/^[1-9]\d{0,5}$/.test(text))
    throw new RequestProblem("bad-parameter", "message must be the number of a message in the mailbox, from 1.");
  return Number(text);
}

function readBorder(query: URLSearchParams): number | null {
  const text = query.get("border");
  if (text === null) return null;
  if (!/^\d{1,6}$/.test(text)) throw new RequestProblem("bad-parameter", "border must be the number of a hop, from 0.");
  return Number(text);
}
