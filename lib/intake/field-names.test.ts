import { describe, expect, it } from "vitest";
import { seemingName } from "./field-names.ts";

describe("seemingName", () => {
  it.each<[string, string | null]>([
    ["From: a@example.com", "from"],
    ["From:a@example.com", "from"],
    ["FROM : a", "from"],
    [" \tFrom\t: a", "from"],
    ["From\xff: a", "from"],
    ["Fro\0m: a", "from"],
    ["\xc2\xa0Reply-To: a", "reply-to"],
    ["> From: a", "from"],
    [">>From;: a", "from"],
    ["From(x): a", "from"],
    ["X-Some-Thing\x01: a", "x-some-thing"],
    // A sentence, a label, data, a list of names
    ["Hi, see:", null],
    ["Headers: below", null],
    ["mail From: Ann", null],
    ['"from": "a@example.com"', null],
    [":From: a", null],
    [": to : subject", null],
    ["boundary=from:x", null],
    ["https://example.com/", null],
    ["\u041e\u0442: a", null],
    ["", null],
    [":", null],
    [" ".repeat(100_000), null],
    ["(".repeat(100_000), null],
  ])("%j", (line, name) => expect(seemingName(line)).toBe(name));
});
