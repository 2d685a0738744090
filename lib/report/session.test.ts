// SMTP logs as reports: the message inside, the envelope of the session, SPF for its client; and nothing secret anywhere.
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { parseZone, zoneResolver } from "#lib/dns/zone.ts";
import { readInput } from "#lib/intake/read-input.ts";
import { maskSecrets } from "#lib/session/mask-octets.ts";
import { revealSecrets } from "#lib/session/reveal-secrets.ts";
import { type AnalyzeOptions, analyze, defaultOptions } from "./analyze.ts";
import { redact } from "./redact.ts";
import { reportSchema } from "./schema.ts";
import type { AnalyzeEvent, Report } from "./types.ts";

const now = new Date("2026-11-22T12:00:00Z");

async function report(log: string | Uint8Array, zone = "", options: Partial<AnalyzeOptions> = {}) {
  const events: AnalyzeEvent[] = [];
  const env = {
    resolver: zoneResolver(parseZone(zone), now),
    now,
    signal: new AbortController().signal,
    options: { ...defaultOptions, live: zone !== "", ...options },
  };
  const octets = typeof log === "string" ? Buffer.from(log, "latin1") : log;
  const analysis = await analyze(octets, env, (event) => events.push(event));
  if ("problem" in analysis) throw new Error(analysis.problem);
  expect(reportSchema.safeParse(JSON.parse(JSON.stringify(analysis.report))).error).toBeUndefined();
  return { ...analysis.report, all: JSON.stringify(events) };
}

const codes = ({ findings }: Report): string[] => findings.map(({ id }) => id);

const log = (middle: string, hello = "mx.example.org Hello out.example.org [192.0.2.7]") =>
  `220 mx.example.org ESMTP\nEHLO out.example.org\n250-${hello}\n250 STARTTLS\n${middle}QUIT\n221 Bye\n`;
const letter = "From: Bob <bob@example.org>\nTo: carol@example.com\nDate: Mon, 1 Jun 2026 10:00:00 +0000\n\nHello\n";
const mail = (content = letter) =>
  `MAIL FROM:<bob@bounce.example.org>\n250 Ok\nRCPT TO:<dave@example.com>\n250 Ok\nDATA\n354 Go\n${content}.\n250 Ok: queued as 12AB34CD\n`;

const zone = ["bounce.example.org\tTXT\tv=spf1 ip4:192.0.2.7 -all", "out.example.org\tA\t192.0.2.7"].join("\n");

describe("the message inside", () => {
  it("is the report, with the session's envelope", async () => {
    const found = await report(log(mail()));
    expect(found.source.kind).toBe("smtp-session");
    expect(found.fields.map(({ name }) => name)).toEqual(["From", "To", "Date"]);
    expect(found.summary.envelope).toEqual({
      mailFrom: "bob@bounce.example.org",
      recipients: ["dave@example.com"],
      helo: "out.example.org",
      source: "session",
    });
    expect(found.session).toMatchObject({ message: 0, transactions: [{ queueId: "12AB34CD" }] });
    expect(found.summary.sentences.map(({ situation }) => situation)).toContain("session-accepted");
  });

  it.each([
    ["a client that logged in", "AUTH PLAIN AGFubgB4eA==\n235 Ok\n", undefined],
    ["an address inside a site", "", "mx.example.org Hello out.example.org [10.0.0.7]"],
  ])("has no address that SPF asks about for %s", async (_, login, hello) => {
    const found = await report(log(login + mail(), hello), zone);
    expect(found.route.sender).toBeNull();
    expect(found.checks.spf).toMatchObject([
      { identity: "mailfrom", domain: "bounce.example.org", result: "unchecked" },
    ]);
    expect(found.summary.envelope).toMatchObject({ mailFrom: "bob@bounce.example.org", helo: "out.example.org" });
  });

  it("says who was refused while the others were taken", async () => {
    const log2 = log(mail().replace("DATA\n", "RCPT TO:<eve@example.com>\n550 5.1.1 No such user\nDATA\n"));
    const said = (await report(log2)).summary.sentences.find(({ situation }) => situation === "session-accepted");
    expect(said?.text).toBe(
      "The log shows the server taking it. What bob@bounce.example.org sent to dave@example.com was accepted by mx.example.org, queued there as 12AB34CD; eve@example.com was refused.",
    );
  });

  it("has SPF asked for its client, MAIL FROM and HELO", async () => {
    const found = await report(log(mail()), zone);
    expect(found.checks.spf).toMatchObject([
      { identity: "mailfrom", domain: "bounce.example.org", ip: "192.0.2.7", result: "pass" },
      { identity: "helo", domain: "out.example.org", result: "none" },
    ]);
    expect(found.route.sender).toMatchObject({
      ip: "192.0.2.7",
      why: "The server wrote it down in line 3 of the log.",
    });
  });

  it("names the domain that SPF would ask where the client's address is not told", async () => {
    const found = await report(log(mail(), "mx.example.org"));
    expect(found.checks.spf).toMatchObject([{ domain: "bounce.example.org", ip: null, result: "unchecked" }]);
    const given = await report(log(mail(), "mx.example.org"), zone, { ip: "192.0.2.7" });
    expect(given.checks.spf[0]).toMatchObject({ domain: "bounce.example.org", result: "pass" });
  });

  it("has only claims above the session: its hops are older", async () => {
    const hop =
      "Received: from pc.example.net ([203.0.113.9]) by out.example.org with ESMTPSA; Mon, 1 Jun 2026 10:00:01 +0000\n";
    const found = await report(log(mail(hop + letter)), zone);
    expect(found.route).toMatchObject({ border: null, hops: [{ side: "claimed" }], sender: { ip: "192.0.2.7" } });
  });

  it("may have no header at all: a body, and fields that are missing", async () => {
    const found = await report(log(mail("This is a test message!\n")));
    expect(found.fields).toEqual([]);
    expect(found.source.hasBody).toBe(true);
    expect(codes(found)).toEqual(expect.arrayContaining(["missing-from", "missing-date"]));
  });
});

describe("a log without a message", () => {
  it("has a session and a report, and says nothing of fields that were never shown", async () => {
    const found = await report(log("VRFY bob\n252 Cannot tell\n"));
    expect(found).toMatchObject({
      fields: [],
      source: { kind: "smtp-session", hasBody: false },
      claims: [],
      links: [],
    });
    expect(found.session!.lines.length).toBeGreaterThan(5);
    expect(codes(found).filter((id) => !/^(?:smtp|reply)-/.test(id))).toEqual([]);
    expect(found.summary.sentences.map(({ situation }) => situation)).toEqual([
      "dialogue-without-message",
      "session-without-mail",
      "nothing-found",
    ]);
  });

  it.each([
    ["RCPT TO:<eve@example.net>\n451 4.7.1 Greylisted\n", "session-deferred"],
    ["RCPT TO:<eve@example.net>\n550 5.1.1 No such user\n", "session-refused"],
    ["RCPT TO:<eve@example.net>\n250 Ok\n", "session-unsent"],
  ])("%j ends as %s", async (middle, situation) => {
    const found = await report(log(`MAIL FROM:<ann@example.com>\n250 Ok\n${middle}`));
    expect(found.summary.sentences.map((sentence) => sentence.situation)).toContain(situation);
  });

  it("does not know of delays without times, and does not name a tarpit then", async () => {
    const found = await report(log(""));
    expect(found.notChecked.map(({ what }) => what)).toContain("Delays of the server (tarpit, greylisting)");
    expect(codes(found)).not.toContain("smtp-tarpit");
  });
});

const secret = "open sesame 4711";
const base64 = (text: string) => Buffer.from(text, "latin1").toString("base64");

/** Ways in which a secret gets into a paste. */
const leaks: [name: string, middle: string, word: string][] = [
  ["PLAIN", `AUTH PLAIN ${base64(`\0ann\0${secret}`)}\n235 Ok\n`, base64(`\0ann\0${secret}`)],
  ["PLAIN, asked", `AUTH PLAIN\n334 \n${base64(`\0ann\0${secret}`)}\n235 Ok\n`, base64(`\0ann\0${secret}`)],
  ["PLAIN without its NULs", `AUTH PLAIN ${base64(`ann:${secret}`)}\n535 No\n`, base64(`ann:${secret}`)],
  ["LOGIN", `AUTH LOGIN\n334 VXNlcm5hbWU6\nYW5u\n334 UGFzc3dvcmQ6\n${base64(secret)}\n235 Ok\n`, base64(secret)],
  ["LOGIN with the name at once", `AUTH LOGIN YW5u\n334 UGFzc3dvcmQ6\n${base64(secret)}\n235 Ok\n`, base64(secret)],
  [
    "LOGIN with prompts that cannot be read",
    `AUTH LOGIN\n334 VXNlc5hbWU6\nYW5u\n334 x\n${base64(secret)}\n235 Ok\n`,
    base64(secret),
  ],
  ["a password typed as it is", `AUTH LOGIN\n334 VXNlcm5hbWU6\nYW5u\n334 UGFzc3dvcmQ6\n${secret}\n535 No\n`, secret],
  ["CRAM-MD5", `AUTH CRAM-MD5\n334 PDFAYj4=\n${base64(`ann ${"0a".repeat(16)}`)}\n235 Ok\n`, "0a".repeat(16)],
  ["XOAUTH2", `AUTH XOAUTH2 ${base64(`user=ann\x01auth=Bearer ${secret}\x01\x01`)}\n235 Ok\n`, secret],
  [
    "SCRAM",
    `AUTH SCRAM-SHA-256 ${base64("n,,n=ann,r=x")}\n334 ${base64("r=xy,s=AA==,i=4096")}\n${base64("c=biws,r=xy,p=cHJvb2Y=")}\n334 ${base64("v=c2VjcmV0")}\n\n235 Ok\n`,
    "cHJvb2Y",
  ],
  ["an unknown mechanism", `AUTH X-OWN ${base64(secret)}\n235 Ok\n`, base64(secret)],
  [
    "a refused login, quoted back",
    `AUTH PLAIN ${base64(`\0ann\0${secret}`)}\n500 Unknown: ${base64(`\0ann\0${secret}`)}\n`,
    base64(`\0ann\0${secret}`),
  ],
];

describe.each(leaks)("a secret in %s", (_, middle, word) => {
  const paste = log(middle);
  const hidden = (text: string) => {
    expect(text).not.toContain(secret);
    expect(text).not.toContain(word);
  };

  it("is in no event, report, finding or redaction", async () => {
    const found = await report(paste);
    hidden(found.all);
    hidden(JSON.stringify(redact(found)));
    expect(found.session!.auth[0]).toMatchObject({ secret: "hidden" });
  });

  it("is not in what a share keeps, which reads the same", async () => {
    const masked = maskSecrets(Buffer.from(paste, "latin1"));
    hidden(Buffer.from(masked).toString("latin1"));
    expect(masked).toHaveLength(paste.length);
    const [first, second] = [await report(paste), await report(masked)];
    expect(second.session).toEqual(first.session);
    expect(second.findings).toEqual(first.findings);
  });

  it("is shown where it was pasted, when asked for", () => {
    const shown = revealSecrets(paste)
      .map((one) => one.secret)
      .join(" ");
    expect(shown.length).toBeGreaterThan(0);
    if (middle.includes(base64(`\0ann\0${secret}`))) expect(shown).toBe(secret);
  });
});

describe("around the session", () => {
  it.each([
    `perl -MMIME::Base64 -e 'print encode_base64("\\000ann\\000${secret}")'`,
    `printf '\\0ann\\0${secret}' | base64`,
    `echo -n "${secret}" | base64`,
    `swaks --to bob@example.org --auth-user ann --auth-password '${secret}'`,
    `curl smtp://mx.example.org --user "ann:${secret.replaceAll(" ", "-")}"`,
    `password: ${secret.replaceAll(" ", "")}`,
  ])("hides what was typed: %s", async (line) => {
    const paste = `$ ${line}\n${log("NOOP\n250 Ok\n")}`;
    const found = await report(paste);
    for (const form of [secret, secret.replaceAll(" ", "-"), secret.replaceAll(" ", "")]) {
      expect(found.all).not.toContain(form);
      expect(Buffer.from(maskSecrets(Buffer.from(paste))).toString()).not.toContain(form);
    }
  });

  it("leaves every other input of a share as it is", () => {
    for (const input of [letter, log(mail())]) {
      const octets = Buffer.from(input);
      expect(maskSecrets(octets)).toBe(octets);
    }
  });

  it("masks inside a quotation, and takes the log itself where it is packed", () => {
    const login = `AUTH PLAIN ${base64(`\0ann\0${secret}`)}\n235 Ok\n`;
    const quoted = log(login).replace(/^/gm, "> ");
    const masked = Buffer.from(maskSecrets(Buffer.from(quoted))).toString();
    expect(masked).not.toContain(base64(`\0ann\0${secret}`));
    expect(masked.split("\n").every((line) => line.startsWith("> "))).toBe(true);
    const unpacked = Buffer.from(maskSecrets(gzipSync(log(login)))).toString();
    expect(unpacked).toContain("EHLO out.example.org");
    expect(unpacked).not.toContain(base64(`\0ann\0${secret}`));
  });

  it("never changes the message", () => {
    const paste = log(`AUTH PLAIN ${base64(`\0ann\0${secret}`)}\n235 Ok\n${mail(`${letter}${secret}\n`)}`);
    const octets = (input: Uint8Array) => {
      const taken = readInput(input);
      return "intake" in taken ? Buffer.from(taken.intake.octets).toString() : "";
    };
    expect(octets(maskSecrets(Buffer.from(paste)))).toBe(octets(Buffer.from(paste)));
  });
});
