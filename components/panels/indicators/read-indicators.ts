// What an analyst carries elsewhere: addresses, hosts, URLs, hashes, each with where it came from and how sure that is.
import { fieldCertainty, hopCertainty } from "#components/report/certainty.ts";
import type { Certainty, ReportSoFar } from "#lib/report/types.ts";

export interface Indicator {
  kind: "URL" | "SHA-256" | "IP" | "Host" | "Domain" | "Address" | "Message-ID";
  value: string;
  from: string;
  href: string;
  certainty: Certainty;
}

/** Each kind and value once, by its surest origin, in the order of the kinds. */
export function readIndicators(report: ReportSoFar): Indicator[] {
  const found = [
    ...fromLinks(report),
    ...fromParts(report),
    ...fromHops(report),
    ...fromChecks(report),
    ...fromSummary(report),
  ];
  const once = new Map<string, Indicator>();
  for (const indicator of found) {
    const key = `${indicator.kind} ${indicator.value.toLowerCase()}`;
    const known = once.get(key);
    if (!known || order[indicator.certainty] < order[known.certainty]) once.set(key, indicator);
  }
  return [...once.values()].sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
}

const order: Record<Certainty, number> = { proven: 0, recorded: 1, claimed: 2, unknown: 3 };
const kinds: Indicator["kind"][] = ["URL", "SHA-256", "IP", "Host", "Domain", "Address", "Message-ID"];

function fromLinks({ links }: ReportSoFar): Indicator[] {
  return links.flatMap((link) => {
    const place = link.part === null ? "header" : `part ${link.part}`;
    const href = link.part === null ? "#headers" : `#part-${link.part}`;
    const target: Indicator = { kind: "URL", value: link.target, from: place, href, certainty: "proven" };
    return link.unwrapped ? [{ ...target, value: link.unwrapped, from: `${place}, unwrapped` }, target] : [target];
  });
}

function fromParts({ parts }: ReportSoFar): Indicator[] {
  return parts
    .filter((part) => part.leaf && part.sha256 !== null && isFile(part))
    .map((part) => ({
      kind: "SHA-256",
      value: part.sha256 ?? "",
      from: [`part ${part.path}`, part.filename].filter(Boolean).join(", "),
      href: `#part-${part.path}`,
      certainty: "proven",
    }));
}

const isFile = (part: ReportSoFar["parts"][number]): boolean =>
  part.filename !== null || !part.type.startsWith("text/");

function fromHops({ route }: ReportSoFar): Indicator[] {
  return route.hops.flatMap((hop) => {
    const origin = {
      from: hop.index === route.border ? `hop ${hop.index}, border` : `hop ${hop.index}`,
      href: `#hop-${hop.index}`,
    };
    const certainty = hopCertainty(hop);
    const host = hop.from?.rdns ?? hop.from?.helo ?? null;
    const list: Indicator[] = [];
    if (hop.from?.ip) list.push({ kind: "IP", value: hop.from.ip, ...origin, certainty });
    // A HELO name is the client's own word, whoever wrote it down.
    if (host?.includes("."))
      list.push({ kind: "Host", value: host, ...origin, certainty: hop.from?.rdns ? certainty : "claimed" });
    return list;
  });
}

function fromChecks({ checks }: ReportSoFar): Indicator[] {
  return (checks.dkim ?? []).flatMap((check): Indicator[] => {
    if (!check.domain) return [];
    const certainty = check.result === "pass" ? "proven" : "claimed";
    return [{ kind: "Domain", value: check.domain, from: "DKIM d=", href: `#field-${check.field}`, certainty }];
  });
}

function fromSummary(report: ReportSoFar): Indicator[] {
  const { summary } = report;
  const named = [
    [summary.from.map((mailbox) => mailbox.address), "from", "From"],
    [summary.replyTo.map((mailbox) => mailbox.address), "reply-to", "Reply-To"],
    [[summary.returnPath], "return-path", "Return-Path"],
  ] as const;
  const addresses = named.flatMap(([values, key, from]) => {
    const index = report.fields.findIndex((field) => field.name.toLowerCase() === key);
    return values.flatMap((value): Indicator[] => {
      if (!value?.includes("@")) return [];
      return [{ kind: "Address", value, from, href: `#field-${index}`, certainty: fieldCertainty(report, index) }];
    });
  });
  const id = report.fields.findIndex((field) => field.name.toLowerCase() === "message-id");
  if (!summary.messageId) return addresses;
  const messageId = summary.messageId.replace(/^<|>$/g, "");
  const certainty = fieldCertainty(report, id);
  return [...addresses, { kind: "Message-ID", value: messageId, from: "Message-ID", href: `#field-${id}`, certainty }];
}

/** The value made harmless for chat, tickets and mail: `hxxps://a[.]example`, `user[@]a[.]example`. Hashes stay as they are. */
export function defang({ kind, value }: Indicator): string {
  if (kind === "SHA-256") return value;
  if (kind === "IP" && value.includes(":")) return value.replaceAll(":", "[:]");
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(value);
  if (kind !== "URL" || !scheme) return bracketed(value);
  const name = scheme[1] ?? "";
  const rest = value.slice(name.length);
  const end = rest.slice(3).search(/[/?#]/);
  const host = end < 0 ? rest : rest.slice(0, end + 3);
  return name.replace(/^http/i, "hxxp") + bracketed(host) + rest.slice(host.length);
}

function bracketed(text: string): string {
  return text.replaceAll(".", "[.]").replaceAll("@", "[@]");
}
