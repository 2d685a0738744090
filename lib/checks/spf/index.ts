// SPF of this message (RFC 7208): the MAIL FROM identity and, when the client gave a domain name, the HELO identity, both
// for the address the route says delivered it. Without that address, or without network, each identity stands as
// `unchecked`. Never the From field: SPF says nothing about it.
import type { CheckEnv, CheckInput, SpfCheck, SpfNode } from "#lib/checks/types.ts";
import { type Ip, parseIp, unmapIp } from "#lib/text/ip.ts";
import { readPath } from "#lib/text/paths.ts";
import { said } from "#lib/text/said.ts";
import type { Route } from "#lib/trace/types.ts";
import { readSpfCost } from "./cost.ts";
import { readDomainName } from "./domain-name.ts";
import { checkHost } from "./evaluate.ts";
import { splitSender } from "./macros.ts";
import { pruneTree } from "./prune.ts";
import { proposeSpf } from "./publish.ts";

export const spf = {
  method: "spf",
  ref: "RFC 7208 §4",
  async run(input: CheckInput, env: CheckEnv): Promise<SpfCheck[]> {
    const { sender } = input.route;
    if (!sender) return [withoutAddress(input)];
    const ip = parseIp(sender.ip);
    const checks: SpfCheck[] = [];
    for (const identity of readIdentities(sender)) checks.push(await checkIdentity(identity, ip, input.route, env));
    return Promise.all(checks.map((check) => addAdvice(check, env)));
  },
} as const;

/** What is to be checked; `why` says why it cannot be. */
interface Identity {
  identity: SpfCheck["identity"];
  sender: string;
  domain: string | null;
  why: string | null;
}

type Sender = NonNullable<Route["sender"]>;

/** MAIL FROM first. RFC 7208 §2.3: HELO only when it is a domain name. */
function readIdentities({ helo, mailFrom }: Sender): Identity[] {
  const heloName = helo === null ? null : readDomainName(helo);
  const identities = [readMailFrom(mailFrom, helo)];
  if (heloName !== null)
    identities.push({ identity: "helo", sender: `postmaster@${heloName}`, domain: heloName, why: null });
  return identities;
}

/** null = not known; `<>` is the null reverse-path, which reads as postmaster at the HELO name (RFC 7208 §2.4). */
function readMailFrom(mailFrom: string | null, helo: string | null): Identity {
  const identity = "mailfrom";
  if (mailFrom === null)
    return { identity, sender: "", domain: null, why: said`The message does not say the envelope sender (MAIL FROM).` };
  if (mailFrom !== "<>") {
    const { domain } = splitSender(mailFrom);
    return { identity, sender: mailFrom, domain: mailFrom.includes("@") ? domain : null, why: null };
  }
  if (helo !== null) return { identity, sender: `postmaster@${helo}`, domain: helo, why: null };
  return {
    identity,
    sender: "",
    domain: null,
    why: said`The envelope sender is empty and the HELO name is not known.`,
  };
}

async function checkIdentity(identity: Identity, ip: Ip | null, route: Route, env: CheckEnv): Promise<SpfCheck> {
  const sender = route.sender as Sender;
  const { identity: name, domain, why } = identity;
  const base = { ...uncheckedFacts(), identity: name, domain: asShown(domain), ip: ip ? unmapIp(ip).text : sender.ip };
  if (!ip) return { ...base, reason: said`"${sender.ip}" is not an IP address.` };
  if (why !== null) return { ...base, reason: why };
  // RFC 7208 §2.6.1: no domain name in the identity is the result "none".
  if (domain === null) return { ...base, result: "none", reason: said`"${identity.sender}" has no domain.` };
  if (!env.live) return { ...base, reason: said`Live checks are off.` };
  const receiver = receiverOf(route);
  const question = { ip, domain, sender: identity.sender, helo: sender.helo, now: env.now, ...receiver };
  const { tree, ...found } = await checkHost(question, env.dns, env.signal);
  return { ...base, ...found, evidence: evidenceOf(tree), tree: pruneTree(tree) };
}

/** What the record costs and what could stand in its place. Asks after all verdicts, to take nothing from them. */
async function addAdvice(check: SpfCheck, env: CheckEnv): Promise<SpfCheck> {
  if (check.identity !== "mailfrom" || check.domain === null || check.tree === null) return check;
  const hasRecord = check.tree.record !== null;
  const cost = hasRecord ? await readSpfCost(check.domain, env.dns, env.signal) : null;
  const known = { ...check, cost };
  return { ...known, publish: await proposeSpf(known, env.dns) };
}

/** Without the sending address nothing can be asked, but the domain that would be asked is a fact. */
function withoutAddress({ fields, envelope }: CheckInput): SpfCheck {
  const field = fields.find(({ name }) => name.toLowerCase() === "return-path");
  const path = envelope ? envelope.mailFrom : field ? readPath(field.raw) : null;
  const domain = path?.includes("@") ? splitSender(path).domain : null;
  const reason = envelope
    ? said`The log does not say the client's address. Give it, and SPF can be asked.`
    : said`The message does not say which address delivered it.`;
  return { ...uncheckedFacts(), identity: "mailfrom", domain: asShown(domain), ip: null, reason };
}

const uncheckedFacts = () => ({
  method: "spf" as const,
  result: "unchecked" as SpfCheck["result"],
  evidence: [],
  lookups: 0,
  voidLookups: 0,
  explanation: null,
  tree: null,
  cost: null,
  publish: null,
});

const asShown = (domain: string | null): string | null => (domain === null ? null : (readDomainName(domain) ?? domain));

/** `%{r}`: the host at the border, when it gave a name. */
function receiverOf({ hops, border }: Route): { receiver?: string } {
  const by = hops.find(({ index }) => index === border)?.by ?? null;
  const name = by === null ? null : readDomainName(by);
  return name === null ? {} : { receiver: name };
}

/** Every answer the tree stands on, each once, in the order of asking. */
function evidenceOf(node: SpfNode): number[] {
  const all = new Set(node.evidence);
  for (const step of node.steps) {
    for (const id of step.child ? evidenceOf(step.child) : []) all.add(id);
    for (const id of step.evidence) all.add(id);
  }
  return [...all];
}
