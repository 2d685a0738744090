// S/MIME (RFC 8551): signed, encrypted or compressed parts, told by their own first octets (CMS ContentInfo, RFC 5652 §3) and not by
// what they are called. What a signature covers and what not is said; certificates are not looked into and nothing is verified.

import { lookUp } from "#lib/text/look-up.ts";
import { asBuffer } from "#lib/text/octets.ts";
import { said } from "#lib/text/said.ts";
import { type Fact, inspectedAs, octetCount } from "./inspected.ts";
import type { Inspector } from "./types.ts";

const der = (oid: string): Uint8Array => Buffer.from(`3080${oid}a080`, "hex");
const signedData = "06092a864886f70d010702";
const envelopedData = "06092a864886f70d010703";

export const smime: Inspector = {
  id: "smime",
  ref: "RFC 8551 §3.2",
  wants: ({ type, filename }) => types.test(type) || /\.(?:p7m|p7s|p7c|p7z|p10)$/i.test(filename ?? ""),
  inspect: ({ type, octets, parameters, filename }) => {
    const content = readContentType(octets);
    if (content === null && !types.test(type)) return null;
    const detached = type.endsWith("signature") || /\.p7s$/i.test(filename ?? "");
    const declared = parameters.get("smime-type")?.toLowerCase() ?? null;
    const declaredKind = lookUp(byName, declared);
    const kind = content ?? declaredKind;
    const facts: Fact[] = [
      [said`Declared as`, declared, said`smime-type (RFC 8551 §3.2.2)`],
      [
        said`By its octets`,
        content === null ? said`no CMS structure` : kinds[content].name,
        content === null ? null : said`CMS content type (RFC 5652 §3)`,
      ],
      [said`Covers`, detached ? coversSibling : kind && kinds[kind].covers],
      [said`Does not cover`, detached || kind === "signed" ? notCovered : null],
      [said`Size`, octetCount(octets.length)],
      [said`Verified`, said`no`, said`Certificates and the signature itself are not looked into`],
    ];
    const odd = declared !== null && content !== null && declaredKind !== null && declaredKind !== content;
    const flags = odd ? [{ code: "smime-type-differs", detail: said`${declared}, but ${kinds[content].name}` }] : [];
    return inspectedAs("smime", detached ? said`S/MIME signature` : kind ? kinds[kind].title : "S/MIME", {
      facts,
      flags,
    });
  },
  examples: [
    {
      part: { octets: der(signedData), type: "application/pkcs7-signature", filename: "smime.p7s" },
      sees: { title: "S/MIME signature" },
    },
    {
      part: {
        octets: der(envelopedData),
        type: "application/pkcs7-mime",
        parameters: new Map([["smime-type", "enveloped-data"]]),
      },
      sees: { title: "S/MIME, encrypted" },
    },
    {
      part: {
        octets: der(envelopedData),
        type: "application/pkcs7-mime",
        parameters: new Map([["smime-type", "signed-data"]]),
      },
      sees: { title: "S/MIME, encrypted", flags: ["smime-type-differs"] },
    },
    { part: { octets: Buffer.from("x"), type: "application/octet-stream", filename: "smime.p7m" }, sees: null },
  ],
};

const types = /^application\/(?:x-)?pkcs7-(?:mime|signature)$|^application\/pkcs10$/;

type Kind = "data" | "signed" | "enveloped" | "digested" | "encrypted" | "compressed" | "authenticated";

const inside = said`all that is inside, with the fields that stand there`;
const coversSibling = said`the part before it, with the Content-* fields of that part`;
const notCovered = said`From, To, Subject and Date of the message itself, and parts that stand beside`;

const kinds: Record<Kind, { title: string; name: string; covers: string | null }> = {
  data: { title: "S/MIME", name: said`data`, covers: null },
  signed: { title: said`S/MIME, signed`, name: said`signed data`, covers: inside },
  enveloped: { title: said`S/MIME, encrypted`, name: said`enveloped data: encrypted`, covers: inside },
  digested: { title: said`S/MIME, with a digest`, name: said`digested data`, covers: inside },
  encrypted: { title: said`S/MIME, encrypted`, name: said`encrypted data`, covers: inside },
  compressed: { title: said`S/MIME, compressed`, name: said`compressed data`, covers: null },
  authenticated: { title: said`S/MIME, encrypted`, name: said`encrypted and authenticated data`, covers: inside },
};

/** RFC 8551 §3.2.2. */
const byName: Record<string, Kind> = {
  "signed-data": "signed",
  "certs-only": "signed",
  "enveloped-data": "enveloped",
  "authenveloped-data": "authenticated",
  "compressed-data": "compressed",
};

/** RFC 5652 §4 to §8, RFC 5083 §2.1, RFC 3274 §1.1: object identifiers in DER. */
const identifiers: readonly (readonly [hex: string, kind: Kind])[] = [
  ["06092a864886f70d010701", "data"],
  [signedData, "signed"],
  [envelopedData, "enveloped"],
  ["06092a864886f70d010705", "digested"],
  ["06092a864886f70d010706", "encrypted"],
  ["060b2a864886f70d0109100117", "authenticated"],
  ["060b2a864886f70d0109100109", "compressed"],
];

/** A sequence that begins with a content type; its length may take up to five octets. */
function readContentType(octets: Uint8Array): Kind | null {
  if (octets[0] !== 0x30) return null;
  const length = octets[1] ?? 0;
  const start = length > 0x80 && length <= 0x84 ? 2 + (length & 0x7f) : 2;
  const hex = asBuffer(octets).toString("hex", start, start + 16);
  return identifiers.find(([identifier]) => hex.startsWith(identifier))?.[1] ?? null;
}
