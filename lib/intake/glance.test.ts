import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { glance } from "./glance.ts";

const signed =
  "Return-Path: <bounce@mail.example.net>\nDKIM-Signature: v=1; a=rsa-sha256; d=example.com;\n s=sel; h=from; bh=x; b=y\n" +
  'From: "A" <a@Example.COM>\nContent-Type: multipart/mixed; boundary="b"\n\n--b\n\none\n--b\n\ntwo\n--b--\n';

describe("glance", () => {
  it("sees kind, counts and names", () => {
    expect(glance(signed)).toEqual({
      kind: "message",
      octets: signed.length,
      lineEndings: "lf",
      fields: 4,
      signatures: 1,
      parts: 2,
      names: ["mail.example.net", "sel._domainkey.example.com", "_dmarc.example.com"],
    });
  });

  it.each([
    ["From: a@example.com\r\nSubject: x\r\n", "headers"],
    ["\ufeffFrom: a@example.com\n\nx\n", "message"],
    ["From a@example.com Mon Nov  2 10:00:00 2020\nFrom: b@example.com\n\nx\n", "mbox"],
    ["> From: a@example.com\n>\n> x\n", "message"],
    ["220 mx.example.com\nEHLO a.example.com\n250 mx\nMAIL FROM:<a@example.com>\n", "smtp-session"],
    ["just words\n", null],
    ["", null],
  ])("%j", (text, kind) => {
    expect(glance(text).kind).toBe(kind);
  });

  it("counts octets of UTF-8, surrogate pairs across its steps included", () => {
    for (const text of [`a${"\u{1f4e7}".repeat(70_000)}`, "\u00e9\u20ac", "\ud83d", `${"x".repeat(65_535)}\ud83d`])
      expect(glance(text).octets).toBe(Buffer.byteLength(text, "utf8"));
  });

  it("looks at the beginning of a long paste only", () => {
    const long = `${signed}${"--b\n".repeat(2_500_000)}`;
    expect(glance(long)).toMatchObject({ kind: "message", octets: long.length, fields: 4 });
  });

  it.each(["lib/intake/glance.ts", "lib/session/reveal-secrets.ts", "lib/report/reconstruct.ts"])(
    "%s imports nothing the browser has not",
    (first) => {
      const root = path.resolve(import.meta.dirname, "../..");
      const seen = new Set<string>();
      const open = (file: string) => {
        if (seen.has(file)) return;
        seen.add(file);
        const text = readFileSync(path.join(root, file), "utf8");
        expect(text, file).not.toMatch(/\bBuffer\b(?![^\n]*\bno\b)|from "node:/);
        for (const found of text.matchAll(/^import (?!type )[^;]*?from "([^"]+)"/gm))
          open(found[1]!.startsWith("#") ? found[1]!.slice(1) : path.join(path.dirname(file), found[1]!));
      };
      open(first);
      expect([...seen].filter((file) => !file.startsWith("lib/"))).toEqual([]);
    },
  );
});
