import { describe, expect, it } from "vitest";
import { limits } from "#lib/limits.ts";
import { parseParameterized } from "./parameters.ts";

/** Text, value, parameters, defects. */
const rows: [string, string, Record<string, string>, string[]][] = [
  ["text/plain", "text/plain", {}, []],
  [" text/plain; charset=utf-8", "text/plain", { charset: "utf-8" }, []],
  ["text / plain ; Charset = utf-8 ;", "text/plain", { charset: "utf-8" }, []],
  ["text/html (comment; charset=x); charset=y (z)", "text/html", { charset: "y" }, []],
  ['a/b; name="a;b \\"c\\" (d)"', "a/b", { name: 'a;b "c" (d)' }, []],
  ['a/b; name="open', "a/b", { name: "open" }, ["parameter-quote-open"]],
  ["a/b; boundary=a; boundary=b", "a/b", { boundary: "a" }, ["parameter-repeated"]],
  ["a/b; name=my report.pdf", "a/b", { name: "my report.pdf" }, ["parameter-unquoted"]],
  ["a/b; name=report (1).pdf", "a/b", { name: "report (1).pdf" }, ["parameter-unquoted"]],
  ["a/b; boundary=--=_x=y", "a/b", { boundary: "--=_x=y" }, ["parameter-unquoted"]],
  ["a/b charset=utf-8; name=x", "a/b", { charset: "utf-8", name: "x" }, ["parameter-semicolon-missing"]],
  ["a/b; x; y=", "a/b", { y: "" }, ["parameter-without-value"]],
  ["; filename=x", "", { filename: "x" }, []],
  ["filename=x", "", { filename: "x" }, ["parameter-semicolon-missing"]],
  ["a/b; name*=utf-8'en'%e2%82%ac%20rates", "a/b", { name: "\u20ac rates" }, []],
  ["a/b; name*=''x", "a/b", { name: "x" }, []],
  ["a/b; name*=plain", "a/b", { name: "plain" }, ["parameter-charset-missing"]],
  // RFC 2231 §4.1
  [
    "application/x-stuff; title*0*=us-ascii'en'This%20is%20even%20more%20; title*1*=%2A%2A%2Afun%2A%2A%2A%20; title*2=\"isn't it!\"",
    "application/x-stuff",
    { title: "This is even more ***fun*** isn't it!" },
    [],
  ],
  ["a/b; n*1=b; n*0=a", "a/b", { n: "ab" }, []],
  ["a/b; n*0=a; n*2=c", "a/b", { n: "a" }, ["parameter-gap"]],
  ["a/b; n*1=b", "a/b", { n: "b" }, ["parameter-gap"]],
  ["a/b; n*0*=utf-8''%e2%82; n*1*=%ac", "a/b", { n: "\u20ac" }, []],
  ["a/b; n=plain; n*=utf-8''ext", "a/b", { n: "ext" }, ["parameter-mixed-forms"]],
  ["a/b; n*=utf-8''%zz%4", "a/b", { n: "%zz%4" }, ["parameter-bad-escape"]],
  ["a/b; n*=no-such-charset''%e9", "a/b", { n: "\u00e9" }, ["parameter-charset"]],
  ["a/b; name=\xc3\xa9", "a/b", { name: "\u00e9" }, []],
  ["a/b; name=\xe9", "a/b", { name: "\u00e9" }, []],
  ["", "", {}, []],
];

describe("parseParameterized", () => {
  it.each(rows)("%j", (text, value, parameters, defects) => {
    const parsed = parseParameterized(text);
    expect(parsed.value).toBe(value);
    expect(Object.fromEntries(parsed.parameters)).toEqual(parameters);
    expect(parsed.defects).toEqual(defects);
  });

  it("keeps the octets of values beside their text", () => {
    expect(parseParameterized("a/b; boundary*=utf-8''%c3%a9").raw.get("boundary")).toBe("\xc3\xa9");
  });

  it("stops at the limit", () => {
    const parsed = parseParameterized(`a/b${Array.from({ length: 5000 }, (_, i) => `; p${i}=x`).join("")}`);
    expect(parsed.parameters.size).toBe(limits.parameters);
    expect(parsed.defects).toEqual(["limit-parameters"]);
  });

  it.each(["(".repeat(100_000), ";".repeat(100_000), '"\\'.repeat(50_000), "a=".repeat(50_000), "a*0*".repeat(30_000)])(
    "bears much of %.4s",
    (text) => {
      expect(parseParameterized(`a/b; ${text}`).value).toBe("a/b");
    },
  );
});
