import { describe, expect, it } from "vitest";
import type { Answer, Outcome } from "#lib/dns/types.ts";
import { readKeys } from "./key.ts";

function answer(outcome: Outcome, texts: string[] = [], chain: string[] = []): Answer {
  return {
    name: "s1._domainkey.example.com",
    type: "TXT",
    outcome,
    records: texts.map((text) => ({ type: "TXT", text })),
    chain,
    ttl: 0,
    authenticated: false,
    server: "",
    elapsedMs: 0,
    at: "2026-11-21T12:00:00Z",
  };
}

describe("readKeys", () => {
  it.each<[Outcome, string, string | null]>([
    ["nxdomain", "none", null],
    ["nodata", "none", null],
    ["servfail", "unknown", "failed"],
    ["refused", "unknown", "failed"],
    ["formerr", "unknown", "failed"],
    ["notimp", "unknown", "failed"],
    ["timeout", "unknown", "failed"],
    ["unreachable", "unknown", "failed"],
    ["malformed", "unknown", "failed"],
    ["blocked", "unknown", "not-asked"],
    ["limit", "unknown", "not-asked"],
    ["unrecorded", "unknown", "not-asked"],
  ])("%s is %s", (outcome, state, cause) => {
    expect(readKeys(answer(outcome))).toMatchObject([{ state, cause }]);
  });

  it("names the alias that leads nowhere", () => {
    const [key] = readKeys(answer("nxdomain", [], ["a.example.net", "b.example.net"]));
    expect(key?.detail).toContain("b.example.net");
  });

  it("reads every record, up to a number", () => {
    expect(readKeys(answer("found", ["p=", "k=rsa"])).map(({ state }) => state)).toEqual(["revoked", "unreadable"]);
    expect(
      readKeys(
        answer(
          "found",
          Array.from({ length: 500 }, () => "p="),
        ),
      ).length,
    ).toBeLessThan(20);
  });

  // The public key of RFC 8463 §A.2.
  it.each([
    ["v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=", "found"],
    ["v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo", "found"],
    ["v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQ HOg7hcvPapiMlrwIaaPcHURo=", "found"],
    ["v=DKIM1; k=rsa; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=", "unreadable"],
    ["v=DKIM1; k=ed25519; p=MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=", "unreadable"],
    ["v=DKIM1; k=ed25519; p=11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo=", "unreadable"],
    ["\xff\xfe", "unreadable"],
    ["", "unreadable"],
  ])("%j is %s", (text, state) => {
    expect(readKeys(answer("found", [text]))[0]?.state).toBe(state);
  });
});
