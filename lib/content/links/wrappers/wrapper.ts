// What a wrapper is: a service that puts its own address in place of another, which mostly can be read from it. One object
// holds the hosts or the shape it is told by, how it is undone, and examples.
import type { Ref } from "#lib/text/span.ts";
import { decodeSafely, rawParameter, readUrl } from "../read-url.ts";

/** Where a wrapped address leads: an address, or nothing that can be read; some at least name the domain. */
export type Unwrapped = { to: string } | { opaque: true; domain: string | null };

export interface Wrapper {
  /** Shown to readers. */
  name: string;
  /** Why the service stands in between. */
  purpose: "protection" | "tracking" | "redirection" | "shortening" | "cache";
  ref: Ref;
  /**
   * Null when the address is not one of this service.
   * @param text the address as written
   */
  unwrap(url: URL, text: string): Unwrapped | null;
  /** Addresses with where they lead; null: it is recognised and cannot be undone. */
  examples: readonly (readonly [wrapped: string, to: string | null])[];
}

/** The fixed facts of a wrapper. */
export type About = Pick<Wrapper, "name" | "purpose" | "ref" | "examples">;

/** Whether the host is one of these or, for names that begin with a dot, lies below. */
export function isHost({ hostname }: URL, hosts: readonly string[]): boolean {
  return hosts.some((host) => (host.startsWith(".") ? hostname.endsWith(host) : hostname === host));
}

/** A wrapper whose target stands in a parameter. */
export function byParameter(
  hosts: readonly string[],
  path: RegExp | null,
  names: readonly string[],
  about: About,
): Wrapper {
  return {
    ...about,
    unwrap: (url) => {
      if (!isHost(url, hosts) || !(path?.test(url.pathname) ?? true)) return null;
      for (const name of names) {
        const target = asTarget(decodeSafely(rawParameter(url.search, name) ?? ""));
        if (target) return { to: target };
      }
      return null;
    },
  };
}

/** A wrapper that is known by its host and path, and keeps the target to itself. */
export function opaque(hosts: readonly string[] | null, path: RegExp | null, about: About): Wrapper {
  return {
    ...about,
    unwrap: (url) => {
      if (hosts !== null && !isHost(url, hosts)) return null;
      return (path?.test(url.pathname + url.search) ?? true) ? { opaque: true, domain: null } : null;
    },
  };
}

/** A text as a target: an absolute address, or one without its scheme. Null for anything else. */
export function asTarget(text: string): string | null {
  const trimmed = text.trim();
  if (/^https?:\/[^/]/i.test(trimmed)) return asTarget(trimmed.replace("/", "//"));
  if (trimmed.startsWith("//")) return readUrl(`https:${trimmed}`) && `https:${trimmed}`;
  if (/^(?:https?|ftp|mailto|tel|javascript|data|file|intent|market):/i.test(trimmed)) {
    return readUrl(trimmed) && trimmed;
  }
  if (!/^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,24}(?:[/?#]|$)/i.test(trimmed)) return null;
  return `http://${trimmed}`;
}

/** base64 or base64url as UTF-8; null where it is none. */
export function fromBase64(text: string): string | null {
  const decoded = decodeSafely(text).replace(/=+$/, "");
  if (!/^[\w+/-]{8,}$/.test(decoded)) return null;
  const found = Buffer.from(decoded, "base64").toString("utf8");
  return found.includes("\ufffd") ? null : found;
}

/** One member of a JSON object, when it is a text. */
export function memberOf(json: string | null, name: string): string | null {
  try {
    const value: unknown = JSON.parse(json ?? "");
    const member = value && typeof value === "object" ? (value as Record<string, unknown>)[name] : null;
    return typeof member === "string" ? member : null;
  } catch {
    return null;
  }
}

/** `to` of a text, when it is a target. */
export function leadingTo(text: string | null): Unwrapped | null {
  const target = text === null ? null : asTarget(text);
  return target ? { to: target } : null;
}
