// Adds the optional packages of other platforms to package-lock.json when the registry did not serve them. Without the
// entries `npm ci` refuses the lock file, and a machine of that platform would miss its binary. Run after changing
// dependencies: node scripts/complete-lock.ts
import { readFileSync, writeFileSync } from "node:fs";

interface LockedPackage {
  version?: string;
  optional?: boolean;
  dev?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

const systems = ["android", "darwin", "freebsd", "netbsd", "openbsd", "sunos", "aix", "openharmony", "win32", "linux"];
const processors = ["arm64", "x64", "ia32", "ppc64", "s390x", "riscv64", "loong64", "mips64el", "wasm32", "arm"];

const lock: { packages: Record<string, LockedPackage> } = JSON.parse(readFileSync("package-lock.json", "utf8"));
let added = 0;
for (const [holder, locked] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(locked.optionalDependencies ?? {})) {
    if (isLocked(holder, name)) continue;
    lock.packages[`node_modules/${name}`] = describePackage(name, version, locked.dev === true);
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync("package-lock.json", `${JSON.stringify(lock, null, 2)}\n`);
console.log(`package-lock.json: ${added} packages of other platforms added`);

/** Whether npm would find `name` from the folder of `holder`. */
function isLocked(holder: string, name: string): boolean {
  for (let folder = holder; ; folder = folder.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, "")) {
    if (lock.packages[`${folder ? `${folder}/` : ""}node_modules/${name}`]) return true;
    if (folder === "") return false;
  }
}

/** What the name says of the platform: `@scope/tool-linux-x64-musl`. */
function describePackage(name: string, version: string, dev: boolean): LockedPackage {
  const os = systems.find((system) => name.includes(system));
  const cpu = processors.find((processor) => name.split(/[-./]/).includes(processor));
  return {
    version,
    ...(cpu && { cpu: [cpu] }),
    ...(dev && { dev: true }),
    optional: true,
    ...(name.includes("musl") && { libc: ["musl"] }),
    ...(os && { os: [os] }),
  };
}
