// The order of the layers (docs/architecture.md), held by reading import lines: a file imports its own layer and those
// before it; what is pure stays pure; a package is imported by the one file named for it.
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const order = [
  "text",
  "dns",
  "intake",
  "session",
  "message",
  "fields",
  "claims",
  "trace",
  "content",
  "checks",
  "lint",
  "report",
  "server",
];

/** Modules of Node that pure layers may use: computing, no input or output. */
const pureModules = ["node:crypto", "node:buffer", "node:url", "node:util", "node:zlib"];
/** Values that components may import from lib: everything else is a type. */
const browserSafe = [
  /^#lib\/text\/format\//,
  /^#lib\/intake\/glance\.ts$/,
  /^#lib\/samples\.ts$/,
  /^#lib\/report\/(?:in-language|merge-check|reconstruct)\.ts$/,
  /^#lib\/session\/reveal-secrets\.ts$/,
  /^#lib\/checks\/dkim\/signed-view\.ts$/,
];
/** Packages that many files may import. */
const everywhere = ["react", "react-dom", "next", "zod", "server-only"];

interface Import {
  file: string;
  target: string;
  typeOnly: boolean;
}

const root = path.resolve(import.meta.dirname, "..");
const files = globSync("{app,cli,components,lib}/**/*.{ts,tsx}", { cwd: root }).filter(
  (file) => !/\.test\.tsx?$|test-support|(lying|test|zone)-server\.ts$|suite-zone/.test(file),
);
const imports = files.flatMap(readImports);

describe("layers", () => {
  it("reads the project's files", () => expect(files.length).toBeGreaterThan(50));

  it("a layer imports itself and those before it", () => {
    const wrong = imports.filter(({ file, target }) => rank(file) < rank(target) && target.startsWith("lib/"));
    expect(wrong).toEqual([]);
  });

  it("lib imports no component, and components import no route", () => {
    const wrong = imports.filter(
      ({ file, target }) =>
        (file.startsWith("lib/") && /^(components|app|cli)\//.test(target)) ||
        (file.startsWith("components/") && /^(app|cli)\//.test(target)),
    );
    expect(wrong).toEqual([]);
  });

  it("components import values only from browser-safe files of lib", () => {
    const wrong = imports.filter(
      ({ file, target, typeOnly }) =>
        file.startsWith("components/") &&
        target.startsWith("lib/") &&
        !typeOnly &&
        !browserSafe.some((safe) => safe.test(`#${target}`)),
    );
    expect(wrong).toEqual([]);
  });

  it("pure layers do no input or output", () => {
    const pure = imports.filter(({ file }) => file.startsWith("lib/") && layerOf(file) !== "server");
    const wrong = pure.filter(
      ({ file, target }) =>
        target.startsWith("node:") && !pureModules.includes(target) && file !== "lib/shared-data.ts",
    );
    expect(wrong).toEqual([]);
  });

  it("pure layers read no clock and no randomness", () => {
    const pure = files.filter((file) => file.startsWith("lib/") && layerOf(file) !== "server");
    const wrong = pure.filter((file) =>
      /Date\.now\(|new Date\(\)|Math\.random\(|randomBytes|process\.env/.test(code(file)),
    );
    expect(wrong).toEqual(["lib/shared-data.ts"]);
  });

  it("every file of the server layer is server-only", () => {
    const server = files.filter((file) => layerOf(file) === "server" && !file.endsWith("types.ts"));
    expect(server.filter((file) => !code(file).includes('import "server-only"'))).toEqual([]);
  });

  it("a package is imported by one file", () => {
    const users = new Map<string, Set<string>>();
    for (const { file, target } of imports) {
      const name = packageOf(target);
      if (!name || everywhere.includes(name)) continue;
      users.set(name, (users.get(name) ?? new Set()).add(file));
    }
    expect([...users].filter(([, by]) => by.size > 1)).toEqual([]);
  });
});

function readImports(file: string): Import[] {
  const pattern = /^\s*(?:import|export)\s(type\s)?[^"']*?from\s+"([^"]+)"|import\("([^"]+)"\)|^import\s+"([^"]+)"/gm;
  return [...code(file).matchAll(pattern)].map((match) => ({
    file,
    target: resolveTarget(file, (match[2] ?? match[3] ?? match[4])!),
    typeOnly: match[1] !== undefined,
  }));
}

function resolveTarget(file: string, target: string): string {
  // package.json, "imports": one name for two files, by where the component runs.
  if (target === "#texts") return "components/language/use-texts.client.ts";
  if (target.startsWith("#")) return target.slice(1);
  return target.startsWith(".") ? path.join(path.dirname(file), target) : target;
}

function code(file: string): string {
  return readFileSync(path.join(root, file), "utf8");
}

function layerOf(file: string): string | null {
  return /^lib\/([\w-]+)\//.exec(file)?.[1] ?? null;
}

/** The place in the order; files of no layer (limits, samples) may be imported by all. */
function rank(file: string): number {
  if (!file.startsWith("lib/")) return order.length;
  const layer = layerOf(file);
  return layer === null ? -1 : order.indexOf(layer);
}

function packageOf(target: string): string | null {
  if (/^(node:|lib\/|components\/|app\/|cli\/|e2e\/|[.])/.test(target) || target.endsWith(".json")) return null;
  return target.startsWith("@") ? target.split("/").slice(0, 2).join("/") : target.split("/")[0]!;
}
