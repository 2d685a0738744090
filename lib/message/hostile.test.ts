// Mail made to hurt: all of it must be read to its end, in work that grows with the octets and no faster, measured in lines
// looked at. Nothing may be lost, also behind a limit.
import { describe, expect, it } from "vitest";
import { limits } from "#lib/limits.ts";
import { findBreaches } from "./invariants.test-support.ts";
import { parseCounted } from "./parse.ts";

const top = (boundary: string) => `From: a@example.com\nContent-Type: multipart/mixed; boundary="${boundary}"\n\n`;
const nest = (depth: number) =>
  Array.from({ length: depth }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`).join("");
const encode = (text: string) => Buffer.from(text, "latin1").toString("base64").replace(/.{76}/g, "$&\n");

function wrapped(levels: number): string {
  let text = "Subject: core\n\nhello\n";
  for (let i = 0; i < levels; i++)
    text = `Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n${encode(text)}\n`;
  return text;
}

/** Name, text, and how often each line may be looked at. */
const rows: [string, () => string, number][] = [
  ["1M lines of --z", () => `${top("b")}${"--z\n".repeat(1_000_000)}`, 2],
  ["5 MB of empty lines", () => `From: a@example.com\n\n${"\n".repeat(5_000_000)}`, 1],
  ["5 MB of empty lines in a multipart", () => `${top("b")}--b\n\n${"\n".repeat(5_000_000)}`, 1],
  ["100,000 parts", () => `${top("b")}${"--b\n\nx\n".repeat(100_000)}--b--\n`, 1],
  ["100,000 delimiters", () => `${top("b")}${"--b\n".repeat(100_000)}`, 1],
  ["2,000 nested multiparts", () => `${nest(2_000)}\nhello\n`, 2],
  ["900 nested message/rfc822", () => `${"Content-Type: message/rfc822\n\n".repeat(900)}Subject: x\n\nhello\n`, 1],
  ["60 open boundaries, 300,000 decoys", () => `${nest(60)}\n${"--b\n--b60\n--b5x\n".repeat(100_000)}`, 2],
  ["500,000 lines of junk in the header", () => `A: 1\n${"junk\n".repeat(500_000)}Subject: x\n\nhello\n`, 2],
  ["junk and fields by turns", () => `A: 1\n${"junk\nB: 2\n".repeat(200_000)}\nhello\n`, 2],
  ["junk and plausible fields by turns", () => `A: 1\n${"junk\nX-B: 2\n".repeat(20_000)}\nhello\n`, 2.5],
  ["300,000 fields", () => `${"X-A: 1\n".repeat(300_000)}\nhello\n`, 1],
  ["a folded field of 300,000 lines", () => `Subject: x\n${" y\n".repeat(300_000)}\nhello\n`, 1],
  [
    "own-delimiter look-alikes in the header",
    () => `Content-Type: multipart/x; boundary=q\n${"--z\n".repeat(50_000)}`,
    2,
  ],
  [
    "10,000 multiparts without delimiters",
    () => `${top("b")}${`--b\nContent-Type: multipart/x; boundary=q\n\nx\n`.repeat(9_999)}`,
    2,
  ],
  [
    "nested near-delimiters",
    () =>
      `${Array.from({ length: 60 }, (_, i) => `Content-Type: multipart/x; boundary=bound${i}x\n\nbound${i}x\n`).join("")}\n${"text\n".repeat(1000)}${Array.from({ length: 60 }, (_, i) => `bound${59 - i}x--\n`).join("")}`,
    70,
  ],
  ["messages in base64, 12 deep", () => wrapped(12), 5],
];

describe("hostile messages", () => {
  it.each(rows)("%s", (_name, make, factor) => {
    const text = make();
    const { message, steps } = parseCounted(Buffer.from(text, "latin1"));
    expect(findBreaches(message)).toEqual([]);
    const lines = text.split("\n").length;
    expect(steps).toBeLessThanOrEqual(lines * factor + 10);
    expect(message.parts.length).toBeLessThanOrEqual(limits.parts);
    expect(message.defects.length).toBeLessThanOrEqual(limits.defects + 1);
  });

  it("keeps what a limit leaves unsplit in the span of the part around it", () => {
    const { message } = parseCounted(Buffer.from(`${top("b")}${"--b\n\nx\n".repeat(100_000)}--b--\n`));
    expect(message.parts).toHaveLength(limits.parts);
    expect(message.defects.map((defect) => defect.code)).toContain("limit-parts");
    expect(message.parts[0]!.body[1]).toBe(message.octets.length);
  });
});
