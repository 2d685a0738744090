// What the clocks, the waits and the joints of the route add up to (RFC 5321 §4.4, §4.5.4.1; RFC 6647). Each single oddity is
// daily business; only the last rule, which asks for several of different kinds below the border, hints at an intention.
import { inNetwork, parseIp } from "#lib/text/ip.ts";
import { lasting, listed, type Say, say, type Value } from "#lib/text/say.ts";
import { saySkew } from "#lib/trace/clocks.ts";
import { sayBreak } from "#lib/trace/continuity.ts";
import { organisationOf } from "#lib/trace/organisation.ts";
import type { ClockSkew, Hop } from "#lib/trace/types.ts";
import { sayRetry } from "#lib/trace/waits.ts";
import type { LintView, Rule } from "../rule.ts";
import type { Where } from "../types.ts";
import { plain } from "./example-mail.ts";

const day = 86_400;
/** Longer than any time zone: no setting of a clock explains it. */
const beyondZones = 15 * 3_600;
/** RFC 5321 §4.5.4.1: senders give up after four or five days. */
const givesUp = 5 * day;
/** A Date field may be written by any device; only hosts keep good time. */
const deviceTolerance = 60;

const line = (from: string, by: string, at: string, on = "Mon, 1 Jun 2026") =>
  `Received: from ${from} by ${by} (Postfix) with ESMTPS id 1; ${on} ${at} +0000\n`;
const outside = "out.example.net (out.example.net [198.51.100.7])";
const joined = (newer: string, older: string) =>
  `${line(outside, "mx.example.org", newer)}${line("pc.example.net (pc.example.net [192.0.2.1])", "out.example.net", older)}${plain}`;

export const traceRules: readonly Rule[] = [
  {
    id: "forged-lower-hops",
    severity: "notice",
    ref: "RFC 5321 §7.1",
    title: "Hops that look made up",
    innocent: "Old programs, archives and gateways damage trace lines as well.",
    advice: "Believe the hops from the border up; what stands below it is the sender's word.",
    find: findForged,
    bad: [
      `${line(outside, "mx.example.org", "10:00:00")}${line("a (a [999.1.2.3])", "mail.bank.example", "10:00:00")}${plain}`,
      `${line(outside, "mx.example.org", "10:00:00")}${line("a (a [192.0.2.3])", "mail.bank.example", "10:00:00", "Fri, 1 May 2026")}${plain}`,
      `${line(outside, "mx.example.org", "10:00:00")}${line("a (a [240.1.2.3])", "out.example.net", "10:00:00", "Fri, 5 Jun 2026")}${plain}`,
    ],
    good: [
      plain,
      joined("10:00:01", "10:00:00"),
      `${line(outside, "mx.example.org", "10:00:00")}${line("a (a [192.0.2.3])", "mail.bank.example", "10:00:00")}${plain}`,
    ],
  },
  {
    id: "clock-skew",
    severity: "info",
    ref: "RFC 5321 §4.4",
    title: "A clock that is wrong",
    innocent: "Hosts without time synchronization drift; a wrong time zone is off by whole hours.",
    advice: null,
    find: ({ route }) => {
      const hit = route.clocks.filter(isWorthAWord);
      const at = hit.flatMap(({ fields }): Where[] => fields.map((field) => ({ field })));
      const told = hit.slice(0, 3).map((clock) => say`${saySkew(clock)}.`);
      return hit.length === 0 ? null : { at, detail: listed(told, " ") };
    },
    bad: [joined("10:00:00", "10:00:30")],
    good: [plain, joined("10:00:00", "10:00:01"), joined("10:00:30", "10:00:00")],
  },
  {
    id: "wait-greylisting",
    severity: "info",
    ref: "RFC 6647 §2",
    title: "A wait as of greylisting",
    innocent: "A queue that was run again after the same time looks alike.",
    advice: null,
    find: ({ route }) => {
      const hit = route.waits.filter(({ hypothesis }) => hypothesis === "retry");
      if (hit.length === 0) return null;
      const told = hit.slice(0, 3).map((wait) => sayRetry(wait, route.hops[wait.hop]!.by));
      return { at: hit.map(({ hop }) => ({ hop })), detail: listed(told, " ") };
    },
    bad: [joined("10:05:10", "10:00:00"), joined("10:30:40", "10:00:00")],
    good: [plain, joined("10:00:50", "10:00:00"), joined("10:11:00", "10:00:00")],
  },
];

function isWorthAWord({ host, hops, seconds: [least] }: ClockSkew): boolean {
  if (host === null && hops.length > 0) return false;
  return least < day && least >= (hops.length > 0 ? 2 : deviceTolerance);
}

/** One kind of oddity below the border. */
interface Sign {
  hops: readonly Hop[];
  says: Value;
}

function findForged(view: LintView) {
  const { hops, border } = view.route;
  if (border === null || border === 0) return null;
  const claimed = hops.slice(0, border);
  const signs = [
    breakSign(hops, border),
    gapSign(hops, border),
    sign(
      claimed.filter((hop) => showsImpossible(view, hop)),
      (places) => say`Hop ${places} shows an address that no host has`,
    ),
    sign(
      claimed.filter(({ index }) => isFuture(view, index)),
      (places) => say`Hop ${places} is dated long after the message had arrived`,
    ),
    sign(
      claimed.filter(({ date }) => date?.utc == null),
      (places) => say`Hop ${places} has no date that can be read`,
    ),
    sign(
      claimed.filter(({ from, by }) => from !== null && by === null),
      (places) => say`Hop ${places} does not say who received`,
    ),
  ].filter((found) => found !== null);
  if (signs.length < 2) return null;
  const at = [...new Set(signs.flatMap((found) => found.hops.map(({ index }) => index)))].map((hop) => ({ hop }));
  const told = signs.map(({ says }) => says).reduce((said, one) => say`${said}; ${one}`);
  return { at, detail: say`${told}.` };
}

function sign(hops: readonly Hop[], says: (places: Value) => Say): Sign | null {
  return hops.length === 0 ? null : { hops, says: says(listed(hops.slice(0, 3).map(({ index }) => index))) };
}

/** The last host that claims to have had the message is of another known organisation than the one that delivered it. */
function breakSign(hops: readonly Hop[], border: number): Sign | null {
  const [older, hop] = [hops[border - 1]!, hops[border]!];
  if (hop.continuity?.kind !== "break" || organisationOf(older.by) === null || older.role === "list") return null;
  return { hops: [older, hop], says: sayBreak(older, hop) };
}

function gapSign(hops: readonly Hop[], border: number): Sign | null {
  const hop = hops[border]!;
  const seconds = hop.delayRange?.[0] ?? hop.delaySeconds ?? 0;
  if (seconds < givesUp) return null;
  return { hops: [hop], says: say`${lasting(seconds)} passed before it was delivered, longer than servers try` };
}

function isFuture({ route }: LintView, index: number): boolean {
  return route.clocks.some(
    ({ direction, seconds, hops }) => direction === "ahead" && seconds[0] >= beyondZones && hops.includes(index),
  );
}

const impossible = ["0.0.0.0/8", "224.0.0.0/3"].map((network) => {
  const [address, prefix] = network.split("/");
  return [parseIp(address!)!, Number(prefix)] as const;
});

/** A bracketed dotted quad that is no address, or one that is never given to a host (RFC 6890 §2.2.2). */
function showsImpossible({ fields }: LintView, hop: Hop): boolean {
  const raw = fields[hop.field]?.raw.slice(0, 2_048) ?? "";
  for (const [, text] of raw.matchAll(/\[(\d{1,5}(?:\.\d{1,5}){3})\]/g)) {
    const ip = parseIp(text!);
    if (ip === null || impossible.some(([network, prefix]) => inNetwork(ip, network, prefix))) return true;
  }
  return false;
}
