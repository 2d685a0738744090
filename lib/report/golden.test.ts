// Golden reports of our own fixtures, beside them in fixtures/reports: what a change of wording or verdict touches is seen
// in the change itself. `vitest run lib/report/golden.test.ts -u` writes them anew.
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parseZone, zoneResolver } from "#lib/dns/zone.ts";
import { analyze, defaultOptions } from "./analyze.ts";
import type { Report } from "./types.ts";

const root = path.resolve(import.meta.dirname, "../..");
const now = new Date("2026-11-22T12:00:00Z");
const messages = globSync("{public/samples,fixtures/messages}/*.eml", { cwd: root }).sort();

describe.each(messages)("%s", (file) => {
  const name = path.basename(file, ".eml");

  it("gives its golden report", async () => {
    const report = await read(readFileSync(path.join(root, file)), zoneOf(name));
    const text = `${JSON.stringify({ ...report, version: "" }, null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(path.join(root, `fixtures/reports/${name}.json`));
  });

  it("says the same of LF and CRLF line ends", async () => {
    const source = readFileSync(path.join(root, file), "latin1").replaceAll("\r\n", "\n");
    const [lf, crlf] = [source, source.replaceAll("\n", "\r\n")].map((text) =>
      read(Buffer.from(text, "latin1"), zoneOf(name)),
    );
    expect(withoutPlaces(await lf!)).toEqual(withoutPlaces(await crlf!));
  });
});

async function read(octets: Uint8Array, zone: string): Promise<Report> {
  const signal = new AbortController().signal;
  const resolver = zoneResolver(parseZone(zone), now);
  const analysis = await analyze(octets, { resolver, now, signal, options: { ...defaultOptions, live: zone !== "" } });
  if ("problem" in analysis) throw new Error(analysis.problem);
  return analysis.report;
}

/** The zone recorded with a sample; other fixtures are read offline. */
function zoneOf(name: string): string {
  const [file] = globSync(`public/samples/${name}.dns.tsv`, { cwd: root });
  return file ? readFileSync(path.join(root, file), "utf8") : "";
}

/** What line ends cannot change: everything but octet places, sizes and hashes. */
function withoutPlaces({ source, fields, parts, findings, checks, ...rest }: Report): unknown {
  return {
    ...rest,
    checks: { ...checks, dkim: checks.dkim.map(withoutSpans) },
    kind: source.kind,
    fields: fields.map(({ span: _, ...field }) => field),
    parts: parts.map(({ path, parent, type, charset, encoding, filename }) => [
      path,
      parent,
      type,
      charset,
      encoding,
      filename,
    ]),
    findings: findings.filter(({ id }) => !/line-end|bare-lf/.test(id)).map(({ at: _, ...finding }) => finding),
  };
}

function withoutSpans({ diagnosis, ...check }: Report["checks"]["dkim"][number]): unknown {
  const causes = diagnosis?.causes.map(({ span, ...cause }) => ({ ...cause, placed: span !== null }));
  return { ...check, diagnosis: diagnosis && { ...diagnosis, causes } };
}
