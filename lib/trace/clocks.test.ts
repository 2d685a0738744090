import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sharedPath } from "#lib/shared-data.ts";
import { findSkews, readClocks } from "./clocks.ts";
import { readContinuity } from "./continuity.ts";
import { idClocks, readIdTime } from "./id-times.ts";
import { fieldsOf, messageOf, noOptions } from "./test-fields.ts";
import { traceRoute } from "./trace-route.ts";
import { findWaits } from "./waits.ts";

function trace(source: string) {
  const message = messageOf(source);
  const fields = fieldsOf(message);
  return { fields, hops: traceRoute(message, fields, [], noOptions).route.hops };
}

describe("times in ids", () => {
  const rows = idClocks.flatMap((clock) => clock.examples.map((example) => [clock.id, ...example] as const));
  it.each(rows)("%s: %s", (id, text, near, expected) => {
    const found = readIdTime(text, Date.parse(near));
    expect(found?.clock.id).toBe(id);
    expect(new Date(found!.ms).toISOString().replace(".000Z", "Z")).toBe(expected);
  });
  it.each(["", "7", "1F015518AD8", "4sxswz-33COfK-Qx", "p13si3668128ljj.40", "oBLFx6Zk004711"])("not: %s", (text) => {
    expect(readIdTime(text, Date.parse("2030-01-01T00:00:00Z"))).toBeNull();
  });
});

const source = `Received: from mx1.example.com (mx1.example.com [9.3.128.180]) by mx9.example.org (Postfix) with ESMTPS id 1F015518AD8; Tue, 21 Dec 2010 07:59:14 -0800
Received: from HUB02.CORP.EXAMPLE ([10.3.22.154]) by mx1.example.com (8.14.2/8.14.2) with ESMTP id oBLFx6Zk004711; Tue, 21 Dec 2010 09:59:11 -0600
Received: from BOX04.CORP.EXAMPLE ([169.254.4.106]) by HUB02.CORP.EXAMPLE ([10.3.22.154]) with mapi id 14.01.0255.000; Tue, 21 Dec 2010 09:59:09 -0600
Date: Tue, 21 Dec 2010 15:59:05 +0000
Thread-Index: AcuhJ/9VAAECAwQFBgcICQoLDA0ODw==
DKIM-Signature: v=1; t=1292947150; d=example.com

`;

describe("clocks", () => {
  it("are all found", () => {
    const { fields, hops } = trace(source);
    expect(readClocks(fields, hops).map(({ source: from, hop, utc }) => [from, hop, utc])).toEqual([
      ["received", 0, "2010-12-21T15:59:09Z"],
      ["received", 1, "2010-12-21T15:59:11Z"],
      ["queue-id", 1, "2010-12-21T15:59:06Z"],
      ["received", 2, "2010-12-21T15:59:14Z"],
      ["date", null, "2010-12-21T15:59:05Z"],
      ["thread-index", null, expect.stringMatching(/^2010-12-21T15:59:06\.9/)],
      ["signature", null, "2010-12-21T15:59:10Z"],
    ]);
  });

  it("tell which host is ahead", () => {
    const { fields, hops } = trace(source);
    expect(findSkews(hops, readClocks(fields, hops))).toEqual([
      { hop: 0, host: "HUB02.CORP.EXAMPLE", against: 1, aheadSeconds: 3 },
    ]);
  });

  const seed = sharedPath("seeds/003_f67ac9d4d10fa060.txt");
  it.skipIf(seed === null)("in the document: Exchange about 3 s ahead", () => {
    const text = readFileSync(seed!, "utf8");
    const start = text.indexOf("Received: from mx1.dfw1.");
    const { fields, hops } = trace(`${text.slice(start, start + 1600).split("\n\n")[0]}\n\n`);
    expect(hops).toHaveLength(3);
    expect(findSkews(hops, readClocks(fields, hops))).toMatchObject([{ hop: 0, against: 1, aheadSeconds: 3 }]);
    expect(hops.every((hop) => (hop.delaySeconds ?? 0) >= 0)).toBe(true);
  });
});

describe("continuity", () => {
  const date = "Mon, 5 Jan 2026 10:00:00 +0000";
  it.each([
    ["from a.example.com (a.example.com [9.9.9.9])", "by A.example.com", "same-host"],
    ["from x (a.example.com. [9.9.9.9])", "by a.example.com", "same-host"],
    ["from x ([9.9.9.9])", "by y ([9.9.9.9])", "same-address"],
    ["from out.example.com ([9.9.9.9])", "by in.example.com", "same-organisation"],
    ["from localhost (localhost [127.0.0.1])", "by a.example.com", "local"],
    ["", "by a.example.com", "local"],
    ["from b.example.net (b.example.net [9.9.9.9])", "by a.example.com", "break"],
    ["from b.example.net (b.example.net [9.9.9.9])", "from x ([10.0.0.1])", "unknown"],
  ])("%s after %s: %s", (newer, older, kind) => {
    const { hops } = trace(`Received: ${newer} by mx.example.org; ${date}\nReceived: ${older}; ${date}\n\n`);
    const [joint] = readContinuity(hops);
    expect(joint).toMatchObject({ older: 0, newer: 1, kind });
    expect(joint!.innocent === null).toBe(kind !== "break");
  });
});

describe("waits", () => {
  const line = (from: string, by: string, minute: number, second = 0) =>
    `Received: ${from} by ${by}; Mon, 5 Jan 2026 ${String(10 + Math.floor(minute / 60))}:${String(minute % 60).padStart(2, "0")}:${String(second).padStart(2, "0")} +0000\n`;
  it.each([
    ["a retry", "from a.example.com (a.example.com [9.9.9.9])", 5, 20, { kind: "retry", nearMinutes: 5 }],
    ["an hour", "from a.example.com (a.example.com [9.9.9.9])", 60, 40, { kind: "retry", nearMinutes: 60 }],
    [
      "nothing usual",
      "from a.example.com (a.example.com [9.9.9.9])",
      11,
      0,
      { kind: "unexplained", nearMinutes: null },
    ],
    ["inside one host", "from localhost (localhost [127.0.0.1])", 15, 10, { kind: "queue", nearMinutes: 15 }],
  ])("%s", (_name, from, minute, second, expected) => {
    const { hops } = trace(
      `${line(from, "mx.example.org", minute, second)}${line("from c ([10.0.0.1])", "a.example.com", 0)}\n`,
    );
    expect(findWaits(hops, readContinuity(hops))).toMatchObject([
      { hop: 1, seconds: minute * 60 + second, ...expected },
    ]);
  });
  it("shorter than a minute are not named", () => {
    const { hops } = trace(`${line("", "mx.example.org", 0, 59)}${line("", "a.example.com", 0)}\n`);
    expect(findWaits(hops, readContinuity(hops))).toEqual([]);
  });
});
