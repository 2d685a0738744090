// What must hold of any input at all: finding the message in it ends without an error; what needed no repair is handed on
// octet for octet; a repair says what it did; reading the result again finds nothing more to take off. Seeded;
// WAYBILL_PROPERTY_RUNS multiplies the runs.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromLatin1, latin1 } from "#lib/text/octets.ts";
import { glance } from "./glance.ts";
import { linesOf } from "./paste.ts";
import { readInput } from "./read-input.ts";

const factor = Number(process.env.WAYBILL_PROPERTY_RUNS ?? 1);
const settings = (runs: number, seed: number) => ({ numRuns: runs * factor, seed, endOnFailure: true });

const morsel = fc.constantFrom(
  ..."From: Ann <a@example.com>\n|Subject: x\n|To: <b@example.org>\n|Received: from a\n|by b; Mon, 2 Nov 2020\n| with ESMTP\n|DKIM-Signature: v=1; h=from:\n|to : subject; b=x\n|From a@example.com Mon Nov  2 10:00:00 2020\n|>From b\n|> |>> |```\n|    |\t|\n|\n\n|\r|\r\r\n|\\n|\\r\\n|\"|'|{|&lt;a@example.com&gt;|&amp;|&#64;|<pre>|=3D|=\n|=|\xc2\xa0|\xef\xbb\xbf|\xa0|220 mx ESMTP\n|EHLO a\n|250 Ok\n|S: 250 Ok\n|C: MAIL FROM:<a@example.com>\n|DATA\n|354 go\n|.\n|..\n|# etc.\n|...\n|Original Message\n|SPF:\tPASS\n|DKIM: 'PASS'\n|hello\n|Internet headers:\n|\0|\xff|\x1f\x8b".split(
    "|",
  ),
);
const text = fc.array(morsel, { maxLength: 20 }).map((all) => all.join(""));

describe("any input", () => {
  it("is read, and told what was done to it", () => {
    fc.assert(
      fc.property(text, fc.constantFrom(null, 1, 2), (written, message) => {
        const octets = fromLatin1(written);
        const taken = readInput(octets, message);
        if ("problem" in taken) {
          if (!/^[A-Z].*\.$/.test(taken.problem)) expect.fail(taken.problem);
          return;
        }
        const { intake } = taken;
        if (intake.repairs.length === 0 && intake.kind !== "smtp-session" && latin1(intake.octets) !== written)
          expect.fail("changed without a word");
        const lines = linesOf(written).length + 1;
        for (const { line } of intake.repairs)
          if (line !== null && (line < 1 || line > lines)) expect.fail(`line ${line}`);
        if (
          intake.exact &&
          intake.kind !== "smtp-session" &&
          !written.replace(/\r/g, "").includes(latin1(intake.octets).replace(/\r/g, ""))
        )
          expect.fail("exact, but not a stretch of the input");
      }),
      settings(12_000, 11),
    );
  });

  it("is glanced at", () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: "grapheme", maxLength: 60 })), (written) => {
        if (glance(written).octets !== Buffer.byteLength(written, "utf8")) expect.fail("octets");
      }),
      settings(5_000, 12),
    );
  });

  it("splits into lines that join to it again", () => {
    const ends = fc.array(fc.constantFrom("\r", "\n", "a", "bc"), { maxLength: 30 }).map((all) => all.join(""));
    fc.assert(
      fc.property(ends, (written) => {
        const lines = written.match(/[^\r\n]*(?:\r{0,2}\n|\r)|[^\r\n]+$/g) ?? [];
        expect(linesOf(written)).toEqual(lines);
      }),
      settings(3_000, 13),
    );
  });
});
