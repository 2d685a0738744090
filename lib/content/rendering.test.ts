import { describe, expect, it } from "vitest";
import { parseMessage } from "#lib/message/parse.ts";
import { readParts } from "./read-parts.ts";
import { readRendering } from "./rendering.ts";

const render = (source: string) => {
  const octets = Buffer.from(source);
  return readRendering(octets, readParts(parseMessage(octets)).parts);
};
const html = (body: string) => `Subject: x\nContent-Type: text/html\n\n${body}`;

describe("readRendering", () => {
  it.each([
    ["Subject: x\n\nHello\r\nBob\n", "Hello\nBob"],
    [html("<p>Hello <b>Bob</b></p><style>p{}</style>"), "Hello Bob"],
    [
      "Content-Type: multipart/alternative; boundary=b\n\n--b\n\nplain\n--b\nContent-Type: text/html\n\n<p>html\n--b--\n",
      "plain",
    ],
    [
      "Content-Type: multipart/mixed; boundary=b\n\n--b\n\none\n--b\nContent-Type: image/png\n\nx\n--b\n\ntwo\n--b--\n",
      "one\ntwo",
    ],
  ])("%j", async (source, text) => {
    expect((await render(source)).text?.replace(/\n{2,}/g, "\n\n")).toBe(text);
  });

  it("says why there is none", async () => {
    const deep = await render(html("<div>".repeat(5_000)));
    expect(deep).toMatchObject({
      text: null,
      note: "The HTML of part 1 is larger or nested deeper than what is rendered.",
    });
    expect((await render(html(`<p>${"x".repeat(300_000)}`))).note).not.toBeNull();
    expect((await render("")).note).not.toBeNull();
  });

  it("shows the beginning of a long text", async () => {
    const { text, truncated } = await render(`Subject: x\n\n${"word ".repeat(40_000)}`);
    expect(text!.length).toBe(65_536);
    expect(truncated).toBe(true);
  });
});
