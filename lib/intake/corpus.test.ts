// Real and broken mail: a message that nothing was done to is handed on octet for octet, and one that was damaged in copying
// comes back as it was. What cannot be told from sound mail (a header without an address in angle brackets, say, whose page
// was escaped) is left as it is: the rates say how often.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { sharedPath } from "#lib/shared-data.ts";
import { fromLatin1, latin1 } from "#lib/text/octets.ts";
import { readInput } from "./read-input.ts";

const folders = ["corpus", "suites"].map(sharedPath);
const present = folders.every((folder) => folder !== null);

const escaped = (text: string) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
const quotedPrintable = (text: string) =>
  text
    .replace(/[=\x80-\xff]/g, (octet) => `=${octet.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/((?:=[0-9A-F]{2}|[^=\n]){70})(?=.)/g, "$1=\n");
const table =
  "Original Message\nMessage ID\t<1@example.com>\nCreated at:\tMon\nFrom:\tA <a@example.com>\nTo:\tb\nSubject:\tx\n" +
  "SPF:\tPASS with IP 192.0.2.1\nDKIM:\t'PASS' with domain example.com\nDMARC:\t'PASS'\n\nCopy to clipboard\n\n";

/** How it is damaged, and the share of messages that must come back. */
const rows: [string, (text: string) => string, number][] = [
  ["quoted", (text) => text.replace(/^(?=.|\n)/gm, "> "), 1],
  ["quoted twice", (text) => text.replace(/^(?=.|\n)/gm, ">> "), 1],
  ["fenced", (text) => `look:\n\`\`\`\n${text}\`\`\`\n`, 1],
  ["CRCRLF", (text) => text.replace(/\n/g, "\r\r\n"), 1],
  ["indented", (text) => text.replace(/^(?=.)/gm, "    "), 0.98],
  ["escaped by HTML", escaped, 0.98],
  ["a string of JSON", (text) => JSON.stringify(text), 0.95],
  ["quoted-printable", quotedPrintable, 0.96],
  ["page of Gmail", (text) => table + text, 0.93],
  ["below a note", (text) => `Hello,\n\nhere is the header:\n\n${text}`, 0.93],
  ["indented below a note", (text) => `Hello,\n\nhere it is:\n\n${text.replace(/^(?=.)/gm, "  ")}`, 0.92],
  ["quoted below a note", (text) => `Ann wrote:\n\n${text.replace(/^(?=.|\n)/gm, "> ")}`, 0.93],
];

describe.skipIf(!present)("corpus", () => {
  const files = present ? folders.flatMap((folder) => listFiles(folder!)) : [];

  it("sound messages are not touched", () => {
    const touched = files.filter(({ octets }) => {
      const taken = readInput(octets);
      return "problem" in taken || taken.intake.repairs.some(({ code }) => code !== "leading-blank-lines");
    });
    expect(touched.map(({ name }) => name)).toEqual([]);
    expect(files.length).toBeGreaterThan(400);
  });

  it.each(rows)("%s", (name, damage, least) => {
    const texts = files
      .map(({ octets }) => latin1(octets).replace(/\r/g, "").replace(/^\n+/, "").replace(/\n*$/, "\n"))
      .filter((text) => text.length < 100_000);
    const back = texts.filter((text) => {
      const taken = readInput(fromLatin1(damage(text)));
      return "intake" in taken && latin1(taken.intake.octets).replace(/\r/g, "") === text;
    });
    console.info(`${name}: ${back.length} of ${texts.length} messages came back`);
    expect(back.length / texts.length).toBeGreaterThanOrEqual(least);
  });
});

function listFiles(folder: string): { name: string; octets: Uint8Array }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".eml"))
    .map((entry) => ({ name: entry.name, octets: readFileSync(path.join(entry.parentPath, entry.name)) }));
}
