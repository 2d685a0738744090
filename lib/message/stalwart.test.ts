// Offsets of headers, bodies, parts and fields against the checked-in expectations of Stalwart's mail-parser, in the LF and
// the CRLF form of every message. Its malformed/ folder is where readers may differ; each difference stands below.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { sharedPath } from "#lib/shared-data.ts";
import { parseMessage } from "./parse.ts";
import type { MimePart } from "./types.ts";

interface ExpectedPart {
  headers: { offset_field: number; offset_start: number; offset_end: number }[];
  body: { Message?: ExpectedMessage };
  offset_header: number;
  offset_body: number;
  offset_end: number;
}
interface ExpectedMessage {
  parts: ExpectedPart[];
}

/** Messages in which we differ, and why. "tree": the part list itself; "offsets": some offsets of the same list. */
const differences: Record<string, { what: "tree" | "offsets"; why: string }> = {
  "thirdparty/005": { what: "offsets", why: "it takes `invalid--1--` for a delimiter in the middle of a line" },
  "thirdparty/015": { what: "tree", why: "nested headers run into the outer delimiter: it reads on, we end the part" },
  "malformed/000": {
    what: "tree",
    why: "delimiters directly below part headers: it finds no part at all, we find four",
  },
  "malformed/001": { what: "tree", why: "it matches the boundary `a` against the line `--ab`" },
  "malformed/004": { what: "tree", why: "it matches the boundary `a` against the lines `--ab` and `--ac`" },
  "malformed/007": { what: "offsets", why: "its own delimiter ends a header section without empty line; it reads on" },
  "malformed/008": { what: "offsets", why: "it matches the boundary `a` against the line `--ab`" },
  "malformed/009": { what: "tree", why: "it does not let an outer delimiter close an inner multipart" },
  "malformed/011": { what: "tree", why: "as 009" },
  "malformed/012": { what: "tree", why: "as 009" },
  "malformed/016": {
    what: "tree",
    why: "boundaries longer than 70 characters that begin alike: it compares the first ones",
  },
  "malformed/019": {
    what: "offsets",
    why: "a line that is no field and no field below: it skips it, we begin the body",
  },
  "malformed/020": { what: "tree", why: "no empty line before the inner multipart: it gives up the inner parts" },
  "malformed/021": { what: "tree", why: "as 020" },
  "malformed/022": { what: "tree", why: "message/rfc822 without any field: we list its inside as text" },
};

const root = sharedPath("suites/stalwart-mail-parser");

describe.skipIf(root === null)("Stalwart mail-parser offsets", () => {
  const count = { trees: 0, parts: 0, ends: 0, fields: 0, messages: 0 };

  it.each(listMessages())("%s", (name) => {
    const results = (["json", "crlf.json"] as const).map((form) => compare(name, form));
    const known = differences[name];
    for (const result of results) {
      count.messages += 1;
      count.trees += Number(result.sameTree);
      count.parts += result.parts;
      count.ends += result.ends;
      count.fields += result.fields;
      if (known?.what === "tree") expect(result.sameTree, "now equal: remove it from the list").toBe(false);
      else expect(result.sameTree).toBe(true);
      if (known?.what === "offsets") expect(result.wrong, "now equal: remove it from the list").not.toEqual([]);
      if (!known) expect(result.wrong).toEqual([]);
    }
  });

  it("counts", () => {
    console.info(`Stalwart: ${JSON.stringify(count)} equal`);
    expect(count.trees).toBeGreaterThanOrEqual(192);
    expect(count.parts).toBeGreaterThanOrEqual(754);
    expect(count.fields).toBeGreaterThanOrEqual(2728);
  });
});

function listMessages(): string[] {
  if (root === null) return [];
  return ["rfc", "legacy", "thirdparty", "malformed"].flatMap((folder) =>
    readdirSync(path.join(root, folder))
      .filter((file) => file.endsWith(".eml"))
      .map((file) => `${folder}/${file.slice(0, -4)}`),
  );
}

function compare(name: string, form: "json" | "crlf.json") {
  const text = readFileSync(path.join(root!, `${name}.eml`)).toString("latin1");
  const octets = Buffer.from(form === "json" ? text.replace(/\r/g, "") : text.replace(/\r?\n/g, "\r\n"), "latin1");
  const expected = flatten(JSON.parse(readFileSync(path.join(root!, `${name}.${form}`), "utf8")) as ExpectedMessage);
  const { parts } = parseMessage(octets);
  const result = { sameTree: parts.length === expected.length, parts: 0, ends: 0, fields: 0, wrong: [] as string[] };
  if (!result.sameTree) return result;
  for (const [i, part] of parts.entries()) comparePart(part, expected[i]!, result);
  return result;
}

function comparePart(part: MimePart, expected: ExpectedPart, result: ReturnType<typeof compare>): void {
  if (part.header[0] === expected.offset_header && part.body[0] === expected.offset_body) result.parts += 1;
  else result.wrong.push(`${part.path}: ${part.header[0]} ${part.body[0]}`);
  // Its multiparts end behind the text of the close delimiter, ours where the parent's next delimiter begins.
  if (part.kind !== "multipart") {
    if (part.body[1] === expected.offset_end) result.ends += 1;
    else result.wrong.push(`${part.path}: end ${part.body[1]}`);
  }
  if (part.fields.length !== expected.headers.length) result.wrong.push(`${part.path}: ${part.fields.length} fields`);
  for (const [i, header] of expected.headers.entries()) {
    const field = part.fields[i];
    const found = [field?.span[0], field?.body[0], field?.span[1]];
    const wanted = [header.offset_field, header.offset_start, header.offset_end];
    if (found.join() === wanted.join()) result.fields += 1;
    else result.wrong.push(`${part.path}: field ${found}`);
  }
}

function flatten(message: ExpectedMessage): ExpectedPart[] {
  return message.parts.flatMap((part) => [part, ...(part.body.Message ? flatten(part.body.Message) : [])]);
}
