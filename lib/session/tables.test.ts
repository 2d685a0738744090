// The tables of the session layer against their own examples: an entry without one fails.
import { describe, expect, it } from "vitest";
import { marks, readMarked } from "#lib/intake/smtp-marks.ts";
import { isCommand } from "#lib/intake/smtp-turns.ts";
import { decodeWord, encodeWord } from "./base64.ts";
import { commands, describeParameters, findCommand, parameters } from "./commands.ts";
import { details, readEnhanced } from "./enhanced-codes.ts";
import { extensions, isMangled, readExtension } from "./extensions.ts";
import { isMaskedBanner, products, queueForms, readGreeting, readQueueId } from "./greetings.ts";
import { describeReply, replies } from "./replies.ts";
import { findMechanism, mechanisms } from "./sasl.ts";

const isReference = /^(?:RFC \d+(?: §[\w.]+)?|https:\/\/\S+)$/;

describe("commands", () => {
  it.each(commands)("$verb", ({ verb, meaning, ref, examples }) => {
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) {
      expect(findCommand(example.split(/[ :]/)[0]!)?.verb).toBe(verb);
      expect(isCommand(example), example).toBe(true);
    }
    expect(meaning).toMatch(/\.$/);
    expect(ref).toMatch(isReference);
  });

  it.each(parameters)("parameter $keyword", ({ keyword, examples, ref }) => {
    for (const example of examples) expect(describeParameters(example)).toMatch(new RegExp(`^${keyword}: \\S`));
    expect(ref).toMatch(isReference);
  });

  it("names what is not registered", () =>
    expect(describeParameters("SIZE=10 FOO=1")).toBe("SIZE: about 10 octets; FOO: not registered"));
});

describe("replies", () => {
  it.each(replies)("$code", ({ code, ref, advice }) => {
    const { digits, meaning } = describeReply(code);
    expect(digits).toHaveLength(3);
    expect(meaning).toMatch(/\.$/);
    expect(ref).toMatch(isReference);
    expect(code < 400 || advice !== null || code === 453 || code === 459).toBe(true);
  });

  it.each([
    [503, /^Permanent negative, syntax: bad sequence of commands\.$/],
    [354, /^Positive intermediate, mail system: /],
    [257, /^Positive completion, mail system: no standard names 257/],
    [437, /^Transient negative, unspecified: /],
    [545, /^Permanent negative, unspecified: /],
    [571, /^Permanent negative, not defined: /],
  ])("%i digit by digit", (code, expected) => expect(describeReply(code).meaning).toMatch(expected));

  it("explains each digit", () =>
    expect(describeReply(503).digits).toEqual([
      "5yz: Permanent negative: not like this, do not repeat it.",
      "x0z: about syntax, or commands without a better place.",
      "xy3: bad sequence of commands.",
    ]));
});

describe("enhanced status codes", () => {
  it.each(Object.entries(details))("X.%s", (detail, [meaning, ref]) => {
    expect(readEnhanced(`5.${detail} Text`)).toMatchObject({ code: `5.${detail}` });
    expect(meaning).not.toMatch(/\.$/);
    expect(ref).toMatch(isReference);
  });

  it.each([
    ["5.7.1 Access denied", "5.7.1", "Permanent failure, security or policy: delivery is not authorized"],
    ["2.7.0 Authentication successful", "2.7.0", "Success, security or policy"],
    ["2.1.5", "2.1.5", "Success, addresses: the recipient's address is valid."],
    ["4.9.9 x", "4.9.9", "Persistent transient failure, a subject that is not registered"],
  ])("%s", (text, code, meaning) => {
    const found = readEnhanced(text)!;
    expect([found.code, found.meaning.slice(0, meaning.length)]).toEqual([code, meaning]);
  });

  it.each(["3.1.1 no class", "5.7", "5.7.1.2", "10.0.0 x"])("%s is none", (text) =>
    expect(readEnhanced(text)).toBeNull(),
  );
});

describe("extensions", () => {
  it.each(extensions)("$keyword", ({ keyword, examples, ref }) => {
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) expect(readExtension(example)).toMatchObject({ keyword });
    expect(ref).toMatch(isReference);
  });

  it.each([
    ["VERFY", null, "VRFY"],
    ["SMARTTLS", null, "STARTTLS"],
    ["PIPELINNING", null, "PIPELINING"],
    ["WHATEVER", null, null],
    ["XXXXXXXA", null, null],
  ])("%s is not registered", (text, meaning, hint) => expect(readExtension(text)).toMatchObject({ meaning, hint }));

  it("reads the old form of AUTH and sizes", () => {
    expect(readExtension("AUTH=PLAIN LOGIN")).toMatchObject({ keyword: "AUTH=", params: "PLAIN LOGIN" });
    expect(readExtension("AUTH=PLAIN LOGIN").meaning).toContain("old form");
    expect(readExtension("SIZE 40960000").detail).toBe("at most 39.1 MiB (40,960,000 octets)");
    expect(readExtension("size 0").detail).toBe("no limit is set");
  });

  it.each([
    ["XXXXXXXA", true],
    ["XXXB", true],
    ["XXXX", true],
    ["XCLIENT", false],
    ["X-EXPS", false],
    ["XXX", false],
  ])("%s mangled: %s", (keyword, expected) => expect(isMangled(keyword)).toBe(expected));
});

describe("greetings", () => {
  it.each(products)("$product", ({ product, examples }) => {
    for (const example of examples) expect(readGreeting(example).product).toBe(product);
  });

  it.each([
    ["mail.example.com ESMTP", { name: "mail.example.com", protocol: "ESMTP", product: null }],
    ["server1.example.com ESMTTP Postfix", { name: "server1.example.com", protocol: "ESMTTP", product: "Postfix" }],
    ["[192.0.2.1] ready", { name: "[192.0.2.1]", protocol: null, product: null }],
    ["*****", { name: null, protocol: null, product: null }],
  ])("%s", (text, expected) => expect(readGreeting(text)).toEqual(expected));

  it.each([
    ["*****", true],
    ["****************************0*2******0****", true],
    ["mail.example.com ESMTP", false],
    ["** hello **", false],
    ["2.0.0", false],
  ])("%s masked: %s", (text, expected) => expect(isMaskedBanner(text)).toBe(expected));

  it.each(queueForms)("queue id of $of", ({ examples }) => {
    expect(examples.length).toBeGreaterThan(0);
    for (const [text, id] of examples) expect(readQueueId(text)).toBe(id);
  });

  it("reads none where there is none", () => expect(readQueueId("2.1.5 Ok")).toBeNull());
});

describe("mechanisms", () => {
  it.each(mechanisms)("$name", (mechanism) => {
    expect(mechanism.examples.length).toBeGreaterThan(0);
    expect(mechanism.ref).toMatch(isReference);
    for (const [text, hidden, identity] of mechanism.examples) {
      const step = { who: "client", text, turn: 0, prompt: null } as const;
      expect(mechanism.hide(step)).toBe(hidden);
      expect(hidden).toHaveLength(text.length);
      expect(mechanism.identity([text])).toBe(identity);
      // What is hidden reads like what it hides.
      expect(mechanism.identity([hidden])).toBe(identity);
    }
  });

  it("hides everything of a mechanism it does not know", () =>
    expect(findMechanism("X-OWN").hide({ who: "client", text: "ab\ncd", turn: 0, prompt: null })).toBe("**\n**"));

  it("finds SCRAM in all its kinds", () => expect(findMechanism("scram-sha-256-plus").name).toBe("SCRAM-"));
});

it.each([
  ["", ""],
  ["=", ""],
  ["YW5u", "ann"],
  ["VXNlc5hbWU6", null],
  ["YW5u!", null],
  ["YW5", null],
])("base64 word %s", (word, expected) => {
  expect(decodeWord(word)).toBe(expected);
  if (expected) expect(encodeWord(expected)).toBe(word);
});

describe("marks", () => {
  it.each(marks)("$of, $form", ({ who, form, examples }) => {
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) {
      const read = readMarked(`${example}\n`);
      expect(form.test(example), example).toBe(true);
      if (who !== "by-content") expect([example, read.who]).toEqual([example, who]);
      else expect(["client", "server"]).toContain(read.who);
    }
  });

  it.each([
    ["C:\\Users\\ann>telnet mail 25", null],
    ["220 mx.example.com", null],
    ["From: ann@example.com", null],
  ])("%s has none", (line, who) => expect(readMarked(line).who).toBe(who));

  it("keeps the blanks of a message line", () =>
    expect(readMarked(" ~> \tby mx.example.com  \r\n")).toMatchObject({
      content: "\tby mx.example.com  ",
      end: "\r\n",
    }));
});
