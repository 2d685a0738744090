import { config } from "#lib/server/config.ts";
import { store } from "#lib/server/store/store.ts";

export const dynamic = "force-dynamic";

/** Ready: the store can be read. */
export async function GET(): Promise<Response> {
  const headers = { "Cache-Control": "no-store" };
  try {
    if (config().sharing) await store().get("0".repeat(32), 0);
    return new Response("ready\n", { headers });
  } catch {
    return new Response("the store cannot be read\n", { status: 503, headers });
  }
}
