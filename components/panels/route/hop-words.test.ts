import { describe, expect, it } from "vitest";
import { en } from "#components/language/en/index.ts";
import type { Hop } from "#lib/trace/types.ts";
import { giver, handover, otherName, took, visitOf } from "./hop-words.ts";

const hop: Hop = {
  index: 0,
  field: 0,
  from: null,
  by: null,
  byIp: null,
  organization: null,
  via: null,
  with: null,
  withMeaning: null,
  id: null,
  for: null,
  envelopeFrom: null,
  tls: null,
  date: null,
  delaySeconds: null,
  delayRange: null,
  side: "claimed",
  product: null,
  role: null,
  roleReason: null,
  continuity: null,
};
const date = { written: "Tue, 17 Nov 2026 08:12:03 +0000", utc: "2026-11-17T08:12:03Z", offsetMinutes: 0 };

describe("handover", () => {
  it.each([
    [{}, []],
    [{ with: "ESMTPSA", tls: { version: "TLSv1.3", cipher: null } }, ["ESMTPSA", "lock TLSv1.3", "key logged in"]],
    [{ with: "SMTP" }, ["SMTP", "unlocked no TLS recorded"]],
    [{ with: "LMTP", product: "Dovecot" }, ["LMTP", "Dovecot"]],
    [{ with: "esmtps", tls: { version: null, cipher: null }, role: "relay" }, ["esmtps", "lock TLS"]],
    [
      { with: "UTF8SMTPA", role: "submission" },
      ["UTF8SMTPA", "unlocked no TLS recorded", "key logged in", "handed in by its author"],
    ],
  ] satisfies [Partial<Hop>, string[]][])("%j", (given, words) => {
    expect(handover({ ...hop, ...given }, en.route).map(({ icon, text }) => (icon ? `${icon} ${text}` : text))).toEqual(
      words,
    );
  });
});

describe("took", () => {
  it("says start, delay, skew, and why there is none", () => {
    expect(took({ ...hop, date }, true, en)).toEqual({ words: "start", note: null, skew: false });
    expect(took({ ...hop, date, delaySeconds: 2 }, false, en)).toEqual({ words: "2 s", note: null, skew: false });
    expect(took({ ...hop, date, delaySeconds: 49, delayRange: [2, null] }, false, en)).toEqual({
      words: "2 s or more",
      note: "49 s as written",
      skew: false,
    });
    expect(took(hop, false, en)).toEqual({ words: "–", note: "no date", skew: false });
    expect(took({ ...hop, date: { ...date, utc: null } }, false, en).note).toBe("date not read");
  });
  it("never says less than nothing", () => {
    const note = "clock skew, −41 s as written";
    expect(took({ ...hop, date, delaySeconds: -41 }, false, en)).toEqual({ words: "not known", note, skew: true });
    expect(took({ ...hop, date, delaySeconds: -41, delayRange: [0, 8] }, false, en)).toEqual({
      words: "0 s to 8 s",
      note,
      skew: true,
    });
  });
});

describe("visitOf", () => {
  const loops = [{ place: "mx.example", hops: [1, 4, 7], fields: [], detail: "" }];
  it.each([
    [0, null],
    [1, null],
    [4, { visit: 2, all: 3 }],
    [7, { visit: 3, all: 3 }],
  ])("hop %i", (index, visit) => {
    expect(visitOf({ ...hop, index }, loops)).toEqual(visit);
  });
});

describe("otherName", () => {
  it.each([
    [null, null],
    [{ helo: "MX.example", rdns: "mx.example", ip: null }, null],
    [{ helo: "mx.example", rdns: null, ip: null }, null],
    [{ helo: "bank.example", rdns: "host.example", ip: null }, "bank.example"],
  ])("%j", (from, name) => {
    expect(otherName({ ...hop, from })).toBe(name);
  });
});

describe("giver", () => {
  it.each([
    [null, null],
    [{ helo: "h", rdns: "r", ip: "192.0.2.1" }, "r"],
    [{ helo: "h", rdns: null, ip: "192.0.2.1" }, "h"],
    [{ helo: null, rdns: null, ip: "192.0.2.1" }, "192.0.2.1"],
  ])("%j", (from, name) => {
    expect(giver({ ...hop, from })).toBe(name);
  });
});
