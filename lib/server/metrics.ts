import "server-only";
// Counters of this process in the Prometheus text format. Labels are words of this program only: routes, methods, states and
// codes; nothing that a client or a message can choose.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

const seconds = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    requests: new Counter({
      name: "waybill_requests_total",
      help: "Answered requests",
      labelNames: ["route", "method", "status"] as const,
      registers,
    }),
    requestSeconds: new Histogram({
      name: "waybill_request_seconds",
      help: "From the first octet of a request to the end of its answer",
      labelNames: ["route"] as const,
      buckets: seconds,
      registers,
    }),
    refusals: new Counter({
      name: "waybill_refusals_total",
      help: "Requests that ended in a problem document",
      labelNames: ["code"] as const,
      registers,
    }),
    analysisSeconds: new Histogram({
      name: "waybill_analysis_seconds",
      help: "Analyses, DNS included",
      buckets: seconds,
      registers,
    }),
    analyses: new Gauge({
      name: "waybill_analyses",
      help: "Messages in hand",
      labelNames: ["state"] as const,
      registers,
    }),
    shares: new Counter({
      name: "waybill_shares_total",
      help: "Shared reports created, opened and deleted",
      labelNames: ["event"] as const,
      registers,
    }),
    stored: new Gauge({
      name: "waybill_stored",
      help: "Shared reports and octets in the store, as of the last sweep",
      labelNames: ["what"] as const,
      registers,
    }),
  };
}

type Metrics = ReturnType<typeof createMetrics>;
const shared = globalThis as { waybillMetrics?: Metrics };

/** The counters of this process. Next loads modules more than once, so they are kept on `globalThis`. */
export function metrics(): Metrics {
  shared.waybillMetrics ??= createMetrics();
  return shared.waybillMetrics;
}

/** One request that ended in a problem. @param code of the table of problems */
export function countRefusal(code: string): void {
  metrics().refusals.inc({ code });
}
