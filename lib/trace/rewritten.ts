// Envelope addresses that hold another address or a tag: SRS (forwarders, so that SPF passes), BATV and its kin (bounces are
// known again), VERP (mailing lists: which recipient bounced), and Gmail's forwards. One row per form, each with its examples.
// Gap: tags are keyed; who made them cannot be checked here.
import { said } from "#lib/text/said.ts";
import type { Ref } from "#lib/text/span.ts";
import type { RewrittenAddress } from "./types.ts";

interface Form {
  id: string;
  ref: Ref;
  /** `local` and `domain` of the address, as written; `about`: milliseconds since 1970 near which day numbers are read. */
  read(local: string, domain: string, about: number | null): RewrittenAddress | null;
  examples: readonly (readonly [address: string, near: string, expected: RewrittenAddress])[];
}

const SRS: Ref = "https://www.libsrs2.org/srs/srs.pdf";
const LONGEST = 320;
const DAY = 86_400_000;

export const forms: readonly Form[] = [
  {
    id: "srs",
    ref: SRS,
    read: readSrs,
    examples: [
      [
        "SRS0=Ab1/=7K=example.com=ann@forward.example.org",
        "2026-01-05T10:00:00Z",
        srs("ann@example.com", "forward.example.org", "2026-01-05"),
      ],
      [
        "SRS1+Qq=one.example.net==Ab1/=7K=example.com=ann=x@two.example.org",
        "2026-01-05T10:00:00Z",
        srs("ann=x@example.com", "two.example.org, after one.example.net", "2026-01-05"),
      ],
      [
        "jo+SRS=Ab1cd=7K=example.com=ann@forward.example.org",
        "2026-01-05T10:00:00Z",
        srs("ann@example.com", "jo@forward.example.org", "2026-01-05"),
      ],
      [
        "bounces+SRS=Ab1cd=7K@forward.example.org",
        "2026-01-05T10:00:00Z",
        srs(null, "forward.example.org", "2026-01-05"),
      ],
    ],
  },
  {
    id: "batv",
    ref: "https://datatracker.ietf.org/doc/html/draft-levine-smtp-batv-01",
    read: readBatv,
    examples: [
      [
        "prvs=0465a1b2c3=ann@example.com",
        "2026-01-05T10:00:00Z",
        {
          scheme: "BATV",
          address: "ann@example.com",
          detail: "A tag that makes bounces known again, valid until 2026-01-12.",
        },
      ],
      [
        "btv1==0468a1b2c3d==ann@example.com",
        "2026-01-05T10:00:00Z",
        { scheme: "BATV", address: "ann@example.com", detail: "A tag that makes bounces known again." },
      ],
      [
        "msprvs1=20462abCDef=bounces-7@example.com",
        "2026-01-05T10:00:00Z",
        { scheme: "BATV", address: "bounces-7@example.com", detail: "A tag that makes bounces known again." },
      ],
    ],
  },
  {
    id: "gmail-forward",
    ref: "https://kazu-yamamoto.hatenablog.jp/entry/20090422/1240368524",
    read: readForward,
    examples: [
      [
        "ann+caf_=bob=example.org@example.com",
        "2026-01-05T10:00:00Z",
        {
          scheme: "forward",
          address: "bob@example.org",
          detail: "ann@example.com forwards its mail to bob@example.org.",
        },
      ],
    ],
  },
  {
    id: "verp",
    ref: "https://cr.yp.to/proto/verp.txt",
    read: readVerp,
    examples: [
      [
        "list-bounces+bob=example.org@lists.example.com",
        "2026-01-05T10:00:00Z",
        {
          scheme: "VERP",
          address: "bob@example.org",
          detail: "Sent to bob@example.org alone; bounces come to list-bounces.",
        },
      ],
      [
        "list-return-17-bob=example.org@lists.example.com",
        "2026-01-05T10:00:00Z",
        {
          scheme: "VERP",
          address: "bob@example.org",
          detail: "Sent to bob@example.org alone; bounces come to list-return-17.",
        },
      ],
      [
        "bounce+1a2b3c.4d5e-bob=example.org@lists.example.com",
        "2026-01-05T10:00:00Z",
        {
          scheme: "VERP",
          address: "bob@example.org",
          detail: "Sent to bob@example.org alone; bounces come to bounce+1a2b3c.4d5e.",
        },
      ],
    ],
  },
];

/**
 * What an envelope address holds, or null for an ordinary one.
 * @param near RFC 3339 instant close to the delivery: day numbers repeat every 1000 or 1024 days
 */
export function readRewritten(address: string, near: string | null): RewrittenAddress | null {
  const at = address.lastIndexOf("@");
  if (at < 1 || address.length > LONGEST) return null;
  const about = near === null ? null : Date.parse(near);
  for (const form of forms) {
    const found = form.read(address.slice(0, at), address.slice(at + 1), about);
    if (found !== null) return found;
  }
  return null;
}

/** `SRS0=HHH=TT=domain=local`, `SRS1=HHH=first==HHH=TT=domain=local`; after SRS0/SRS1 also `+` or `-`; Microsoft `user+SRS=…`. */
function readSrs(local: string, domain: string, about: number | null): RewrittenAddress | null {
  const again = /^SRS1[=+-][^=]*=([^=]+)=[=+-][^=]*=([A-Z2-7]{2})=([^=]+)=(.+)$/i.exec(local);
  if (again) return srs(`${again[4]}@${again[3]}`, said`${domain}, after ${again[1]!}`, dayOfSrs(again[2]!, about));
  const first = /^SRS0[=+-][^=]+=([A-Z2-7]{2})=([^=]+)=(.+)$/i.exec(local);
  if (first) return srs(`${first[3]}@${first[2]}`, domain, dayOfSrs(first[1]!, about));
  const microsoft = /^([^+=]+)\+SRS=[^=]+=([A-Z2-7]{2})(?:=([^=]+)=(.+))?$/i.exec(local);
  if (!microsoft) return null;
  const [, who, day, of, inner] = microsoft;
  return srs(of ? `${inner}@${of}` : null, who === "bounces" ? domain : `${who}@${domain}`, dayOfSrs(day!, about));
}

function srs(address: string | null, by: string, day: string | null): RewrittenAddress {
  const detail =
    day === null ? said`Rewritten by ${by} when it forwarded.` : said`Rewritten by ${by} on ${day} when it forwarded.`;
  return { scheme: "SRS", address, detail };
}

/** Two base-32 digits: days since 1970 modulo 1024. */
function dayOfSrs(text: string, about: number | null): string | null {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const [high = 0, low = 0] = [...text.toUpperCase()].map((char) => alphabet.indexOf(char));
  return nearestDay(high * 32 + low, 1024, about);
}

/** `prvs=KDDDSSSSSS=local`: K numbers the key, DDD the day of expiry modulo 1000. Others put their own tag. */
function readBatv(local: string, domain: string, about: number | null): RewrittenAddress | null {
  const match = /^(prvs|msprvs1)=([^=]+)=(.+)$|^(btv1)==([^=]+)==(.+)$/i.exec(local);
  if (!match) return null;
  const [, scheme, tag, inner, , , barracuda] = match;
  const digits = scheme?.toLowerCase() === "prvs" ? /^\d(\d{3})[0-9a-f]{6}$/i.exec(tag!) : null;
  const day = digits === null ? null : nearestDay(Number(digits[1]), 1000, about);
  return {
    scheme: "BATV",
    address: `${inner ?? barracuda}@${domain}`,
    detail:
      day === null
        ? said`A tag that makes bounces known again.`
        : said`A tag that makes bounces known again, valid until ${day}.`,
  };
}

function readForward(local: string, domain: string): RewrittenAddress | null {
  const match = /^(.+)\+caf_=(.+)=([^=]+)$/.exec(local);
  if (!match) return null;
  const address = `${match[2]}@${match[3]}`;
  return { scheme: "forward", address, detail: said`${match[1]!}@${domain} forwards its mail to ${address}.` };
}

/** The recipient with `=` for `@` at the end of the local part, after `+` or `-`. */
function readVerp(local: string): RewrittenAddress | null {
  const equals = local.lastIndexOf("=");
  const domain = local.slice(equals + 1);
  if (equals < 1 || !/^[\w-]+(?:\.[\w-]+)+$/.test(domain)) return null;
  const head = local.slice(0, equals);
  const plus = head.indexOf("+");
  // Without a `+` the recipient begins after the last `-`: one that has a `-` itself is cut there.
  const start = plus >= 0 ? afterTag(head, plus) : head.lastIndexOf("-");
  if (start < 1 || start === head.length - 1) return null;
  const address = `${head.slice(start + 1)}@${domain}`;
  return { scheme: "VERP", address, detail: said`Sent to ${address} alone; bounces come to ${head.slice(0, start)}.` };
}

/** QUIRK(mailgun, distro-tracker): `bounce+tag.tag-recipient`, `bounces+date-recipient`. */
function afterTag(head: string, plus: number): number {
  const tag = /^(?:(?=[a-f.]*\d)[0-9a-f.]{4,}-)+/.exec(head.slice(plus + 1));
  return tag ? plus + tag[0].length : plus;
}

/** The day with that number nearest to `about`, or null when nothing tells which. */
function nearestDay(number: number, modulus: number, about: number | null): string | null {
  if (about === null) return null;
  const today = Math.floor(about / DAY);
  const ahead = (((number - today) % modulus) + modulus) % modulus;
  const days = today + (ahead > modulus / 2 ? ahead - modulus : ahead);
  return new Date(days * DAY).toISOString().slice(0, 10);
}
