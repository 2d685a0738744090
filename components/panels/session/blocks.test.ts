import { describe, expect, it } from "vitest";
import type { SessionLine, Transaction } from "#lib/session/types.ts";
import { beginsReply, endingOf, groupLines } from "./blocks.ts";

const line = (number: number, more: Partial<SessionLine> = {}): SessionLine => ({
  line: number,
  who: "client",
  text: "",
  ...more,
});

it("groups the lines of a transaction, and those of a message in it", () => {
  const lines = [
    line(1),
    line(2, { transaction: 0 }),
    line(3, { who: "note" }),
    line(4, { transaction: 0, message: true }),
    line(5, { transaction: 0, message: true }),
    line(6, { who: "note" }),
    line(7),
    line(8, { transaction: 1 }),
  ];
  const shape = groupLines({ lines }).map(({ transaction, pieces }) => [
    transaction,
    ...pieces.map((piece) => (piece.kind === "line" ? piece.line.line : piece.lines.map((one) => one.line))),
  ]);
  expect(shape).toEqual([
    [null, 1],
    [0, 2, 3, [4, 5]],
    [null, 6, 7],
    [1, 8],
  ]);
});

describe("how a transaction ended", () => {
  const base = { reply: null, data: false, recipients: [] } as unknown as Transaction;
  const to = (...codes: (number | null)[]) => codes.map((code) => ({ address: "a@example.com", code }));
  it.each<[Partial<Transaction>, string]>([
    [{ reply: "250 Ok", data: true }, "accepted"],
    [{ reply: "451 Later", data: true }, "deferred"],
    [{ reply: "554 No", data: true }, "refused"],
    [{ recipients: to(451, 550) }, "deferred"],
    [{ recipients: to(550) }, "refused"],
    [{ recipients: to(250, 550) }, "unsent"],
    [{ data: true, recipients: to(null) }, "sent"],
    [{}, "unsent"],
  ])("%j: %s", (changes, expected) => expect(endingOf({ ...base, ...changes })).toBe(expected));
});

it("explains the code of a reply once", () => {
  const lines = [
    line(1, { code: 250, more: true }),
    line(2, { code: 250, more: true }),
    line(3, { code: 250 }),
    line(4, { code: 250 }),
    line(5),
  ];
  expect(lines.map((_, at) => beginsReply(lines, at))).toEqual([true, false, false, true, false]);
});
