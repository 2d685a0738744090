import "server-only";
// One question over UDP: a fresh connected socket each time, so the port is random and the kernel drops other senders.
import { createSocket } from "node:dgram";
import { isIPv6 } from "node:net";
import { encodeQuery, matchReply, type Question, type ReplyHead } from "#lib/dns/wire.ts";
import type { ServerAddress } from "./servers.ts";

/** A message that repeats the question, or why there is none. */
export type Exchange = { message: Buffer; head: ReplyHead } | { outcome: "unreachable" | "malformed" };

/**
 * Waits for the reply until `signal` aborts, then rejects with its reason. What does not match the question is passed
 * over: a forger who guesses wrong must not end the wait.
 */
export function askByUdp(
  server: ServerAddress,
  question: Question,
  edns: boolean,
  signal: AbortSignal,
): Promise<Exchange> {
  return new Promise((resolve, reject) => {
    const socket = createSocket(isIPv6(server.address) ? "udp6" : "udp4");
    const stop = () => {
      close();
      reject(signal.reason);
    };
    const close = () => {
      signal.removeEventListener("abort", stop);
      socket.removeAllListeners();
      // An error that is still on its way would otherwise be thrown.
      socket.on("error", () => {});
      socket.close();
    };
    const finish = (exchange: Exchange) => {
      close();
      resolve(exchange);
    };
    socket.on("message", (message) => {
      const head = matchReply(message, question);
      if (head) finish({ message, head });
    });
    // ICMP "port unreachable" comes as ECONNREFUSED on a connected socket.
    socket.on("error", () => finish({ outcome: "unreachable" }));
    if (signal.aborted) return stop();
    signal.addEventListener("abort", stop, { once: true });
    socket.connect(server.port, server.address, () => socket.send(encodeQuery(question, edns)));
  });
}
