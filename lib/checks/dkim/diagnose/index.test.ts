// The matrix of changes: each is done to messages signed here, with every canonicalization and key type; what can be
// proven must be, and what cannot must not be called so.
import { generateKeyPairSync } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { sharedPath } from "#lib/shared-data.ts";
import { dkim } from "../index.ts";
import { runOn } from "../run.test-support.ts";
import { keyRecord, type SigningOptions, signMessage } from "../signer.test-support.ts";

const rsa = generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey;
const ed25519 = generateKeyPairSync("ed25519").privateKey;
const zone = [
  `r._domainkey.example.com\tTXT\t${keyRecord(rsa)}`,
  `e._domainkey.example.com\tTXT\t${keyRecord(ed25519)}`,
].join("\n");

const crlf = (text: string) => text.replaceAll("\n", "\r\n");

const fields = `From: Anna Adams <anna@example.com>
To: The cooks
 <cooks@list.example>
Subject: Re: Dinner on Friday
Date: Fri, 20 Nov 2026 10:00:00 +0000
Message-ID: <1@example.com>
MIME-Version: 1.0
`;

const plain = crlf(`${fields}Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

Dear all,

 who  brings\tthe soup?
From now on I cook. Gr\xc3\xbc\xc3\x9fe
.hidden
-- 
Anna
`);

const mixed = crlf(`${fields}Content-Type: multipart/mixed; boundary="in"

preamble
--in
Content-Type: text/plain

Who brings the soup?

--in
Content-Type: text/html

<p>Who brings the soup?</p>
--in--
`);

const names = ["From", "To", "Subject", "Date", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"];
const oversigned = [...names, "From", "Subject", "Reply-To"];

type Make = Pick<SigningOptions, "algorithm" | "canonicalization" | "privateKey" | "selector">;

const makes: Make[] = (["simple/simple", "simple/relaxed", "relaxed/simple", "relaxed/relaxed"] as const).flatMap(
  (canonicalization) => [
    { algorithm: "rsa-sha256", canonicalization, privateKey: rsa, selector: "r" },
    { algorithm: "ed25519-sha256", canonicalization, privateKey: ed25519, selector: "e" },
  ],
);

function sign(source: string, make: Make, headers: string[] = names): string {
  const options: SigningOptions = { ...make, domain: "example.com", headers };
  return Buffer.from(signMessage(Buffer.from(source, "latin1"), options)).toString("latin1");
}

async function diagnosisOf(source: string, setting = { zone }) {
  const [check] = await runOn(dkim.run, source, setting);
  return { result: check!.result, ...check!.diagnosis, codes: check!.diagnosis?.causes.map(({ code }) => code) };
}

/** Changes the body, which begins after the first empty line. */
const inBody = (change: (body: string) => string) => (source: string) => {
  const at = source.indexOf("\r\n\r\n") + 4;
  return source.slice(0, at) + change(source.slice(at));
};

const footer = "_______________\r\nCooks mailing list\r\nhttps://list.example/\r\n";
const banner = "CAUTION: this came from outside.\r\n\r\n";

const proven: [title: string, source: string, change: (source: string) => string, codes: string[]][] = [
  ["footer", plain, (text) => text + footer, ["footer-added"]],
  ["footer after empty lines", plain, (text) => `${text}\r\n\r\n${footer}`, ["footer-added"]],
  ["pasted SMTP session", plain, (text) => `${text}.\r\nQUIT\r\n`, ["smtp-session"]],
  ["banner", plain, inBody((body) => banner + body), ["banner-added"]],
  ["banner and footer", plain, inBody((body) => banner + body + footer), ["banner-added", "footer-added"]],
  ["empty line on top", plain, inBody((body) => `\r\n${body}`), ["blank-line-added"]],
  ["dot-stuffing", plain, inBody((body) => body.replace(/^\./gm, "..")), ["dot-stuffed"]],
  [
    "a dot lost",
    plain.replace(".hidden", "..hidden"),
    inBody((body) => body.replace(/^\.\./gm, ".")),
    ["dot-unstuffed"],
  ],
  ["mbox quoting", plain, inBody((body) => body.replace(/^From /gm, ">From ")), ["from-quoted"]],
  ["quoting", plain, inBody((body) => body.replace(/^(?=.)/gm, "> ").replace(/^$(?=\r)/gm, ">")), ["quoted"]],
  ["doubled breaks", plain, inBody((body) => body.replaceAll("\r\n", "\r\n\r\n")), ["breaks-doubled"]],
  ["latin1", plain, inBody((body) => body.replace("\xc3\xbc\xc3\x9f", "\xfc\xdf")), ["charset-to-latin1"]],
  ["double UTF-8", plain, inBody((body) => Buffer.from(body, "utf8").toString("latin1")), ["charset-to-utf8"]],
  ["footer in a part", mixed, (text) => text.replace("\r\n--in--", `\r\n${footer}--in--`), ["part-footer-added"]],
  ["banner in a part", mixed, (text) => text.replace("Who brings", `${banner}Who brings`), ["part-banner-added"]],
  ["added part", mixed, (text) => text.replace("--in--", `--in\r\n\r\nSent by a list\r\n--in--`), ["part-added"]],
  ["subject tag", plain, (text) => text.replace("Subject: ", "Subject: [cooks] "), ["subject-changed"]],
  ["tag after Re:", plain, (text) => text.replace("Re: ", "Re: [cooks] "), ["subject-changed"]],
  ["spam mark", plain, (text) => text.replace("Subject: ", "Subject: ***SPAM*** "), ["subject-changed"]],
  [
    "subject tag and footer",
    plain,
    (text) => text.replace("Subject: ", "Subject: [EXTERNAL] ") + footer,
    ["footer-added", "subject-changed"],
  ],
  [
    "list in From",
    plain,
    (text) =>
      text.replace(
        "From: Anna Adams <anna@example.com>",
        "From: Anna via Cooks <cooks@list.example>\r\nX-Original-From: Anna Adams <anna@example.com>",
      ),
    ["from-replaced"],
  ],
];

describe("what can be proven", () => {
  it.each(proven)("%s", async (_title, source, change, codes) => {
    for (const make of makes) {
      const found = await diagnosisOf(change(sign(source, make)));
      expect([found.result, found.proven, found.codes], make.canonicalization).toEqual(["fail", true, codes]);
    }
  });

  it.each([
    ["From: x@example.org", "field-added"],
    ["Subject: x", "field-added"],
    ["Reply-To: x@example.org", "field-added"],
  ])("%s added under an oversigned name", async (line, code) => {
    for (const make of makes) {
      const found = await diagnosisOf(`${line}\r\n${sign(plain, make, oversigned)}`);
      expect([found.result, found.proven, found.codes]).toEqual(["fail", true, [code]]);
    }
  });

  it("the whole was wrapped in a new multipart", async () => {
    for (const make of makes) {
      const source = sign(plain, make).replace(
        /^(Content-Type: .*\r\nContent-Transfer-Encoding: .*\r\n)\r\n([\s\S]*)$/m,
        `Content-Type: multipart/mixed; boundary="out"\r\n\r\n--out\r\n$1\r\n$2--out\r\n\r\n${footer}--out--\r\n`,
      );
      const found = await diagnosisOf(source);
      expect([found.proven, found.codes]).toEqual([true, ["wrapped", "mime-fields-moved"]]);
    }
  });

  it("every fold of a simple signature became a tab", async () => {
    const tabs = sign(plain, makes[0]!).replace(/^([\s\S]*?)\r\n\r\n/, (header) =>
      header.replace(/\r\n[ ](?=\S)/g, "\r\n\t"),
    );
    const found = await diagnosisOf(tabs);
    expect([found.result, found.proven, found.codes]).toEqual(["fail", true, ["folds-changed"]]);
  });

  it("the key in DNS is another one", async () => {
    const other = generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey;
    const found = await diagnosisOf(sign(plain, makes[0]!), {
      zone: `r._domainkey.example.com\tTXT\t${keyRecord(other)}\n`,
    });
    expect([found.proven, found.codes]).toEqual([true, ["other-key"]]);
  });

  it("the signer hashed an empty body", async () => {
    const header = plain.slice(0, plain.indexOf("\r\n\r\n") + 4);
    const found = await diagnosisOf(sign(header, makes[0]!) + plain.slice(header.length));
    expect([found.proven, found.codes]).toEqual([true, ["signed-empty-body"]]);
  });
});

describe("what cannot be proven", () => {
  it.each([
    ["a word changed", plain, (text: string) => text.replace("soup", "beer"), "body-changed"],
    ["truncated", plain, (text: string) => text.slice(0, -12), "body-changed"],
    ["date changed", plain, (text: string) => text.replace("10:00:00", "11:00:00"), "header-changed"],
    ["To removed", plain, (text: string) => text.replace(/To: [^\r]*\r\n [^\r]*\r\n/, ""), "header-changed"],
    ["characters lost", plain, (text: string) => text.replace("\xc3\xbc", "\xef\xbf\xbd"), "characters-lost"],
  ])("%s", async (_title, source, change, code) => {
    for (const make of makes) {
      const found = await diagnosisOf(change(sign(source, make)));
      expect([found.result, found.proven]).toEqual(["fail", false]);
      expect(found.codes).toContain(code);
    }
  });

  it("has nothing to say of a signature that matches", async () => {
    expect((await runOn(dkim.run, sign(plain, makes[0]!), { zone }))[0]?.diagnosis).toBeNull();
  });
});

const corpus = sharedPath("corpus/auth");

describe.skipIf(!corpus)("a real list message", () => {
  it("names the footer and the tag", async () => {
    const lines = readFileSync(path.join(corpus!, "dns.tsv"), "latin1");
    const octets = readFileSync(path.join(corpus!, "mail-auth_arc-001.eml"));
    const check = (await runOn(dkim.run, octets, { zone: lines }))[2]!;
    expect(check).toMatchObject({ result: "fail", domain: "stalw.art", diagnosis: { proven: true } });
    expect(check.diagnosis?.causes.map(({ code, detail }) => [code, detail.slice(0, 12)])).toEqual([
      ["footer-added", "5 lines were"],
      ["subject-changed", '"[Jmap]" was'],
    ]);
  });
});
