// Tables in text (CSV, RFC 4180; also SYLK and tabs): rows and columns, and cells that a spreadsheet takes for a command, since such
// files are opened with one. Formulas alone are ordinary; those that start programs or fetch are told.
// Known gap: cells are parted at the first separator met, quoted separators inside of them are not looked for.
import { decodeCharset } from "#lib/text/charsets.ts";
import { said } from "#lib/text/said.ts";
import { ddeFlag } from "./dde.ts";
import { type Fact, inspectedAs } from "./inspected.ts";
import type { FoundLink, Inspector } from "./types.ts";

const example = (text: string, filename = "prices.csv") => ({ octets: Buffer.from(text), type: "text/csv", filename });
const octetsRead = 1_048_576;
const cellsKept = 50;

/** `=cmd|'/c calc'!A0` and its kin: a program, a bar, what it is told, an exclamation mark. */
const exchange = /(?:^|[,;\t"])\s{0,9}[=+@-][^\r\n,;\t|"]{0,60}\|[^\r\n!]{0,200}![^\r\n,;\t"]{0,60}/gm;
const fetching =
  /\b(?:WEBSERVICE|HYPERLINK|IMPORT(?:XML|HTML|DATA|FEED|RANGE)|IMAGE)\s{0,3}\(\s{0,3}"{1,2}(https?:\/\/[^"\r\n]{1,500})/gi;

export const separatedValues: Inspector = {
  id: "separated-values",
  ref: "RFC 4180 §2",
  wants: ({ type, filename }) =>
    /^(?:text\/(?:csv|tab-separated-values|comma-separated-values|x-csv)|application\/(?:csv|x-csv))$/.test(type) ||
    /\.(?:csv|tsv|slk)$/i.test(filename ?? ""),
  inspect: ({ text, octets, charset }) => {
    const read = (text ?? decodeCharset(octets.subarray(0, octetsRead), charset).text).slice(0, octetsRead);
    if (/[\0-\x08\x0e-\x1f]/.test(read.slice(0, 4_096))) return null;
    const commands = [...read.matchAll(exchange)].slice(0, cellsKept).map(([cell]) => cell.replace(/^[,;\t"\s]+/, ""));
    const links = [...read.matchAll(fetching)]
      .slice(0, cellsKept)
      .map((found): FoundLink => ({ text: null, target: found[1]!, kind: "file" }));
    const lines = read.split(/\r\n|\n|\r/);
    const facts: Fact[] = [
      [said`Rows`, lines.filter(Boolean).length],
      [said`First row`, lines[0]?.slice(0, 200) || null],
      [said`Cells that ask another program`, commands.length || null],
      [said`Cells that fetch`, links.length || null, said`When the file is opened in a spreadsheet, after a question`],
    ];
    return inspectedAs("separated-values", said`Table in text`, { facts, flags: commands.map(ddeFlag), links });
  },
  examples: [
    { part: example("name,price\nTea,3\nSum,=A1+B1\n"), sees: { title: "Table in text", flags: [] } },
    { part: example("a,b\n=cmd|'/C calc'!A0,1\n"), sees: { title: "Table in text", flags: ["dde-command"] } },
    { part: example("a;+prices|'today'!A1\n"), sees: { title: "Table in text", flags: ["dde-field"] } },
    {
      part: example('a,"=HYPERLINK(""https://www.example.com/"",""x"")"\n'),
      sees: { title: "Table in text", flags: [], links: ["https://www.example.com/"] },
    },
    { part: example("\0\x01binary"), sees: null },
  ],
};
