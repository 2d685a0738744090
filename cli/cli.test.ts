// The command as it is typed: a process of its own, its output, its exit status (contract §1).
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Report } from "#lib/report/types.ts";

const root = path.resolve(import.meta.dirname, "..");
const folder = mkdtempSync(path.join(tmpdir(), "waybill-cli-"));
afterAll(() => rmSync(folder, { recursive: true }));

const fine = path.join(root, "public/samples/all-fine.eml");
const zone = path.join(root, "public/samples/all-fine.dns.tsv");
const forged = path.join(root, "public/samples/forged-sender.eml");

function waybill(args: string[], input?: Buffer, cwd = folder): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync("npm", ["run", "--silent", "--prefix", root, "waybill", "--", ...args], {
    cwd,
    input: input ?? "",
    encoding: "utf8",
    env: { ...process.env, INIT_CWD: cwd },
    maxBuffer: 1 << 28,
  });
  return { status, out: stdout, err: stderr };
}

const reports = (out: string): Report[] =>
  out
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe("waybill", () => {
  it("prints a report a person can read", () => {
    const { status, out, err } = waybill([fine, "--dns-file", zone]);
    expect([status, err]).toEqual([0, ""]);
    for (const heading of ["ANSWER", "ROUTE", "AUTHENTICATION", "CONTENTS", "FINDINGS", "NOT CHECKED"]) {
      expect(out).toContain(`\n${heading}\n`);
    }
    expect(out).toMatch(/DMARC +pass/);
    expect(out).toMatch(/out\.harbour\.example \[198\.51\.100\.24\] -> mx1\.corp\.example with ESMTPS TLSv1\.3/);
  });

  it("prints one line of JSON a message, in order, and nothing else", () => {
    const { status, out, err } = waybill([fine, forged, "--json", "--offline"]);
    expect([status, err]).toEqual([0, ""]);
    const domains = reports(out).map(({ summary }) => summary.from[0]?.address);
    expect(domains).toEqual(["post@harbour.example", "service@northbank.example"]);
  });

  it("reads standard input, and files relative to where the command was typed", () => {
    writeFileSync(path.join(folder, "here.eml"), readFileSync(forged));
    const { status, out } = waybill(["-", "here.eml", "--json", "--offline"], readFileSync(fine));
    expect(status).toBe(0);
    expect(reports(out).map(({ source }) => source.octets)).toEqual([
      readFileSync(fine).length,
      readFileSync(forged).length,
    ]);
  });

  it("goes by the given clock, envelope and border", () => {
    const args = ["--json", "--dns-file", zone, "--now", "2030-01-02T03:04:05Z", "--border", "2"];
    const [report] = reports(waybill([fine, ...args, "--ip", "192.0.2.99", "--mail-from", "x@harbour.example"]).out);
    expect(report?.analyzedAt).toBe("2030-01-02T03:04:05.000Z");
    expect(report?.route.border).toBe(2);
    expect(report?.checks.spf[0]).toMatchObject({ ip: "192.0.2.99", result: "fail" });
  });

  it("exits with 1 when some input is not mail, names it, and still does the others", () => {
    writeFileSync(path.join(folder, "prose.txt"), "no mail here\n".repeat(200));
    const { status, out, err } = waybill(["prose.txt", "absent.eml", fine, "--json", "--offline"]);
    expect(status).toBe(1);
    expect(err).toContain("prose.txt");
    expect(err).toContain("absent.eml");
    expect(reports(out)).toHaveLength(1);
  });

  it.each([
    [[]],
    [[fine, "--nonsense"]],
    [[fine, "--now", "yesterday"]],
    [[fine, "--border", "two"]],
    [[fine, "--ip", "300.1.1.1"]],
    [[fine, "--dns-file"]],
    [[fine, "--dns", "not a server"]],
  ])("exits with 2 on wrong usage: %j", (args) => {
    const { status, out, err } = waybill(args);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toMatch(/^waybill: .+\nUsage: /);
  });

  it("shows control characters of a message, and does not send them to the terminal", () => {
    const { out } = waybill(
      ["-", "--offline"],
      Buffer.from("From: a@example.com\nSubject: \x1b[31mred\x1b]0;title\x07\n\nText\n"),
    );
    expect(out).not.toContain("\x1b");
    expect(out).toContain("\\x1b[31mred");
  });
});
