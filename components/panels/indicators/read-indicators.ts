// What an analyst carries elsewhere: addresses, hosts, URLs, hashes, each with where it came from and how sure that is.
import { fieldCertainty, hopCertainty } from "#components/report/certainty.ts";
import type { Certainty, ReportSoFar } from "#lib/report/types.ts";

export type Origin =
  | { at: "header"; unwrapped: boolean }
  | { at: "part"; path: string; unwrapped: boolean; filename: string | null }
  | { at: "hop"; index: number; border: boolean }
  /** `DKIM d=`, or the name of a field. */
  | { at: "field"; name: string };

export interface Indicator {
  kind: "URL" | "SHA-256" | "IP" | "Host" | "Domain" | "Address" | "Message-ID";
  value: string;
  /** Where it stands; the words are in the catalogue. */
  from: Origin;
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

/** Addresses, and the domains they lead to. What leads nowhere, and what the message holds itself, is none. */
function fromLinks({ links }: ReportSoFar): Indicator[] {
  return links.flatMap((link): Indicator[] => {
    if (/^data:/i.test(link.target) || link.flags.includes("leads-nowhere")) return [];
    const from: Origin =
      link.part === null
        ? { at: "header", unwrapped: false }
        : { at: "part", path: link.part, unwrapped: false, filename: null };
    const href = linkPlace(link);
    const behind: Origin = { ...from, unwrapped: true };
    const urls = link.unwrapped ? [fromUrl(link.unwrapped, behind, href)] : [];
    const found = link.flags.includes("no-scheme") ? urls : [...urls, fromUrl(link.target, from, href)];
    if (link.domain === null) return found;
    const kind = /^[\d.]+$|:/.test(link.domain) ? "IP" : "Domain";
    return [...found, { kind, value: link.domain, from: link.unwrapped ? behind : from, href, certainty: "proven" }];
  });
}

function linkPlace({ part, field }: ReportSoFar["links"][number]): string {
  if (part !== null) return `#part-${part}`;
  return field === null ? "#headers" : `#field-${field}`;
}

function fromUrl(value: string, from: Origin, href: string): Indicator {
  const address = /^mailto:([^?,]+@[^?,]+)/i.exec(value)?.[1];
  return { kind: address ? "Address" : "URL", value: address ?? value, from, href, certainty: "proven" };
}

function fromParts({ parts }: ReportSoFar): Indicator[] {
  return parts
    .filter((part) => part.leaf && part.sha256 !== null && isFile(part))
    .map((part) => ({
      kind: "SHA-256",
      value: part.sha256 ?? "",
      from: { at: "part", path: part.path, unwrapped: false, filename: part.filename },
      href: `#part-${part.path}`,
      certainty: "proven",
    }));
}

const isFile = (part: ReportSoFar["parts"][number]): boolean =>
  part.filename !== null || !part.type.startsWith("text/");

function fromHops({ route }: ReportSoFar): Indicator[] {
  return route.hops.flatMap((hop) => {
    const origin = {
      from: { at: "hop", index: hop.index, border: hop.index === route.border } as const,
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
    return [
      {
        kind: "Domain",
        value: check.domain,
        from: { at: "field", name: "DKIM d=" },
        href: `#field-${check.field}`,
        certainty,
      },
    ];
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
      return [
        {
          kind: "Address",
          value,
          from: { at: "field", name: from },
          href: `#field-${index}`,
          certainty: fieldCertainty(report, index),
        },
      ];
    });
  });
  const id = report.fields.findIndex((field) => field.name.toLowerCase() === "message-id");
  if (!summary.messageId) return addresses;
  const messageId = summary.messageId.replace(/^<|>$/g, "");
  const certainty = fieldCertainty(report, id);
  return [
    ...addresses,
    {
      kind: "Message-ID",
      value: messageId,
      from: { at: "field", name: "Message-ID" },
      href: `#field-${id}`,
      certainty,
    },
  ];
}
