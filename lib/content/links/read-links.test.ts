import { describe, expect, it } from "vitest";
import { readFields } from "#lib/fields/read-fields.ts";
import { limits } from "#lib/limits.ts";
import { parseMessage } from "#lib/message/parse.ts";
import { type PlacedLink, readLinks } from "./read-links.ts";

const fields = (source: string) => readFields(parseMessage(Buffer.from(source)));
const one = (target: string, more: Partial<PlacedLink> = {}): PlacedLink => ({
  text: null,
  target,
  kind: "link",
  part: "1",
  ...more,
});

describe("readLinks", () => {
  it("tells where a wrapped address leads", () => {
    const wrapped = "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.example.co.uk%2Fa&data=1";
    const { links } = readLinks([], [one(wrapped, { text: " Read \n more " })]);
    expect(links).toEqual([
      {
        text: "Read more",
        target: wrapped,
        unwrapped: "https://www.example.co.uk/a",
        part: "1",
        flags: [],
        kind: "link",
        field: null,
        domain: "example.co.uk",
        wrappers: ["Microsoft SafeLinks"],
        times: 1,
      },
    ]);
  });

  it("names the likely target of a host without http://, and of nothing else", () => {
    const wrapped = "www.google.com/url?q=https%3A%2F%2Fwww.example.net%2Fb&sa=D";
    const { links } = readLinks(
      [],
      [
        one("www.example.com/a", { text: "www.example.org" }),
        one(wrapped),
        one("www.example.com/b.png", { kind: "image" }),
        one("example.com/a"),
      ],
    );
    expect(links).toMatchObject([
      { target: "www.example.com/a", unwrapped: "http://www.example.com/a", domain: "example.com", wrappers: [] },
      { target: wrapped, unwrapped: "https://www.example.net/b", domain: "example.net" },
      { unwrapped: null, domain: null, flags: ["leads-nowhere"] },
      { unwrapped: null, domain: null, flags: ["leads-nowhere"] },
    ]);
    expect(links[0]?.flags).toEqual(expect.arrayContaining(["no-scheme", "text-names-other-domain"]));
    expect(links[0]?.flags).not.toContain("leads-nowhere");
  });

  it("reads list fields", () => {
    const source =
      "Subject: x\nList-Unsubscribe: <mailto:leave@lists.example.com>, <https://www.example.com/leave>\nList-Id: <a.example.com>\n\nx";
    expect(readLinks(fields(source), []).links).toMatchObject([
      { target: "mailto:leave@lists.example.com", domain: "example.com", part: null, field: 1, flags: ["unsubscribe"] },
      { target: "https://www.example.com/leave", domain: "example.com", part: null, field: 1, flags: ["unsubscribe"] },
    ]);
  });

  it("finds recipients in addresses", () => {
    const source = "To: Bob <bob@example.org>\n\nx";
    const { links } = readLinks(fields(source), [one("https://www.example.net/?e=bob%40example.org")]);
    expect(links[0]!.flags).toEqual(["recipient-address"]);
  });

  it("lists each once, with its number", () => {
    const { links, inAll } = readLinks(
      [],
      [one("https://a.test/"), one("https://a.test/"), one("https://a.test/", { text: "x" })],
    );
    expect(links.map(({ text, times }) => [text, times])).toEqual([
      [null, 2],
      ["x", 1],
    ]);
    expect(inAll).toBe(2);
  });

  it("keeps what can be clicked when there are too many", () => {
    const images = Array.from({ length: limits.links }, (_, n) => one(`https://a.test/${n}.png`, { kind: "image" }));
    const { links, inAll } = readLinks([], [...images, one("https://a.test/")]);
    expect(inAll).toBe(limits.links + 1);
    expect(links.length).toBe(limits.links);
    expect(links.at(-1)!.target).toBe("https://a.test/");
  });
});
