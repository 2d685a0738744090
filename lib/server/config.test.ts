import { describe, expect, it } from "vitest";
import { ConfigError, readConfig } from "./config.ts";

describe("config", () => {
  it("has the defaults of the contract", () => {
    expect(readConfig({})).toMatchObject({
      publicUrl: null,
      databaseUrl: "file:./data/waybill.db",
      liveChecks: true,
      sharing: true,
      sharePepper: null,
      maxMessageBytes: 26_214_400,
      trustProxy: 0,
      ownDomains: [],
      dnsTrustAd: false,
      dnsAllowSuffixes: [],
    });
  });

  it("reads every variable", () => {
    const env = { PUBLIC_URL: "https://w.example.org/", OWN_DOMAINS: "Example.org, example.net", LIVE_CHECKS: "off" };
    expect(readConfig(env)).toMatchObject({
      publicUrl: "https://w.example.org",
      ownDomains: ["example.org", "example.net"],
      liveChecks: false,
    });
  });

  it.each([
    ["PUBLIC_URL", "w.example.org"],
    ["DATABASE_URL", "mysql://x"],
    ["METRICS_TOKEN", "short"],
    ["METRICS_TOKEN", "with blanks in it, and long enough"],
    ["STORE_MAX_BYTES", "2 GB"],
    ["RATE_ANALYZE", "-1"],
    ["DNS_SERVERS", "not an address"],
    ["DNS_TRUST_AD", "maybe"],
    ["LIVE_CHECKS", "perhaps"],
    ["CHECK_HTTP", "sometimes"],
    ["MAX_MESSAGE_BYTES", "25 MB"],
    ["MAX_MESSAGE_BYTES", "0"],
    ["TRUST_PROXY", "-1"],
    ["OWN_DOMAINS", "exa mple!.org"],
  ])("names %s when it is %s", (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(ConfigError);
    expect(() => readConfig({ [name]: value })).toThrow(name);
  });

  it("reads a PostgreSQL address", () => {
    expect(readConfig({ DATABASE_URL: "postgres://w:p@db.example.org/w" }).databaseUrl).toMatch(/^postgres:/);
  });

  it("repeats no password and no token", () => {
    for (const env of [{ DATABASE_URL: "mysql://u:hunter22@x" }, { METRICS_TOKEN: "hunter22" }]) {
      const read = () => readConfig(env);
      expect(read).toThrow(ConfigError);
      expect(read).not.toThrow("hunter22");
    }
  });

  it("tells every mistake at once", () => {
    expect(() => readConfig({ TRUST_PROXY: "x", LIVE_CHECKS: "y" })).toThrow(
      /TRUST_PROXY[\s\S]*LIVE_CHECKS|LIVE_CHECKS[\s\S]*TRUST_PROXY/,
    );
  });
});
