// Plain text (RFC 2046 §4.1.3): addresses that mail programs make links of, quoted lines, the signature, words with invisible
// characters.
import { decodeCharset } from "#lib/text/charsets.ts";
import { said } from "#lib/text/said.ts";
import { findDivided } from "../html/read-texts.ts";
import { findInText } from "../links/find-in-text.ts";
import { type Fact, inspectedAs } from "./inspected.ts";
import type { Inspector } from "./types.ts";

const example = (text: string) => ({ octets: Buffer.from(text), type: "text/plain" });
/** Characters that are read. */
const charactersRead = 1_048_576;

export const plainText: Inspector = {
  id: "plain-text",
  ref: "RFC 2046 §4.1.3",
  wants: ({ type, detected }) =>
    /^text\/(?:plain|enriched|markdown|x-markdown)$/.test(type) && (detected === null || detected.startsWith("text/")),
  inspect: (part) => {
    const text = (part.text ?? decodeCharset(part.octets, part.charset).text).slice(0, charactersRead);
    const lines = text.split(/\r\n|\n|\r/);
    if (lines.at(-1) === "") lines.pop();
    const quoted = lines.filter((line) => line.startsWith(">")).length;
    const found = findInText(text);
    const flowed = part.parameters.get("format")?.toLowerCase() === "flowed";
    const facts: Fact[] = [
      [said`Lines`, lines.length],
      [said`Quoted lines`, quoted || null],
      // RFC 3676 §4.3: two hyphens and a blank.
      [said`Signature`, lines.includes("-- ") ? said`below “-- ”` : null],
      [said`Format`, flowed ? "flowed" : null, said`Lines that end in a blank are joined when shown (RFC 3676 §4.1)`],
      [said`Addresses`, found.length || null],
    ];
    const flags = findDivided(text).map((detail) => ({ code: "zero-width-words", detail }));
    const links = found.map(({ target }) => ({ text: null, target, kind: "text" as const }));
    return { ...inspectedAs("plain-text", said`Plain text`, { facts, flags }), links, seenText: text };
  },
  examples: [
    { part: example("Hello\n> https://www.example.com/\n-- \nAnn\n"), sees: { title: "Plain text", flags: [] } },
    { part: example("Pay\u200bPal"), sees: { title: "Plain text", flags: ["zero-width-words"] } },
    { part: { octets: new Uint8Array(), type: "application/pdf" }, sees: null },
  ],
};
