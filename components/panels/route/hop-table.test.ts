import { expect, it } from "vitest";
import { en } from "#components/language/en/index.ts";
import type { Hop } from "#lib/trace/types.ts";
import { describeTable } from "./hop-table.tsx";

it("writes one line a hop, and no tab or line end inside a cell", () => {
  const hop = {
    index: 0,
    from: { helo: "a\tb\n.example", rdns: null, ip: "192.0.2.1" },
    by: "mx.example",
    with: "SMTP",
    tls: null,
    date: { written: "", utc: "2026-11-17T08:12:03Z", offsetMinutes: 0 },
    delaySeconds: null,
    delayRange: null,
    side: "claimed",
    product: null,
    role: null,
  } as unknown as Hop;
  const [head, line, end] = describeTable([hop], en).split("\n");
  expect(head?.split("\t")).toHaveLength(8);
  expect(line).toBe(
    "0\t2026-11-17T08:12:03Z\ta b .example\t192.0.2.1\tmx.example\tSMTP, no TLS recorded\tstart\tclaimed",
  );
  expect(end).toBe("");
});
