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

const prose = crlf(`${fields}Content-Type: text/plain; charset=windows-1252
Content-Transfer-Encoding: 8bit

\x93Dear all\x94, on Friday we meet at the river again, and this time everybody brings something that can be eaten without a knife.

Anna says that the path is muddy after the rain of last week, so please wear boots and do not forget a lamp for the way back home.
`);

const base64 = crlf(`${fields}Content-Type: application/octet-stream
Content-Transfer-Encoding: base64

${Buffer.alloc(300, "waybill").toString("base64").replace(/.{76}/g, "$&\n")}
`);

/** Breaks lines at blanks so that none is longer than `width`, as editors do. */
function wrap(text: string, width: number): string {
  return text
    .split("\r\n")
    .map((line) => {
      const lines: string[] = [];
      for (const word of line.split(" ")) {
        const last = lines.at(-1);
        if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
        else lines.push(word);
      }
      return lines.join("\r\n");
    })
    .join("\r\n");
}

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

function spanOf(source: string, text: string): [number, number] {
  const at = source.indexOf(text);
  return [at, at + text.length];
}

/** Without the octets between each two offsets, of which the first pair stands first. */
function cut(source: string, offsets: number[]): string {
  let kept = "";
  let from = 0;
  for (let at = 0; at < offsets.length; at += 2) {
    kept += source.slice(from, offsets[at]);
    from = offsets[at + 1]!;
  }
  return kept + source.slice(from);
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
  ["indentation", plain, inBody((body) => body.replace(/^(?=.)/gm, "    ")), ["indented"]],
  [
    "windows-1252 to UTF-8",
    prose,
    inBody((body) => Buffer.from(body.replace("\x93", "\u201c").replace("\x94", "\u201d")).toString("latin1")),
    ["charset-to-utf8"],
  ],
  ["no-break spaces", plain, inBody((body) => body.replaceAll("on I", "on\xc2\xa0I")), ["spaces-replaced"]],
  [
    "base64 in other lines",
    base64,
    inBody((body) => body.replace(/\r\n/g, "").replace(/.{64}/g, "$&\r\n")),
    ["base64-rewrapped"],
  ],
  ["lines cut after 80 characters", prose, inBody((body) => body.replace(/.{80}/g, "$&\r\n")), ["lines-split"]],
  ["lines wrapped at 72 characters", prose, inBody((body) => wrap(body, 72)), ["lines-rewrapped"]],
  [
    "quoted-printable on the way",
    plain,
    (text) =>
      inBody((body) =>
        body.replace(/[\x80-\xff]| (?=\r)/g, (one) => `=${one.charCodeAt(0).toString(16).toUpperCase()}`),
      )(text.replace("Encoding: 8bit", "Encoding: quoted-printable")),
    ["quoted-printable-encoded", "encoding-changed"],
  ],
  ["names put into quotes", plain, (text) => text.replace("Anna Adams <", '"Anna Adams" <'), ["addresses-rewritten"]],
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

  it("the signature line lost its blank, under simple", async () => {
    for (const make of makes.filter(({ canonicalization }) => canonicalization.endsWith("/simple"))) {
      const found = await diagnosisOf(sign(plain, make).replace("-- \r\n", "--\r\n"));
      expect([found.proven, found.codes]).toEqual([true, ["signature-dashes"]]);
    }
  });

  it.each(proven.filter(([, , , codes]) => codes.every((code) => code.endsWith("-added"))))(
    "%s: without the octets of its places the body is the one that was signed",
    async (_title, source, change) => {
      for (const make of makes) {
        const [check] = await runOn(dkim.run, change(sign(source, make)), { zone });
        const spans = (check?.diagnosis?.causes ?? []).flatMap(({ span }) => span ?? []);
        expect(spans.length).toBeGreaterThan(0);
        const [cleaned] = await runOn(dkim.run, cut(change(sign(source, make)), spans), { zone });
        expect(cleaned?.result).toBe("pass");
      }
    },
  );

  it("copies in z= prove which fields were changed", async () => {
    const copies =
      "z=Subject:=20Re:=20Dinner=20on=20Friday|\r\n  To:=20The=20cooks=20<cooks@list.example>|Date:=20x=3Dy";
    for (const make of makes.filter(({ canonicalization }) => canonicalization.startsWith("relaxed"))) {
      const options: SigningOptions = { ...make, domain: "example.com", headers: names, extra: [copies] };
      const source = Buffer.from(signMessage(Buffer.from(plain, "latin1"), options)).toString("latin1");
      const changed = source.replace("Subject: Re: Dinner", "Subject: AW: Supper");
      const [check] = await runOn(dkim.run, changed, { zone });
      expect(check).toMatchObject({ result: "fail", diagnosis: { proven: true } });
      expect(check?.diagnosis?.causes).toEqual([
        {
          code: "copied-field-differs",
          detail: "Changed since, by the copy in z=: Subject.",
          span: spanOf(changed, "Subject: AW: Supper on Friday\r\n"),
          part: null,
        },
      ]);
      const notes = check?.notes.filter(({ code }) => code === "copied-field-differs");
      expect(notes?.[0]?.detail).toContain("(z=): Subject, Date.");
    }
  });

  it("the body was not given: nothing to diagnose, and the header signature holds", async () => {
    for (const make of makes) {
      const source = sign(plain, make);
      const [check] = await runOn(dkim.run, source.slice(0, source.indexOf("\r\n\r\n") + 4), { zone });
      expect(check).toMatchObject({ result: "unchecked", headerSignature: "valid", diagnosis: null });
    }
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
    ["date removed", plain, (text: string) => text.replace(/Date: .*\r\n/, ""), "signed-fields-absent"],
    ["To changed", plain, (text: string) => text.replace("cooks@list", "cook@list"), "header-changed"],
    [
      "lines wrapped where somebody liked it",
      prose,
      inBody((body) => body.replace("again, ", "again,\r\n").replace("says ", "says\r\n")),
      "body-changed",
    ],
    [
      "decoded",
      plain.replace("8bit", "quoted-printable").replace("\xc3\xbc\xc3\x9f", "=C3=BC=C3=9F=\r\n"),
      inBody((body) => body.replace("=C3=BC=C3=9F=\r\n", "\xc3\xbc\xc3\x9f")),
      "decoded",
    ],
  ])("%s", async (_title, source, change, code) => {
    for (const make of makes) {
      const found = await diagnosisOf(change(sign(source, make)));
      expect([found.result, found.proven]).toEqual(["fail", false]);
      expect(found.codes).toContain(code);
    }
  });

  it("white space at line ends was stripped, or all fields unfolded, under simple", async () => {
    for (const make of makes.slice(0, 2)) {
      const spaces = await diagnosisOf(sign(plain.replace("soup?", "soup?  \t"), make).replace("soup?  \t", "soup?"));
      expect([spaces.result, spaces.proven]).toEqual(["fail", false]);
      const unfolded = await diagnosisOf(sign(plain, make).replace(/\r\n(?= <cooks)/, ""));
      expect([unfolded.result, unfolded.proven]).toEqual(["fail", false]);
    }
  });

  it("has nothing to say of a signature that matches", async () => {
    expect((await runOn(dkim.run, sign(plain, makes[0]!), { zone }))[0]?.diagnosis).toBeNull();
  });
});

describe("a long search", () => {
  const long = sign(plain + "one more line\r\n".repeat(20_000), makes[7]!).replace("soup", "beer");

  it("lets others run, and finds the same whether it does or not", async () => {
    let pauses = 0;
    const pause = async () => {
      pauses += 1;
    };
    expect(await runOn(dkim.run, long, { zone, pause })).toEqual(await runOn(dkim.run, long, { zone }));
    expect(pauses).toBeGreaterThan(10);
  });

  it("ends when the analysis is aborted", async () => {
    const { signal, abort } = withAbort();
    let pauses = 0;
    const pause = async () => {
      pauses += 1;
      if (pauses === 3) abort();
    };
    await expect(runOn(dkim.run, long, { zone, pause, signal })).rejects.toThrow("enough");
    expect(pauses).toBe(3);
  });
});

function withAbort(): { signal: AbortSignal; abort: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort(new Error("enough")) };
}

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
