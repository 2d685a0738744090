import { describe, expect, it } from "vitest";
import type { Part } from "#lib/content/types.ts";
import { attachedPictures, isTooMuchToDraw } from "./attached-pictures.ts";
import { namedPictures, pictureDocument, putPictures } from "./picture-document.ts";

const part = (rest: object) => ({ leaf: true, contentId: null, size: 10, detected: null, ...rest }) as Part;

describe("attachedPictures", () => {
  it("takes raster pictures with a Content-ID, told by their octets", () => {
    const parts = [
      part({ path: "1", contentId: "a@x", detected: "image/png" }),
      part({ path: "2", contentId: "b@x", detected: "image/svg+xml" }),
      part({ path: "3", contentId: null, detected: "image/png" }),
      part({ path: "4", contentId: "d@x", detected: "image/png", size: 2_000_000 }),
      part({ path: "5", contentId: "e@x", type: "image/png", detected: null }),
    ];
    expect(attachedPictures(parts).map(({ path }) => path)).toEqual(["1"]);
  });
});

describe("isTooMuchToDraw", () => {
  const inspections = [{ kind: "html", flags: [{ code: "html-limit", detail: "" }] }];
  it.each<[object, boolean]>([
    [{}, false],
    [{ size: null }, true],
    [{ size: 1_048_577 }, true],
    [{ details: { inspections } }, true],
  ])("%j", (given, refused) => expect(isTooMuchToDraw(part(given))).toBe(refused));
});

describe("pictures", () => {
  const pictures = [
    { contentId: "a b@x", path: "1", type: "image/png" },
    { contentId: "c@x", path: "2", type: "image/png" },
  ];
  it("are put in where they are named, however that is written", () => {
    const html = '<img src="cid:a%20b%40x"><img src=cid:c@x><img src="cid:z@x">';
    expect(namedPictures(html, pictures)).toEqual(pictures);
    const data = new Map([["1", "data:image/png;base64,AA"]]);
    expect(putPictures(html, pictures, data)).toBe(
      '<img src="data:image/png;base64,AA"><img src=cid:c@x><img src="cid:z@x">',
    );
  });
});

it("begins with its policy", () => {
  expect(pictureDocument("<p>x")).toMatch(
    /^<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none'; [^"]*">/,
  );
});
