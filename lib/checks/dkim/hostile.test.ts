import { generateKeyPairSync } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arc } from "../arc/index.ts";
import { sealMessage } from "../arc/sealer.test-support.ts";
import { dkim } from "./index.ts";
import { runOn } from "./run.test-support.ts";
import { keyRecord, signMessage } from "./signer.test-support.ts";

const privateKey = generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey;
const options = {
  domain: "example.com",
  selector: "s",
  privateKey,
  algorithm: "rsa-sha256",
  canonicalization: "relaxed/relaxed",
  headers: ["From", "Subject", "Subject"],
} as const;
const record = keyRecord(privateKey);
const source = Buffer.from("From: a@example.com\r\nSubject: b c\r\n\r\nHello  you\r\n");
const sealed = sealMessage(signMessage(source, options), {
  ...options,
  instance: 1,
  cv: "none",
  results: "x; spf=none",
});

describe("damaged signatures", () => {
  const pieces = fc.constantFrom(
    "",
    ";",
    "=",
    ":",
    "\r\n",
    "\r\n ",
    "\n",
    "\r",
    "\t",
    "\xff",
    "\0",
    "b=",
    "h=from;",
    "i=2",
    "/",
    "9",
  );
  const edit = fc.tuple(fc.nat(sealed.length - 1), fc.nat(12), pieces);
  const edits = fc.array(edit, { minLength: 1, maxLength: 4 });

  it("never throw, pass only unharmed, and have all facts in place", async () => {
    await fc.assert(
      fc.asyncProperty(edits, edit, fc.boolean(), async (changes, keyChange, live) => {
        const damaged = changes.reduce(apply, Buffer.from(sealed).toString("latin1"));
        const zone = `s._domainkey.example.com\tTXT\t${live ? record : apply(record, keyChange).replace(/[\t\r\n]/g, "")}\n`;
        for (const check of await runOn(dkim.run, damaged, { zone, live })) {
          if (check.result === "pass") expect([check.headerSignature, check.bodyHash.match]).toEqual(["valid", true]);
          if (!live) expect([check.result, check.evidence]).toEqual(["unchecked", []]);
          expect(check.reason).toMatch(/^[^\r\n]+\.$/);
        }
        const chain = await runOn(arc.run, damaged, { zone, live });
        expect(chain.reason).toMatch(/^[^\r\n]+\.$/);
      }),
      { numRuns: 400 },
    );
  });
});

function apply(text: string, [at, length, piece]: [number, number, string]): string {
  const start = at % Math.max(text.length, 1);
  return text.slice(0, start) + piece + text.slice(start + length);
}
