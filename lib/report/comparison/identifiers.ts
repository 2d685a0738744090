// Which identifier a recorded result speaks of (RFC 8601 §2.7, RFC 6008, RFC 7208 §9.1), as domains to compare.
import type { DkimCheck, SpfCheck } from "#lib/checks/types.ts";
import type { Claim } from "#lib/claims/types.ts";
import { isSubdomain, normalizeName } from "#lib/dns/names.ts";

/** The domain of an address or name as a receiver wrote it; null for an empty path and for words like `none`. */
export function readDomain(written: string | undefined): string | null {
  if (written === undefined) return null;
  const bare = written.replace(/^<|>$/g, "");
  const name = normalizeName(bare.slice(bare.lastIndexOf("@") + 1).trim());
  return name?.includes(".") ? name : null;
}

/** A property by any of its names, whatever their case. */
export function propertyOf({ properties }: Claim, names: readonly string[]): string | undefined {
  const found = Object.entries(properties).find(([name]) => names.includes(name.toLowerCase()));
  return found?.[1];
}

/** The names under which receivers write the envelope sender. */
const mailFromNames = ["smtp.mailfrom", "smtp.mfrom", "smtp.mail", "smtp.envelope-from", "envelope-from"];
const heloNames = ["smtp.helo", "smtp.ehlo", "helo"];

/** Identity and domain of an SPF claim. */
export function readSpfIdentity(claim: Claim): Pick<SpfCheck, "identity" | "domain"> {
  const sender = propertyOf(claim, mailFromNames);
  const helo = propertyOf(claim, heloNames);
  const stated = propertyOf(claim, ["identity"])?.toLowerCase();
  // RFC 7208 §9.1: identity= says which; without it the envelope sender is meant when there is one.
  const isHelo = stated === undefined ? readDomain(sender) === null && helo !== undefined : stated === "helo";
  return isHelo ? { identity: "helo", domain: readDomain(helo) } : { identity: "mailfrom", domain: readDomain(sender) };
}

/** What a DKIM claim says of its signature; each null when it says nothing. */
export interface StatedSignature {
  domain: string | null;
  identity: string | null;
  selector: string | null;
  start: string | null;
}

export function readStatedSignature(claim: Claim): StatedSignature {
  return {
    domain: readDomain(propertyOf(claim, ["header.d"])),
    identity: readDomain(propertyOf(claim, ["header.i"])),
    selector: propertyOf(claim, ["header.s"])?.toLowerCase() ?? null,
    start: propertyOf(claim, ["header.b"])?.replace(/[\s"]+/g, "") || null,
  };
}

export function namesSignature(stated: StatedSignature): boolean {
  return stated.domain !== null || stated.identity !== null || stated.start !== null;
}

/** Nothing stated is against it. Some receivers write into header.i what is not i=, but never another domain. */
export function isStated(stated: StatedSignature, check: DkimCheck): boolean {
  const { domain, selector, signatureStart } = check;
  if (stated.start !== null && signatureStart !== null) {
    // RFC 6008: so many characters that it is unique, eight at least.
    const length = Math.min(stated.start.length, signatureStart.length);
    if (stated.start.slice(0, length) !== signatureStart.slice(0, length)) return false;
  }
  if (domain === null) return stated.start !== null;
  if (stated.domain !== null && stated.domain !== domain) return false;
  if (stated.identity !== null && !isSubdomain(stated.identity, domain)) return false;
  return stated.selector === null || selector === null || stated.selector === selector;
}
