// Domain: what domains and addresses publish about their mail.
import { counted } from "#components/values/counts.ts";

export const domain = {
  gist: "What the domains publish about their mail, as DNS tells it.",
  columns: { published: "Published", found: "Found", meaning: "Meaning" },
  methods: {
    reverseDns: "Reverse DNS",
    mx: "MX",
    mtaSts: "MTA-STS",
    tlsRpt: "TLS-RPT",
    dane: "DANE",
    blocklists: "Block lists",
    network: "Network",
  },
  roles: { author: "From domain", recipient: "recipient’s domain" },
  hosts: (domain: string) => `Mail hosts of ${domain}, in the order senders try them`,
  preference: "Preference",
  noAddress: "no address",
  aliasOf: "alias of",
  took: (hops: string) => `took the message, hop ${hops}`,
  moreHosts: (count: number) => `and ${counted(count, "more host", "more hosts")}`,
  leadsBack: "leads back",
  leadsElsewhere: "does not lead back",
  notAsked: "Not asked",
  whyUnder: "Why stands under",
  notCheckedTitle: "Not checked, and why",
  heloAgrees: "The HELO name is this name.",
  heloDiffers: "The HELO name is another one.",
  states: {
    listed: "listed",
    "not-listed": "not listed",
    refused: "refused to answer",
    unusable: "not usable",
    closed: "closed",
    "not-asked": "not asked",
    failed: "no answer",
  },
  listsOff:
    "Block lists and the owner of the network are asked only when you want it: they learn which address you look at.",
  askLists: "Ask the block lists",
  listed: (count: number, of: number) => `On ${count} of ${of} lists that answered.`,
  system: (number: number) => `AS${number}`,
  registry: (country: string, registry: string | null) =>
    registry === null ? `registered in ${country}` : `registered in ${country} (${registry})`,
};
