// For tests only: a DNS server on loopback, UDP and TCP on one port, whose replies a function makes. It stands on
// dns-packet, so that the client's own codec is not what it is tested with.
import { createSocket, type RemoteInfo, type Socket } from "node:dgram";
import { type AddressInfo, createServer, type Server, type Socket as TcpSocket } from "node:net";
import dnsPacket, { type DecodedPacket } from "dns-packet";

export interface RunningServer {
  address: string;
  port: number;
  close(): Promise<void>;
}

/** The way back to whoever asked. */
export interface Way {
  via: "udp" | "tcp";
  send(message: Buffer): void;
  /** UDP only: the same message from a port that was not asked. */
  sendFromElsewhere(message: Buffer): void;
  /** TCP only: these octets without a length before them, and the end of the connection. */
  sendRaw(octets: Buffer): void;
  hangUp(): void;
}

type Responder = (query: DecodedPacket, way: Way) => void;

/** Starts the server on a free port of 127.0.0.1. */
export async function startTestServer(respond: Responder): Promise<RunningServer> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const udp = await bindUdp(respond);
    const { port } = udp.address();
    const tcp = await listenTcp(respond, port);
    if (tcp) return { address: "127.0.0.1", port, close: () => closeBoth(udp, tcp) };
    udp.close();
  }
  throw new Error("no port is free for both UDP and TCP");
}

function bindUdp(respond: Responder): Promise<Socket> {
  const socket = createSocket("udp4");
  let isOpen = true;
  socket.on("close", () => {
    isOpen = false;
  });
  // A reply that a timer kept until after the test has nobody left to read it, and no socket to leave by.
  const sendTo = (from: RemoteInfo) => (message: Buffer) => {
    if (isOpen) socket.send(message, from.port, from.address);
  };
  socket.on("message", (message, from) => respond(dnsPacket.decode(message), udpWay(sendTo(from), from)));
  return new Promise((resolve, reject) => {
    socket.once("error", reject);
    socket.bind(0, "127.0.0.1", () => resolve(socket));
  });
}

function udpWay(send: Way["send"], from: RemoteInfo): Way {
  return {
    via: "udp",
    send,
    sendFromElsewhere(message) {
      const other = createSocket("udp4");
      other.send(message, from.port, from.address, () => other.close());
    },
    sendRaw() {},
    hangUp() {},
  };
}

const connections = new WeakMap<Server, Set<TcpSocket>>();

/** Null when the port is taken. */
function listenTcp(respond: Responder, port: number): Promise<Server | null> {
  const open = new Set<TcpSocket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on("close", () => open.delete(socket));
    socket.on("error", () => {});
    socket.on("data", (chunk: Buffer) => respond(dnsPacket.decode(chunk.subarray(2)), tcpWay(socket)));
  });
  connections.set(server, open);
  return new Promise((resolve) => {
    server.once("error", () => resolve(null));
    server.listen(port, "127.0.0.1", () => resolve((server.address() as AddressInfo).port === port ? server : null));
  });
}

function tcpWay(socket: TcpSocket): Way {
  return {
    via: "tcp",
    send: (message) =>
      void socket.write(Buffer.concat([Buffer.of(message.length >> 8, message.length & 255), message])),
    sendFromElsewhere() {},
    sendRaw: (octets) => void socket.end(octets),
    hangUp: () => socket.destroy(),
  };
}

async function closeBoth(udp: Socket, tcp: Server): Promise<void> {
  for (const socket of connections.get(tcp) ?? []) socket.destroy();
  await Promise.all([new Promise<void>((done) => udp.close(done)), new Promise<unknown>((done) => tcp.close(done))]);
}
