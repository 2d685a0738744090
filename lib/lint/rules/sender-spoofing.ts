// From fields that programs read differently, and authors of whom the outside says otherwise.
import { limits } from "#lib/limits.ts";
import { listed, retold, type Say, say } from "#lib/text/say.ts";
import { readDomain } from "../domains.ts";
import type { LateView, LintView, Rule } from "../rule.ts";
import { quote } from "../words.ts";
import { mail, plain, received } from "./example-mail.ts";
import { placesOf } from "./found-defects.ts";

const compositionKills = "https://www.usenix.org/conference/usenixsecurity20/presentation/chen-jianjun";
const from = (body: string) => mail({ From: body });

export const senderSpoofingRules: readonly Rule[] = [
  {
    id: "ambiguous-from",
    severity: "danger",
    ref: compositionKills,
    title: "A From field with more than one reading",
    innocent: "A broken script wrote the field.",
    advice: "What is checked and what is shown may be two different addresses. Trust neither.",
    find: (view) => {
      const hit = view.addressFields.filter(
        ({ key, list }) => key === "from" && list.defects.some((code) => unclear.has(code)),
      );
      const said = hit.map(({ field, list }) => ({
        field,
        readings: readingsOf(field.raw, list.mailboxes[0]?.address ?? null),
      }));
      const several = said.filter(({ readings }) => ownersOf(readings).size > 1);
      if (several.length === 0) return null;
      const words = several[0]!.readings.map(([describe, address]) => describe(quote(address)));
      return {
        at: placesOf(several.map(({ field }) => field)),
        detail: say`One program reads ${listed(words, say`, another `)}.`,
      };
    },
    bad: [
      from("<boss@example.org> <ann@example.com"),
      from("boss@example.org <ann@example.com>"),
      from("<ann@example.com>boss@example.org"),
    ],
    good: [plain, from("<<ann@example.com>>"), from('"boss@example.org" <ann@example.com>')],
  },
  {
    id: "inside-mail-from-outside",
    severity: "warning",
    ref: "https://techcommunity.microsoft.com/blog/exchange/introducing-more-control-over-direct-send-in-exchange-online/4408790",
    title: "Mail of your own domain that did not come from it",
    innocent: "Printers, web forms and newsletter services of the organization send so when they were not set up.",
    advice: "Ask the colleague by another way. Administrators: refuse mail of own domains that fails DMARC.",
    needs: "checks",
    find: (view) => {
      const own = readDomain(view.from[0]?.address ?? null);
      const proof = outsideProof(view);
      if (own === null || proof === null || !recipientsOf(view).includes(own.registrable)) return null;
      return {
        at: placesOf(view.named("from")),
        detail: say`Author and recipient are of ${quote(own.registrable)}, and ${proof}.`,
      };
    },
    bad: [
      mail({ To: "bob@example.com", "X-MS-Exchange-Organization-AuthAs": "Anonymous" }),
      {
        source: `Return-Path: <ann@example.com>\n${received(7).replace("by h8.example.net", "by mx.example.com")}${mail({ To: "bob@example.com" })}`,
        zone: "example.com\tTXT\tv=spf1 -all\n_dmarc.example.com\tTXT\tv=DMARC1; p=reject\n",
      },
    ],
    good: [
      plain,
      mail({ To: "bob@example.org", "X-MS-Exchange-Organization-AuthAs": "Anonymous" }),
      mail({ To: "bob@example.com", "X-MS-Exchange-Organization-AuthAs": "Internal" }),
    ],
  },
  {
    id: "author-domain-without-mail",
    severity: "warning",
    ref: "RFC 5321 §5.1",
    title: "An author's domain that takes no mail",
    innocent: "Some systems send from a name of their own that nobody can answer.",
    advice: "No answer can reach the author: the domain is made up, or says itself that it has no mail.",
    needs: "checks",
    find: ({ checks, from, named }) => {
      const mx = checks?.mx ?? [];
      if (mx.length === 0) return null;
      const domains = new Set(from.slice(0, authorsRead).map(({ address }) => readDomain(address)?.name));
      const hit = mx.filter(
        ({ domain, result }) => domains.has(domain ?? "") && (result === "none" || result === "fail"),
      );
      if (hit.length === 0) return null;
      const dns = hit.flatMap(({ evidence }) => evidence.map((id) => ({ dns: id })));
      return {
        at: [...placesOf(named("from")), ...dns],
        detail: say`DNS says: ${listed(
          hit.map(({ reason }) => retold(reason)),
          " ",
        )}`,
      };
    },
    bad: [
      { source: plain, zone: "example.org\tA\t192.0.2.1\n" },
      { source: plain, zone: "example.com\tMX\t0 .\n" },
    ],
    good: [plain, { source: plain, zone: "example.com\tMX\t10 mx.example.com\nmx.example.com\tA\t192.0.2.1\n" }],
  },
];

/** Mailboxes of From that are looked at. */
const authorsRead = 50;

/** Defects of an address list by which readers come to different addresses. */
const unclear = new Set([
  "address-malformed",
  "address-no-domain",
  "address-angle-open",
  "address-angle-doubled",
  "address-trailing-text",
  "address-separator-missing",
  "address-phrase-specials",
  "address-unterminated",
]);

type Describe = (address: Say) => Say;
type Reading = readonly [describe: Describe, address: string];

/** How simple programs read a From field: the first or last thing in angle brackets, or with an `@`. */
function readingsOf(raw: string, strict: string | null): Reading[] {
  const text = raw.slice(0, limits.fieldOctets);
  const angled = text.match(/<[^<>]*(?:>|$)/g)?.map((one) => one.replace(/[<>]/g, "").trim()) ?? [];
  const bare = text.slice(0, 2_000).match(/[^\s<>"'(),;:@]{1,256}@[^\s<>"'(),;:@]+/g) ?? [];
  const readings: [Describe, string | undefined | null][] = [
    [(it) => say`by the rules ${it}`, strict],
    [(it) => say`the first in angle brackets ${it}`, angled[0]],
    [(it) => say`the last in angle brackets ${it}`, angled.at(-1)],
    [(it) => say`the first with an “@” ${it}`, bare[0]],
    [(it) => say`the last with an “@” ${it}`, bare.at(-1)],
  ];
  return readings.filter(
    (reading): reading is [Describe, string] => Boolean(reading[1]) && readDomain(reading[1]!) !== null,
  );
}

function ownersOf(readings: readonly Reading[]): Set<string> {
  return new Set(readings.map(([, address]) => readDomain(address)!.registrable));
}

function recipientsOf(view: LintView): string[] {
  return view.addressFields
    .filter(({ key }) => key === "to" || key === "cc")
    .flatMap(({ list }) =>
      list.mailboxes.slice(0, 50).flatMap(({ address }) => readDomain(address)?.registrable ?? []),
    );
}

/** Why the message cannot be called one of the author's own domain, or null. */
function outsideProof({ checks, named }: LateView): Say | null {
  if (checks?.dmarc.result === "fail") return say`the domain does not vouch for this message`;
  const anonymous = named("x-ms-exchange-organization-authas").some(
    ({ raw }) => raw.trim().toLowerCase() === "anonymous",
  );
  return anonymous && checks?.dmarc.result !== "pass"
    ? say`Exchange says that the sender was not logged in (AuthAs: Anonymous)`
    : null;
}
