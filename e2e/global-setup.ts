// Starts a real name server for the run: unbound, serving the zones of fixtures/zones on loopback. Nothing else is asked,
// and what is in none of them does not exist: no question waits for a server that cannot be reached.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { dnsPort } from "./ports.ts";

const zones = path.resolve(import.meta.dirname, "../fixtures/zones");

export default async function setup(): Promise<() => void> {
  if (spawnSync("unbound", ["-V"]).status !== 0) {
    throw new Error("unbound is not installed: run `node scripts/browser.ts` as root, or apt-get install unbound");
  }
  const folder = mkdtempSync(path.join(tmpdir(), "waybill-unbound-"));
  const origins = readdirSync(zones).map((file) => file.replace(/\.zone$/, ""));
  for (const origin of origins) copyFileSync(path.join(zones, `${origin}.zone`), path.join(folder, `${origin}.zone`));
  writeFileSync(path.join(folder, "unbound.conf"), describeConfig(origins));
  const server = spawn("unbound", ["-d", "-c", "unbound.conf"], { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
  await waitForStart(server);
  return () => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  };
}

function describeConfig(origins: readonly string[]): string {
  const opened = origins.map((origin) => `  local-zone: "${origin}." transparent`);
  const served = origins.map(
    (origin) => `auth-zone:\n  name: "${origin}"\n  zonefile: "${origin}.zone"\n  for-downstream: no`,
  );
  return `server:
  interface: 127.0.0.1@${dnsPort}
  directory: "."
  chroot: ""
  username: ""
  pidfile: ""
  use-syslog: no
  verbosity: 1
  module-config: "iterator"
  local-zone: "." refuse
  local-zone: "test." static
${opened.join("\n")}
remote-control:
  control-enable: no
${served.join("\n")}
`;
}

/** unbound says on standard error when it serves. */
function waitForStart(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = "";
    server.stderr!.on("data", (chunk) => {
      said += chunk;
      if (said.includes("start of service")) resolve();
    });
    server.on("exit", () => reject(new Error(`unbound did not start: ${said}`)));
  });
}
