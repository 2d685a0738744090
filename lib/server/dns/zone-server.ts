// For tests only: serves a dns-file (contract §1) over real UDP and TCP, honestly, as a recursive server would: CNAME
// chains in full, SERVFAIL and silence where the file says so, TC and TCP for what one datagram does not hold.
import dnsPacket, { type DecodedPacket, type Packet, type Answer as PacketRecord, type SoaAnswer } from "dns-packet";
import type { Answer, DnsRecord, RecordType } from "#lib/dns/types.ts";
import { parseZone, zoneResolver } from "#lib/dns/zone.ts";
import { type RunningServer, startTestServer } from "./test-server.ts";

/** Starts a server on a free port of 127.0.0.1 that answers from the file's text alone. */
export async function startZoneServer(tsv: string): Promise<RunningServer> {
  const zone = parseZone(tsv);
  const [problem] = zone.problems;
  if (problem) throw new Error(`zone line ${problem.line}: ${problem.text}`);
  const resolver = zoneResolver(zone);
  return startTestServer(async (query, way) => {
    const question = query.questions?.[0];
    if (!question) return;
    const answer = await resolver.query(question.name, question.type as RecordType);
    if (answer.outcome === "timeout") return;
    const message = encode(query, answer, false);
    const room = way.via === "tcp" ? 65_535 : roomOf(query);
    way.send(message.length <= room ? message : encode(query, answer, true));
  });
}

function roomOf(query: DecodedPacket): number {
  const opt = query.additionals?.find((record) => record.type === "OPT");
  return opt ? Math.max(512, opt.udpPayloadSize) : 512;
}

function encode(query: DecodedPacket, answer: Answer, truncated: boolean): Buffer {
  const rcode = answer.outcome === "servfail" ? 2 : answer.outcome === "nxdomain" ? 3 : 0;
  const flags =
    dnsPacket.RECURSION_DESIRED |
    dnsPacket.RECURSION_AVAILABLE |
    (truncated ? dnsPacket.TRUNCATED_RESPONSE : 0) |
    rcode;
  const reply: Packet = { type: "response", id: query.id ?? 0, flags, questions: query.questions ?? [] };
  if (truncated) return dnsPacket.encode(reply);
  const isNegative = answer.outcome === "nodata" || answer.outcome === "nxdomain";
  return dnsPacket.encode({
    ...reply,
    answers: answer.outcome === "malformed" ? loopAt(answer.name) : recordsOf(answer),
    authorities: isNegative ? [startOfAuthority] : [],
  });
}

const startOfAuthority: SoaAnswer = {
  type: "SOA",
  name: ".",
  ttl: 300,
  data: { mname: "ns.invalid", rname: "host.invalid", serial: 1, refresh: 1, retry: 1, expire: 1, minimum: 300 },
};

function loopAt(name: string): PacketRecord[] {
  return [{ type: "CNAME", name, ttl: 300, data: name }];
}

function recordsOf(answer: Answer): PacketRecord[] {
  const owners = [answer.name, ...answer.chain];
  const aliases = answer.chain.map(
    (target, index): PacketRecord => ({ type: "CNAME", name: owners[index]!, ttl: 300, data: target }),
  );
  return [...aliases, ...answer.records.map((record) => packetRecord(owners.at(-1)!, record))];
}

/** The root, `.` here, is an empty name to dns-packet as well as `.`. */
function packetRecord(name: string, record: DnsRecord): PacketRecord {
  const common = { name, ttl: 300 };
  switch (record.type) {
    case "A":
    case "AAAA":
      return { ...common, type: record.type, data: record.address };
    case "MX":
      return { ...common, type: "MX", data: { preference: record.preference, exchange: record.exchange } };
    case "TXT":
      return { ...common, type: "TXT", data: strings(record.text) };
    case "TLSA": {
      const { usage, selector, matching, data } = record;
      const certificate = Buffer.from(data, "hex");
      return { ...common, type: "TLSA", data: { usage, selector, matchingType: matching, certificate } };
    }
    case "SOA": {
      const { mname, rname, serial, minimum } = record;
      return { ...common, type: "SOA", data: { mname, rname, serial, minimum, refresh: 1, retry: 1, expire: 1 } };
    }
    case "MTA-STS":
      throw new Error("a policy file is no record");
    default:
      return { ...common, type: record.type, data: record.target };
  }
}

/** TXT strings hold 255 octets at most (RFC 1035 §3.3). */
function strings(text: string): Buffer[] {
  const octets = Buffer.from(text, "latin1");
  const parts: Buffer[] = [];
  for (let at = 0; at === 0 || at < octets.length; at += 255) parts.push(octets.subarray(at, at + 255));
  return parts;
}
