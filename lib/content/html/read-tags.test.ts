import { describe, expect, it } from "vitest";
import { limits } from "#lib/limits.ts";
import { readTags } from "./read-tags.ts";

const shape = (html: string) =>
  readTags(html)
    .tokens.map((token) => {
      if (token.kind === "open")
        return `<${token.name}${Object.entries(token.attributes).map(([k, v]) => ` ${k}=${v}`)}>`;
      if (token.kind === "close") return `</${token.name}>`;
      return token.kind === "comment" ? `<!--${token.text}-->` : token.text;
    })
    .join("");

describe("readTags", () => {
  it.each([
    ["<P>a&amp;b<br>c", "<p>a&b<br></br>c</p>"],
    ["<a HREF='x&#58;y' href=z>t</a>", "<a href=x:y>t</a>"],
    ["<style><b></style><script>'</p>'</script>", "<style><b></style><script>'</p>'</script>"],
    ["<p>a<p>b", "<p>a</p><p>b</p>"],
    ["<!--[if mso]><b><![endif]-->x", "<!--[if mso]><b><![endif]-->x"],
    ["a < b <", "a < b <"],
    ["<a href=", ""],
    ["", ""],
  ])("%s", (html, expected) => expect(shape(html)).toBe(expected));

  it.each([
    ["depth", "<div>".repeat(100_000)],
    ["depth", "<b><i>".repeat(100_000)],
    ["tags", "<br>".repeat(100_000)],
    ["tags", "</p>".repeat(100_000)],
    ["length", `<p ${"a ".repeat(1_000_000)}`],
    ["length", "&lt;".repeat(500_000)],
    ["length", "<!--".repeat(500_000)],
    ["length", "x".repeat(2_000_000)],
    ["length", "</b>".repeat(500_000)],
    ["length", `<a ${"b=c ".repeat(500_000)}`],
  ])("ends at the %s cap", (cut, html) => {
    const read = readTags(html);
    expect(read.cut).toBe(cut);
    expect(read.tags).toBeLessThanOrEqual(limits.htmlTags);
    expect(read.depth).toBeLessThanOrEqual(limits.htmlDepth);
    const open = read.tokens.filter(({ kind }) => kind === "open").length;
    expect(read.tokens.filter(({ kind }) => kind === "close").length).toBe(open);
  });
});
