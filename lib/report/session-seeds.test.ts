// SMTP as the lecture notes show it, read in place: whole blocks as somebody would paste them, with marks, fences, remarks and
// mistakes. Which block is which is told by a line in it.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parseZone, zoneResolver } from "#lib/dns/zone.ts";
import { findCommand } from "#lib/session/commands.ts";
import { readExtension } from "#lib/session/extensions.ts";
import { describeReply } from "#lib/session/replies.ts";
import { revealSecrets } from "#lib/session/reveal-secrets.ts";
import { sharedPath } from "#lib/shared-data.ts";
import { analyze, defaultOptions } from "./analyze.ts";

const folder = sharedPath("seeds");
const now = new Date("2026-11-22T12:00:00Z");

function linesOf(seed: string): string[] {
  const name = readdirSync(folder!).find((file) => file.startsWith(seed))!;
  return readFileSync(path.join(folder!, name), "latin1").split("\n");
}

/** The lines from one that holds `first` to the next that holds `last`, with `around` more on both sides. */
function block(seed: string, first: string, last: string, { nth = 0, around = 0 } = {}): string {
  const lines = linesOf(seed);
  const starts = lines.flatMap((line, at) => (line.includes(first) ? at : []));
  const start = starts[nth]!;
  const end = lines.findIndex((line, at) => at >= start && line.includes(last));
  expect(start >= 0 && end >= start, `${first} … ${last}`).toBe(true);
  return `${lines.slice(start - around, end + 1 + around).join("\n")}\n`;
}

async function read(text: string) {
  const resolver = zoneResolver(parseZone(""), now);
  const env = { resolver, now, signal: new AbortController().signal, options: { ...defaultOptions, live: false } };
  const analysis = await analyze(Buffer.from(text, "latin1"), env);
  if ("problem" in analysis) throw new Error(analysis.problem);
  const { report } = analysis;
  expect(report.source.kind).toBe("smtp-session");
  const session = report.session!;
  const of = (who: string) => session.lines.filter((line) => line.who === who).map(({ text: said }) => said);
  return { report, session, of, json: JSON.stringify(report), codes: report.findings.map(({ id }) => id) };
}

describe.skipIf(folder === null)("SMTP of the notes", () => {
  it("the first telnet session", async () => {
    const { report, session, of } = await read(block("003", "$ telnet server1", "Connection closed"));
    expect(of("note")).toEqual([
      expect.stringMatching(/^\$ telnet/),
      expect.stringMatching(/^Trying/),
      expect.stringMatching(/^Connected to/),
      expect.stringMatching(/^Escape/),
      expect.stringMatching(/^Connection closed/),
    ]);
    expect(session.transactions).toMatchObject([
      {
        mailFrom: "bob@me.com",
        recipients: [{ address: "alice@server1.example.com", code: 250 }],
        data: true,
        queueId: "BF4B329EC7",
      },
    ]);
    expect(session.extensions.find(({ keyword }) => keyword === "VERFY")).toMatchObject({
      meaning: null,
      hint: "VRFY",
    });
    expect(session.lines.filter(({ more }) => more)).toHaveLength(7);
    expect(report).toMatchObject({ fields: [], source: { hasBody: true } });
    const paths = report.findings.find(({ id }) => id === "smtp-path-syntax")!;
    expect([paths.severity, paths.at]).toEqual(["info", [{ line: 15 }, { line: 17 }]]);
    const codes = report.findings.map(({ id }) => id);
    expect(codes).toEqual(expect.arrayContaining(["missing-from", "missing-date", "smtp-starttls-missing"]));
    expect(codes).not.toContain("smtp-relay-accepted");
  });

  it.each([0, 1])("the second, whose body stands outside the fence (with %i lines around)", async (around) => {
    const { report, session } = await read(block("003", "$ telnet server1", "Connection closed", { nth: 1, around }));
    expect(report.fields.map(({ name }) => name)).toEqual(["From", "Date", "Subject", "Reply-To"]);
    expect(report.source.hasBody).toBe(true);
    expect(session.greeting).toMatchObject({ protocol: "ESMTTP" });
    expect(session.transactions[0]).toMatchObject({ reply: "250 2.0.0 Ok: queued as BF4B329EC7" });
  });

  it("AUTH PLAIN in a callout, with remarks", async () => {
    const { session, of, json, codes } = await read(block("000", "S: 220-hermes", "# Etc", { around: 1 }));
    expect([of("client").length, of("server").length]).toEqual([5, 6]);
    expect(of("note")).toEqual([expect.stringMatching(/^# Careful/), "# Etc"]);
    expect(session.auth).toMatchObject([{ mechanism: "PLAIN", identity: "alice", secret: "hidden", secretLength: 22 }]);
    expect(codes).toEqual(
      expect.arrayContaining(["smtp-password-in-log", "smtp-auth-before-tls", "reply-unterminated"]),
    );
    expect(json).not.toMatch(/AGFsaWNl|merveilles/);
  });

  it("CRAM-MD5", async () => {
    const text = block("000", "S: 220-hermes", "C: DATA", { nth: 1, around: 1 });
    const { session, json, codes } = await read(text);
    expect(session.auth).toMatchObject([
      { identity: "rjs3", challenge: "<4192942341.12828472@sourcefour.andrew.cmu.edu>", secret: "hidden" },
    ]);
    expect(codes).toContain("smtp-response-guessable");
    expect(codes).not.toContain("smtp-early-talk");
    expect(json).not.toMatch(/ec3a59fe|cmpzMyBl/);
    expect(revealSecrets(text)[0]!.secret).toMatch(/^ec3a59fe.*41ac0$/);
  });

  it("AUTH PLAIN typed with an escape that was read otherwise", async () => {
    const { session, json, codes } = await read(
      block("003", "\\000user\\000password", "Connection closed", { around: 1 }),
    );
    expect(session.auth[0]).toMatchObject({
      identity: "user",
      secret: "hidden",
      outcome: expect.stringMatching(/^235/),
    });
    expect(session.auth[0]!.notes.join()).toContain("U+0008");
    expect(codes).toEqual(expect.arrayContaining(["smtp-login-odd", "smtp-auth-before-tls"]));
    expect(session).toMatchObject({ tls: "offered", message: null });
    expect(session.extensions.find(({ keyword }) => keyword === "AUTH=")?.meaning).toContain("old form");
    expect(session.extensions.find(({ keyword }) => keyword === "SIZE")?.detail).toContain("39.1 MiB");
    expect(json).not.toMatch(/AHVzZXIA|000password/);
  });

  it("AUTH LOGIN with a prompt that lost a letter", async () => {
    const { session, json, codes } = await read(
      block("003", 'encode_base64("user")', "Connection closed", { around: 1 }),
    );
    expect(session.auth[0]).toMatchObject({ identity: "user", challenge: "VXNlc5hbWU6, Password:", secret: "hidden" });
    expect(session.auth[0]!.notes.join()).toContain("11 characters");
    expect(codes).toContain("smtp-login-odd");
    expect(json).not.toMatch(/cGFzc3dv|\\"password\\"/);
  });

  it("a mail typed by hand, the client alone", async () => {
    const { report, session, codes } = await read(block("002", "host -t mx netmeister", "quit", { around: 1 }));
    expect(report.summary.from).toMatchObject([{ name: "Jan Schaumann" }]);
    expect([report.summary.to.length, report.summary.subject]).toEqual([1, "SMTP Test"]);
    expect(session.transactions).toMatchObject([{ reply: null, recipients: [{ code: null }] }]);
    expect(codes.filter((id) => /sequence|unterminated|before-command/.test(id))).toEqual([]);
  });

  it("STARTTLS asked for by hand, and done by openssl", async () => {
    expect((await read(block("002", "telnet <ip> 25", "how do you", { nth: 1, around: 1 }))).session.tls).toBe("asked");
    const { session } = await read(block("002", "openssl s_client", "data", { around: 2 }));
    expect(session).toMatchObject({ tls: "started", server: { port: 25 } });
  });

  it("every command, keyword and reply of the tables", () => {
    const notes = linesOf("000");
    const cells = notes.filter((line) => line.startsWith("| ")).map((line) => line.split("|")[1]!.trim());
    const verbs = cells.flatMap((cell) => (/^[A-Z]{4}(?: \/ [A-Z]{4})?$/.test(cell) ? cell.split(" / ") : []));
    const keywords = ["SIZE", "STARTTLS", "8BITMIME", "AUTH", "ATRN", "CHUNKING", "DSN", "PIPELINING", "SMTPUTF8"];
    expect(keywords.filter((keyword) => !cells.includes(keyword))).toEqual([]);
    for (const keyword of keywords) expect(readExtension(keyword).meaning, keyword).not.toBeNull();
    const known = [...new Set(verbs)].filter((verb) => !keywords.includes(verb));
    expect(known.length).toBeGreaterThan(9);
    for (const verb of known) expect(findCommand(verb), verb).not.toBeNull();
    for (const code of [500, 501, 502, 503, 504])
      expect(describeReply(code).meaning).toMatch(/^Permanent negative, syntax/);
  });

  it("the greeting behind a fixup", async () => {
    const banner = linesOf("003")
      .find((line) => /220 \*{4,}/.test(line))!
      .replace(/^[\s-]*/, "");
    const session = (greeting: string) => `${greeting}\nEHLO client.example.com\n500 5.5.1 Unknown\nQUIT\n221 Bye\n`;
    expect((await read(session(banner))).codes).toContain("smtp-banner-masked");
    expect((await read(session("220 mail.example.com ESMTP"))).codes).not.toContain("smtp-banner-masked");
  });
});
