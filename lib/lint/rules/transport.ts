// What the Received fields show: loops, clocks, gaps between hops, encryption (RFC 5321 §4.4, §6.3; RFC 8996). Lines
// below the border are claims, so a gap there is worth a look and proves nothing.

import { normalizeName } from "#lib/dns/names.ts";
import { registrableDomain } from "#lib/dns/public-suffix.ts";
import { limits } from "#lib/limits.ts";
import { inNetwork, parseIp, unmapIp } from "#lib/text/ip.ts";
import { lasting, listed, type Say, say } from "#lib/text/say.ts";
import { sayBreak } from "#lib/trace/continuity.ts";
import { sayLoops } from "#lib/trace/loops.ts";
import type { Hop } from "#lib/trace/types.ts";
import { findWithWord } from "#lib/trace/with-words.ts";
import type { Found, Rule } from "../rule.ts";
import { count, quote, quoteAll } from "../words.ts";
import { head, mail, plain, received } from "./example-mail.ts";
import { placesOf } from "./found-defects.ts";

const manyHops = Array.from({ length: limits.hopsWarn + 1 }, (_, n) => received((n % 50) + 1)).join("");
const hop = (from: string, by: string, how = "ESMTPS", second = 0) =>
  `Received: from ${from} by ${by} (Postfix) with ${how} id 1; Mon, 1 Jun 2026 10:00:${String(second).padStart(2, "0")} +0000\n`;
const outside = "out.example.net (out.example.net [198.51.100.7])";

const tlsHop = (version: string) =>
  hop(`a.example.net (a.example.net [198.51.100.7]) (using ${version} with cipher X (256/256 bits))`, "mx.example.org");

export const transportRules: readonly Rule[] = [
  {
    id: "many-received",
    severity: "warning",
    ref: "RFC 5321 §6.3",
    title: "Very many Received fields",
    innocent: "Some chains of lists and forwarders are long.",
    advice: "Look for the same hosts coming again: a loop. Servers stop at about 100.",
    find: ({ route, named }) =>
      route.hops.length > limits.hopsWarn
        ? { at: [{ hop: 0 }], detail: say`The message went through ${named("received").length} hops.` }
        : null,
    bad: [`${manyHops}${head}\nText\n`],
    good: [`${received(1)}${plain}`],
  },
  {
    id: "time-runs-back",
    severity: "info",
    ref: "RFC 5321 §4.4",
    title: "A hop that is dated days before the one below it",
    innocent: "A clock that was never set.",
    advice: null,
    find: ({ route }) => {
      // Up to a day it is a clock that is off, and `clock-skew` names it.
      const back = route.hops.filter((hop) => (hop.delaySeconds ?? 0) <= -86_400);
      if (back.length === 0) return null;
      const worst = lasting(-Math.min(...back.map((hop) => hop.delaySeconds ?? 0)));
      return {
        at: back.map(({ index }) => ({ hop: index })),
        detail:
          back.length === 1
            ? say`One hop is dated earlier than the hop before, by up to ${worst}.`
            : say`${back.length} hops are dated earlier than the hop before, by up to ${worst}.`,
      };
    },
    bad: [`${received(2)}${received(1).replace("Mon, 1 Jun", "Thu, 4 Jun")}${plain}`],
    good: [`${received(2, 1)}${received(1)}${plain}`, `${received(2)}${received(1, 30)}${plain}`],
  },
  {
    id: "route-loop",
    severity: "notice",
    ref: "RFC 5321 §6.3",
    title: "A message that came back to the same place",
    innocent: "Aliases that lead back, and filters that hand mail back, cause it.",
    advice: "Whoever runs the place should look at its forwards.",
    find: ({ route, fields }) =>
      route.loops.length === 0
        ? null
        : {
            at: route.loops.flatMap((loop) => placesOf(loop.fields.map((index) => ({ index })))),
            detail: listed(sayLoops(route.hops, fields).slice(0, 3), " "),
          },
    bad: [mail({ "Delivered-To": "bob@example.org", "delivered-to": "bob@example.org" })],
    good: [plain, mail({ "Delivered-To": "bob@example.org", "delivered-to": "list@example.org" })],
  },
  {
    id: "route-break",
    severity: "info",
    ref: "RFC 5321 §4.4",
    title: "Hops that do not join",
    innocent: "Gateways, forwards and hosts with an inner and an outer name break the chain every day.",
    advice: "Lines below the break may be invented. Trust what the receiving side wrote.",
    find: ({ route }) => {
      const breaks = route.hops.filter(({ continuity }) => continuity?.kind === "break");
      if (breaks.length === 0) return null;
      const said = breaks.slice(0, 3).map((hop) => say`${sayBreak(route.hops[hop.index - 1]!, hop)}.`);
      return { at: breaks.map(({ index }) => ({ hop: index })), detail: listed(said, " ") };
    },
    bad: [
      `${hop(outside, "mx.example.org", "ESMTPS", 2)}${hop("pc.bank.example (pc.bank.example [192.0.2.1])", "mail.bank.example")}${plain}`,
    ],
    good: [
      plain,
      `${hop(outside, "mx.example.org", "ESMTPS", 2)}${hop("pc (pc.example.net [192.0.2.1])", "relay.example.net")}${plain}`,
    ],
  },
  {
    id: "hop-address-impossible",
    severity: "notice",
    ref: "RFC 6890 §2.2.2",
    title: "A hop from an address that no host has",
    innocent: "A program without an address to report wrote 0.0.0.0.",
    advice: "If the line is below the border, it may be invented.",
    find: ({ route }) => {
      const hit = route.hops.filter((hop) => isImpossible(hop.from?.ip ?? null));
      return foundHops(
        hit,
        () => say`Not an address mail can come from: ${quoteAll(hit.map((hop) => hop.from!.ip!))}.`,
      );
    },
    bad: [`${hop("a.example.net (a.example.net [240.1.2.3])", "mx.example.org")}${plain}`],
    good: [plain, `${hop("a.example.net (a.example.net [10.1.2.3])", "mx.example.org")}${plain}`],
  },
  {
    id: "helo-not-host-name",
    severity: "info",
    ref: "RFC 5321 §4.1.4",
    title: "A server that greets with another name",
    innocent: "Large senders greet with one name from many machines.",
    advice: null,
    find: ({ route }) => {
      const hit = route.hops.filter(
        ({ side, from }) =>
          side === "border" && from?.helo && from.rdns && organisation(from.helo) !== organisation(from.rdns),
      );
      if (hit.length === 0) return null;
      const { helo, rdns } = hit[0]!.from!;
      return {
        at: hit.map(({ index }) => ({ hop: index })),
        detail: say`It greeted with ${quoteAll([helo!])}, and DNS calls its address ${quoteAll([rdns!])}.`,
      };
    },
    bad: [`${hop("mail.bank.example (out.example.net [198.51.100.7])", "mx.example.org")}${plain}`],
    good: [plain, `${hop("mail.example.net (out.example.net [198.51.100.7])", "mx.example.org")}${plain}`],
  },
  {
    id: "clear-text-hop",
    severity: "info",
    ref: "RFC 3207 §1",
    title: "A way in without encryption",
    innocent: "Older servers and some gateways do not offer TLS, or do not note it.",
    advice: null,
    find: ({ route }) => {
      const hit = route.hops.filter((hop) => hop.side === "border" && hop.tls === null && isPlainSmtp(hop.with));
      return foundHops(
        hit,
        (first) =>
          say`The receiving side took the message with ${quote(first.with!)} and notes no TLS: anybody on the line could read it.`,
      );
    },
    bad: [`${hop(outside, "mx.example.org", "ESMTP")}${plain}`],
    good: [plain, `${hop(outside, "mx.example.org", "ESMTPS")}${plain}`],
  },
  {
    id: "weak-tls",
    severity: "notice",
    ref: "RFC 8996 §4",
    title: "Encryption that is no longer used",
    innocent: "Old servers know nothing newer, and the message may be old itself.",
    advice: "Whoever runs the server should switch to TLS 1.2 or later.",
    find: ({ route }) => {
      const hit = route.hops.filter((hop) => weakVersion.test(hop.tls?.version ?? ""));
      const versions = new Set(hit.map((hop) => hop.tls!.version!));
      return foundHops(
        hit,
        () => say`Used by ${count(hit.length, "hop")}, not to be used since 2021: ${quoteAll([...versions])}.`,
      );
    },
    bad: [`${tlsHop("TLSv1")}${plain}`, `${tlsHop("TLSv1.1")}${plain}`],
    good: [plain, `${tlsHop("TLSv1.3")}${plain}`],
  },
];

/** These hops as a finding, or null when there are none. */
function foundHops(hops: readonly Hop[], describe: (first: Hop) => Say): Found | null {
  return hops.length === 0 ? null : { at: hops.map(({ index }) => ({ hop: index })), detail: describe(hops[0]!) };
}

/** SSL 2 and 3, TLS 1.0 and 1.1, as programs print them: TLSv1, TLS1_1, TLS1.0. */
const weakVersion = /^(?:SSL|TLS[v ]?1(?:[._][01])?(?:$|[^\d._]))/i;

const isPlainSmtp = (word: string | null): boolean =>
  word !== null && /^(?:e?smtp|utf8smtp)a?$/i.test(word) && !(findWithWord(word)?.tls ?? false);

function organisation(name: string): string {
  const normal = normalizeName(name.replace(/^\[|\]$/g, ""));
  return (normal && registrableDomain(normal)) ?? name.toLowerCase();
}

const impossible = ["0.0.0.0/8", "224.0.0.0/4", "240.0.0.0/4", "ff00::/8"].map((network) => {
  const [address, prefix] = network.split("/");
  return [parseIp(address!)!, Number(prefix)] as const;
});

function isImpossible(text: string | null): boolean {
  const ip = text === null ? null : parseIp(text);
  return ip !== null && impossible.some(([network, prefix]) => inNetwork(unmapIp(ip), network, prefix));
}
