// Proofpoint URL Defense, all three forms. v1 percent-encodes; v2 writes `-` for `%` and `_` for `/`; v3 leaves the address
// readable, puts `*` for each character outside its alphabet (`**` and a letter for a run of them), and appends those
// characters in base64.
import { decodeSafely, rawParameter } from "../read-url.ts";
import { asTarget, leadingTo, type Unwrapped, type Wrapper } from "./wrapper.ts";

const hosts = new Set([
  "urldefense.com",
  "urldefense.us",
  "urldefense.proofpoint.com",
  "urldefense-us.proofpoint.com",
  "urldefense.proofpoint.us",
]);

export const proofpoint: Wrapper = {
  name: "Proofpoint URL Defense",
  purpose: "protection",
  ref: "https://help.proofpoint.com/Threat_Insight_Dashboard/API_Documentation/URL_Decoder_API",
  unwrap: (url, text) => {
    if (!hosts.has(url.hostname)) return null;
    const version = /^\/v([123])\//.exec(url.pathname)?.[1];
    if (version === "1") return readV1(url);
    if (version === "2") return readV2(url);
    return version === "3" ? readV3(text) : null;
  },
  examples: [
    [
      "https://urldefense.proofpoint.com/v1/url?u=http://www.example.com/a%3Fb%3D1&k=x&r=y&m=z",
      "http://www.example.com/a?b=1",
    ],
    [
      "https://urldefense.proofpoint.com/v2/url?u=https-3A__www.example.com_a-5Fb-3Fc-3D1-26d-3D2&d=Dw&c=x",
      "https://www.example.com/a_b?c=1&d=2",
    ],
    ["https://urldefense.com/v3/__https://www.example.com/a?b=1__;!!abc!def$", "https://www.example.com/a?b=1"],
    ["https://urldefense.com/v3/__https://www.example.com/a*b*2Fc__;KyU!!abc!def$", "https://www.example.com/a+b%2Fc"],
    ["https://urldefense.com/v3/__https:/www.example.com/a**Bz__;KysrJQ!!abc$", "https://www.example.com/a+++z"],
    ["https://urldefense.us/v3/__http://example.com/*__;w6k!!abc$", "http://example.com/é"],
  ],
};

function readV1(url: URL): Unwrapped | null {
  return leadingTo(decodeSafely(rawParameter(url.search, "u") ?? ""));
}

function readV2(url: URL): Unwrapped | null {
  const raw = rawParameter(url.search, "u") ?? "";
  return leadingTo(decodeSafely(raw.replaceAll("-", "%").replaceAll("_", "/")));
}

/** Letters that stand for the length of a run, from two on. */
const runs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

function readV3(text: string): Unwrapped | null {
  const start = text.indexOf("/v3/__");
  const end = text.indexOf("__;", start + 6);
  if (start < 0 || end < 0) return null;
  const stop = text.indexOf("!", end);
  const encoded = text.slice(end + 3, stop < 0 ? undefined : stop).replace(/=+$/, "");
  const characters = [...Buffer.from(encoded, "base64url").toString("utf8")];
  let next = 0;
  const filled = decodeSafely(text.slice(start + 6, end)).replace(/\*(?:\*(.))?/gs, (token, letter?: string) => {
    const length = letter === undefined ? 1 : runs.indexOf(letter) + 2;
    if (length < 1 || (letter !== undefined && !runs.includes(letter))) return token;
    const taken = characters.slice(next, next + length).join("");
    next += length;
    return taken || token;
  });
  const target = asTarget(filled);
  return target ? { to: target } : null;
}
