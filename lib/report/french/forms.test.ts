// Every form of the report has its French one, and no French one stands there for nothing. Forms are read from the sources:
// say`…` and said`…`, and the nouns that are counted. What rules say as plain strings (title, innocent, advice) comes from their table, what
// fields and their values mean from theirs.
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parseAst } from "vitest/node";
import { decoders } from "#lib/fields/index.ts";
import { knownNames } from "#lib/fields/known-names.ts";
import { rules } from "#lib/lint/index.ts";
import { smtpSessionRules } from "#lib/lint/rules/smtp-session.ts";
import { french, frenchFiles } from "./index.ts";

const lib = path.resolve(import.meta.dirname, "../..");
const files = globSync("**/*.ts", { cwd: lib }).filter((file) => !/\.test\.ts$|test-support|\/french\//.test(file));

/** How functions that count nouns write one. */
const ones = new Map<unknown, string>([
  ["count", "one"],
  ["countFirst", "One"],
  ["countOf", "1"],
]);

interface Node {
  type: string;
  [key: string]: unknown;
}

/** The forms that a source says, and what it says in a way that cannot be read from it. */
function formsOf(file: string): { forms: string[]; unreadable: string[] } {
  const forms: string[] = [];
  const unreadable: string[] = [];
  const code = readFileSync(path.join(lib, file), "utf8");
  if (!/\/(?:say|said|words)\.ts"/.test(code)) return { forms, unreadable };
  visit(parseAst(code, { lang: "ts" }) as unknown as Node, (node) => {
    if (node.type === "TaggedTemplateExpression" && /^(?:say|said)$/.test(String((node.tag as Node).name))) {
      const quasis = (node.quasi as { quasis: { value: { cooked: string } }[] }).quasis;
      forms.push(quasis.map(({ value }) => value.cooked).reduce((form, word, at) => `${form}{${at - 1}}${word}`));
    }
    const one = node.type === "CallExpression" ? ones.get((node.callee as Node).name) : undefined;
    if (one !== undefined && !file.endsWith("words.ts")) {
      const [, singular, plural] = (node.arguments as Node[]).map((given) => given.value as string | undefined);
      if (singular === undefined || (node.arguments as Node[]).length > (plural === undefined ? 2 : 3))
        unreadable.push(`${file}: ${code.slice(node.start as number, node.end as number)}`);
      else forms.push(`${one} ${singular}`, `{0} ${plural ?? `${singular}s`}`);
    }
  });
  return { forms, unreadable };
}

function visit(value: unknown, see: (node: Node) => void): void {
  if (Array.isArray(value)) for (const inner of value) visit(inner, see);
  else if (value !== null && typeof value === "object") {
    if ("type" in value) see(value as Node);
    for (const inner of Object.values(value)) visit(inner, see);
  }
}

const read = files.map((file) => ({ file, ...formsOf(file) }));
const titles = [...rules, ...smtpSessionRules].flatMap(({ title, innocent, advice }) => [title, innocent, advice]);
const meanings = [
  ...[...knownNames.values()].map(([meaning]) => meaning),
  ...decoders.flatMap((decoder) => decoder.meanings ?? []),
];
/** A form without a word, a colon or a quotation mark is the same in every language. */
const said = new Set(
  [...read.flatMap(({ forms }) => forms), ...titles, ...meanings].filter((form) => form && /[\p{L}:;!?“]/u.test(form)),
);
const entries = Object.entries(french.forms);

describe("French", () => {
  it("can be read from the sources", () => expect(read.flatMap(({ unreadable }) => unreadable)).toEqual([]));

  it.each(files.filter((file) => read.find((one) => one.file === file)!.forms.length > 0))(
    "has every form of %s",
    (file) => {
      const { forms } = read.find((one) => one.file === file)!;
      expect(forms.filter((form) => said.has(form) && french.forms[form] === undefined)).toEqual([]);
    },
  );

  it("has everything that rules say in plain words", () => {
    expect(titles.filter((text) => text && french.forms[text] === undefined)).toEqual([]);
  });

  it("has everything that fields and their values mean", () => {
    expect(meanings.filter((text) => french.forms[text] === undefined)).toEqual([]);
  });

  it("says nothing else", () => {
    expect(said.size).toBeGreaterThan(100);
    expect(entries.map(([form]) => form).filter((form) => !said.has(form))).toEqual([]);
  });

  it("says one thing in one way", () => {
    const all = frenchFiles.flatMap((forms) => Object.entries(forms));
    expect(all.filter(([form, other]) => french.forms[form] !== other)).toEqual([]);
  });

  it("keeps every value", () => {
    const values = (form: string) => [...form.matchAll(/\{\d+\}/g)].map(([value]) => value).sort();
    expect(entries.filter(([form, other]) => String(values(form)) !== String(values(other)))).toEqual([]);
  });

  it("has a narrow no-break space before tall punctuation and inside quotation marks, and typographic apostrophes", () => {
    const wrong = entries.filter(([, text]) =>
      /[^\s\u202f(][;!?»](?![\p{L}=])|[^\u202f] [:;!?»](?![\p{L}=])|«[^\u202f]|[\p{L})»}]:(?!\/)\s|\p{L}'\p{L}/u.test(
        text,
      ),
    );
    expect(wrong).toEqual([]);
  });
});
