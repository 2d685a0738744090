// MIME fields: type, disposition, encoding, version (RFC 2045, RFC 2183).
import { scanCfws } from "#lib/text/cfws.ts";
import { latin1 } from "#lib/text/octets.ts";
import { parseParameterized } from "#lib/text/parameters.ts";
import { type Decoder, pairs, row } from "./decoder.ts";

const parameters = new Map<string, string>([
  ["boundary", "Line that parts the parts (RFC 2046 §5.1.1)"],
  ["charset", "Character encoding of the text (RFC 2046 §4.1.2)"],
  ["format", "flowed: lines that end in a blank go on (RFC 3676)"],
  ["delsp", "yes: the blank at a flowed line end is not part of the text (RFC 3676)"],
  ["name", "File name, old form"],
  ["filename", "File name suggested by the sender (RFC 2183 §2.3)"],
  ["size", "Approximate size in octets (RFC 2183 §2.7)"],
  ["creation-date", "When the file was made (RFC 2183 §2.4)"],
  ["modification-date", "When the file was last changed (RFC 2183 §2.5)"],
  ["read-date", "When the file was last read (RFC 2183 §2.6)"],
  ["type", "Type of the root part (RFC 2387)"],
  ["start", "Content-ID of the root part (RFC 2387)"],
  ["protocol", "Type of the part that protects the other (RFC 1847)"],
  ["micalg", "Hash algorithm of the signature (RFC 1847)"],
  ["smime-type", "Kind of S/MIME content (RFC 8551)"],
  ["report-type", "Kind of report (RFC 6522)"],
  ["method", "Calendar method: REQUEST invites, REPLY answers (RFC 5546)"],
]);

const encodings = new Map<string, string>([
  ["7bit", "ASCII lines, not encoded"],
  ["8bit", "Lines with octets above 127, not encoded"],
  ["binary", "Any octets, not encoded"],
  ["quoted-printable", "Text with =XX for other octets"],
  ["base64", "Any octets as 64 characters"],
]);

export const parameterized: Decoder = {
  names: ["content-type", "content-disposition"],
  ref: "RFC 2045 §5.1",
  read: (raw) => {
    // Parameters are read octet by octet, since each may name a charset of its own (RFC 2231 §4).
    const found = parseParameterized(latin1(Buffer.from(raw, "utf8")));
    if (found.value === "" && found.parameters.size === 0) return null;
    const rows = [...found.parameters].map(([name, value]) => row(name, value, parameters.get(name) ?? null));
    return pairs([row("value", found.value), ...rows]);
  },
  meanings: [...parameters.values()],
  examples: [
    [
      ' text/plain; charset="utf-8"; format=flowed',
      {
        kind: "pairs",
        rows: [
          row("value", "text/plain"),
          row("charset", "utf-8", parameters.get("charset")!),
          row("format", "flowed", parameters.get("format")!),
        ],
      },
    ],
    [
      " attachment; filename*=utf-8''%E2%82%AC.pdf; x-odd=1",
      {
        kind: "pairs",
        rows: [row("value", "attachment"), row("filename", "€.pdf", parameters.get("filename")!), row("x-odd", "1")],
      },
    ],
    ["", null],
  ],
};

export const transferEncoding: Decoder = {
  names: ["content-transfer-encoding"],
  ref: "RFC 2045 §6",
  read: (raw) => {
    const value = withoutComments(raw);
    return value === "" ? null : pairs([row("encoding", value, encodings.get(value.toLowerCase()) ?? null)]);
  },
  meanings: [...encodings.values()],
  examples: [
    [" Base64", { kind: "pairs", rows: [row("encoding", "Base64", "Any octets as 64 characters")] }],
    [" 8bits", { kind: "pairs", rows: [row("encoding", "8bits")] }],
    [" (none)", null],
  ],
};

export const mimeVersion: Decoder = {
  names: ["mime-version"],
  ref: "RFC 2045 §4",
  read: (raw) => {
    const text = withoutComments(raw);
    return text === "" ? null : { kind: "text", text };
  },
  examples: [
    [" 1.(produced by a test)0", { kind: "text", text: "1.0" }],
    ["", null],
  ],
};

const withoutComments = (text: string): string =>
  scanCfws(text, "")
    .filter((token) => token.kind !== "comment" && token.kind !== "space")
    .map((token) => token.text)
    .join("");
