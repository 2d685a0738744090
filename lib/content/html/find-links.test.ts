import { describe, expect, it } from "vitest";
import { readBoxes } from "./boxes.ts";
import { findLinks } from "./find-links.ts";
import { readTags } from "./read-tags.ts";

const find = (html: string) => {
  const { tokens } = readTags(html);
  const { boxes, sheet } = readBoxes(tokens);
  return findLinks(tokens, boxes, sheet);
};
const a = "https://a.test/x";

describe("findLinks", () => {
  it.each<[string, (string | null)[][]]>([
    [`<a href="${a}">Go <b>on</b></a>`, [["link", a, "Go on"]]],
    [`<a href=" ${a} "><img src=cid:1 alt=Logo></a>`, [["link", a, "Logo"]]],
    [`<a href="${a}">Go<i style="display:none">x</i></a>`, [["link", a, "Go"]]],
    [`<map><area href="${a}" alt=Map></map>`, [["link", a, "Map"]]],
    ["<a href=#top>x</a><a name=y>x</a><a href=''>x</a>", []],
    [
      `<form action="${a}"><button formaction="${a}/2">x</button></form>`,
      [
        ["form", a, null],
        ["form", `${a}/2`, null],
      ],
    ],
    [
      `<img src="${a}" srcset="${a}/1 1x, ${a}/2 2x">`,
      [
        ["image", a, null],
        ["image", `${a}/1`, null],
        ["image", `${a}/2`, null],
      ],
    ],
    [`<body background="${a}">`, [["image", a, null]]],
    [`<p style="background: URL( '${a}' )">`, [["image", a, null]]],
    [
      `<style>@import "${a}"; @font-face{src:url(${a}/f)} p{background:url("${a}/b")}</style>`,
      [
        ["style", a, null],
        ["font", `${a}/f`, null],
        ["image", `${a}/b`, null],
      ],
    ],
    [
      `<link rel=stylesheet href="${a}"><link rel=preconnect href="${a}">`,
      [
        ["style", a, null],
        ["media", a, null],
      ],
    ],
    [`<meta http-equiv=Refresh content="5; URL='${a}'">`, [["refresh", a, null]]],
    [
      `<iframe src="${a}"></iframe><object data="${a}"></object><embed src="${a}">`,
      [
        ["frame", a, null],
        ["frame", a, null],
        ["frame", a, null],
      ],
    ],
    [`<script src="${a}"></script>`, [["script", a, null]]],
    [
      `<video src="${a}" poster="${a}/p"></video>`,
      [
        ["image", `${a}/p`, null],
        ["media", a, null],
      ],
    ],
    [
      `<svg><a xlink:href="${a}">x</a><image href="${a}"/></svg>`,
      [
        ["link", a, "x"],
        ["image", a, null],
      ],
    ],
    [
      `<base href="https://b.test/d/"><a href="../e">x</a><img src=f.png>`,
      [
        ["link", "https://b.test/e", "x"],
        ["image", "https://b.test/d/f.png", null],
      ],
    ],
    [
      '<a href="//c.test/x">x</a><a href="page.html">y</a>',
      [
        ["link", "https://c.test/x", "x"],
        ["link", "page.html", "y"],
      ],
    ],
    ["<a href='java&#10;script:alert(1)'>x</a>", [["link", "java\nscript:alert(1)", "x"]]],
  ])("%s", (html, expected) => {
    const found = find(html).links.map(({ kind, target, text }) => [kind, target, text]);
    expect(found).toEqual(expected);
  });

  it("tells pictures that nobody sees", () => {
    const pixels = (html: string) => find(html).links.filter(({ flags }) => flags?.includes("tracker-pixel")).length;
    expect(pixels(`<img src="${a}" width=1 height=1>`)).toBe(1);
    expect(pixels(`<img src="${a}" style="width:0px;height:1px">`)).toBe(1);
    expect(pixels(`<img src="${a}" style="display:none">`)).toBe(1);
    expect(pixels(`<img src="${a}" width=100 height=1>`)).toBe(0);
    expect(
      pixels(
        `<style>.d{display:none}@media (prefers-color-scheme:dark){.d{display:block}}</style><img class=d src="${a}">`,
      ),
    ).toBe(0);
  });

  it("counts what the message brings itself", () => {
    expect(find("<img src=cid:a@b><img src=data:image/png;base64,AA>")).toMatchObject({
      links: [],
      contentIds: ["a@b"],
      inlinePictures: 1,
    });
  });
});
