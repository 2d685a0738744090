import { beforeEach, describe, expect, it } from "vitest";
import { config, readConfig } from "../config.ts";
import { countMisses, countRequest, countShared } from "./client-limits.ts";

const shared = globalThis as Record<string, unknown>;
const from = (address: string) => new Headers({ "x-forwarded-for": address });

beforeEach(() => {
  shared.waybillLimiters = undefined;
  shared.waybillConfig = readConfig({ RATE_ANALYZE: "3", RATE_SHARE: "0", RATE_MISS: "2", SHARE_DAY_BYTES: "100" });
});

describe("rates of one client", () => {
  it("are told while they last, and refused with the time to wait", async () => {
    expect(config().rates.analyze).toBe(3);
    for (const remaining of ["2", "1", "0"]) {
      expect(await countRequest(from("192.0.2.1"), "analyze")).toEqual({
        "RateLimit-Limit": "3",
        "RateLimit-Remaining": remaining,
        "RateLimit-Reset": expect.stringMatching(/^\d+$/),
      });
    }
    await expect(countRequest(from("192.0.2.1"), "analyze")).rejects.toMatchObject({
      code: "rate-limited",
      headers: { "RateLimit-Remaining": "0", "Retry-After": expect.stringMatching(/^[1-9]\d*$/) },
    });
    await expect(countRequest(from("192.0.2.2"), "analyze")).resolves.toMatchObject({ "RateLimit-Remaining": "2" });
  });

  it("count a /64 of IPv6 as one client", async () => {
    for (const host of ["1", "2", "3"]) await countRequest(from(`2001:db8::${host}`), "analyze");
    await expect(countRequest(from("2001:db8::4"), "analyze")).rejects.toMatchObject({ code: "rate-limited" });
    await countRequest(from("2001:db8:0:1::1"), "analyze");
  });

  it("are not counted when switched off", async () => {
    for (let n = 0; n < 20; n++) expect(await countRequest(from("192.0.2.1"), "share")).toEqual({});
  });

  it("count links that open nothing, and none that open", async () => {
    for (let n = 0; n < 5; n++) expect(await countMisses(from("192.0.2.1"), async () => "report")).toBe("report");
    for (let n = 0; n < 2; n++) expect(await countMisses(from("192.0.2.1"), async () => null)).toBeNull();
    await expect(countMisses(from("192.0.2.1"), async () => "report")).rejects.toMatchObject({ code: "rate-limited" });
    expect(await countMisses(from("192.0.2.9"), async () => "report")).toBe("report");
  });

  it("bound the octets a client shares in a day", async () => {
    await countShared(from("192.0.2.1"), 60);
    await expect(countShared(from("192.0.2.1"), 60)).rejects.toMatchObject({ code: "rate-limited" });
  });
});
