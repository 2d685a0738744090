import { isIP } from "node:net";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Ip, inNetwork, isLocalIp, isPublicIp, parseIp, reverseName, unmapIp } from "./ip.ts";

const ip = (text: string): Ip => {
  const parsed = parseIp(text);
  if (!parsed) throw new Error(`not an address: ${text}`);
  return parsed;
};

const accepted: [string, 4 | 6, string][] = [
  ["192.0.2.1", 4, "192.0.2.1"],
  ["0.0.0.0", 4, "0.0.0.0"],
  ["255.255.255.255", 4, "255.255.255.255"],
  ["::", 6, "::"],
  ["::1", 6, "::1"],
  ["2001:DB8::1", 6, "2001:db8::1"],
  ["2001:0db8:0000:0000:0001:0000:0000:0001", 6, "2001:db8::1:0:0:1"],
  ["2001:db8:0:0:0:0:2:1", 6, "2001:db8::2:1"],
  ["2001:db8:0:1:1:1:1:1", 6, "2001:db8:0:1:1:1:1:1"],
  ["2001:0:0:1:0:0:0:1", 6, "2001:0:0:1::1"],
  ["1:2:3:4:5:6:7::", 6, "1:2:3:4:5:6:7:0"],
  ["2001:db8::", 6, "2001:db8::"],
  ["::ffff:192.0.2.1", 6, "::ffff:192.0.2.1"],
  ["::ffff:c000:201", 6, "::ffff:192.0.2.1"],
  ["64:ff9b::192.0.2.33", 6, "64:ff9b::c000:221"],
  ["1:2:3:4:5:6:192.0.2.1", 6, "1:2:3:4:5:6:c000:201"],
];

const refused = [
  ..."|127.1|0x7f.1|2130706433|010.0.0.1|1.2.3.04|256.0.0.1|1.2.3|1.2.3.4.5|1.2.3.4 | 1.2.3.4|1.2.3.-4".split("|"),
  ..."[::1]|fe80::1%eth0|IPv6:::1|:|:::|1::2::3|1:2:3:4:5:6:7|1:2:3:4:5:6:7:8:9|1:2:3:4:5:6:7:8::|12345::".split("|"),
  ..."::g|1.2.3.4::|::1.2.3.4:1|::01.2.3.4|::1.2.3|1:2:3:4:5:6:7:1.2.3.4|192.0.2.1/24|::1/128|1:|:1|١.٢.٣.٤".split("|"),
  "1".repeat(100_000),
];

describe("parseIp", () => {
  it.each(accepted)("%s", (text, version, canonical) => {
    expect(parseIp(text)).toMatchObject({ version, text: canonical });
  });

  it.each(refused)("refuses %j", (text) => expect(parseIp(text)).toBeNull());

  it("reads its own text again, and agrees with Node on what is an address", () => {
    const group = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 0xffff }));
    fc.assert(
      fc.property(fc.array(group, { minLength: 8, maxLength: 8 }), (groups) => {
        const first = ip(groups.map((value) => value.toString(16)).join(":"));
        expect(parseIp(first.text)).toEqual(first);
        expect(new URL(`http://[${first.text}]`).hostname).toBe(
          new URL(`http://[${groups.map((g) => g.toString(16)).join(":")}]`).hostname,
        );
      }),
    );
    const character = fc.constantFrom(..."0123456789abf:.");
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 20 }), (text) => {
        expect(parseIp(text)?.version ?? 0).toBe(isIP(text));
      }),
      { numRuns: 500 },
    );
  });
});

describe("unmapIp", () => {
  it.each([
    ["::ffff:192.0.2.1", "192.0.2.1"],
    ["::192.0.2.1", "::c000:201"],
    ["2001:db8::1", "2001:db8::1"],
    ["192.0.2.1", "192.0.2.1"],
  ])("%s", (text, expected) => {
    const unmapped = unmapIp(ip(text));
    expect(unmapped).toEqual(ip(expected));
  });
});

describe("inNetwork", () => {
  it.each<[string, string, number, boolean]>([
    ["192.0.2.200", "192.0.2.0", 24, true],
    ["192.0.3.1", "192.0.2.0", 24, false],
    ["192.0.2.1", "192.0.2.1", 32, true],
    ["192.0.2.1", "198.51.100.0", 0, true],
    ["192.0.2.1", "192.0.2.0", 33, false],
    ["192.0.2.1", "192.0.2.0", -1, false],
    ["2001:db8:1::1", "2001:db8::", 32, true],
    ["2001:db9::1", "2001:db8::", 32, false],
    ["::ffff:192.0.2.1", "192.0.2.0", 24, false],
  ])("%s in %s/%i", (text, network, prefix, expected) => {
    expect(inNetwork(ip(text), ip(network), prefix)).toBe(expected);
  });
});

describe("isPublicIp", () => {
  const open =
    "1.1.1.1|8.8.8.8|9.255.255.255|11.0.0.0|100.63.255.255|100.128.0.0|172.15.0.1|172.32.0.1|192.0.1.0|193.0.0.1|223.255.255.255";
  const open6 = "2600::1|2a00:1450::1|2001:200::1|2003::1|3ffe::1|2620:4f:8001::1";
  const closed =
    "0.1.2.3|10.1.1.1|100.64.0.1|127.0.0.1|169.254.1.1|172.16.0.1|172.31.255.255|192.0.0.8|192.0.2.1|192.88.99.1|192.168.1.1";
  const more =
    "198.18.0.1|198.19.255.255|198.51.100.7|203.0.113.9|224.0.0.1|240.0.0.1|255.255.255.255|192.175.48.1|192.31.196.1|192.52.193.1";
  const closed6 =
    "::|::1|::7f00:1|1::1|4000::1|100:0:0:1::1|64:ff9b::1|fc00::1|fe80::1|ff02::1|2001::1|2001:db8::1|2002::1|3fff::1|2620:4f:8000::1";
  it.each(`${open}|${open6}`.split("|"))("%s is public", (text) => expect(isPublicIp(ip(text))).toBe(true));
  it.each(`${closed}|${more}|${closed6}|::ffff:8.8.8.8`.split("|"))("%s is not", (text) =>
    expect(isPublicIp(ip(text))).toBe(false),
  );
});

describe("reverseName", () => {
  it.each([
    ["192.0.2.5", "5.2.0.192.in-addr.arpa"],
    ["2001:db8::567:89ab", `b.a.9.8.7.6.5.0.${"0.".repeat(16)}8.b.d.0.1.0.0.2.ip6.arpa`],
  ])("%s", (text, name) => expect(reverseName(ip(text))).toBe(name));
});

describe("isLocalIp", () => {
  it.each([
    "10.1.2.3",
    "172.31.0.1",
    "192.168.7.7",
    "127.0.0.1",
    "169.254.4.106",
    "100.64.0.1",
    "::1",
    "fe80::1",
    "fd00::1",
  ])("%s is", (text) => expect(isLocalIp(ip(text))).toBe(true));
  it.each(["192.0.2.1", "198.51.100.24", "203.0.113.10", "2001:db8::1", "8.8.8.8", "172.32.0.1", "100.128.0.1"])(
    "%s is not",
    (text) => expect(isLocalIp(ip(text))).toBe(false),
  );
});
