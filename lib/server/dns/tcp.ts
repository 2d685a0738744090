import "server-only";
// One question over TCP, for replies that UDP could not hold (RFC 7766): two octets of length, then the message.
import { connect } from "node:net";
import { encodeQuery, matchReply, type Question } from "#lib/dns/wire.ts";
import type { ServerAddress } from "./servers.ts";
import type { Exchange } from "./udp.ts";

/** Waits for the whole reply until `signal` aborts, then rejects with its reason. */
export function askByTcp(
  server: ServerAddress,
  question: Question,
  edns: boolean,
  signal: AbortSignal,
): Promise<Exchange> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: server.address, port: server.port });
    let received: Buffer = Buffer.alloc(0);
    const stop = () => {
      close();
      reject(signal.reason);
    };
    const close = () => {
      signal.removeEventListener("abort", stop);
      socket.removeAllListeners();
      socket.on("error", () => {});
      socket.destroy();
    };
    const finish = (exchange: Exchange) => {
      close();
      resolve(exchange);
    };
    socket.on("data", (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      const message = framed(received);
      if (message) finish(readMessage(message, question));
    });
    socket.on("error", () => finish({ outcome: "unreachable" }));
    socket.on("close", () => finish({ outcome: received.length === 0 ? "unreachable" : "malformed" }));
    if (signal.aborted) return stop();
    signal.addEventListener("abort", stop, { once: true });
    socket.on("connect", () => {
      const query = encodeQuery(question, edns);
      socket.write(Buffer.concat([Buffer.of(query.length >> 8, query.length & 255), query]));
    });
  });
}

function framed(received: Buffer): Buffer | null {
  if (received.length < 2) return null;
  const end = 2 + received.readUInt16BE(0);
  return received.length < end ? null : received.subarray(2, end);
}

function readMessage(message: Buffer, question: Question): Exchange {
  const head = matchReply(message, question);
  return head && !head.truncated ? { message, head } : { outcome: "malformed" };
}
