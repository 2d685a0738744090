import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sharedPath } from "#lib/shared-data.ts";
import { readReceived } from "./read-received.ts";

const end = "; Mon, 5 Jan 2026 10:00:00 +0000";
const utc = "2026-01-05T10:00:00Z";

describe("text that the client chose moves no field", () => {
  const qmail = (helo: string) => `from h.example.com (HELO ${helo}) (192.0.2.1) by mx.example.org with SMTP${end}`;
  const good = {
    from: { rdns: "h.example.com", ip: "192.0.2.1" },
    by: "mx.example.org",
    with: "SMTP",
    id: null,
    for: null,
  };
  it.each([
    ["keywords", "x by bank.example with ESMTPS id 1 for <a@b.example>"],
    ["a semicolon and a date", "x; Tue, 1 Jan 2030 00:00:00 +0000"],
    ["a nested comment", "x (y) by bank.example"],
    ["an address", "[198.51.100.66]"],
    ["escapes", "x\\) by bank.example with X \\("],
    ["a quoted string", '"x) by bank.example'],
    ["an open parenthesis", "x( by bank.example with X"],
    ["an open parenthesis and a quotation mark", 'x( "by bank.example with X'],
    ["a TLS claim", "using TLSv1.3 with cipher FAKE"],
    ["an envelope claim", "envelope-from <evil@bank.example>"],
  ])("%s", (_name, helo) => {
    const { facts } = readReceived(qmail(helo));
    expect(facts).toMatchObject(good);
    expect(facts).toMatchObject({ tls: null, envelopeFrom: null, date: { utc } });
  });

  it("a bare HELO of several words, as Postfix prints it", () => {
    const line = `from x by bank.example with ESMTPS id 1 (h.example.com [192.0.2.1]) by mx.example.org (Postfix) with SMTP id 7${end}`;
    expect(readReceived(line).facts).toMatchObject({
      from: { helo: "x", rdns: "h.example.com", ip: "192.0.2.1" },
      by: "mx.example.org",
      with: "SMTP",
      id: "7",
    });
  });

  it("a second `by` after a complete line is not believed", () => {
    const line = `from a.example.com (a.example.com [192.0.2.1]) by mx.example.org with SMTP id 7 by bank.example${end}`;
    expect(readReceived(line).facts).toMatchObject({ by: "mx.example.org", id: "7" });
  });

  it("a lone quotation mark in a bare HELO", () => {
    const line = `from x"y (h.example.com [192.0.2.1]) by mx.example.org with SMTP id 7${end}`;
    expect(readReceived(line).facts).toMatchObject({ by: "mx.example.org", from: { ip: "192.0.2.1" }, date: { utc } });
  });
});

// What stands before the program's own TCP-info comment can be the client's, in whatever marks it is wrapped.
describe("a HELO that is printed bare moves no field", () => {
  const real = "(h.example.com [192.0.2.9]) by mx.example.org (Postfix) with SMTP id 7";
  it.each([
    ["words and a date", `a b by bank.test with ESMTPS id 1 for <x@bank.test>; Tue, 1 Jan 2030 00:00:00 +0000 ${real}`],
    ["a whole line", `x (bank.test [198.51.100.66]) by mx.bank.test ${real}`],
    ["a comment of its own", `bank.test(bank.test[198.51.100.66]) ${real}`],
    ["a TLS claim", `x (using TLSv1.3 with cipher FAKE (256/256 bits)) ${real}`],
    ["an envelope claim", `x (envelope-from <boss@bank.test>) ${real}`],
    ["a comment that names a program", `(Exim 4.96) ${real}`],
    ["an address", `[198.51.100.66] ${real}`],
    ["an open parenthesis in a word", `x(y ${real}`],
    ["a closing parenthesis", `x)y ${real}`],
    ["a lone quotation mark", `x"y ${real} for <"a"@example.org>`],
    ["a quoted line", `"x (bank [198.51.100.66]) by bank.test" ${real} for <"a"@example.org>`],
    ["a semicolon and a date", `x; Tue, 1 Jan 2030 00:00:00 +0000 ${real}`],
    ["the word from", `from ${real}`],
    ["the word with", `with ${real}`],
    ["NUL and UTF-8", `a\0b.bücher.example ${real}`],
  ])("%s", (_name, line) => {
    const { facts, dialect } = readReceived(`from ${line}${end}`);
    expect(facts).toMatchObject({
      from: { rdns: "h.example.com", ip: "192.0.2.9" },
      by: "mx.example.org",
      with: "SMTP",
      id: "7",
      tls: null,
      envelopeFrom: null,
      date: { utc },
    });
    expect(dialect.id).toBe("postfix");
  });
});

describe("a quoted local part in a comment moves no field", () => {
  it.each([
    [
      'from a.example.com ([192.0.2.9]) by mx.example.org with esmtp (Exim 4.96) (envelope-from <"x) with LMTP id FAKE for boss@bank.test ("@example.com>) id 1ab2Cd-0001Ef-GH for u@example.org',
      { with: "esmtp", id: "1ab2Cd-0001Ef-GH", for: "u@example.org" },
    ],
    [
      'from a.example.com (192.0.2.3) by out.example.com id hcatd75tlo1p for <b@example.org>; Mon, 5 Jan 2026 10:00:00 +0000 (envelope-from <"x); Tue, 1 Jan 2030 00:00:00 +0000 ("@example.com>)',
      { id: "hcatd75tlo1p" },
    ],
    [
      'from h.example.com ([192.0.2.9] helo=x(envelope-from <") by mx.example.org with esmtp (Exim 4.96) (envelope-from <"a b"@example.com>) id 1ab2Cd-0001Ef-GH',
      { by: "mx.example.org", id: "1ab2Cd-0001Ef-GH", envelopeFrom: '"a b"@example.com' },
    ],
  ])("%s", (line, expected) => {
    expect(readReceived(line.includes("2026") ? line : `${line}${end}`).facts).toMatchObject({
      ...expected,
      date: { utc },
    });
  });
});

describe("an address is the program's word, never the client's", () => {
  it.each([
    ["from 198.51.100.66 (unknown[192.0.2.65]) by mx.example.org with SMTP", "192.0.2.65"],
    ["from [198.51.100.66] (unknown []) by mx.example.org with SMTP", null],
    ["from [198.51.100.66] (unknown) by mx.example.org with SMTP", null],
    ["from [198.51.100.66] (h.example.com [192.0.2.999]) by mx.example.org with SMTP", null],
    ["from x (IDENT:[198.51.100.66]@h.example.com [192.0.2.9]) by mx.example.org with SMTP", "192.0.2.9"],
    ["from x ([UNAVAILABLE]. [192.0.2.9]) by mx.example.org with SMTP", "192.0.2.9"],
    ["from x (Not Verified[192.0.2.9]) by mx.example.org with SMTP", "192.0.2.9"],
    ["from x (<unknown.domain>[192.0.2.9]) by mx.example.org with SMTP", "192.0.2.9"],
    ["from x ([192.0.2.9] [198.51.100.3]) by mx.example.org with SMTP", "192.0.2.9"],
    ["from x (192.0.2.9:23198) by mx.example.org with SMTP", "192.0.2.9"],
    ["from x ([2001:db8::9]:25) by mx.example.org with SMTP", "2001:db8::9"],
    ["from x ([fe80::1%eth0]) by mx.example.org with SMTP", "fe80::1"],
    ["from x.example.com(192.0.2.51, HELO y.example) by mx.example.org via smap (V1.3)", "192.0.2.51"],
    ["from [192.0.2.5] by mx.example.org with SMTP", "192.0.2.5"],
  ])("%s", (line, ip) => {
    expect(readReceived(`${line}${end}`).facts.from?.ip).toBe(ip);
  });
});

it("comments may be folded anywhere", () => {
  const line = `from a.example.com (b.example.com\t [192.0.2.1]) (using  TLSv1.3 with  cipher X (256/256   bits)) by mx.example.org${end}`;
  expect(readReceived(line).facts).toMatchObject({
    from: { rdns: "b.example.com", ip: "192.0.2.1" },
    tls: { version: "TLSv1.3", cipher: "X" },
  });
});

describe("dates", () => {
  it.each([
    ["no semicolon", "by recvd-1 with SMTP id r-1 2026-01-05 10:00:00.403090287 +0000 UTC m=+51.72", utc],
    ["only a date", "Mon, 5 Jan 2026 10:00:00 +0000", utc],
    ["comment after it", "by a.example.com id 1; Mon, 5 Jan 2026 10:00:00 +0000 (envelope-from <a@example.com>)", utc],
    ["comment before it", "by a.example.com id 1; (version=TLSv1 cipher=X) Mon, 5 Jan 2026 10:00:00 +0000", utc],
    ["named zone", "by a.example.com id 1; Mon, 5 Jan 2026 02:00:00 PST", utc],
    ["two semicolons", "from a.example.com; by b.example.com id 1; Mon, 5 Jan 2026 10:00:00 +0000", utc],
    ["host with utc in it", "by mail.utcorp.example id 1; Mon, 5 Jan 2026 10:00:00 +0000", utc],
    ["nothing readable", "by a.example.com id 1; yesterday", null],
    [
      "unmatched parenthesis",
      "from a.example.com (b [192.0.2.1] by mx.example.org with SMTP; Mon, 5 Jan 2026 10:00:00 +0000",
      utc,
    ],
  ])("%s", (_name, raw, expected) => {
    expect(readReceived(raw).facts.date?.utc?.replace(".403Z", "Z") ?? null).toBe(expected);
  });

  it("keeps the zone comment and what cannot be read", () => {
    expect(readReceived("by a; Mon, 5 Jan 2026 10:00:00 +0000 (UTC) (note=1)").facts.date?.written).toBe(
      "Mon, 5 Jan 2026 10:00:00 +0000 (UTC)",
    );
    expect(readReceived("by a.example.com; yesterday").facts.date).toEqual({
      written: "yesterday",
      utc: null,
      offsetMinutes: null,
    });
    expect(readReceived("by a.example.com with SMTP").facts.date).toBeNull();
  });
});

// Work that is not linear would take hours here.
describe("long lines", () => {
  it.each([
    ["one megabyte in a comment", `from a (${"x by y with z; ".repeat(70_000)}) by mx.example.org${end}`],
    ["open parentheses", `from a ${"(".repeat(1_000_000)}${end}`],
    ["open and closed parentheses", `from a ${"(x)((".repeat(200_000)}${end}`],
    ["quotation marks", `from a ${'"x\\" '.repeat(200_001)}${end}`],
    ["semicolons", `from a ${"; Mon ".repeat(160_000)}${end}`],
    ["keywords", `from a ${"by with id for ".repeat(60_000)}${end}`],
    ["days", `from a ${"Mon, 2026-01-01 ".repeat(60_000)}`],
    ["HELO words", `from a (${"HELO ".repeat(200_000)}) by b${end}`],
  ])("%s", (_name, raw) => {
    expect(readReceived(raw).facts).toBeDefined();
  });
});

interface Sample {
  product: string;
  raw: string;
  expected: Record<string, string | null>;
}

const samples = sharedPath("corpus/received-dialects.jsonl");

describe.skipIf(samples === null)("shared samples, every cell", () => {
  const rows =
    samples === null
      ? []
      : readFileSync(samples, "utf8")
          .trim()
          .split("\n")
          .map((line) => JSON.parse(line) as Sample);
  it("are 51", () => expect(rows.length).toBe(51));
  it.each(rows)("$product", ({ raw, expected }) => {
    const { facts } = readReceived(raw.replace(/\r\n(?=[ \t])/g, "").slice("Received:".length));
    const tls = [facts.tls?.version, facts.tls?.cipher].filter(Boolean).join(" ") || null;
    expect({
      from_helo: facts.from?.helo ?? null,
      from_rdns: facts.from?.rdns ?? null,
      from_ip: facts.from?.ip ?? null,
      by: facts.by,
      via: facts.via,
      with: facts.with,
      id: facts.id,
      for: facts.for,
      tls,
      date_utc: facts.date?.utc?.replace(/\.\d+Z$/, "Z") ?? null,
    }).toEqual(expected);
  });
});
