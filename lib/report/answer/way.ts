// Which way it came, and what took long.
import { formatDuration, formatDurationRange } from "#lib/text/format/duration.ts";
import { isLocalIp, parseIp } from "#lib/text/ip.ts";
import type { AnswerFacts } from "./facts.ts";
import { link, type Piece } from "./pieces.ts";
import type { Situation } from "./situation.ts";

type Route = AnswerFacts["subject"]["route"];

export const ways: readonly Situation[] = [
  {
    id: "no-received",
    when: ({ subject: { route } }) => route.hops.length === 0,
    say: () => ({
      lead: "Its way is not known.",
      rest: ["It carries no ", link("Received field", "#route"), "."],
      certainty: "unknown",
    }),
  },
  {
    id: "looped",
    when: ({ subject: { route } }) => route.loops.length > 0,
    say: ({ subject: { route } }) => ({
      lead: "It went in a circle.",
      rest: [hopCount(route), `, and came to ${route.loops[0]!.place} `, link("more than once", loopHref(route)), "."],
      certainty: certainty(route),
    }),
  },
  {
    id: "waited-for-retry",
    when: ({ subject: { route } }) => longest(route)?.hypothesis === "retry",
    say: ({ subject: { route } }) => waited(route, "as after a refusal for the time being, greylisting for example"),
  },
  {
    id: "waited-in-queue",
    when: ({ subject: { route } }) => longest(route)?.hypothesis === "queue",
    say: ({ subject: { route } }) => waited(route, "inside one host, as in a queue or a scan"),
  },
  {
    id: "waited-at-start",
    when: ({ subject: { route } }) => longest(route)?.hypothesis === "client",
    say: ({ subject: { route } }) => waited(route, "before the first server had it, as when a client is offline"),
  },
  {
    id: "waited",
    when: ({ subject: { route } }) => longest(route) !== undefined,
    say: ({ subject: { route } }) => waited(route, "and nothing in it says why"),
  },
  {
    id: "clocks-disagree",
    when: ({ subject: { route } }) => route.clocks.some(({ hops }) => hops.length > 0),
    say: ({ subject: { route } }) => ({
      lead: `It came ${inHops(route)}; their clocks disagree.`,
      rest: [
        link(route.clocks.find(({ hops }) => hops.length > 0)!.detail.replace(/\.$/, ""), "#route"),
        "; ",
        ...handedOver(route),
      ],
      certainty: certainty(route),
    }),
  },
  {
    id: "not-yet-out",
    when: ({ subject: { route } }) => route.border === null && staysInside(route),
    say: ({ subject: { route } }) => ({
      lead: `It came ${inHops(route)} inside one network${took(route)}.`,
      rest: ["Every address is a local one, and no hop shows it ", link("coming in from outside", "#route"), "."],
      certainty: "recorded",
    }),
  },
  {
    id: "border-unknown",
    when: ({ subject: { route } }) => route.border === null || route.sender === null,
    say: ({ subject: { route } }) => ({
      lead: `It came ${inHops(route)}${took(route)}.`,
      rest: ["Where it came into the ", link("receiving side", "#route"), " is not known."],
      certainty: "claimed",
    }),
  },
  {
    id: "ordinary-way",
    when: () => true,
    say: ({ subject: { route } }) => ({
      lead: `It came ${inHops(route)}${took(route)}.`,
      rest: handedOver(route, true),
      certainty: certainty(route),
    }),
  },
];

/** Every address that the hops show is one of a local network (RFC 1918 and the like). */
function staysInside({ hops }: Route): boolean {
  const ips = hops.flatMap(({ from }) => (from?.ip ? (parseIp(from.ip) ?? []) : []));
  return ips.length > 0 && ips.every(isLocalIp);
}

const inHops = ({ hops }: Route): string => (hops.length === 1 ? "in one hop" : `in ${hops.length} hops`);

const hopCount = (route: Route): Piece => link(`It came ${inHops(route)}`, "#route");

function took(route: Route): string {
  if (route.transitSeconds === null || route.transitSeconds < 0) return "";
  return route.transitSeconds === 0 ? " within a second" : ` within ${formatDuration(route.transitSeconds)}`;
}

/** The border hop; what lies below it is only claimed. */
function handedOver({ hops, sender, border }: Route, begins = false): Piece[] {
  if (!sender || border === null) return [begins ? "The way in is not known." : "the way in is not known."];
  const below = hops.filter(({ side }) => side === "claimed").length;
  const claimed = below === 0 ? "." : `; ${below === 1 ? "one older hop is" : `${below} older hops are`} only claimed.`;
  return [
    begins ? "The receiving side took it from " : "the receiving side took it from ",
    link(sender.ip, `#hop-${border}`),
    claimed,
  ];
}

/** Shorter waits are told on the timeline alone. */
const worthTelling = 300;

const longest = ({ waits }: Route) =>
  waits.filter(({ seconds }) => seconds >= worthTelling).sort((a, b) => b.seconds - a.seconds)[0];

function waited(route: Route, how: string) {
  const wait = longest(route)!;
  const hop = route.hops.find(({ index }) => index === wait.hop);
  const range = hop?.delayRange ? formatDurationRange(hop.delayRange) : formatDuration(wait.seconds);
  return {
    lead: `It came ${inHops(route)} and waited ${range}.`,
    rest: ["That was ", link(`before ${hop?.by ?? "one hop"} took it`, `#hop-${wait.hop}`), `, ${how}.`],
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
