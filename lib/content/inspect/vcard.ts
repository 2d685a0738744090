// Address cards (RFC 6350 vCard 4; RFC 2426 and vCard 2.1 are read alike): names, addresses, links, pictures and keys.
import { decodeCharset } from "#lib/text/charsets.ts";
import { said } from "#lib/text/said.ts";
import { findInText } from "../links/find-in-text.ts";
import { type Component, readComponents, textOfLine, unescapeValue } from "./calendar-lines.ts";
import { type Fact, inspectedAs } from "./inspected.ts";
import type { FoundLink, Inspector } from "./types.ts";

const example = (lines: string) => ({
  octets: Buffer.from(`BEGIN:VCARD\r\nVERSION:4.0\r\n${lines.replaceAll("\n", "\r\n")}\r\nEND:VCARD\r\n`),
  type: "text/vcard",
});

export const vcard: Inspector = {
  id: "vcard",
  ref: "RFC 6350 §3",
  wants: ({ type, filename, head }) =>
    /^text\/(?:vcard|x-vcard|directory)$/.test(type) ||
    /\.(?:vcf|vcard)$/i.test(filename ?? "") ||
    Buffer.from(head.subarray(0, 32)).toString("latin1").toUpperCase().includes("BEGIN:VCARD"),
  inspect: ({ text, octets, charset }) => {
    const cards = readComponents(text ?? decodeCharset(octets.subarray(0, octetsRead), charset).text).filter(
      ({ name }) => name === "VCARD",
    );
    const first = cards[0];
    if (!first) return null;
    const facts: Fact[] = [...cardFacts(first), [said`Cards`, cards.length > 1 ? cards.length : null]];
    const rows = cards
      .slice(0, rowsKept)
      .map((card) => [textOfLine(card, "FN") ?? "", allOf(card, "EMAIL"), allOf(card, "TEL"), allOf(card, "ORG")]);
    const tables =
      cards.length > 1
        ? [{ title: said`Cards`, columns: [said`Name`, said`Mail`, said`Telephone`, said`Organisation`], rows }]
        : [];
    return inspectedAs("vcard", said`Address card`, { facts, tables, links: cards.flatMap(linksOf) });
  },
  examples: [
    {
      part: example(
        "FN:Ann Example\nitem1.EMAIL;TYPE=work:ann@example.com\nURL:https://www.example.com/\nTEL:+1-555-0100",
      ),
      sees: { title: "Address card", links: ["https://www.example.com/"] },
    },
    { part: { octets: Buffer.from("FN:x"), type: "text/vcard" }, sees: null },
  ],
};

const octetsRead = 1_048_576;
const rowsKept = 100;

function cardFacts(card: Component): Fact[] {
  const picture = card.lines.find(({ name }) => name === "PHOTO" || name === "LOGO");
  return [
    [said`Name`, textOfLine(card, "FN")],
    [said`Organisation`, allOf(card, "ORG")],
    [said`Title`, textOfLine(card, "TITLE")],
    [said`Mail`, allOf(card, "EMAIL")],
    [said`Telephone`, allOf(card, "TEL")],
    [said`Address`, allOf(card, "ADR")],
    [said`Note`, textOfLine(card, "NOTE")],
    [said`Picture`, picture ? (/^https?:/i.test(picture.value) ? said`at an address` : said`in the card`) : null],
    [
      said`Key`,
      card.lines.some(({ name }) => name === "KEY") ? said`in the card` : null,
      said`A public key; anybody can write one into a card`,
    ],
    [said`Version`, textOfLine(card, "VERSION")],
  ];
}

/** The values of a name, structured ones with their parts joined (RFC 6350 §6.3.1). */
function allOf({ lines }: Component, key: string): string {
  const values = lines.filter(({ name }) => name === key).slice(0, 10);
  return values
    .map(({ value }) =>
      value
        .split(/(?<!\\);/)
        .map(unescapeValue)
        .filter(Boolean)
        .join(", ")
        .replace(/^mailto:|^tel:/i, ""),
    )
    .join("; ");
}

function linksOf({ lines }: Component): FoundLink[] {
  return lines.flatMap(({ name, value }): FoundLink[] => {
    if (/^(?:URL|PHOTO|LOGO|SOUND|KEY|SOURCE|IMPP|CALURI|FBURL|CALADRURI)$/.test(name))
      return /^(?:https?|ftp|file|xmpp|sip):/i.test(value.trim())
        ? [{ text: null, target: value.trim(), kind: "file" }]
        : [];
    return name === "NOTE"
      ? findInText(unescapeValue(value)).map(({ target }) => ({ text: null, target, kind: "file" }))
      : [];
  });
}
