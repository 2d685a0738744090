// What the Received fields show.
import { limits } from "#lib/limits.ts";
import type { Rule } from "../rule.ts";

const head = "From: Ann <ann@example.com>\nDate: Mon, 1 Jun 2026 10:00:00 +0000\nMessage-ID: <1@example.com>\n";
const hopLine = (n: number) =>
  `Received: from h${n}.example by h${n + 1}.example with ESMTP id ${n}; Mon, 1 Jun 2026 10:00:00 +0000\n`;
const manyHops = Array.from({ length: limits.hopsWarn + 1 }, (_, n) => hopLine(n)).join("");

export const manyReceived: Rule = {
  id: "many-received",
  severity: "warning",
  ref: "RFC 5321 §6.3",
  title: "Very many Received fields",
  innocent: "Some chains of lists and forwarders are long.",
  advice: "Look for the same hosts coming again: a loop. Servers stop at about 100.",
  find: ({ route }) =>
    route.hops.length > limits.hopsWarn
      ? { at: [{ hop: 0 }], detail: `The message went through ${route.hops.length} hops.` }
      : null,
  bad: [`${manyHops}${head}\nText\n`],
  good: [`${hopLine(1)}${head}\nText\n`],
};

export const timeRunsBack: Rule = {
  id: "time-runs-back",
  severity: "info",
  ref: "RFC 5321 §4.4",
  title: "A hop is dated before the one below it",
  innocent: "The two clocks disagree; a minute or two is common.",
  advice: null,
  find: ({ route }) => {
    const back = route.hops.filter((hop) => (hop.delaySeconds ?? 0) < 0);
    if (back.length === 0) return null;
    const worst = Math.min(...back.map((hop) => hop.delaySeconds ?? 0));
    return {
      at: back.map(({ index }) => ({ hop: index })),
      detail: `${back.length === 1 ? "One hop is" : `${back.length} hops are`} dated earlier than the hop before, by up to ${-worst} s.`,
    };
  },
  bad: [
    `Received: from b.example by c.example with ESMTP; Mon, 1 Jun 2026 10:00:00 +0000\nReceived: from a.example by b.example with ESMTP; Mon, 1 Jun 2026 10:00:30 +0000\n${head}\nText\n`,
  ],
  good: [`${hopLine(2)}${hopLine(1)}${head}\nText\n`],
};
