// Spam filters that print their rules: SpamAssassin and what copies its X-Spam-Status, rspamd's X-Spamd-Result.
// What a rule looks for is not told: rules change with every version and site.
import { said } from "#lib/text/said.ts";
import { type Decoder, pairs, type Row, row } from "../decoder.ts";

const verdict = "Verdict of the filter";
const sum = "Sum of the rules that matched";
const rejects = "From this score on the filter rejects";
const rule = "Rule";

const statusKeys = new Map<string, string>([
  ["score", sum],
  ["hits", sum],
  ["required", "From this score on the filter calls it spam"],
  ["tagged_above", "From this score on the field is added"],
  ["autolearn", "Whether the filter learned from this message"],
  ["autolearn_force", "Whether learning was forced"],
  ["version", "Version of the filter"],
]);

export const spamStatus: Decoder = {
  names: ["x-spam-status"],
  ref: "https://spamassassin.apache.org/full/4.0.x/doc/Mail_SpamAssassin_Conf.html",
  read: (raw) => {
    // Folding leaves blanks behind the commas of `tests=`.
    const words = raw
      .trim()
      .replace(/,[ \t\r\n]+/g, ",")
      .split(/[ \t\r\n]+/);
    const rows: Row[] = [];
    for (const word of words.flatMap((one, index) => (index === 0 ? one.split(/,(?=[a-z_]+=)/) : [one]))) {
      const at = word.indexOf("=");
      const key = word.slice(0, Math.max(at, 0)).toLowerCase();
      if (key === "tests") rows.push(...readTests(word.slice(at + 1)));
      else if (key !== "") rows.push(row(key, word.slice(at + 1), statusKeys.get(key) ?? null));
      else if (rows.length === 0 && word !== "") rows.push(row("spam", word.replace(/,$/, ""), verdict));
    }
    return pairs(rows);
  },
  meanings: [verdict, ...statusKeys.values(), rule],
  examples: [
    [
      " No, score=-2.0 required=5.0 tests=BAYES_00=-1.9,\tDKIM_SIGNED=0.1 autolearn=ham version=4.0.0",
      {
        kind: "pairs",
        rows: [
          row("spam", "No", verdict),
          row("score", "-2.0", sum),
          row("required", "5.0", "From this score on the filter calls it spam"),
          row("BAYES_00", "-1.9", rule),
          row("DKIM_SIGNED", "0.1", rule),
          row("autolearn", "ham", "Whether the filter learned from this message"),
          row("version", "4.0.0", "Version of the filter"),
        ],
      },
    ],
    [
      " Yes, score=7 tagged_above=-999 tests=[AWL, BAYES_99=3.5]",
      {
        kind: "pairs",
        rows: [
          row("spam", "Yes", verdict),
          row("score", "7", sum),
          row("tagged_above", "-999", "From this score on the field is added"),
          row("AWL", "matched", rule),
          row("BAYES_99", "3.5", rule),
        ],
      },
    ],
    [" No", { kind: "pairs", rows: [row("spam", "No", verdict)] }],
    ["", null],
  ],
};

/** `A,B=0.1` or `[A, B=0.1]`. */
function readTests(text: string): Row[] {
  return text
    .replace(/^\[|\]$/g, "")
    .split(",")
    .filter((test) => test !== "" && test !== "none")
    .map((test) => {
      const at = test.indexOf("=");
      return at < 0 ? row(test, "matched", rule) : row(test.slice(0, at), test.slice(at + 1), rule);
    });
}

export const spamdResult: Decoder = {
  names: ["x-spamd-result"],
  ref: "https://rspamd.com/doc/modules/milter_headers.html",
  read: (raw) => {
    const [head = "", ...symbols] = raw.split(";");
    const result = /^\s*(\w+):\s*(\w+)\s*\[\s*([-+.\d]+)\s*\/\s*([-+.\d]+)\s*\]/.exec(head);
    if (!result) return null;
    const rows = [
      row("spam", result[2]!, verdict),
      row("score", result[3]!, sum),
      row("required", result[4]!, rejects),
    ];
    for (const symbol of symbols) {
      const found = /^\s*(\w+)\(([^()]*)\)(?:\[([^\]]*)\]?)?/.exec(symbol);
      if (found) rows.push(row(found[1]!, found[2]!, found[3] ? said`Rule: ${found[3]}` : rule));
    }
    return pairs(rows);
  },
  meanings: [verdict, sum, rejects, rule],
  examples: [
    [
      " default: False [-0.65 / 13.00];\tR_SPF_ALLOW(-0.20)[+ip4:192.0.2.0/24];\tRCVD_COUNT(0.00)[3];TAGGED(0.00)[]",
      {
        kind: "pairs",
        rows: [
          row("spam", "False", verdict),
          row("score", "-0.65", sum),
          row("required", "13.00", rejects),
          row("R_SPF_ALLOW", "-0.20", "Rule: +ip4:192.0.2.0/24"),
          row("RCVD_COUNT", "0.00", "Rule: 3"),
          row("TAGGED", "0.00", rule),
        ],
      },
    ],
    [" spam", null],
  ],
};
