// ARC-Authentication-Results (RFC 8617 §4.1.1): the instance, then what Authentication-Results holds. What a forwarder says
// it saw; it is never more than a claim here, whether its seal verifies is told by the ARC check.
import { readResultSegments } from "./authentication-results.ts";
import type { ClaimReader } from "./reader.ts";
import { readSegments } from "./result-text.ts";

export const arcAuthenticationResults: ClaimReader = {
  field: "arc-authentication-results",
  ref: "RFC 8617 §4.1.1",
  read(text) {
    const segments = readSegments(text);
    const index = segments.findIndex((items) =>
      items.some((item) => item.kind === "pair" && item.name.toLowerCase() === "i"),
    );
    const instance = segments[index]?.find((item) => item.kind === "pair");
    // RFC 8617 §4.1.1: the instance stands first; elsewhere `i=` is somebody's property.
    if (index !== 0 || instance?.kind !== "pair") return readResultSegments(segments, []);
    return readResultSegments(segments.slice(1), [["i", instance.value]]);
  },
  examples: [
    [
      "i=1; mx.example.com; dkim=pass header.i=@example.net header.s=s1 header.b=ab12; spf=pass (domain of a@example.net designates 2001:db8::7 as permitted sender) smtp.mailfrom=a@example.net",
      [
        {
          by: "mx.example.com",
          method: "dkim",
          properties: { i: "1", "header.i": "@example.net", "header.s": "s1", "header.b": "ab12" },
        },
        { by: "mx.example.com", method: "spf", properties: { i: "1", "smtp.mailfrom": "a@example.net" } },
      ],
    ],
    [
      "i=2; mx.microsoft.example 1; spf=pass (sender ip is 192.0.2.7) smtp.rcpttodomain=example.org; dmarc=none; arc=pass (0 oda=0 ltdi=0 93)",
      [
        { by: "mx.microsoft.example", method: "spf", result: "pass", reason: "sender ip is 192.0.2.7" },
        { method: "dmarc", result: "none", properties: { i: "2" } },
        { method: "arc", result: "pass", reason: "0 oda=0 ltdi=0 93" },
      ],
    ],
    ["i=1; mx.example.com; none", []],
    ["mx.example.com; spf=pass smtp.mailfrom=example.net", [{ by: "mx.example.com", method: "spf" }]],
    ["i=1", []],
  ],
};
