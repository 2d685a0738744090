// Analyzes the files of one command line, in order, in one process.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import type { Resolver } from "#lib/dns/types.ts";
import { parseZone, zoneResolver } from "#lib/dns/zone.ts";
import { type AnalyzeOptions, analyze } from "#lib/report/analyze.ts";
import { pause } from "#lib/server/pause.ts";
import { parseIp } from "#lib/text/ip.ts";
import { type Arguments, UsageError } from "./arguments.ts";
import { describeReport } from "./describe-report.ts";

/** Exit status: 0 every input analyzed, 1 some input could not be read or is not mail. @throws UsageError */
export async function run(args: Arguments): Promise<number> {
  if (args.ip !== null && !parseIp(args.ip)) throw new UsageError("--ip needs an IP address.");
  const now = args.now ?? new Date();
  const createReportResolver = await chooseResolver(args, now);
  let status = 0;
  for (const file of args.files) {
    const problem = await analyzeFile(file, args, createReportResolver(), now);
    if (problem === null) continue;
    console.error(`waybill: ${file}: ${problem}`);
    status = 1;
  }
  return status;
}

/** Prints the result; returns the reason when there is none. */
async function analyzeFile(file: string, args: Arguments, resolver: Resolver, now: Date): Promise<string | null> {
  let octets: Uint8Array;
  try {
    octets = file === "-" ? await buffer(process.stdin) : await readFile(locate(file));
  } catch (error) {
    return error instanceof Error ? error.message : "cannot be read";
  }
  const signal = new AbortController().signal;
  const analysis = await analyze(octets, { resolver, now, signal, pause, options: readOptions(args) });
  if ("problem" in analysis) return analysis.problem;
  if (args.json) await print(`${JSON.stringify(analysis.report)}\n`);
  else await print(describeReport(analysis.report, file, args.showSecrets ? await readSecrets(octets) : null));
  return null;
}

/** Contract §1: only with --show-secrets, and never in JSON. */
async function readSecrets(octets: Uint8Array) {
  const { revealSecrets } = await import("#lib/session/reveal-secrets.ts");
  return revealSecrets(Buffer.from(octets).toString("utf8"));
}

function readOptions(args: Arguments): AnalyzeOptions {
  const { offline, lists, ip, helo, mailFrom, border, message } = args;
  const ownDomains = (process.env.OWN_DOMAINS ?? "").split(/[\s,]+/).filter(Boolean);
  return { live: !offline, lists, ip, helo, mailFrom, border, message, ownDomains };
}

/** Relative to where the command was typed: npm changes the working directory to the project. */
function locate(file: string): string {
  return path.resolve(process.env.INIT_CWD ?? ".", file);
}

/** What makes the resolver of one report: a live one has a deadline of its own. */
async function chooseResolver(args: Arguments, now: Date): Promise<() => Resolver> {
  if (args.dnsFile !== null) {
    const zone = parseZone(await readZone(args.dnsFile));
    for (const { line, text } of zone.problems)
      console.error(`waybill: ${args.dnsFile}:${line}: not a record: ${text}`);
    const resolver = zoneResolver(zone, now);
    return () => resolver;
  }
  // Nothing is asked: the modules that could ask are a tenth of the start.
  if (args.offline && args.dns === null) return () => zoneResolver(parseZone(""), now);
  const { createResolver, parseDnsServers } = await import("#lib/server/dns/resolver.ts");
  const { deadlineResolver } = await import("#lib/server/dns/deadline.ts");
  try {
    const servers = parseDnsServers(args.dns ?? process.env.DNS_SERVERS ?? "system");
    const allowSuffixes = (process.env.DNS_ALLOW_SUFFIXES ?? "").split(/[\s,]+/).filter(Boolean);
    const policyFiles = { enabled: !/^(off|0)$/i.test(process.env.CHECK_HTTP ?? "") };
    const trustAd = process.env.DNS_TRUST_AD === "1";
    const resolver = createResolver({ servers, trustAd, allowSuffixes, policyFiles });
    return () => deadlineResolver(resolver);
  } catch (error) {
    throw new UsageError(`--dns: ${error instanceof Error ? error.message : "cannot be read"}`);
  }
}

async function readZone(file: string): Promise<string> {
  try {
    return await readFile(locate(file), "utf8");
  } catch {
    throw new UsageError(`--dns-file: ${file} cannot be read.`);
  }
}

/** Waits until standard output has taken the text: a pipe would otherwise lose the end. */
function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => process.stdout.write(text, (error) => (error ? reject(error) : resolve())));
}
