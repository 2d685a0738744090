import { describe, expect, it } from "vitest";
import { readBoxes } from "./boxes.ts";
import { readTags } from "./read-tags.ts";
import { findDivided, readTexts } from "./read-texts.ts";

const read = (html: string) => {
  const { tokens } = readTags(html);
  return readTexts(tokens, readBoxes(tokens).boxes);
};
const visible = "<p>This is a text that everybody can read when the mail is opened.</p>";
/** How the word `secret` in this HTML is hidden, and its reading; null when it can be seen. */
const hiding = (html: string) => {
  const { hidden } = read(visible + html);
  const found = hidden.find(({ text }) => text.includes("secret"));
  return found ? [found.how, found.reading] : null;
};

describe("hidden text", () => {
  it.each<[string, string | null]>([
    ["<p>secret</p>", null],
    ['<p style="display:none">secret', "display"],
    ['<p style="DISPLAY : NONE !important">secret', "display"],
    ['<p style="d\\69splay:n\\6fne">secret', "display"],
    ['<p style="display:/* x */none">secret', "display"],
    ['<p style="display:none;display:block">secret', null],
    ['<p style="display:none!important;display:block">secret', "display"],
    ['<div style="display:none"><p style="display:block">secret', "display"],
    ["<p hidden>secret", "attribute"],
    ['<p style="visibility:hidden">secret', "visibility"],
    ['<p style="visibility:hidden"><b>secret', "visibility"],
    ['<p style="visibility:hidden"><b style="visibility:visible">secret', null],
    ['<p style="opacity:0">secret', "opacity"],
    ['<p style="opacity:.5">secret', null],
    ['<p style="font-size:0">secret', "tiny-text"],
    ['<p style="font-size:1px"><b>secret', "tiny-text"],
    ['<p style="font:0/0 a">secret', "tiny-text"],
    ['<table style="font-size:0"><td style="font-size:14px">secret', null],
    ['<p style="font-size:0"><b style="font-size:1em">secret', "tiny-text"],
    ['<p style="font-size:small">secret', null],
    ['<p style="color:#fff">secret', "same-colour"],
    ['<p style="color:rgb(254, 255,255)">secret', "same-colour"],
    ["<font color=white>secret", "same-colour"],
    ['<p style="color:transparent">secret', "same-colour"],
    ['<div style="background:#000"><p style="color:#fff">secret', null],
    ['<div style="background:#123456 url(x.png)"><p style="color:#123456">secret', null],
    ["<table bgcolor=#102030><td><font color=#112131>secret", "same-colour"],
    ['<div style="background-color:#102030"><b style="color:#102030">secret', "same-colour"],
    ['<p style="max-height:0;overflow:hidden">secret', "clipped"],
    ['<p style="height:0">secret', null],
    ['<p style="position:absolute;clip:rect(0 0 0 0)">secret', "clipped"],
    ['<p style="position:absolute;left:-9999px">secret', "off-screen"],
    ['<p style="text-indent:-999em">secret', "off-screen"],
    ["<style>.a{display:none}</style><p class='b a'>secret", "display"],
    ["<style>.a{display:none} .a{display:block}</style><p class=a>secret", null],
    ["<style>#a{display:none} p{display:block}</style><p id=a>secret", "display"],
    ["<style>div p{display:none}</style><div><p>secret", "display"],
    ["<style>div p{display:none}</style><p>secret", null],
    ["<style>.a{display:none}</style><p class=a style='display:block'>secret", null],
    ["<style>@media print{.a{display:none}}</style><p class=a>secret", null],
    ["<style>@media screen{.a{display:none}}</style><p class=a>secret", "display"],
    ["<style>@font-face{font-family:x;src:url(y)} .a{display:none}</style><p class=a>secret", "display"],
    ["<style>p[class~=x]{display:none}</style><p class='y x'>secret", "display"],
    ["<style>p:hover{display:none}</style><p>secret", null],
  ])("%s", (html, how) => expect(hiding(html)?.[0] ?? null).toBe(how));

  it.each<[string, string | null]>([
    ['<p style="display:none">secret', null],
    ["<style>.a{display:none}@media (max-width:600px){.a{display:block}}</style><p class=a>secret", "other-screen"],
    ["<style>.a{display:none} blockquote .a{display:block}</style><p class=a>secret", "elsewhere"],
    ["<style>.a{display:none} [data-ogsc] .a{display:block}</style><p class=a>secret", null],
  ])("%s reads as %s", (html, reading) => expect(hiding(html)?.[1]).toBe(reading));

  it("before all other text is a preview", () => {
    const { hidden } = read(`<div style="display:none">In this issue</div>${visible}`);
    expect(hidden).toMatchObject([{ text: "In this issue", characters: 11, reading: "preview" }]);
  });

  it("without letters is none", () => {
    expect(read('<p style="font-size:0">&nbsp;\u200c\u034f</p>').hiddenInAll).toBe(0);
  });
});

describe("visible text", () => {
  it.each([
    ["<title>x</title><style>y</style><script>z</script>a<template>t</template>", "a"],
    ["a<br>b<p>c</p>d", "a b c d"],
    ["a<b>b</b>c", "abc"],
    ["<td>a</td><td>b</td>", "a b"],
    ["&lt;a&gt;", "<a>"],
  ])("%s", (html, text) => expect(read(html).visible.replace(/\s+/g, " ").trim()).toBe(text));
});

describe("words that are cut", () => {
  it.each([
    ["Pay<span style='display:none'>x</span>Pal", ["PayPal"]],
    ["Pay <span style='display:none'>x</span>Pal", []],
    ["<p>Pay</p><span style='display:none'>x</span><p>Pal</p>", []],
  ])("%s", (html, words) => expect(read(html).salted).toEqual(words));

  it.each([
    ["Pay\u200bPal and pass\u2060word", ["Pay\u200bPal", "pass\u2060word"]],
    ["a\u200bb\u200bc", ["a\u200bb\u200bc"]],
    ["Donau\u00addampf\u00adschiff", []],
    ["p\u00ada\u00ads\u00ads\u00adw\u00ado\u00adr\u00add", ["p\u00ada\u00ads\u00ads\u00adw\u00ado\u00adr\u00add"]],
    ["\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", []],
    ["word \u200b word", []],
  ])("%j", (text, words) => expect(findDivided(text)).toEqual(words));
});
