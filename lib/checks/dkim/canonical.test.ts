import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromLatin1 } from "#lib/text/octets.ts";
import { hashBody } from "./canonical.ts";
import { type BareCr, type Canonicalization, canonicalBody, canonicalField } from "./canonical-form.ts";

describe("canonicalField", () => {
  // RFC 6376 §3.4.5, the example fields.
  it.each([
    ["A: X\r\n", "relaxed", "a:X\r\n"],
    ["B : Y\t\r\n\tZ  \r\n", "relaxed", "b:Y Z\r\n"],
    ["B : Y\t\r\n\tZ  \r\n", "simple", "B : Y\t\r\n\tZ  \r\n"],
    ["B : Y\t\n\tZ  \n", "simple", "B : Y\t\r\n\tZ  \r\n"],
    ["Subject:", "relaxed", "subject:\r\n"],
    ["Subject: ", "relaxed", "subject:\r\n"],
    ["Subject: \xc4  b", "relaxed", "subject:\xc4 b\r\n"],
    ["A:b", "simple", "A:b\r\n"],
    ["A: \r\n \r\n b \r\n", "relaxed", "a:b\r\n"],
  ] as const)("%j %s", (raw, mode, expected) => {
    expect(canonicalField(raw, mode, "content")).toBe(expected);
  });

  it("takes a bare CR as it is told", () => {
    expect(canonicalField("A: x\r y\r", "relaxed", "break")).toBe("a:x y\r\n");
    expect(canonicalField("A: x\ry\r\n", "relaxed", "content")).toBe("a:x\ry\r\n");
  });
});

describe("canonicalBody", () => {
  it.each([
    // RFC 6376 §3.4.5
    [" C \r\nD \t E\r\n\r\n\r\n", "relaxed", " C\r\nD E\r\n"],
    [" C \r\nD \t E\r\n\r\n\r\n", "simple", " C \r\nD \t E\r\n"],
    ["", "simple", "\r\n"],
    ["", "relaxed", ""],
    ["\r\n\r\n", "simple", "\r\n"],
    ["\r\n\r\n", "relaxed", ""],
    [" \r\n\t\r\n", "relaxed", ""],
    [" \r\n\r\n", "simple", " \r\n"],
    ["a", "simple", "a\r\n"],
    ["a ", "relaxed", "a\r\n"],
    ["a\nb\n\n", "simple", "a\r\nb\r\n"],
    ["a  b\n \nc\n", "relaxed", "a b\r\n\r\nc\r\n"],
    ["a\rb \rc\r\n", "relaxed", "a\rb \rc\r\n"],
    ["a\r\r\n", "simple", "a\r\r\n"],
  ] as const)("%j %s", (body, mode, expected) => {
    expect(collect(body, mode)).toBe(expected);
  });

  it("takes a bare CR as a line end when told so", () => {
    expect(collect("a \rb\r\r\nc\r\r", "relaxed", "break")).toBe("a\r\nb\r\n\r\nc\r\n");
    expect(collect("a \rb\r\r\nc\r\r", "simple", "break")).toBe("a \r\nb\r\n\r\nc\r\n");
  });

  const text = fc
    .array(fc.constantFrom("a", "bc", " ", "  ", "\t", "\r\n", "\r\n\r\n", "\xe4", "."), { maxLength: 60 })
    .map((pieces) => pieces.join(""));

  it("agrees with the definition read literally, and CRLF with LF", () => {
    fc.assert(
      fc.property(text, fc.constantFrom("simple", "relaxed"), (body, mode) => {
        const expected = literal(body, mode);
        expect(collect(body, mode)).toBe(expected);
        expect(collect(body.replaceAll("\r\n", "\n"), mode)).toBe(expected);
        expect(collect(body.replaceAll("\r\n", "\r"), mode, "break")).toBe(expected);
      }),
      { numRuns: 1_000 },
    );
  });

  it("gives the same in the middle of its buffers", () => {
    const long = `${"x ".repeat(40_000)}\t y\r\n${"\n".repeat(70_000)}z`;
    expect(collect(long, "relaxed")).toBe(literal(long.replace(/\r?\n/g, "\r\n"), "relaxed"));
  });
});

describe("hashBody", () => {
  const body = fromLatin1("one  two \r\nthree\r\n\r\n");

  it("counts l= in canonical octets", () => {
    const found = hashBody(body, "relaxed", "content", [
      { hash: "sha256", limit: null },
      { hash: "sha256", limit: 7 },
      { hash: "sha1", limit: 9 },
      { hash: "sha256", limit: 0 },
      { hash: "sha256", limit: 999 },
    ]);
    const whole = "one two\r\nthree\r\n";
    expect(found.octets).toBe(whole.length);
    expect(found.digests).toEqual([
      digest("sha256", whole),
      digest("sha256", "one two"),
      digest("sha1", "one two\r\n"),
      digest("sha256", ""),
      digest("sha256", whole),
    ]);
  });

  // RFC 6376 §3.4.3 and §3.4.4 print the SHA-256 of the empty body.
  it.each([
    ["simple", "frcCV1k9oG9oKj3dpUqdJg1PxRT2RSN/XKdLCPjaYaY="],
    ["relaxed", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="],
  ] as const)("hashes an empty body, %s", (mode, expected) => {
    const found = hashBody(fromLatin1(""), mode, "content", [{ hash: "sha256", limit: null }]);
    expect(found.digests).toEqual([expected]);
  });
});

function collect(body: string, mode: Canonicalization, bareCr: BareCr = "content"): string {
  let all = "";
  canonicalBody(fromLatin1(body), mode, bareCr, (chunk) => {
    all += Buffer.from(chunk).toString("latin1");
  });
  return all;
}

/** RFC 6376 §3.4.3 and §3.4.4 as they are worded, for bodies with CRLF line ends. */
function literal(body: string, mode: Canonicalization): string {
  const lines = body.split("\r\n");
  const kept = mode === "simple" ? lines : lines.map((line) => line.replace(/[ \t]+/g, " ").replace(/ $/, ""));
  while (kept.at(-1) === "") kept.pop();
  if (kept.length === 0) return mode === "simple" ? "\r\n" : "";
  return `${kept.join("\r\n")}\r\n`;
}

function digest(hash: string, text: string): string {
  return createHash(hash).update(text, "latin1").digest("base64");
}
