import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sharedPath } from "#lib/shared-data.ts";
import { idClocks, readIdTime } from "./id-times.ts";
import { fieldsOf, messageOf, noOptions } from "./test-fields.ts";
import { traceRoute } from "./trace-route.ts";
import type { Route } from "./types.ts";

function trace(source: string): Route {
  const message = messageOf(source);
  return traceRoute(message, fieldsOf(message), [], noOptions).route;
}

describe("times in ids", () => {
  const rows = idClocks.flatMap((clock) => clock.examples.map((example) => [clock.id, ...example] as const));
  it.each(rows)("%s: %s", (id, text, near, expected) => {
    const found = readIdTime(text, Date.parse(near));
    expect(found?.clock.id).toBe(id);
    expect(new Date(found!.ms).toISOString().replace(".000Z", "Z")).toBe(expected);
  });
  it.each([
    "",
    "7",
    "1F015518AD8",
    "4sxswz-33COfK-Qx",
    "p13si3668128ljj.40",
    "oBLFx6Zk004711",
    "p13si3668128ljj.40.2030.13.01.00.00.00",
  ])("not: %s", (text) => {
    expect(readIdTime(text, Date.parse("2030-01-01T00:00:00Z"))).toBeNull();
  });
  it("of Gmail in summer time", () => {
    const found = readIdTime("p13si3668128ljj.40.2026.07.05.03.00.07", Date.parse("2026-07-05T10:00:09Z"));
    expect(new Date(found!.ms).toISOString()).toBe("2026-07-05T10:00:07.000Z");
  });
});

const source = `Received: from mx1.example.com (mx1.example.com [203.0.113.180]) by mx9.example.org (Postfix) with ESMTPS id 1F015518AD8; Tue, 21 Dec 2010 07:59:14 -0800
Received: from HUB02.CORP.EXAMPLE ([10.3.22.154]) by mx1.example.com (8.14.2/8.14.2) with ESMTP id oBLFx6Zk004711; Tue, 21 Dec 2010 09:59:11 -0600
Received: from BOX04.CORP.EXAMPLE ([169.254.4.106]) by HUB02.CORP.EXAMPLE ([10.3.22.154]) with mapi id 14.01.0255.000; Tue, 21 Dec 2010 09:59:09 -0600
X-Received: by 2002:ad4:5f0f:0:b0:729:aa08:11f5 with SMTP id mh6mr43644956pjb.170.1292947145123; Tue, 21 Dec 2010 07:59:06 -0800 (PST)
Date: Tue, 21 Dec 2010 15:59:05 +0000
X-OriginalArrivalTime: 21 Dec 2010 15:59:06.0731 (UTC) FILETIME=[3F9C6A30:01CBA127]
Thread-Index: AcuhJ/9VAAECAwQFBgcICQoLDA0ODw==
DKIM-Signature: v=1; d=example.com; t=1292947150; x=1293552000
ARC-Seal: i=1; d=example.org; t=1292947151

`;

describe("times", () => {
  it("are all found, each with its clock", () => {
    expect(trace(source).times.map(({ source: from, hop, clock, utc }) => [from, hop, clock, utc])).toEqual([
      ["received", 0, "HUB02.CORP.EXAMPLE", "2010-12-21T15:59:09Z"],
      ["received", 1, "mx1.example.com", "2010-12-21T15:59:11Z"],
      ["queue-id", 1, "mx1.example.com", "2010-12-21T15:59:06Z"],
      ["received", 2, "mx9.example.org", "2010-12-21T15:59:14Z"],
      ["x-received", null, "2002:ad4:5f0f:0:b0:729:aa08:11f5", "2010-12-21T15:59:06Z"],
      ["queue-id", null, "2002:ad4:5f0f:0:b0:729:aa08:11f5", "2010-12-21T15:59:05.123Z"],
      ["date", null, null, "2010-12-21T15:59:05Z"],
      ["original-arrival", null, null, "2010-12-21T15:59:06Z"],
      ["thread-index", null, null, expect.stringMatching(/^2010-12-21T15:59:06\.9/)],
      ["signed", null, "example.com", "2010-12-21T15:59:10Z"],
      ["signature-expires", null, "example.com", "2010-12-28T16:00:00Z"],
      ["arc-sealed", null, "example.org", "2010-12-21T15:59:11Z"],
    ]);
  });
});

const minute = (text: string) => `Mon, 5 Jan 2026 ${text} +0000`;

/** A chain of hosts, newest first: `[by, time]`; the first one is the border. */
function chain(rows: readonly (readonly [by: string, time: string])[], date?: string): Route {
  const lines = rows.map(([by, time], at) => {
    const from = rows[at + 1]?.[0] ?? "pc.example.net";
    return `Received: from ${from} (${from} [192.0.2.${at + 1}]) by ${by} (Postfix) with ESMTP id 7; ${minute(time)}\n`;
  });
  return trace(`${lines.join("")}${date === undefined ? "" : `Date: ${minute(date)}\n`}\n`);
}

describe("clocks", () => {
  it("tell which host is ahead, by an id that holds a time", () => {
    const { clocks, hops } = trace(source);
    expect(clocks).toEqual([
      {
        host: "HUB02.CORP.EXAMPLE",
        fields: [2],
        hops: [0],
        direction: "ahead",
        seconds: [3, 4],
        detail: "HUB02.CORP.EXAMPLE is 3 s to 4 s ahead of the clocks that agree.",
      },
    ]);
    expect(hops.map((hop) => hop.delayRange)).toEqual([null, [5, 6], null]);
  });

  it.each<[string, Parameters<typeof chain>, { clocks: unknown[]; ranges: unknown[] }]>([
    [
      "agree",
      [
        [
          ["c.example.org", "10:00:05"],
          ["b.example.com", "10:00:02"],
          ["a.example.com", "10:00:00"],
        ],
      ],
      { clocks: [], ranges: [null, null, null] },
    ],
    [
      "a second is none",
      [
        [
          ["c.example.org", "10:00:05"],
          ["b.example.com", "10:00:06"],
        ],
      ],
      { clocks: [], ranges: [null, [0, 0]] },
    ],
    [
      "one in the middle is ahead",
      [
        [
          ["c.example.org", "10:00:05"],
          ["b.example.com", "10:10:00"],
          ["a.example.com", "10:00:00"],
        ],
      ],
      { clocks: [["b.example.com", "ahead", [595, 600]]], ranges: [null, [0, 5], [0, 5]] },
    ],
    [
      "one in the middle is behind",
      [
        [
          ["c.example.org", "10:00:05"],
          ["b.example.com", "09:50:00"],
          ["a.example.com", "10:00:00"],
        ],
      ],
      { clocks: [["b.example.com", "behind", [600, 605]]], ranges: [null, [0, 5], [0, 5]] },
    ],
    [
      "the receiving side is believed against many others, and one host is named once",
      [
        [
          ["c.example.org", "10:00:05"],
          ["a.example.com", "11:00:04"],
          ["a.example.com", "11:00:02"],
          ["a.example.com", "11:00:00"],
        ],
      ],
      { clocks: [["a.example.com", "ahead", [3599, null]]], ranges: [null, null, null, [0, null]] },
    ],
    [
      "the Date field may be ahead",
      [[["c.example.org", "10:00:05"]], "10:07:00"],
      { clocks: [[null, "ahead", [415, null]]], ranges: [null] },
    ],
    [
      "the Date field bounds from below",
      [
        [
          ["c.example.org", "10:00:05"],
          ["a.example.com", "10:00:35"],
        ],
        "10:00:01",
      ],
      { clocks: [["a.example.com", "ahead", [30, 34]]], ranges: [null, [0, 4]] },
    ],
  ])("%s", (_name, args, expected) => {
    const { clocks, hops } = chain(...args);
    expect(clocks.map(({ host, direction, seconds }) => [host, direction, seconds])).toEqual(expected.clocks);
    expect(hops.map((hop) => hop.delayRange)).toEqual(expected.ranges);
    for (const hop of hops) expect((hop.delaySeconds ?? 0) >= 0 || hop.delayRange !== null).toBe(true);
  });

  it("without a zone are no clocks, and their delay is what the others allow", () => {
    const { clocks, hops } = trace(
      `Received: from b.example.com (b.example.com [192.0.2.1]) by c.example.org; ${minute("10:00:05")}\n` +
        "Received: from a.example.com (a.example.com [192.0.2.2]) by b.example.com; Mon, 5 Jan 2026 20:00:03\n" +
        `Received: by a.example.com; ${minute("10:00:00")}\nDate: Mon, 5 Jan 2026 20:00:00\n\n`,
    );
    expect(clocks).toEqual([]);
    expect(hops.map((hop) => [hop.delaySeconds, hop.delayRange])).toEqual([
      [null, null],
      [36_003, [0, 5]],
      [-35_998, [0, 5]],
    ]);
  });

  it("of a filter on the host are not judged by an id as old as its connection", () => {
    const { clocks } = trace(
      `Received: from f (localhost [127.0.0.1]) by mx.example.org (8.14.2/8.14.2) with ESMTP id oBLFx6Zk004711; Tue, 21 Dec 2010 16:05:11 +0000\n` +
        "Received: from a.example.com (a.example.com [192.0.2.2]) by mx.example.org (PPS); Tue, 21 Dec 2010 16:05:10 +0000\n\n",
    );
    expect(clocks).toEqual([]);
  });

  it("that are off by whole hours are told so", () => {
    const { clocks } = chain([
      ["c.example.org", "10:00:05"],
      ["a.example.com", "11:00:03"],
    ]);
    expect(clocks[0]!.detail).toMatch(/time zone/);
  });

  const seed = sharedPath("seeds/003_f67ac9d4d10fa060.txt");
  it.skipIf(seed === null)("in the document: Exchange about 3 s ahead", () => {
    const text = readFileSync(seed!, "utf8");
    const start = text.indexOf("Received: from mx1.dfw1.");
    const { hops, clocks } = trace(`${text.slice(start, start + 1600).split("\n\n")[0]}\n\n`);
    expect(hops).toHaveLength(3);
    // The site's own clock: the author's program wrote its Date by it as well.
    expect(clocks).toMatchObject([
      { host: null, hops: [], direction: "ahead", seconds: [3, null] },
      { hops: [0], direction: "ahead", seconds: [3, null] },
    ]);
    expect(hops.every((hop) => (hop.delaySeconds ?? 0) >= 0)).toBe(true);
  });
});

describe("waits", () => {
  const peer = "from a.example.com (a.example.com [192.0.2.9])";
  const wait = (from: string, time: string) =>
    trace(
      `Received: ${from} by mx.example.org; ${minute(time)}\nReceived: from c ([10.0.0.1]) by a.example.com; ${minute("10:00:00")}\n\n`,
    ).waits;

  it.each([
    ["a retry", peer, "10:05:20", { hypothesis: "retry", nearMinutes: 5, seconds: 320 }],
    ["an hour", peer, "11:00:40", { hypothesis: "retry", nearMinutes: 60 }],
    ["nothing usual", peer, "10:11:00", { hypothesis: "unexplained", nearMinutes: null }],
    [
      "another pair of hosts",
      "from b.example.net (b.example.net [192.0.2.9])",
      "10:05:20",
      { hypothesis: "unexplained", nearMinutes: 5 },
    ],
    ["inside one host", "from localhost (localhost [127.0.0.1])", "10:15:10", { hypothesis: "queue", nearMinutes: 15 }],
  ])("%s", (_name, from, time, expected) => {
    expect(wait(from, time)).toMatchObject([{ hop: 1, ...expected }]);
  });

  it("shorter than a minute are not named", () => expect(wait(peer, "10:00:59")).toEqual([]));

  it("before the first hop are the client's", () => {
    expect(chain([["c.example.org", "10:09:00"]], "10:00:00").waits).toMatchObject([
      { hop: 0, seconds: 540, hypothesis: "client", nearMinutes: null },
    ]);
    expect(chain([["c.example.org", "10:00:00"]], "10:09:00").waits).toEqual([]);
  });

  it("inside a service are its own, where X-Received shows that it had the message", () => {
    const { waits } = trace(
      `Received: by mail-oo1-f66.google.com with SMTP id 006d021491bc7; ${minute("11:00:00")}\n` +
        `X-Received: by 2002:a81:: with SMTP id i1; ${minute("10:00:05")}\nDate: ${minute("10:00:00")}\n\n`,
    );
    expect(waits).toMatchObject([{ hop: 0, seconds: 3595, hypothesis: "queue" }]);
  });

  it("in a mailbox are told as such", () => {
    const { waits } = trace(
      `Received: from imap.example.org [198.51.100.8] by localhost with IMAP (fetchmail-6.4.0); ${minute("11:00:00")}\n` +
        `Received: from a.example.com (a.example.com [192.0.2.2]) by imap.example.org; ${minute("10:00:00")}\n\n`,
    );
    expect(waits).toMatchObject([{ hop: 1, hypothesis: "queue", detail: expect.stringMatching(/mailbox/) }]);
  });

  it("that only a wrong clock shows are none", () => {
    const { waits } = chain([
      ["c.example.org", "10:00:05"],
      ["b.example.com", "10:10:00"],
      ["a.example.com", "10:00:00"],
    ]);
    expect(waits).toEqual([]);
  });
});

describe("the whole way", () => {
  const rows: [string, Parameters<typeof chain>[0], number, Route["transitRange"]][] = [
    [
      "by clocks that agree",
      [
        ["c.example.org", "10:00:05"],
        ["a.example.com", "10:00:00"],
      ],
      5,
      null,
    ],
    [
      "the first clock is ahead",
      [
        ["c.example.org", "10:00:05"],
        ["a.example.com", "10:00:46"],
      ],
      -41,
      [0, null],
    ],
    [
      "the first clock is ahead, the second is believed",
      [
        ["c.example.org", "10:00:05"],
        ["b.example.com", "10:00:02"],
        ["a.example.com", "10:07:00"],
      ],
      -415,
      [3, null],
    ],
    [
      "a wrong clock in the middle changes nothing",
      [
        ["c.example.org", "10:00:05"],
        ["b.example.com", "11:00:00"],
        ["a.example.com", "10:00:00"],
      ],
      5,
      null,
    ],
  ];
  it.each(rows)("%s", (_name, hosts, seconds, range) => {
    expect(chain(hosts)).toMatchObject({ transitSeconds: seconds, transitRange: range });
  });
  it("has an upper bound where the author's clock fits", () => {
    const { transitRange } = chain(
      [
        ["c.example.org", "10:00:05"],
        ["a.example.com", "10:00:46"],
      ],
      "10:00:01",
    );
    expect(transitRange).toEqual([0, 4]);
  });
});
