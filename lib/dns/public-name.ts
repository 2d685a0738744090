// Which names may leave this machine as questions. A message can name anything: asking a system resolver for `intranet`
// or `db.corp` would tell the sender's text to a private zone and show its answer, so only names of the public DNS are
// asked, beside the suffixes the operator allows. This rule is the live transport's; files and replays answer any name.
import { isPublicIp, parseIp, unmapIp } from "#lib/text/ip.ts";
import { normalizeName } from "./names.ts";
import { isIcannName } from "./public-suffix.ts";

/**
 * RFC 6761 §6, RFC 6762 (local), RFC 7686 (onion), RFC 8375 (home.arpa), RFC 9476 (alt), and names ICANN keeps private.
 */
const specialUse = ["localhost", "local", "invalid", "test", "example", "onion", "alt", "home.arpa"].concat([
  "internal",
  "intranet",
  "private",
  "corp",
  "home",
  "lan",
  "mail",
  "localdomain",
  "domain",
  "workgroup",
]);

/**
 * Whether a name may be asked in public: it lies under a suffix of the ICANN section of the public suffix list (so it
 * has two labels or more and no numeric top), is of no special use, and in `.arpa` is the reverse name of a public
 * address.
 * @param allowSuffixes normalized names; they and what lies below them may be asked whatever they are
 */
export function isPublicName(name: string, allowSuffixes: readonly string[] = []): boolean {
  const asked = normalizeName(name);
  if (asked === null) return false;
  if (allowSuffixes.some((suffix) => isWithin(asked, suffix))) return true;
  if (isWithin(asked, "arpa")) return isPublicReverseName(asked);
  if (!asked.includes(".") || specialUse.some((suffix) => isWithin(asked, suffix))) return false;
  return isIcannName(asked);
}

const isWithin = (name: string, suffix: string): boolean => name === suffix || name.endsWith(`.${suffix}`);

/** in-addr.arpa with four octets (RFC 1035 §3.5) or ip6.arpa with 32 nibbles (RFC 3596 §2.5), of a public address. */
function isPublicReverseName(name: string): boolean {
  const labels = name.split(".").reverse();
  const ip = parseIp(labels[1] === "ip6" ? nibbles(labels.slice(2)) : labels.slice(2).join("."));
  if (ip === null || (ip.version === 4) !== (labels[1] === "in-addr")) return false;
  return isPublicIp(unmapIp(ip));
}

function nibbles(digits: string[]): string {
  if (digits.length !== 32 || !digits.every((digit) => /^[0-9a-f]$/.test(digit))) return "";
  return digits.join("").replace(/(.{4})(?=.)/g, "$1:");
}
