// Starts the built app on HOST and PORT (contract §3), passes signals on, and ends it for good when it has not ended within
// five seconds of one.
import { spawn } from "node:child_process";
import path from "node:path";

const { PORT = "3000", HOST = "127.0.0.1" } = process.env;
const grace = 5_000;

if (!/^\d{1,5}$/.test(PORT) || Number(PORT) < 1 || Number(PORT) > 65_535) {
  console.error(`Waybill cannot start:\nPORT=${PORT}: write a number from 1 to 65535`);
  process.exit(2);
}
if (!/^[\w.:-]+$/.test(HOST)) {
  console.error(`Waybill cannot start:\nHOST=${HOST}: write an address to listen on, such as 127.0.0.1 or 0.0.0.0`);
  process.exit(2);
}

const next = path.resolve(import.meta.dirname, "../node_modules/next/dist/bin/next");
const server = spawn(process.execPath, [next, "start", "-H", HOST, "-p", PORT], { stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    server.kill(signal);
    setTimeout(() => server.kill("SIGKILL"), grace).unref();
  });
}
server.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGTERM" || signal === "SIGINT" ? 0 : 1)));
