// Starts the built app on HOST and PORT (contract §3).
import { spawn } from "node:child_process";

const { PORT = "3000", HOST = "127.0.0.1" } = process.env;
const server = spawn("next", ["start", "-H", HOST, "-p", PORT], { stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => server.kill(signal));
server.on("exit", (code) => process.exit(code ?? 1));
