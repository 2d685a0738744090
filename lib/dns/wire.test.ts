import dnsPacket, { type Answer as PacketRecord } from "dns-packet";
import { describe, expect, it } from "vitest";
import { readReply } from "./reply.ts";
import type { DnsRecord, RecordType } from "./types.ts";
import { decodeReply, encodeQuery, matchReply, type Question } from "./wire.ts";
import { decodeName, encodeName, WireError } from "./wire-names.ts";

const name = "mail.example.com";
const soa = { mname: "ns.example.com", rname: "host.example.com", serial: 7, refresh: 1, retry: 2, expire: 3 };

function encodeReply(type: RecordType, answers: PacketRecord[], authorities: PacketRecord[] = [], rcode = 0): Buffer {
  const flags = dnsPacket.RECURSION_DESIRED | dnsPacket.RECURSION_AVAILABLE | rcode;
  return dnsPacket.encode({ type: "response", id: 77, flags, questions: [{ name, type }], answers, authorities });
}

function read(message: Buffer, type: RecordType) {
  const question: Question = { id: 77, name, type };
  return readReply(message, matchReply(message, question)!, question);
}

describe("encodeQuery", () => {
  it("is read by another codec as it was meant", () => {
    const query = dnsPacket.decode(encodeQuery({ id: 4660, name: "_25._tcp.a+b.example.com", type: "TLSA" }, true));
    expect(query).toMatchObject({ id: 4660, type: "query", opcode: "QUERY", flag_rd: true, flag_ad: true });
    expect(query.questions).toEqual([{ name: "_25._tcp.a+b.example.com", type: "TLSA", class: "IN" }]);
    expect(query.additionals).toMatchObject([{ type: "OPT", udpPayloadSize: 1232, ednsVersion: 0, flag_do: false }]);
    expect(dnsPacket.decode(encodeQuery({ id: 1, name, type: "A" }, false)).additionals).toEqual([]);
  });
});

describe("records that another codec wrote", () => {
  const rows: [record: PacketRecord, expected: DnsRecord][] = [
    [
      { type: "A", name, data: "192.0.2.1" },
      { type: "A", address: "192.0.2.1" },
    ],
    [
      { type: "AAAA", name, data: "2001:DB8:0:0:1:0:0:1" },
      { type: "AAAA", address: "2001:db8::1:0:0:1" },
    ],
    [
      { type: "MX", name, data: { preference: 10, exchange: "MX.example.com" } },
      { type: "MX", preference: 10, exchange: "mx.example.com" },
    ],
    [
      { type: "MX", name, data: { preference: 0, exchange: "." } },
      { type: "MX", preference: 0, exchange: "." },
    ],
    [
      { type: "TXT", name, data: ["v=spf1 ", "-all"] },
      { type: "TXT", text: "v=spf1 -all" },
    ],
    [
      { type: "TXT", name, data: "" },
      { type: "TXT", text: "" },
    ],
    [
      { type: "PTR", name, data: "host.example.com" },
      { type: "PTR", target: "host.example.com" },
    ],
    [
      { type: "NS", name, data: "ns.example.com" },
      { type: "NS", target: "ns.example.com" },
    ],
    [
      { type: "CNAME", name, data: "a.example.com" },
      { type: "CNAME", target: "a.example.com" },
    ],
    [
      { type: "TLSA", name, data: { usage: 3, selector: 1, matchingType: 1, certificate: Buffer.of(0x0a, 0xff) } },
      { type: "TLSA", usage: 3, selector: 1, matching: 1, data: "0aff" },
    ],
    [
      { type: "SOA", name, data: { ...soa, minimum: 60 } },
      { type: "SOA", mname: "ns.example.com", rname: "host.example.com", serial: 7, minimum: 60 },
    ],
  ];
  it.each(rows)("%j", (record, expected) => {
    const type = record.type as RecordType;
    const facts = read(encodeReply(type, [{ ...record, ttl: 90 } as PacketRecord]), type);
    expect(facts).toMatchObject({ outcome: "found", records: [expected], ttl: 90, chain: [] });
  });
});

describe("readReply", () => {
  it("takes the shortest life of chain and records, and any case of owners", () => {
    const answers: PacketRecord[] = [
      { type: "CNAME", name: "MAIL.example.COM", ttl: 30, data: "Real.Example.com" },
      { type: "A", name: "real.example.com", ttl: 60, data: "192.0.2.1" },
    ];
    expect(read(encodeReply("A", answers), "A")).toMatchObject({ chain: ["real.example.com"], ttl: 30 });
  });

  it("gives negatives the lesser of SOA TTL and MINIMUM (RFC 2308 §5)", () => {
    const authority = (ttl: number, minimum: number): PacketRecord[] => [
      { type: "SOA", name: "example.com", ttl, data: { ...soa, minimum } },
    ];
    expect(read(encodeReply("A", [], authority(600, 60)), "A")).toMatchObject({ outcome: "nodata", ttl: 60 });
    expect(read(encodeReply("A", [], authority(20, 60), 3), "A")).toMatchObject({ outcome: "nxdomain", ttl: 20 });
    expect(read(encodeReply("A", [], [], 3), "A")).toMatchObject({ outcome: "nxdomain", ttl: 0 });
  });

  it("says where a dangling alias ended", () => {
    const answers: PacketRecord[] = [{ type: "CNAME", name, ttl: 30, data: "gone.example.com" }];
    expect(read(encodeReply("A", answers, [], 3), "A")).toMatchObject({
      outcome: "nxdomain",
      chain: ["gone.example.com"],
    });
  });

  it("does not follow the alias that was asked for", () => {
    const answers: PacketRecord[] = [{ type: "CNAME", name, ttl: 30, data: "a.example.com" }];
    const expected = { outcome: "found", chain: [], records: [{ type: "CNAME", target: "a.example.com" }] };
    expect(read(encodeReply("CNAME", answers), "CNAME")).toMatchObject(expected);
  });
});

describe("names", () => {
  it("come back as they went", () => {
    for (const text of ["a", "a+b=c.example.com", `${"x".repeat(63)}.example`, "_dmarc.xn--bcher-kva.example"]) {
      expect(decodeName(encodeName(text), 0).name).toBe(text);
    }
  });

  it("that cannot be written are refused", () => {
    for (const text of ["", "a..b", "x".repeat(64), Array(128).fill("a").join(".")]) {
      expect(() => encodeName(text)).toThrow(WireError);
    }
  });

  it("show octets that would hide where labels end", () => {
    expect(decodeName(Buffer.from("\x07a.b\\\xc9\x00Z\x01c\x00", "latin1"), 0)).toEqual({
      name: "a\\046b\\092\\201\\000z.c",
      next: 11,
    });
  });

  it.each([
    ["a pointer to itself", "\xc0\x00"],
    ["a pointer forward", "\xc0\x04\x00\x00\x01a\x00"],
    ["a label past the end", "\x05ab"],
    ["half a pointer", "\xc0"],
    ["no end", "\x01a"],
    ["a label type of old", "\x41a\x00"],
    ["300 octets", `${`\x3f${"a".repeat(63)}`.repeat(5)}\x00`],
  ])("refuse %s", (_, octets) => {
    expect(() => decodeName(Buffer.from(octets, "latin1"), 0)).toThrow(WireError);
  });

  it("refuse more pointers than any honest message has", () => {
    const octets = [0, ...Array.from({ length: 40 }, (_, index) => [0xc0, Math.max(0, index * 2 - 1)]).flat()];
    expect(() => decodeName(Buffer.from(octets), octets.length - 2)).toThrow(WireError);
    expect(decodeName(Buffer.from(octets), 5).name).toBe(".");
  });
});

describe("20,000 mutations of true replies", () => {
  it("are read, or refused with a WireError", () => {
    const seeds = mutationSeeds();
    const random = lcg(20_261_121);
    let refused = 0;
    for (let round = 0; round < 20_000; round++) {
      const seed = seeds[round % seeds.length]!;
      if (!isRead(mutate(seed.message, random), seed.question)) refused += 1;
    }
    expect(refused).toBeGreaterThan(2_000);
    expect(refused).toBeLessThan(18_000);
  });
});

function mutationSeeds(): { message: Buffer; question: Question }[] {
  const all: Record<string, PacketRecord[]> = {
    A: [
      { type: "CNAME", name, ttl: 1, data: "a.example.com" },
      { type: "A", name: "a.example.com", ttl: 1, data: "192.0.2.1" },
    ],
    MX: [{ type: "MX", name, ttl: 1, data: { preference: 1, exchange: "mx.example.com" } }],
    TXT: [{ type: "TXT", name, ttl: 1, data: ["v=spf1", "x".repeat(200)] }],
    SOA: [{ type: "SOA", name, ttl: 1, data: { ...soa, minimum: 1 } }],
  };
  return Object.entries(all).map(([type, answers]) => ({
    message: encodeReply(type as RecordType, answers),
    question: { id: 77, name, type: type as RecordType },
  }));
}

/**
 * Whether the records could be read; anything thrown but a WireError fails the test. Also asks readReply, which never
 * throws.
 */
function isRead(message: Buffer, question: Question): boolean {
  const head = matchReply(message, question);
  if (!head) return false;
  readReply(message, head, question);
  try {
    decodeReply(message, head);
    return true;
  } catch (error) {
    if (error instanceof WireError) return false;
    throw error;
  }
}

function mutate(message: Buffer, random: (below: number) => number): Buffer {
  const changed = Buffer.from(message);
  // Mostly past the question, so that not all are refused for not repeating it.
  for (let count = random(3); count >= 0; count--) {
    const at = random(10) === 0 ? random(changed.length) : 34 + random(changed.length - 34);
    changed[at] = random(256);
  }
  return random(4) === 0 ? changed.subarray(0, random(changed.length)) : changed;
}

function lcg(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
