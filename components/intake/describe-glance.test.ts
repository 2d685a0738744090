import { describe, expect, it } from "vitest";
import { base } from "#components/language/en/base.ts";
import type { Glance } from "#lib/intake/glance.ts";
import { describeGlance } from "./describe-glance.ts";

const seen: Glance = {
  kind: "message",
  octets: 39_871,
  lineEndings: "lf",
  fields: 29,
  signatures: 3,
  parts: 7,
  names: [],
};

describe("describeGlance", () => {
  it.each([
    [seen, "A whole message with body. 39,871 octets, 29 fields, 3 DKIM signatures, about 7 parts."],
    [
      { ...seen, kind: "headers", signatures: 0, fields: 1 },
      "Headers only. 39,871 octets, 1 field, no DKIM signature. DKIM body hashes and attachments cannot be checked.",
    ],
    [{ ...seen, kind: "mbox" }, "A mailbox file. 39,871 octets; its first message has 29 fields, 3 DKIM signatures."],
    [
      { ...seen, kind: "smtp-session" },
      "An SMTP session. 39,871 octets; the message inside is read with its envelope.",
    ],
    [{ ...seen, kind: null }, "No header field found. Open the mail’s original source and paste all of it."],
  ] satisfies [Glance, string][])("%j", (glance, words) => {
    const { head, rest } = describeGlance(glance, base);
    expect(`${head} ${rest}`).toBe(words);
  });
  it("says the exact size of a file", () => {
    expect(describeGlance(seen, base, 7).rest).toContain("7 octets");
  });
  it("says of a long message what its beginning has", () => {
    const words = { head: "A message.", rest: "9,000,000 octets; its beginning has 29 fields, 3 DKIM signatures." };
    expect(describeGlance(seen, base, 9_000_000)).toEqual({ ...words, isMail: true });
    expect(describeGlance({ ...seen, kind: "headers" }, base, 9_000_000)).toEqual({ ...words, isMail: true });
  });
});
