import { timingSafeEqual } from "node:crypto";
import { config } from "#lib/server/config.ts";
import { metrics } from "#lib/server/metrics.ts";

export const dynamic = "force-dynamic";

/** Counters for Prometheus: with METRICS_TOKEN for its bearer, without one for this machine alone. */
export async function GET(request: Request): Promise<Response> {
  const { metricsToken } = config();
  if (metricsToken === null && request.headers.get("x-waybill-local") !== "1") {
    return refuse(403, "Only this machine may read metrics; set METRICS_TOKEN to read them from elsewhere.\n");
  }
  if (metricsToken !== null && !isSame(request.headers.get("authorization") ?? "", `Bearer ${metricsToken}`)) {
    return refuse(401, "Send the METRICS_TOKEN as a bearer token.\n");
  }
  const { registry } = metrics();
  const headers = { "Content-Type": registry.contentType, "Cache-Control": "no-store" };
  return new Response(await registry.metrics(), { headers });
}

function refuse(status: number, text: string): Response {
  const challenge: HeadersInit = status === 401 ? { "WWW-Authenticate": "Bearer" } : {};
  return new Response(text, { status, headers: { "Cache-Control": "no-store", ...challenge } });
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
