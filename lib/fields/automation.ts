// Fields that say what sent a message and how pressing it is: Auto-Submitted (RFC 3834), Precedence, priorities (RFC 2156,
// X-Priority), X-Auto-Response-Suppress (MS-OXCMAIL §2.1.3.2.20).
import { scanCfws } from "#lib/text/cfws.ts";
import { type Decoder, pairs, row } from "./decoder.ts";
import type { Value } from "./types.ts";

const submitted = new Map<string, string>([
  ["no", "Sent by a person"],
  ["auto-generated", "Sent by a program on its own; must not be answered automatically"],
  ["auto-replied", "Automatic answer to one message; must not be answered automatically"],
  ["auto-notified", "Automatic notice about another message (RFC 5436); must not be answered automatically"],
]);

export const autoSubmitted: Decoder = {
  names: ["auto-submitted"],
  ref: "RFC 3834 §5",
  read: (raw) => readKeyword("submitted", raw, submitted),
  meanings: [...submitted.values()],
  examples: [
    [
      " auto-replied (vacation)",
      { kind: "pairs", rows: [row("submitted", "auto-replied", submitted.get("auto-replied")!)] },
    ],
    [
      " Auto-Generated; type=test",
      {
        kind: "pairs",
        rows: [row("submitted", "Auto-Generated", submitted.get("auto-generated")!), row("type", "test")],
      },
    ],
    [" maybe", { kind: "pairs", rows: [row("submitted", "maybe")] }],
    [" ", null],
  ],
};

const precedences = new Map<string, string>([
  ["bulk", "Mass mail; programs do not answer it"],
  ["junk", "Mass mail of little worth; programs do not answer it"],
  ["list", "Mailing list; programs do not answer it"],
]);

export const precedence: Decoder = {
  names: ["precedence"],
  ref: "RFC 3834 §2",
  read: (raw) => readKeyword("precedence", raw, precedences),
  meanings: [...precedences.values()],
  examples: [
    [" Bulk", { kind: "pairs", rows: [row("precedence", "Bulk", precedences.get("bulk")!)] }],
    ["", null],
  ],
};

const priorities = new Map<string, string>([
  ["1", "highest"],
  ["2", "high"],
  ["3", "normal"],
  ["4", "low"],
  ["5", "lowest"],
]);

export const priority: Decoder = {
  names: ["x-priority"],
  ref: "RFC 6648",
  read: (raw) => readKeyword("priority", raw, priorities),
  meanings: [...priorities.values()],
  examples: [
    [" 1 (Highest)", { kind: "pairs", rows: [row("priority", "1", "highest")] }],
    [" 9", { kind: "pairs", rows: [row("priority", "9")] }],
  ],
};

const suppressed = new Map<string, string>([
  ["none", "Nothing is suppressed"],
  ["all", "Suppress every automatic answer"],
  ["dr", "Suppress delivery reports"],
  ["ndr", "Suppress reports that delivery failed"],
  ["rn", "Suppress read notifications"],
  ["nrn", "Suppress notifications that it was not read"],
  ["oof", "Suppress out-of-office answers"],
  ["autoreply", "Suppress automatic answers other than out of office"],
]);

export const autoResponseSuppress: Decoder = {
  names: ["x-auto-response-suppress"],
  ref: "https://learn.microsoft.com/en-us/openspecs/exchange_server_protocols/ms-oxcmail/ced68690-498a-4567-9d14-5c01f974d8b1",
  read: (raw) =>
    pairs(
      raw
        .split(",")
        .map((word) => word.trim())
        .filter((word) => word !== "")
        .map((word) => row("suppress", word, suppressed.get(word.toLowerCase()) ?? null)),
    ),
  meanings: [...suppressed.values()],
  examples: [
    [
      " DR, OOF,AutoReply, x",
      {
        kind: "pairs",
        rows: [
          row("suppress", "DR", suppressed.get("dr")!),
          row("suppress", "OOF", suppressed.get("oof")!),
          row("suppress", "AutoReply", suppressed.get("autoreply")!),
          row("suppress", "x"),
        ],
      },
    ],
    [" ,", null],
  ],
};

/** A keyword outside comments, with `; name=value` parameters behind it. */
function readKeyword(name: string, raw: string, meanings: Map<string, string>): Value | null {
  const text = scanCfws(raw, ";")
    .map((token) => (token.kind === "comment" ? " " : token.text))
    .join("");
  const [keyword = "", ...rest] = text.split(";").map((piece) => piece.trim());
  if (keyword === "") return null;
  const parameters = rest
    .filter((piece) => piece.includes("="))
    .map((piece) => {
      const at = piece.indexOf("=");
      return row(piece.slice(0, at).trim(), piece.slice(at + 1).trim());
    });
  return pairs([row(name, keyword, meanings.get(keyword.toLowerCase()) ?? null), ...parameters]);
}
