// Where the envelope of a message is read when no session shows it, and what a text bounce makes of the answer.
import { describe, expect, it } from "vitest";
import { parseZone, zoneResolver } from "#lib/dns/zone.ts";
import { analyze, defaultOptions } from "./analyze.ts";

const now = new Date("2026-11-22T12:00:00Z");
const head = "From: ann@example.com\nDate: Tue, 10 Nov 2026 11:03:02 +0100\nMessage-ID: <1@example.com>\n";
const hop =
  "Received: from m (m [192.0.2.1]) by x.example.org with ESMTP for <bob@example.org>; Tue, 10 Nov 2026 11:03:03 +0100\n";

async function summaryOf(source: string) {
  const env = {
    resolver: zoneResolver(parseZone(""), now),
    now,
    signal: new AbortController().signal,
    options: defaultOptions,
  };
  const analysis = await analyze(Buffer.from(source), env);
  if ("problem" in analysis) throw new Error(analysis.problem);
  return analysis.report.summary;
}

describe("envelope", () => {
  it.each<[name: string, source: string, mailFrom: string | null, source: string | null]>([
    ["nothing", `${head}\nx\n`, null, null],
    [
      "Return-Path and a hop",
      `Return-Path: <a@example.net>\n${hop}${head}\nx\n`,
      "a@example.net",
      "Return-Path or the receiver's record, for clause of Received",
    ],
    [
      "Return-Path without a hop",
      `Return-Path: <a@example.net>\n${head}\nx\n`,
      "a@example.net",
      "Return-Path or the receiver's record",
    ],
    ["a null reverse-path", `Return-Path: <>\n${head}\nx\n`, "<>", "Return-Path or the receiver's record"],
    [
      "the line of a mailbox",
      `From a@example.net Tue Nov 10 02:03:04 2026\n${head}\nx\n`,
      "a@example.net",
      "From line",
    ],
    ["the line above a bounce", `From MAILER-DAEMON Tue Nov 10 02:03:04 2026\n${head}\nx\n`, "<>", "From line"],
    ["a mailbox without a sender", `From nobody Tue Nov 10 02:03:04 2026\n${head}\nx\n`, null, null],
  ])("%s", async (_name, source, mailFrom, readFrom) => {
    const { envelope } = await summaryOf(source);
    expect([envelope.mailFrom, envelope.source]).toEqual([mailFrom, readFrom]);
  });
});

describe("a bounce in plain text", () => {
  const bounce =
    "Hi. This is the qmail-send program at mx.example.net.\n\n<bob@example.org>:\n192.0.2.7 does not like recipient.\n" +
    "Remote host said: 550 5.1.1 No such user\n\n--- Below this line is a copy of the message.\n";
  const said = async (source: string) => (await summaryOf(source)).sentences.map(({ text }) => text).join(" ");

  it("is what the answer says, when a mail system wrote it", async () => {
    const text = await said(
      `Return-Path: <>\nFrom: MAILER-DAEMON@mx.example.net\nSubject: failure notice\n\n${bounce}`,
    );
    expect(text).toContain("for bob@example.org by 192.0.2.7 with 5.1.1");
  });

  it("is not, when a person wrote it", async () => {
    expect(await said(`${head}\n${bounce}`)).not.toContain("refused");
  });

  it("an answering machine names its field", async () => {
    expect(await said(`${head}X-Apple-Action: VACATION\n\nAway.\n`)).toContain("It says so itself in X-Apple-Action.");
  });
});
