import { findUnready } from "#lib/server/ready.ts";

export const dynamic = "force-dynamic";

/** Ready: the store can be read and the resolver answers. */
export async function GET(): Promise<Response> {
  const wrong = await findUnready();
  const status = wrong.length === 0 ? 200 : 503;
  return new Response(`${wrong.join("\n") || "ready"}\n`, { status, headers: { "Cache-Control": "no-store" } });
}
