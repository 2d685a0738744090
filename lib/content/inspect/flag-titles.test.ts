// Every code has a title, and no title stands there for nothing. Codes are those of the inspectors' examples and of the rules over flags;
// and those that the sources write, for some are in no example.
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { parseAst } from "vitest/node";
import { activeFileRows } from "#lib/lint/rules/active-files.ts";
import { documentRows } from "#lib/lint/rules/documents.ts";
import { packedFileRows } from "#lib/lint/rules/packed-files.ts";
import { flagTitles } from "./flag-titles.ts";
import { inspectors } from "./index.ts";

const content = path.resolve(import.meta.dirname, "..");
const sources = ["inspect/*.ts", "html/*.ts", "read-parts.ts"]
  .flatMap((form) => globSync(form, { cwd: content }))
  .filter((file) => !/\.test\.ts$|flag-titles/.test(file));

/** Codes that are put together, by what they begin with. */
const composed: Record<string, readonly string[]> = {
  "delivery-": ["delayed", "failed"],
  "feedback-": ["abuse", "auth-failure", "fraud", "not-spam", "other", "virus"],
};

interface Node {
  type: string;
  [key: string]: unknown;
}

/** What flags of a source have as code, as far as it stands there: those with `detail`, and kinds that name theirs. */
function codesIn(file: string): string[] {
  const codes: string[] = [];
  visit(parseAst(readFileSync(path.join(content, file), "utf8"), { lang: "ts" }) as unknown as Node, (node) => {
    if (node.type !== "ObjectExpression") return;
    const properties = new Map((node.properties as Node[]).map((one) => [(one.key as Node | undefined)?.name, one]));
    const given = properties.has("detail") ? properties.get("code") : properties.get("flag");
    if (given) codes.push(...codesOf(given.value as Node));
  });
  return codes;
}

function codesOf(value: Node): string[] {
  if (value.type === "Literal") return typeof value.value === "string" ? [value.value] : [];
  if (value.type === "ConditionalExpression")
    return [...codesOf(value.consequent as Node), ...codesOf(value.alternate as Node)];
  if (value.type !== "TemplateLiteral") return [];
  const start = (value.quasis as { value: { cooked: string } }[])[0]!.value.cooked;
  return (composed[start] ?? ["…"]).map((end) => `${start}${end}`);
}

function visit(value: unknown, see: (node: Node) => void): void {
  if (Array.isArray(value)) for (const inner of value) visit(inner, see);
  else if (value !== null && typeof value === "object") {
    if ("type" in value) see(value as Node);
    for (const inner of Object.values(value)) visit(inner, see);
  }
}

const seen = inspectors.flatMap(({ examples }) => examples.flatMap(({ sees }) => sees?.flags ?? []));
const judged = [...activeFileRows, ...documentRows, ...packedFileRows].flatMap(({ id, codes = [id] }) => codes);
const written = sources.flatMap(codesIn);
const all = new Set([...seen, ...judged, ...written]);

it("finds codes in the sources", () => expect(new Set(written).size).toBeGreaterThan(80));

it("every code has a title", () => {
  expect([...all].filter((code) => !Object.hasOwn(flagTitles, code))).toEqual([]);
});

it("every title has a code", () => expect(Object.keys(flagTitles).filter((code) => !all.has(code))).toEqual([]));

it("titles are a few words that begin small, each once", () => {
  const titles = Object.values(flagTitles);
  expect(new Set(titles).size).toBe(titles.length);
  expect(titles.filter((title) => !/^(?:\p{Ll}|HTML ).{3,60}[^.:]$/u.test(title))).toEqual([]);
});
