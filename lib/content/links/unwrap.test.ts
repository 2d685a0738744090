import { describe, expect, it } from "vitest";
import { unwrapLink } from "./unwrap.ts";
import { wrappers } from "./wrappers/index.ts";

describe.each(wrappers.map((wrapper) => [wrapper.name, wrapper] as const))("%s", (_, wrapper) => {
  it("has examples", () => expect(wrapper.examples.length).toBeGreaterThan(0));

  it.each(wrapper.examples)("%s", (wrapped, to) => {
    const { wrappers: found, steps, opaque } = unwrapLink(wrapped);
    expect(found[0]).toBe(wrapper);
    expect(steps[0] ?? null).toBe(to);
    expect(opaque !== null).toBe(to === null);
  });
});

describe("unwrapLink", () => {
  it("leaves other addresses alone", () => {
    for (const url of [
      "https://www.example.com/a?url=https://www.example.net/",
      "mailto:a@example.com",
      "",
      "%",
      "//x",
    ])
      expect(unwrapLink(url)).toEqual({ steps: [], wrappers: [], opaque: null, cut: false });
  });

  const wrap = (url: string) => `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(url)}&data=1`;

  it("undoes wrappers in wrappers", () => {
    const google = `https://www.google.com/url?q=${encodeURIComponent("https://bit.ly/abc")}`;
    const { steps, wrappers: found, opaque } = unwrapLink(wrap(google));
    expect(steps).toEqual([google, "https://bit.ly/abc"]);
    expect(found.map(({ name }) => name)).toEqual(["Microsoft SafeLinks", "Google redirect", "Shortener"]);
    expect(opaque).toEqual({ domain: null });
  });

  it("ends at five", () => {
    let url = "https://www.example.com/";
    for (let n = 0; n < 5; n++) url = wrap(url);
    expect(unwrapLink(url)).toMatchObject({ cut: false, steps: { length: 5 } });
    expect(unwrapLink(url).steps.at(-1)).toBe("https://www.example.com/");
    expect(unwrapLink(wrap(url))).toMatchObject({ cut: true, steps: { length: 5 } });
  });

  it("reads the domain that Mimecast names", () => {
    expect(unwrapLink("https://protect-eu.mimecast.com/s/a?domain=example.com").opaque).toEqual({
      domain: "example.com",
    });
  });

  it("bears damaged ones", () => {
    for (const url of [
      "https://urldefense.com/v3/__https://example.com/***",
      "https://urldefense.com/v3/__*__;!!",
      "https://urldefense.com/v3/__%__;_!",
      "https://www.google.com/url?q=%",
      "https://www.bing.com/ck/a?u=a1%FF",
      "https://mandrillapp.com/track/click/1/x?p=e30",
      `https://substack.com/redirect/2/eyJ${"a".repeat(9_000)}`,
    ])
      expect(() => unwrapLink(url)).not.toThrow();
  });
});
