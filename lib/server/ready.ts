import "server-only";
// What must work for the app to be of use: the store, unless sharing is off, and the resolver, unless live checks are.
import { config } from "./config.ts";
import { isDraining } from "./drain.ts";
import { liveResolver } from "./live-resolver.ts";
import { store } from "./store/store.ts";

/** Milliseconds for which the resolver's last sign of life counts. */
const fresh = 15_000;
const patience = 3_000;
/** A name that every resolver knows: asked to see whether one answers, whatever it answers. */
const probe = "a.root-servers.net";

const shared = globalThis as { waybillResolverSeen?: number };

/** A sentence for each thing that does not work; empty when the app is ready. */
export async function findUnready(): Promise<string[]> {
  if (isDraining()) return ["the process is stopping"];
  const [stored, resolved] = await Promise.all([canReadStore(), canResolve()]);
  return [...(stored ? [] : ["the store cannot be read"]), ...(resolved ? [] : ["the resolver does not answer"])];
}

async function canReadStore(): Promise<boolean> {
  if (!config().sharing) return true;
  return store()
    .get("0".repeat(32), 0)
    .then(() => true)
    .catch(() => false);
}

async function canResolve(): Promise<boolean> {
  if (!config().liveChecks || Date.now() - (shared.waybillResolverSeen ?? 0) < fresh) return true;
  try {
    const { outcome } = await liveResolver().query(probe, "A", AbortSignal.timeout(patience));
    if (["timeout", "unreachable", "malformed", "limit"].includes(outcome)) return false;
    shared.waybillResolverSeen = Date.now();
    return true;
  } catch {
    return false;
  }
}
