// What is wrong with the mail hosts of the domains in a message, as MX records tell. It concerns those who run the domains.
import type { MxCheck } from "#lib/checks/domain-types.ts";
import { listed, type Say, say } from "#lib/text/say.ts";
import type { Rule } from "../rule.ts";
import { plain } from "./example-mail.ts";

const host = "example.com\tMX\t10 mx.example.com\n";

/** The questions that show it, and the sentences. */
function report(hit: readonly MxCheck[], sentences: readonly Say[]) {
  const dns = new Set(hit.flatMap(({ evidence }) => evidence));
  return { at: [...dns].map((id) => ({ dns: id })), detail: listed(sentences, " ") };
}

export const mailHostRules: readonly Rule[] = [
  {
    id: "mx-alias",
    severity: "notice",
    ref: "RFC 2181 §10.3",
    title: "A mail host that is an alias",
    innocent: "Most senders follow the alias all the same.",
    advice: "The owner of the domain should name the host itself in the MX record, not a CNAME that leads to it.",
    needs: "checks",
    find: ({ checks }) => {
      const hit = (checks?.mx ?? []).filter(({ hosts }) => hosts.some(({ problems }) => problems.includes("alias")));
      if (hit.length === 0) return null;
      const named = hit.flatMap(({ domain, hosts }) =>
        hosts
          .filter(({ problems }) => problems.includes("alias"))
          .map(
            ({ name, aliases }) =>
              say`The MX record of ${domain} names ${name}, which is an alias of ${aliases.at(-1)!}.`,
          ),
      );
      return report(hit, named);
    },
    bad: [
      {
        source: plain,
        zone: `${host}mx.example.com\tCNAME\thost.example.net\nhost.example.net\tA\t192.0.2.1\n`,
      },
    ],
    good: [plain, { source: plain, zone: `${host}mx.example.com\tA\t192.0.2.1\n` }],
  },
  {
    id: "mail-domain-alias",
    severity: "info",
    ref: "RFC 5321 §5.1",
    title: "A mail domain that is an alias",
    innocent:
      "Allowed, and followed by senders; but some receivers rewrite such addresses, and DMARC sees the written name.",
    advice: null,
    needs: "checks",
    find: ({ checks }) => {
      const hit = (checks?.mx ?? []).filter(({ aliases }) => aliases.length > 0);
      if (hit.length === 0) return null;
      return report(
        hit,
        hit.map(({ domain, aliases }) => say`${domain} is an alias of ${aliases.at(-1)!}.`),
      );
    },
    bad: [
      {
        source: plain,
        zone: "example.com\tCNAME\texample.net\nexample.net\tMX\t10 mx.example.net\nmx.example.net\tA\t192.0.2.1\n",
      },
    ],
    good: [plain, { source: plain, zone: `${host}mx.example.com\tA\t192.0.2.1\n` }],
  },
];
