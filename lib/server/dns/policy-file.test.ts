// The policy file over real TLS on loopback, with an authority of our own (fixtures/keys/tls).
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:https";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { parseZone, zoneResolver } from "#lib/dns/zone.ts";
import { limits } from "#lib/limits.ts";
import { policyFileResolver } from "./policy-file.ts";

const host = "mta-sts.example.com";
const read = (name: string) => readFileSync(path.resolve("fixtures/keys/tls", name), "utf8");
const ca = read("authority.pem");
const policy = "version: STSv1\nmode: enforce\nmx: mx.example.com\nmax_age: 604800\n";

type Reply = Parameters<typeof createServer>[1];

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** Serves on a free port of 127.0.0.1. */
async function serve(reply: Reply, certificate = "good.pem"): Promise<number> {
  const server: Server = createServer({ key: read("server.key"), cert: read(certificate) }, reply);
  server.on("tlsClientError", () => {});
  return listen(server);
}

async function listen(server: Server | ReturnType<typeof createTcpServer>): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => {
    server.close();
    if ("closeAllConnections" in server) server.closeAllConnections();
  });
  return (server.address() as AddressInfo).port;
}

interface World {
  zone?: string;
  enabled?: boolean;
  /** Which addresses count as public; "truly" = those that are. */
  isPublic?: "truly" | ((address: string) => boolean);
  withCa?: boolean;
}

function fetchFrom(port: number, world: World = {}) {
  const { zone = `${host}\tA\t127.0.0.1`, withCa = true, enabled = true, isPublic = () => true } = world;
  const options = { enabled, port, ...(withCa && { ca }), ...(isPublic !== "truly" && { isPublic }) };
  return policyFileResolver(zoneResolver(parseZone(zone)), options).query(host, "MTA-STS");
}

const send = (status: number, headers: Record<string, string>, body: string): Reply => {
  return (_request, response) => void response.writeHead(status, headers).end(body);
};

describe("a file that is served well", () => {
  it("is the answer, asked for at the one address of the RFC, without a word about us", async () => {
    const asked: unknown[] = [];
    const port = await serve((request, response) => {
      asked.push([request.method, request.url, request.headers.host, Object.keys(request.headers).sort()]);
      response.writeHead(200, { "Content-Type": "text/plain; charset=utf-8" }).end(policy);
    });
    expect(await fetchFrom(port)).toMatchObject({
      name: host,
      type: "MTA-STS",
      outcome: "found",
      records: [{ type: "MTA-STS", text: policy }],
    });
    expect(asked).toEqual([["GET", "/.well-known/mta-sts.txt", host, ["accept", "connection", "host", "user-agent"]]]);
  });

  it("may be as large as the limit", async () => {
    const port = await serve(send(200, { "Content-Type": "text/plain" }, "x".repeat(limits.policyFileOctets)));
    expect((await fetchFrom(port)).outcome).toBe("found");
  });
});

describe("a file that is not", () => {
  const text = { "Content-Type": "text/plain" };
  it.each([
    ["another status", send(404, text, policy), "malformed", "its server answered with HTTP status 404"],
    [
      "a redirect",
      send(302, { ...text, Location: "https://example.net/" }, policy),
      "malformed",
      "senders must not follow",
    ],
    ["a web page", send(200, { "Content-Type": "text/html" }, policy), "malformed", "not sent as text/plain"],
    ["no type", send(200, {}, policy), "malformed", "not sent as text/plain"],
    ["too large", send(200, text, "x".repeat(limits.policyFileOctets + 1)), "malformed", "larger than 64 KB"],
    [
      "cut off",
      (_, response) =>
        void response.writeHead(200, { ...text, "Content-Length": "9" }).write("v", () => response.destroy()),
      "unreachable",
      "ended early",
    ],
  ] as [string, Reply, string, string][])("%s", async (_, reply, outcome, problem) => {
    const answer = await fetchFrom(await serve(reply));
    expect(answer).toMatchObject({ outcome, records: [] });
    expect(answer.problem).toContain(problem);
  });

  it.each([
    ["another name", "other.pem", true, "a certificate for another name"],
    ["a certificate that has expired", "expired.pem", true, "has expired"],
    ["an authority nobody knows", "good.pem", false, "nobody known vouches"],
  ])("%s", async (_, certificate, withCa, problem) => {
    let reached = false;
    const port = await serve(() => {
      reached = true;
    }, certificate);
    const answer = await fetchFrom(port, { withCa });
    expect(answer).toMatchObject({ outcome: "unreachable", records: [] });
    expect(answer.problem).toContain(problem);
    expect(reached).toBe(false);
  });

  it("speaks no TLS", async () => {
    const port = await listen(createTcpServer((socket) => void socket.end("HTTP/1.1 200 OK\r\n\r\n")));
    expect(await fetchFrom(port)).toMatchObject({ outcome: "unreachable", records: [] });
  });
});

describe("who is not asked at all", () => {
  it.each([
    ["an address of the machine", { zone: `${host}\tA\t127.0.0.1`, isPublic: "truly" }, "blocked"],
    ["an address of a site, written in IPv6", { zone: `${host}\tAAAA\t::ffff:10.0.0.1`, isPublic: "truly" }, "blocked"],
    [
      "one public address and one that is not",
      { zone: `${host}\tA\t127.0.0.1\n${host}\tA\t10.0.0.1`, isPublic: (address: string) => address !== "10.0.0.1" },
      "blocked",
    ],
    ["nobody where fetching is switched off", { enabled: false }, "blocked"],
    ["a host that does not exist", { zone: "example.com\tA\t127.0.0.1" }, "nxdomain"],
    ["a host without an address", { zone: `${host}\tTXT\tx` }, "nodata"],
    ["a host whose servers are silent", { zone: `${host}\tTIMEOUT` }, "timeout"],
  ] as [string, World, string][])("%s", async (_, world, outcome) => {
    let connections = 0;
    const port = await listen(
      createTcpServer((socket) => {
        connections += 1;
        socket.destroy();
      }),
    );
    const answer = await fetchFrom(port, world);
    expect(answer).toMatchObject({ outcome, records: [] });
    expect(connections).toBe(0);
  });
});

describe("giving up", () => {
  it("obeys the signal of the report while a server drips", async () => {
    const stop = new AbortController();
    const port = await serve((_, response) => {
      response.writeHead(200, { "Content-Type": "text/plain" }).write("v", () => stop.abort(new Error("enough")));
    });
    const resolver = policyFileResolver(zoneResolver(parseZone(`${host}\tA\t127.0.0.1`)), {
      enabled: true,
      isPublic: () => true,
      port,
      ca,
    });
    await expect(resolver.query(host, "MTA-STS", stop.signal)).rejects.toThrow("enough");
  });
});
