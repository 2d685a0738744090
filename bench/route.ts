// What the route of a message costs that carries very many Received fields. The newest of them are read into hops, up to
// `limits.hops`; the second row reads every line through all dialects, as no message can demand.
import { readFields } from "#lib/fields/read-fields.ts";
import { limits } from "#lib/limits.ts";
import { parseMessage } from "#lib/message/parse.ts";
import { readReceived } from "#lib/trace/read-received.ts";
import { traceRoute } from "#lib/trace/trace-route.ts";
import { atMost, cpuMs, type Row } from "./measure.ts";
import { manyReceived } from "./messages.ts";

const count = 10_000;
const targetMs = 250;
const options = { ip: null, helo: null, mailFrom: null, border: null, ownDomains: [] };

export async function measureRoute(): Promise<Row[]> {
  const message = parseMessage(manyReceived(count));
  const fields = readFields(message);
  const lines = fields.filter(({ name }) => name === "Received").map(({ raw }) => raw);
  const [route, all] = await cpuMs(
    8,
    () => traceRoute(message, fields, [], options),
    () => lines.map((raw) => readReceived(raw)),
  );
  return [
    atMost(`route of 10,000 Received, of which ${limits.hops} become hops`, route!, targetMs),
    atMost("  each of the 10,000 lines through all dialects", all!, targetMs),
  ];
}
