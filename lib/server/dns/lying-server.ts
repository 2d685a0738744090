// For tests only: a DNS server that tells every lie and has every fault a client can meet. The first label of the name
// asked says which; the truth, where it is told, is the address 192.0.2.1.
import dnsPacket, { type DecodedPacket, type Packet, type Answer as PacketRecord } from "dns-packet";
import { type RunningServer, startTestServer, type Way } from "./test-server.ts";

/** Milliseconds after which `late` replies. */
const lateMs = 600;

type Lie = (query: DecodedPacket, way: Way, earlier: number) => void;

/** @returns the server, and how many questions with that first label it has received */
export async function startLyingServer(): Promise<RunningServer & { received(label: string): number }> {
  const counts = new Map<string, number>();
  const server = await startTestServer((query, way) => {
    const label = nameOf(query).split(".")[0]!.toLowerCase();
    const earlier = counts.get(label) ?? 0;
    counts.set(label, earlier + 1);
    const lie = lies[label] ?? byRcode(label);
    lie(query, way, earlier);
  });
  return { ...server, received: (label) => counts.get(label) ?? 0 };
}

const { RECURSION_DESIRED, RECURSION_AVAILABLE, TRUNCATED_RESPONSE, AUTHENTIC_DATA } = dnsPacket;
const usualFlags = RECURSION_DESIRED | RECURSION_AVAILABLE;

const nameOf = (query: DecodedPacket): string => query.questions?.[0]?.name ?? "";
const hasEdns = (query: DecodedPacket): boolean => query.additionals?.some(({ type }) => type === "OPT") === true;

function packet(query: DecodedPacket, change: Packet = {}): Packet {
  const questions = query.questions ?? [];
  return { type: "response", id: query.id ?? 0, flags: usualFlags, questions, answers: [truth(query)], ...change };
}

const message = (query: DecodedPacket, change: Packet = {}): Buffer => dnsPacket.encode(packet(query, change));
const truth = (query: DecodedPacket): PacketRecord => address(nameOf(query), "192.0.2.1");
const address = (name: string, data: string): PacketRecord => ({ type: "A", name, ttl: 300, data });
const alias = (name: string, data: string): PacketRecord => ({ type: "CNAME", name, ttl: 300, data });
const forged = (query: DecodedPacket): Packet => ({ answers: [address(nameOf(query), "198.51.100.66")] });

/** Says one thing, and the truth a little later. */
function thenTrue(lie: (query: DecodedPacket, way: Way) => void): Lie {
  return (query, way) => {
    lie(query, way);
    setTimeout(() => way.send(message(query)), 20);
  };
}

/** Truncated by UDP; `tcp` says what happens then. */
function truncated(tcp: (query: DecodedPacket, way: Way) => void): Lie {
  return (query, way) => {
    if (way.via === "tcp") tcp(query, way);
    else way.send(message(query, { flags: usualFlags | TRUNCATED_RESPONSE, answers: [] }));
  };
}

function byRcode(label: string): Lie {
  const rcode = Number(/^rcode-([0-9]+)$/.exec(label)?.[1] ?? Number.NaN);
  if (Number.isNaN(rcode)) throw new Error(`no lie is called "${label}"`);
  return (query, way) => way.send(message(query, { flags: usualFlags | rcode, answers: [] }));
}

function garbageFor(query: DecodedPacket): Buffer {
  const garbage = Buffer.alloc(20, 0xc0);
  garbage.writeUInt16BE(query.id ?? 0, 0);
  garbage.writeUInt16BE(0x8180, 2);
  garbage.writeUInt16BE(1, 4);
  return garbage;
}

const longText = "x".repeat(4_000);

const lies: Record<string, Lie> = {
  honest: (query, way) => way.send(message(query)),
  drop: () => {},
  "drop-first": (query, way, earlier) => {
    if (earlier > 0) way.send(message(query));
  },
  late: (query, way) => void setTimeout(() => way.send(message(query)), lateMs),
  "wrong-id": thenTrue((query, way) => way.send(message(query, { ...forged(query), id: (query.id ?? 0) ^ 1 }))),
  "wrong-question": thenTrue((query, way) =>
    way.send(message(query, { ...forged(query), questions: [{ type: "A", name: "other.lies.test" }] })),
  ),
  "wrong-type": thenTrue((query, way) =>
    way.send(message(query, { ...forged(query), questions: [{ type: "TXT", name: nameOf(query) }] })),
  ),
  "no-question": thenTrue((query, way) => way.send(message(query, { ...forged(query), questions: [] }))),
  "a-query": thenTrue((query, way) => way.send(message(query, { ...forged(query), type: "query" }))),
  garbage: thenTrue((query, way) => way.send(garbageFor(query))),
  short: thenTrue((query, way) => way.send(message(query).subarray(0, 7))),
  elsewhere: thenTrue((query, way) => way.sendFromElsewhere(message(query, forged(query)))),
  "formerr-edns": (query, way) => {
    if (hasEdns(query)) way.send(message(query, { flags: usualFlags | 1, answers: [] }));
    else way.send(message(query));
  },
  "formerr-bare": (query, way) => {
    if (hasEdns(query)) way.send(message(query, { flags: 1, answers: [], questions: [] }));
    else way.send(message(query));
  },
  "tc-text": truncated((query, way) => {
    const strings = longText.match(/.{1,255}/g)!;
    way.send(message(query, { answers: [{ type: "TXT", name: nameOf(query), ttl: 300, data: strings }] }));
  }),
  "tc-closed": truncated((_, way) => way.hangUp()),
  "tc-slow": truncated((query, way) => void setTimeout(() => way.send(message(query)), 40)),
  "tc-partial": truncated((query, way) =>
    way.sendRaw(Buffer.concat([Buffer.of(0, 60), message(query).subarray(0, 20)])),
  ),
  "tc-hanging": truncated(() => {}),
  "tc-wrong": truncated((query, way) => way.send(message(query, { ...forged(query), id: (query.id ?? 0) ^ 1 }))),
  "foreign-owner": (query, way) => way.send(message(query, { answers: [address("other.lies.test", "198.51.100.66")] })),
  "other-class": (query, way) =>
    way.send(
      message(query, { answers: [{ ...address(nameOf(query), "198.51.100.66"), class: "CH" } as PacketRecord] }),
    ),
  chain: (query, way) => {
    const answers = [address("c.lies.test", "192.0.2.1"), alias("b.lies.test", "c.lies.test")];
    way.send(message(query, { answers: [...answers, alias(nameOf(query), "b.lies.test")] }));
  },
  loop: (query, way) =>
    way.send(message(query, { answers: [alias(nameOf(query), "b.lies.test"), alias("b.lies.test", nameOf(query))] })),
  "long-chain": (query, way) => {
    const names = Array.from({ length: 18 }, (_, index) => (index === 0 ? nameOf(query) : `n${index}.lies.test`));
    const answers = names.slice(1).map((name, index) => alias(names[index]!, name));
    way.send(message(query, { answers: [...answers, address(names.at(-1)!, "198.51.100.66")] }));
  },
  cut: (query, way) => way.send(message(query).subarray(0, -2)),
  "cut-address": (query, way) => {
    const whole = message(query);
    whole.writeUInt16BE(3, whole.length - 6);
    way.send(whole.subarray(0, -1));
  },
  ad: (query, way) => way.send(message(query, { flags: usualFlags | AUTHENTIC_DATA })),
  octets: (query, way) => {
    const data = [Buffer.of(0x80, 0x00, 0xff), Buffer.from("é")];
    way.send(message(query, { answers: [{ type: "TXT", name: nameOf(query), ttl: 300, data }] }));
  },
  referral: (query, way) =>
    way.send(
      message(query, {
        flags: RECURSION_DESIRED,
        answers: [],
        authorities: [{ type: "NS", name: "lies.test", ttl: 300, data: "ns.lies.test" }],
      }),
    ),
  "big-ttl": (query, way) => {
    const whole = message(query);
    whole.writeUInt32BE(0x8000_0005, whole.length - 10);
    way.send(whole);
  },
  ede: (query, way) => {
    const data = Buffer.concat([Buffer.of(0, 6), Buffer.from("signature expired")]);
    const opt = { type: "OPT", name: ".", udpPayloadSize: 1232, flags: 0, options: [{ code: 15, data }] };
    way.send(message(query, { flags: usualFlags | 2, answers: [], additionals: [opt as unknown as PacketRecord] }));
  },
};
