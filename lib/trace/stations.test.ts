import { describe, expect, it } from "vitest";
import { forms, readRewritten } from "./rewritten.ts";
import { fieldsOf, messageOf, noOptions } from "./test-fields.ts";
import { traceRoute } from "./trace-route.ts";

function trace(lines: string[]) {
  const message = messageOf(`${lines.join("\r\n")}\r\n\r\n`);
  return traceRoute(message, fieldsOf(message), [], noOptions).route;
}

const at = "Mon, 5 Jan 2026 10:00:00 +0000";

describe("rewritten addresses", () => {
  const rows = forms.flatMap((form) => form.examples);
  it.each(rows)("%s near %s", (address, near, expected) => {
    expect(readRewritten(address, near)).toEqual(expected);
  });
  it.each([
    "ann@example.com",
    "ann+list@example.com",
    "a=b@example.com",
    "SRS0=x@example.com",
    "prvs=@example.com",
    "=example.org@example.com",
    "x@",
    "@example.com",
    "<>",
  ])("ordinary: %s", (address) => expect(readRewritten(address, null)).toBeNull());
  it("of which no day is told without a date", () => {
    expect(readRewritten("SRS0=Ab1=7K=example.com=ann@forward.example.org", null)).toMatchObject({
      address: "ann@example.com",
      detail: "Rewritten by forward.example.org when it forwarded.",
    });
  });
});

describe("stations", () => {
  it("are found in their places", () => {
    const { stations } = trace([
      "Return-Path: <SRS0=Ab1=7K=example.com=ann@forward.example.org>",
      "X-Original-To: bob@example.org",
      "Delivered-To: bob@example.org",
      `Received: from mail.example.com (mail.example.com [192.0.2.9]) by mx.example.org (Postfix) with ESMTP id 2; ${at}`,
      "Resent-From: Ann <ann@example.com>",
      "Resent-To: bob@example.org",
      "Resent-Date: Mon, 5 Jan 2026 09:59:00 +0000",
      "Resent-From: cid@example.net",
      `X-Received: by 2002:a17:90b:4ac6:b0:213:ef82:b111 with SMTP id mh6mr43644956pjb.170.1767607200123; ${at}`,
      `Received: by mail.example.com; ${at}`,
      "Envelope-To: <>",
      "Original-Recipient: rfc822;eve@example.com",
    ]);
    expect(stations.map(({ kind, field, after, utc, text }) => [kind, field, after, utc, text])).toEqual([
      ["return-path", 0, 1, null, "SRS0=Ab1=7K=example.com=ann@forward.example.org"],
      ["original-to", 1, 1, null, "bob@example.org"],
      ["delivered-to", 2, 1, null, "bob@example.org"],
      ["resent", 4, 0, "2026-01-05T09:59:00Z", "resent by ann@example.com to bob@example.org"],
      ["resent", 7, 0, null, "resent by cid@example.net"],
      ["x-received", 8, 0, "2026-01-05T10:00:00Z", "by 2002:a17:90b:4ac6:b0:213:ef82:b111 with SMTP"],
      ["envelope-to", 10, null, null, "<>"],
      ["original-to", 11, null, null, "eve@example.com"],
    ]);
    expect(stations[0]!.rewritten).toMatchObject({ scheme: "SRS", address: "ann@example.com" });
  });

  it("are bounded", () => {
    const lines = Array.from({ length: 1000 }, (_, n) => `Delivered-To: u${n}@example.org`);
    expect(trace(lines).stations).toHaveLength(200);
  });
});

describe("loops", () => {
  const hop = (by: string) => `Received: from x ([192.0.2.9]) by ${by} with ESMTP; ${at}`;
  it.each([
    ["a return", ["a.example.com", "b.example.org", "a.example.com"], []],
    [
      "two returns",
      ["a.example.com", "b.example.org", "A.example.com", "b.example.org", "a.example.com"],
      ["a.example.com"],
    ],
    ["many hops in one house", Array.from({ length: 9 }, () => "a.example.com"), []],
    ["filters of the house", ["a.example.com", "localhost", "a.example.com", "localhost", "a.example.com"], []],
  ])("%s", (_name, hosts, expected) => {
    expect(trace(hosts.map(hop)).loops.map(({ place }) => place)).toEqual(expected);
  });
  it("of an address", () => {
    const { loops } = trace([
      "Delivered-To: a@example.org",
      "Delivered-To: b@example.org",
      "Delivered-To: A@example.org",
    ]);
    expect(loops).toMatchObject([{ place: "a@example.org", fields: [0, 2], hops: [] }]);
  });
});
