import { describe, expect, it } from "vitest";
import { hashClient, readClient } from "./client-address.ts";

describe("readClient", () => {
  it.each([
    // forwarded, socket, proxies, client
    [null, "198.51.100.7", 0, "198.51.100.7"],
    ["203.0.113.1", "198.51.100.7", 0, "198.51.100.7"],
    ["203.0.113.1", "198.51.100.7", 1, "203.0.113.1"],
    ["192.0.2.66, 203.0.113.1", "198.51.100.7", 1, "203.0.113.1"],
    ["192.0.2.66, 203.0.113.1, 10.0.0.1", "10.0.0.2", 2, "203.0.113.1"],
    ["203.0.113.1", "198.51.100.7", 5, "203.0.113.1"],
    [null, "198.51.100.7", 1, "198.51.100.7"],
    ["nonsense", "198.51.100.7", 1, "198.51.100.7"],
    ["", "198.51.100.7", 1, "198.51.100.7"],
    ["2001:db8::1", "::ffff:10.0.0.1", 1, "2001:db8::1"],
  ])("%j from %s behind %i is %s", (forwarded, socket, proxies, client) =>
    expect(readClient(forwarded, socket, proxies)).toBe(client),
  );
});

describe("hashClient", () => {
  it.each([
    ["198.51.100.7", "198.51.100.7", true],
    ["198.51.100.7", "::ffff:198.51.100.7", true],
    ["198.51.100.7", "198.51.100.8", false],
    ["2001:db8:0:1::1", "2001:db8:0:1:ffff::2", true],
    ["2001:db8:0:1::1", "2001:db8:0:2::1", false],
  ])("%s and %s: same %s", (a, b, same) => expect(hashClient(a) === hashClient(b)).toBe(same));

  it("does not hold the address", () => expect(hashClient("198.51.100.7")).toMatch(/^[\w-]{43}$/));
});
