import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Claim } from "#lib/claims/types.ts";
import type { Field } from "#lib/fields/types.ts";
import { sharedPath } from "#lib/shared-data.ts";
import { fieldsOf, messageOf, noOptions } from "./test-fields.ts";
import { traceRoute } from "./trace-route.ts";
import type { RouteOptions } from "./types.ts";

const at = (second: number) => `Mon, 5 Jan 2026 10:00:${String(second).padStart(2, "0")} +0000`;

function trace(lines: string[], claims: Claim[] = [], options: Partial<RouteOptions> = {}) {
  const message = messageOf(`${lines.join("\r\n")}\r\n\r\n`);
  return traceRoute(message, fieldsOf(message), claims, { ...noOptions, ...options });
}

function claim(field: number, by: string | null, ip: string, more: Partial<Claim> = {}): Claim {
  const properties = { "client-ip": ip };
  return {
    source: "received-spf",
    by,
    method: "spf",
    result: "pass",
    reason: null,
    properties,
    field,
    weight: "claimed",
    ...more,
  };
}

const crossing = [
  `Received: from inner.example.org ([10.0.0.2]) by store.example.org with LMTP id 3; ${at(9)}`,
  `Received: from mail.example.com (mail.example.com [192.0.2.9]) by mx.example.org (Postfix) with ESMTPS id 2 for <a@example.org>; ${at(7)}`,
  `Received: from laptop (unknown [10.1.1.1]) by mail.example.com (Postfix) with ESMTPSA id 1; ${at(4)}`,
];

describe("hops", () => {
  it("are numbered from the oldest, with delays, sides and roles", () => {
    const { route } = trace(crossing);
    expect(
      route.hops.map(({ index, field, delaySeconds, side, role }) => [index, field, delaySeconds, side, role]),
    ).toEqual([
      [0, 2, null, "claimed", "submission"],
      [1, 1, 3, "border", "mx"],
      [2, 0, 2, "receiver", "delivery"],
    ]);
    expect(route).toMatchObject({ border: 1, transitSeconds: 5 });
  });

  it("say why, in words", () => {
    const { hops } = trace(crossing).route;
    expect(hops.map(({ roleReason }) => roleReason)).toEqual([
      "“with ESMTPSA” says that the client logged in.",
      "Here a host of the receiving side took the message from outside.",
      "“with LMTP” is the protocol of the last step, into the mailbox.",
    ]);
    expect(hops.map(({ withMeaning }) => withMeaning)).toEqual([
      "ESMTP over TLS, the client logged in",
      "ESMTP over TLS",
      "local delivery",
    ]);
    expect(trace(["Received: ???"]).route.hops[0]).toMatchObject({ role: null, roleReason: null, withMeaning: null });
  });

  it("keep a negative delay and measure from the nearest dated hop", () => {
    const { route } = trace([
      `Received: by c.example.org; ${at(3)}`,
      "Received: by b.example.org; some day",
      `Received: by a.example.org; ${at(10)}`,
    ]);
    expect(route.hops.map((hop) => hop.delaySeconds)).toEqual([null, null, -7]);
    expect(route.transitSeconds).toBe(-7);
  });

  it("stay when they cannot be understood", () => {
    const { route } = trace([
      "Received: ???",
      `Received: (((( ${at(1)}`,
      "Received:",
      `RECEIVED: by a.example.org; ${at(1)}`,
    ]);
    expect(route.hops).toHaveLength(4);
    expect(route.hops[2]).toMatchObject({ from: null, by: null, date: null, role: null });
  });

  it("are cut to the newest", () => {
    const lines = Array.from({ length: 10_000 }, (_, n) => `Received: by h${n}.example.org; ${at(1)}`);
    const message = messageOf(`${lines.join("\r\n")}\r\n\r\n`);
    const fields = fieldsOf(message);
    const { route } = traceRoute(message, fields, [], noOptions);
    expect(route.hops).toHaveLength(200);
    expect(route.received).toBeGreaterThan(200);
    expect(route.hops.at(-1)).toMatchObject({ index: 199, by: "h0.example.org" });
  });

  it("of a message without Received", () => {
    expect(trace(["Subject: x"]).route).toEqual({
      hops: [],
      border: null,
      sender: null,
      transitSeconds: null,
      transitRange: null,
      received: 0,
      times: [],
      clocks: [],
      waits: [],
      stations: [],
      loops: [],
    });
  });
});

describe("the border", () => {
  it.each<[string, string[], number | null]>([
    ["is the first public address from outside", crossing, 1],
    [
      "is not moved by a forged line at the bottom",
      [...crossing, `Received: from x (x [198.51.100.8]) by mx.example.org; ${at(1)}`],
      2,
    ],
    [
      "is not skipped for a HELO of ours",
      [`Received: from mx.example.org (unknown [192.0.2.9]) by mx.example.org (Postfix) with SMTP id 2; ${at(7)}`],
      0,
    ],
    [
      "is not found past a line that could not be read",
      [
        `Received: from x (HELO y (192.0.2.9 by mx.example.org with SMTP; ${at(7)}`,
        `Received: from z (z [198.51.100.8]) by mx.example.org; ${at(1)}`,
      ],
      null,
    ],
    [
      "passes over the queue of a content filter",
      [
        `Received: from localhost (localhost [127.0.0.1]) by mx.example.org (Postfix) with ESMTP id 3; ${at(9)}`,
        `Received: from mx.example.org ([127.0.0.1]) by localhost (mx.example.org [127.0.0.1]) (amavisd-new, port 10024) with ESMTP id 2; ${at(8)}`,
        `Received: from mail.example.com (mail.example.com [192.0.2.9]) by mx.example.org (Postfix) with ESMTP id 1; ${at(7)}`,
      ],
      0,
    ],
    [
      "passes over a program that collects mail",
      [
        `Received: from localhost (localhost [127.0.0.1]) by pc.home.arpa (Postfix) with ESMTP id 3; ${at(9)}`,
        `Received: from imap.example.org [198.51.100.8] by localhost with IMAP (fetchmail-6.4.0) for jo@localhost (single-drop); ${at(8)}`,
        `Received: from mail.example.com (mail.example.com [192.0.2.9]) by mx.example.org (Postfix) with ESMTP id 1; ${at(7)}`,
      ],
      0,
    ],
    [
      "is not passed by a HELO of ours and a line made up below it, where the program looked for a name",
      [
        `Received: from mx.example.org (unknown [192.0.2.9]) by mx.example.org (Postfix) with SMTP id 2; ${at(7)}`,
        `Received: from x (x.example.net [198.51.100.8]) by mx.example.org (Postfix) with SMTP id 1; ${at(6)}`,
      ],
      1,
    ],
    [
      "is not passed by a name of ours that does not lead back to the address",
      [
        `Received: from a (mx.example.org [192.0.2.9] (may be forged)) by mx.example.org (8.15.2/8.15.2) with SMTP id 2; ${at(7)}`,
        `Received: from x (x.example.net [198.51.100.8]) by mx.example.org (8.15.2/8.15.2) with SMTP id 1; ${at(6)}`,
      ],
      1,
    ],
    [
      "is where a host without a name took it from outside",
      [
        `Received: from mail.example.com (mail.example.com [192.0.2.9]) by localhost (Postfix) with ESMTP id 2; ${at(7)}`,
        `Received: from pc (unknown [10.0.0.8]) by mail.example.com (Postfix) with ESMTPSA id 1; ${at(6)}`,
      ],
      1,
    ],
    [
      "is where a host with an inside name took it, whatever the lines below say of themselves",
      [
        `Received: from out.example.com (out.example.com [192.0.2.9]) by mailserver (Postfix) with ESMTPS id 2; ${at(7)}`,
        `Received: from mid.example.net (mid.example.net [198.51.100.7]) by out.example.com (Postfix) with ESMTPS id 1; ${at(6)}`,
      ],
      1,
    ],
    [
      "is where a host known by its address took it",
      [
        `Received: from out.example.com (out.example.com [192.0.2.9]) by 203.0.113.9 with SMTP id 2; ${at(7)}`,
        `Received: from web.example.com (web.example.com [192.0.2.2]) by out.example.com (Postfix) with ESMTPS id 1; ${at(6)}`,
      ],
      1,
    ],
    [
      "is where a customer of the same provider connects, who is no host of its mail system",
      [
        `Received: from pc (static.9.2.0.192.clients.example.org [192.0.2.9]) by mx.example.org (Postfix) with ESMTP id 2; ${at(7)}`,
        `Received: from x (x.example.net [198.51.100.7]) by pc with ESMTP id 1; ${at(6)}`,
      ],
      1,
    ],
    [
      "passes over a user of the same provider who logged in",
      [`Received: from pc (dsl-9.example.org [192.0.2.9]) by mx.example.org (Postfix) with ESMTPSA id 2; ${at(7)}`],
      null,
    ],
    [
      "passes over a public gateway of the recipient's own domain",
      [
        `Received: from gw.example.org (gw.example.org [203.0.113.7]) by mail.lan (Postfix) with ESMTPS id 2 for <a@example.org>; ${at(7)}`,
        `Received: from out.example.com (out.example.com [192.0.2.9]) by gw.example.org (Postfix) with ESMTPS id 1; ${at(6)}`,
      ],
      0,
    ],
    [
      "passes over hosts of one service that print addresses",
      [
        `Received: by 2002:a38:9463:9b3d:b3:17b:4f62:77a9 with SMTP id jp46csp165255uab; ${at(9)}`,
        `Received: from mail.example.com (mail.example.com. [192.0.2.9]) by mx.google.com with ESMTPS id p13si3668128ljj.40; ${at(8)}`,
      ],
      0,
    ],
    [
      "passes over inner hosts that the next line knows by their address",
      [
        `Received: from who@ever.outlook.com (2001:4860::8) by b.prod.outlook.com (2001:4860::9) with Microsoft SMTP Server id 15.20; ${at(9)}`,
        `Received: from mail.example.com (192.0.2.9) by a.prod.outlook.com (2001:4860::8) with Microsoft SMTP Server id 15.20; ${at(8)}`,
      ],
      0,
    ],
  ])("%s", (_name, lines, expected) => {
    expect(trace(lines).route.border).toBe(expected);
  });

  it("is unknown where the line of the crossing is missing, but the receiving side is not", () => {
    const lines = [
      `Received: by 2002:adf:b343:0:0:0:0:0 with SMTP id k3csp2230702wrd; ${at(9)}`,
      "Received-SPF: pass",
      `Received: from localhost (localhost [127.0.0.1]) by lists.example.org (Postfix) with ESMTP id 2; ${at(6)}`,
      `Received: from b ([192.0.2.9]) by localhost (lists.example.org [127.0.0.1]) (amavisd-new, port 10024) with ESMTP id 1; ${at(5)}`,
    ];
    const { route, claims } = trace(lines, [claim(1, "google.com", "192.0.2.9")]);
    expect(route).toMatchObject({
      border: null,
      sender: { ip: "192.0.2.9", hop: null, helo: null, confidence: "medium", why: expect.stringMatching(/missing/) },
    });
    expect(route.hops.map(({ side }) => side)).toEqual(["claimed", "claimed", "receiver"]);
    expect(claims[0]!.weight).toBe("medium");
    expect(trace(lines).route.sender).toBeNull();
  });

  it("passes over a gateway that wrote its result above its own line", () => {
    const lines = [
      `Received: from gw.example.org (203.0.113.7) by EX1.corp.local (10.0.0.2) with Microsoft SMTP Server id 15.1; ${at(7)}`,
      "Received-SPF: pass",
      `Received: from out.example.com ([192.0.2.9]) by gw.example.org with ESMTP; ${at(6)}`,
    ];
    const { route, claims } = trace(lines, [claim(1, "mx2.example.org", "192.0.2.9")]);
    expect(route).toMatchObject({ border: 0, sender: { ip: "192.0.2.9", confidence: "high" } });
    expect(claims[0]!.weight).toBe("high");
    expect(trace(lines).route).toMatchObject({ border: 1, sender: { ip: "203.0.113.7" } });
  });

  it("can be marked, and own domains can be told", () => {
    expect(trace(crossing, [], { border: 0 }).route).toMatchObject({
      border: 0,
      sender: { ip: "10.1.1.1", confidence: "certain" },
    });
    expect(trace(crossing, [], { border: 7 }).route.border).toBe(1);
    const own = trace(crossing, [], { ownDomains: ["example.org"] }).route;
    expect(own).toMatchObject({ border: 1, sender: { ip: "192.0.2.9", confidence: "certain" } });
    expect(trace(crossing, [], { ownDomains: ["elsewhere.test"] }).route.sender?.confidence).toBe("medium");
  });
});

describe("the sender", () => {
  const lines = ["X-Top: 1", ...crossing.slice(0, 2), "X-Below: 1", crossing[2]!, "X-Deep: 1"];
  it.each<[string, Claim[], Partial<NonNullable<ReturnType<typeof trace>["route"]["sender"]>>]>([
    ["nothing stated", [], { ip: "192.0.2.9", confidence: "medium" }],
    ["stated above by us", [claim(0, "mx.example.org", "192.0.2.9")], { ip: "192.0.2.9", confidence: "high" }],
    [
      "stated above by us, other address",
      [claim(0, "mx.example.org", "198.51.100.8")],
      { ip: "198.51.100.8", helo: null, confidence: "high" },
    ],
    [
      "stated above by somebody else",
      [claim(0, "mx.bank.test", "198.51.100.8")],
      { ip: "192.0.2.9", confidence: "medium" },
    ],
    ["stated below, agrees", [claim(3, "mx.example.org", "192.0.2.9")], { ip: "192.0.2.9", confidence: "high" }],
    ["stated below, differs", [claim(3, "mx.example.org", "198.51.100.8")], { ip: "192.0.2.9", confidence: "low" }],
    ["stated deeper", [claim(5, "mx.example.org", "198.51.100.8")], { ip: "192.0.2.9", confidence: "medium" }],
    [
      "a forwarder's own statement below",
      [claim(3, "mail.example.com", "198.51.100.8")],
      { ip: "192.0.2.9", confidence: "medium" },
    ],
  ])("%s", (_name, claims, expected) => {
    expect(trace(lines, claims).route.sender).toMatchObject(expected);
  });

  it("names the hop that shows it", () => {
    expect(trace(lines).route.sender).toMatchObject({ ip: "192.0.2.9", hop: 1, helo: "mail.example.com" });
    expect(trace(lines, [], { ip: "10.1.1.1" }).route.sender).toMatchObject({ hop: 0, helo: "laptop" });
  });

  it("is the one before a gateway, where the receiver always writes its result below its own hop", () => {
    const gateway = [
      `Received: from gw.example.net (gw.example.net. [203.0.113.7]) by mx.google.com with ESMTPS id p13si3668128ljj.40; ${at(8)}`,
      "Received-SPF: pass",
      `Received: from mail.example.com (mail.example.com [192.0.2.9]) by gw.example.net (Postfix) with ESMTPS id 1; ${at(7)}`,
      "X-Deep: 1",
    ];
    expect(trace(gateway, [claim(1, "google.com", "192.0.2.9")]).route).toMatchObject({
      border: 0,
      sender: { ip: "192.0.2.9", hop: 0, confidence: "high" },
    });
    // Further down anybody may have written it.
    const pushed = [gateway[0]!, "X-Between: 1", ...gateway.slice(1)];
    expect(trace(pushed, [claim(2, "google.com", "192.0.2.9")]).route).toMatchObject({
      border: 1,
      sender: { ip: "203.0.113.7", confidence: "low" },
    });
  });

  it("is what the user says", () => {
    expect(trace(lines, [], { ip: "203.0.113.77", helo: "h.test", mailFrom: "a@b.test" }).route.sender).toEqual({
      ip: "203.0.113.77",
      hop: null,
      helo: "h.test",
      mailFrom: "a@b.test",
      confidence: "certain",
      why: "You named this address.",
    });
    expect(trace(lines, [], { helo: "h.test" }).route.sender).toMatchObject({
      ip: "192.0.2.9",
      helo: "h.test",
      confidence: "medium",
    });
  });

  it("within one service is the one its receiving host states", () => {
    const inside = [
      `Received: by 2002:a38:9463:9b3d:b3:17b:4f62:77a9 with SMTP id jp46csp165255uab; ${at(9)}`,
      `Received: from mail-sor-f41.google.com (mail-sor-f41.google.com. [203.0.113.41]) by mx.google.com with SMTPS id p13sor1lj; ${at(8)}`,
      "Received-SPF: pass",
    ];
    expect(trace(inside).route).toMatchObject({ border: null, sender: null });
    expect(trace(inside, [claim(2, "google.com", "203.0.113.41")]).route).toMatchObject({
      border: 0,
      sender: { ip: "203.0.113.41", confidence: "high" },
    });
  });

  it.each<[string, string[], Claim[], string | null]>([
    ["Return-Path", ["Return-Path: <a@example.com>"], [], "a@example.com"],
    ["null Return-Path", ["Return-Path: <>"], [], "<>"],
    ["null path in Received-SPF", [], [mailFromClaim("<>")], "<>"],
    ["topmost Return-Path", ["Return-Path: <a@example.com>", "Return-Path: <b@example.com>"], [], "a@example.com"],
    ["Return-Path before claims", ["Return-Path: <a@example.com>"], [mailFromClaim("x@example.com")], "a@example.com"],
    ["Received-SPF", [], [mailFromClaim("x@example.com")], "x@example.com"],
    [
      "Authentication-Results",
      [],
      [mailFromClaim("x@example.com", "authentication-results", "smtp.mailfrom")],
      "x@example.com",
    ],
    ["a domain is no address", [], [mailFromClaim("example.com", "authentication-results", "smtp.mailfrom")], null],
    ["nothing; never From", ["From: a@example.com"], [], null],
  ])("mailFrom: %s", (_name, extra, claims, expected) => {
    expect(trace([...extra, ...crossing], claims).route.sender?.mailFrom).toBe(expected);
  });

  it("mailFrom: not that of an earlier receipt", () => {
    const said = (field: number) => trace([...crossing, "X: 1"], [{ ...mailFromClaim("x@example.com"), field }]);
    expect(said(0).route.sender?.mailFrom).toBe("x@example.com");
    expect(said(3).route.sender?.mailFrom).toBeNull();
  });

  it("mailFrom: Received comment", () => {
    const noted = crossing.with(2, `${crossing[2]!} (envelope-from x@example.com)`);
    expect(trace(noted).route.sender?.mailFrom).toBe("x@example.com");
  });
});

function mailFromClaim(value: string, source = "received-spf", property = "envelope-from"): Claim {
  return claim(0, "mx.example.org", "", { source, properties: { [property]: value } });
}

describe("weights", () => {
  const lines = ["X-Top: 1", ...crossing.slice(0, 2), "X-Below: 1", crossing[2]!, "X-Deep: 1"];
  const results: [number, string | null, Claim["weight"]][] = [
    [0, "mx.example.org", "high"],
    [0, null, "medium"],
    [0, "mx.bank.test", "claimed"],
    [3, "mx.example.org", "medium"],
    [3, "mail.example.com", "claimed"],
    [5, "mx.example.org", "claimed"],
  ];
  it.each(results)("field %i by %s: %s", (field, by, weight) => {
    expect(trace(lines, [claim(field, by, "192.0.2.9")]).claims[0]!.weight).toBe(weight);
  });
  it("a name known inside the site is the receiving side's", () => {
    const lines = [
      "X-Top: 1",
      `Received: from out.example.com (out.example.com [192.0.2.9]) by mx1.lan (Postfix) with ESMTPS id 2; ${at(7)}`,
      "X-Below: 1",
      `Received: from pc (unknown [10.1.1.1]) by out.example.com (Postfix) with ESMTPSA id 1; ${at(4)}`,
    ];
    const said = [
      claim(0, "mx1.lan", "192.0.2.9"),
      claim(0, "filter", "192.0.2.9"),
      claim(0, "mx.bank.test", "192.0.2.9"),
      claim(2, "MX1.lan", "192.0.2.9"),
      claim(2, "filter", "192.0.2.9"),
    ];
    expect(trace(lines, said).claims.map(({ weight }) => weight)).toEqual([
      "high",
      "medium",
      "claimed",
      "medium",
      "claimed",
    ]);
  });

  it("a service may write its results in another name than its hosts have", () => {
    const lines = [
      `Received: from out.example.com (out.example.com [192.0.2.9]) by inbound-smtp.us-east-1.amazonaws.com with SMTP id 2; ${at(7)}`,
      "X-Below: 1",
      `Received: from pc (unknown [10.1.1.1]) by out.example.com (Postfix) with ESMTPSA id 1; ${at(4)}`,
    ];
    expect(trace(lines, [claim(1, "amazonses.com", "192.0.2.9")]).claims[0]!.weight).toBe("medium");
  });

  it("without Received everything is claimed", () => {
    expect(trace(["X: 1"], [claim(0, "mr.google.com", "192.0.2.9")]).claims[0]!.weight).toBe("claimed");
  });
});

// The shape of a real three-hop delivery, with reserved names.
const threeHops = `Received: from mx1.dfw.example.com (mx1.dfw.example.com [203.0.113.180])
 (using TLSv1 with cipher DHE-RSA-AES256-SHA (256/256 bits))
 (No client certificate requested)
 by homie-mx9.example.org (Postfix) with ESMTPS id 1F015518AD8
 for <n@example.net>; Tue, 21 Dec 2010 07:59:14 -0800 (PST)
Received: from HUB02.CORP.EXAMPLE ([10.3.22.154])
 by mx1.dfw.example.com (8.14.2/8.14.2) with ESMTTP id oBLFx6Zk004711;
 Tue, 21 Dec 2010 09:59:11 -0600
 (envelope-from d.c@example.com)
Received: from BOX04.CORP.EXAMPLE ([169.254.4.106]) by
 HUB02.CORP.EXAMPLE ([10.3.22.154]) with mapi id 14.01.0255.000; Tue, 21
 Dec 2010 09:59:09 -0600
From: D <d.c@example.com>
`;

function expectThreeHops(source: string, names: { ip: string; helo: string; mailFrom: RegExp }) {
  const message = messageOf(source);
  const { route } = traceRoute(message, fieldsOf(message), [], noOptions);
  expect(route.hops.map((hop) => hop.delaySeconds)).toEqual([null, 2, 3]);
  expect(route).toMatchObject({
    transitSeconds: 5,
    border: 2,
    sender: { ip: names.ip, helo: names.helo, confidence: "medium" },
  });
  expect(route.sender!.mailFrom).toMatch(names.mailFrom);
  expect(route.hops[2]).toMatchObject({
    tls: { version: "TLSv1", cipher: "DHE-RSA-AES256-SHA" },
    product: "Postfix",
    role: "mx",
  });
  expect(route.hops[1]).toMatchObject({ with: "ESMTTP", tls: null, product: "Sendmail", side: "claimed" });
  expect(route.hops[1]!.envelopeFrom).toMatch(names.mailFrom);
  expect(route.hops[0]).toMatchObject({ with: "mapi", from: { ip: "169.254.4.106", rdns: null }, role: "submission" });
}

describe("a delivery in three hops", () => {
  it("with reserved names", () => {
    expectThreeHops(threeHops, { ip: "203.0.113.180", helo: "mx1.dfw.example.com", mailFrom: /^d\.c@example\.com$/ });
  });

  const seed = sharedPath("seeds/003_f67ac9d4d10fa060.txt");
  it.skipIf(seed === null)("as the document prints it", () => {
    const lines = readFileSync(seed!, "utf8").split("\n");
    const start = lines.findIndex((line) => line.startsWith("Received: from mx1.dfw1."));
    const end = lines.findIndex((line, n) => n > start && line.startsWith("From:"));
    expectThreeHops(`${lines.slice(start, end + 1).join("\n")}\n`, {
      ip: "72.3.128.180",
      helo: "mx1.dfw1.rackspace.com",
      mailFrom: /^deborah\.carter@/,
    });
  });
});

it("takes fields whose names are written in any case", () => {
  const field: Field = {
    index: 0,
    name: "received",
    body: "",
    raw: `by a.example.org; ${at(1)}`,
    span: [0, 0],
    line: 1,
  };
  expect(traceRoute(messageOf(""), [field], [], noOptions).route.hops).toHaveLength(1);
});
