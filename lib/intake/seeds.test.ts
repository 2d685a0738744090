// Blocks of lecture notes as somebody would paste them: with fences, quote marks, remarks and typing mistakes. Read from the
// notes in place; which block is which is told by a line in it.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parseMessage } from "#lib/message/parse.ts";
import { decodedPart } from "#lib/message/read.ts";
import { sharedPath } from "#lib/shared-data.ts";
import { fromLatin1, latin1, sha256Hex } from "#lib/text/octets.ts";
import { readInput } from "./read-input.ts";

const folder = sharedPath("seeds");

/** The lines from the one that holds `first` to the one that holds `last`, with `above` and `below` more. */
function block(seed: string, first: string, last: string, above = 0, below = 0): string {
  const name = readdirSync(folder!).find((file) => file.startsWith(seed))!;
  const lines = readFileSync(path.join(folder!, name), "latin1").split("\n");
  const start = lines.findIndex((line) => line.includes(first));
  const end = lines.findIndex((line, i) => i >= start && line.includes(last));
  expect(start >= 0 && end >= 0, `${first} … ${last}`).toBe(true);
  return `${lines.slice(start - above, end + 1 + below).join("\n")}\n`;
}

function take(text: string) {
  const taken = readInput(fromLatin1(text));
  if ("problem" in taken) throw new Error(taken.problem);
  const message = parseMessage(taken.intake.octets);
  const codes = taken.intake.repairs.map(({ code }) => code);
  return { ...taken.intake, text: latin1(taken.intake.octets), message, codes };
}

const names = (found: ReturnType<typeof take>) => found.message.fields.map(({ name }) => name);
const parts = (found: ReturnType<typeof take>) => found.message.parts.map(({ path, type }) => `${path} ${type}`);

describe.skipIf(folder === null)("seeds", () => {
  it("the first telnet session", () => {
    const found = take(block("003", "$ telnet server1", "Connection closed", 1, 1));
    expect(found).toMatchObject({ kind: "smtp-session", text: "This is a test message!\n", exact: true });
    expect(found.dialogue?.text.split("\n")[0]).toBe("$ telnet server1.example.com 25");
    // No empty line: a body to show, but none by the contract's word.
    expect(found.message).toMatchObject({ fields: [], body: [0, 24], hasBody: false });
  });

  it("a quoted session with marks, remarks and a fence", () => {
    const found = take(block("000", "S: 220-hermes", "# Etc", 1, 1));
    expect(found).toMatchObject({ kind: "smtp-session", text: "" });
    const lines = found.dialogue!.text.trimEnd().split("\n");
    expect(lines.filter((line) => line.startsWith("C:"))).toHaveLength(5);
    expect(lines.filter((line) => line.startsWith("S:"))).toHaveLength(6);
  });

  it("a dialogue of the client alone", () => {
    const found = take(block("002", "telnet <ip> 25", "quit"));
    expect(found.kind).toBe("smtp-session");
    expect(names(found)).toEqual(["From", "To", "Subject"]);
    expect(latin1(found.message.octets, ...found.message.body)).toMatch(/^Hello,\n[\s\S]*-Jan\n$/);
  });

  it.each([
    ["telnet <ip> 25\n...\nehlo", "STARTTLS #", "STARTTLS"],
    ["openssl s_client", "data", "mail from"],
  ])("a session without message: %s", (_name, last, holds) => {
    const first = last === "data" ? "openssl s_client" : "telnet <ip> 25";
    const found = take(block("002", first, last));
    expect(found).toMatchObject({ kind: "smtp-session" });
    expect(found.dialogue?.text).toContain(holds);
  });

  it("a session that logs in", () => {
    const found = take(block("003", "auth plain AHVz", "Connection closed", 13, 1));
    expect(found).toMatchObject({ kind: "smtp-session", text: "" });
  });

  it("a multipart with remarks behind its delimiters and no empty lines", () => {
    const found = take(block("000", "MIME-Version: 1.0", "# Final boundary", 1, 1));
    expect(found.codes).toEqual(["code-fence"]);
    expect(parts(found)).toEqual([
      "TEXT multipart/mixed",
      "1 text/plain",
      "2 text/html",
      "3 text/plain",
      "4 image/png",
    ]);
    const file = decodedPart(found.message, found.message.parts[3]!).octets;
    expect([file.length, sha256Hex(file).slice(0, 8), sha256Hex(file).slice(-6)]).toEqual([24, "b17d28cd", "b5eab0"]);
  });

  it("an alternative whose delimiters have lost their dashes", () => {
    const found = take(block("003", "To: <test@example.com>", "Part_8571692_700621548.1293443597341--"));
    expect(names(found)).toEqual(["To", "MIME-Version", "Content-Type"]);
    expect(parts(found)).toEqual(["TEXT multipart/alternative", "1 text/plain", "2 text/html"]);
  });

  it("a multipart inside one, and a file with a snip in it", () => {
    const all = block("003", 'multipart/mixed; boundary="-----=_Part_4', "_Part_4_3415473.1293093601660--", 3);
    const found = take(all.slice(all.indexOf("To:")));
    expect(parts(found)).toEqual([
      "TEXT multipart/mixed",
      "1 multipart/alternative",
      "1.1 text/plain",
      "1.2 text/html",
      "2 application/pdf",
    ]);
    const codes = decodedPart(found.message, found.message.parts[4]!).defects.map(({ code }) => code);
    expect(codes).toContain("base64-text");
  });

  it("a header section without body", () => {
    const found = take(block("003", "Return-Path: <deborah", "MIME-Version: 1.0"));
    expect(found).toMatchObject({ kind: "headers", codes: [], exact: true });
    expect(names(found).filter((name) => name === "Received")).toHaveLength(3);
    expect(found.message.defects).toEqual([]);
  });

  it("a signed header in a quotation, its folding lost", () => {
    const found = take(block("000", "DKIM-Signature: v=1", "# etc.", 1, 1));
    expect(found).toMatchObject({ kind: "headers", exact: false });
    expect(found.codes).toEqual(["quote-marks", "code-fence", "folding-lost", "remarks"]);
    expect(names(found)).toEqual(["DKIM-Signature", "Received", "From", "To"]);
  });

  it("a signature that was wrapped by a page", () => {
    const found = take(block("003", "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed", "sWO+sFPcSCU8l", 1, 1));
    expect(names(found)).toEqual(["DKIM-Signature"]);
    expect(found.codes).toEqual(["code-fence", "folding-lost"]);
  });
});
