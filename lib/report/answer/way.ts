// Which way it came, and what took long.
import { isLocalIp, parseIp } from "#lib/text/ip.ts";
import { type Link, lasting, link, type Say, say } from "#lib/text/say.ts";
import { saySkew } from "#lib/trace/clocks.ts";
import type { AnswerFacts } from "./facts.ts";
import type { Said, Situation } from "./situation.ts";

type Route = AnswerFacts["subject"]["route"];

export const ways: readonly Situation[] = [
  {
    id: "no-received",
    when: ({ subject: { route } }) => route.hops.length === 0,
    say: () => ({
      lead: say`Its way is not known.`,
      rest: say`It carries no ${link(say`Received field`, "#route")}.`,
      certainty: "unknown",
    }),
  },
  {
    id: "looped",
    when: ({ subject: { route } }) => route.loops.length > 0,
    say: ({ subject: { route } }) => ({
      lead: say`It went in a circle.`,
      rest: say`${link(say`It came ${inHops(route)}`, "#route")}, and came to ${route.loops[0]!.place} ${link(say`more than once`, loopHref(route))}.`,
      certainty: certainty(route),
    }),
  },
  {
    id: "waited-for-retry",
    when: ({ subject: { route } }) => longest(route)?.hypothesis === "retry",
    say: ({ subject: { route } }) =>
      waited(route, (where) => say`That was ${where}, as after a refusal for the time being, greylisting for example.`),
  },
  {
    id: "waited-in-queue",
    when: ({ subject: { route } }) => longest(route)?.hypothesis === "queue",
    say: ({ subject: { route } }) =>
      waited(route, (where) => say`That was ${where}, inside one host, as in a queue or a scan.`),
  },
  {
    id: "waited-at-start",
    when: ({ subject: { route } }) => longest(route)?.hypothesis === "client",
    say: ({ subject: { route } }) =>
      waited(route, (where) => say`That was ${where}, before the first server had it, as when a client is offline.`),
  },
  {
    id: "waited",
    when: ({ subject: { route } }) => longest(route) !== undefined,
    say: ({ subject: { route } }) => waited(route, (where) => say`That was ${where}, and nothing in it says why.`),
  },
  {
    id: "clocks-disagree",
    when: ({ subject: { route } }) => route.clocks.some(({ hops }) => hops.length > 0),
    say: ({ subject: { route } }) => ({
      lead: say`It came ${inHops(route)}; their clocks disagree.`,
      rest: skewed(route),
      certainty: certainty(route),
    }),
  },
  {
    id: "not-yet-out",
    when: ({ subject: { route } }) => route.border === null && staysInside(route),
    say: ({ subject: { route } }) => ({
      lead: say`It came ${inHops(route)} inside one network${took(route)}.`,
      rest: say`Every address is a local one, and no hop shows it ${link(say`coming in from outside`, "#route")}.`,
      certainty: "recorded",
    }),
  },
  {
    id: "border-unknown",
    when: ({ subject: { route } }) => route.border === null || route.sender === null,
    say: ({ subject: { route } }) => ({
      lead: say`It came ${inHops(route)}${took(route)}.`,
      rest: say`Where it came into the ${link(say`receiving side`, "#route")} is not known.`,
      certainty: "claimed",
    }),
  },
  {
    id: "ordinary-way",
    when: () => true,
    say: ({ subject: { route } }) => ({
      lead: say`It came ${inHops(route)}${took(route)}.`,
      rest: handedOver(route),
      certainty: certainty(route),
    }),
  },
];

/** Every address that the hops show is one of a local network (RFC 1918 and the like). */
function staysInside({ hops }: Route): boolean {
  const ips = hops.flatMap(({ from }) => (from?.ip ? (parseIp(from.ip) ?? []) : []));
  return ips.length > 0 && ips.every(isLocalIp);
}

const inHops = ({ hops }: Route): Say => (hops.length === 1 ? say`in one hop` : say`in ${hops.length} hops`);

function took({ transitSeconds }: Route): Say | "" {
  if (transitSeconds === null || transitSeconds < 0) return "";
  return transitSeconds === 0 ? say` within a second` : say` within ${lasting(transitSeconds)}`;
}

function handedOver(route: Route): Say {
  const from = handedBy(route);
  return from ? say`The receiving side took it from ${from}${older(route)}` : say`The way in is not known.`;
}

/** The same behind what is said of a clock. */
function skewed(route: Route): Say {
  const clock = link(saySkew(route.clocks.find(({ hops }) => hops.length > 0)!), "#route");
  const from = handedBy(route);
  return from
    ? say`${clock}; the receiving side took it from ${from}${older(route)}`
    : say`${clock}; the way in is not known.`;
}

const handedBy = ({ sender, border }: Route): Link | null =>
  sender && border !== null ? link(sender.ip, `#hop-${border}`) : null;

/** What lies below the border hop is only claimed. */
function older({ hops }: Route): Say | "." {
  const below = hops.filter(({ side }) => side === "claimed").length;
  if (below === 0) return ".";
  return below === 1 ? say`; one older hop is only claimed.` : say`; ${below} older hops are only claimed.`;
}

/** Shorter waits are told on the timeline alone. */
const worthTelling = 300;

const longest = ({ waits }: Route) =>
  waits.filter(({ seconds }) => seconds >= worthTelling).sort((a, b) => b.seconds - a.seconds)[0];

function waited(route: Route, says: (where: Link) => Say): Said {
  const wait = longest(route)!;
  const hop = route.hops.find(({ index }) => index === wait.hop);
  const where = hop?.by ? say`before ${hop.by} took it` : say`before one hop took it`;
  return {
    lead: say`It came ${inHops(route)} and waited ${lasting(hop?.delayRange ?? wait.seconds)}.`,
    rest: says(link(where, `#hop-${wait.hop}`)),
    certainty: certainty(route),
  };
}

function loopHref({ loops }: Route): string {
  const hop = loops[0]?.hops.at(-1);
  return hop === undefined ? "#route" : `#hop-${hop}`;
}

function certainty({ hops }: Route) {
  return hops.some(({ side }) => side !== "claimed") ? ("recorded" as const) : ("claimed" as const);
}
