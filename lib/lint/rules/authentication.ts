// What the checks found that a reader should look at.
import { sayAdded } from "#lib/checks/dkim/coverage.ts";
import { sayFailure } from "#lib/checks/dmarc/describe.ts";
import { listed } from "#lib/text/say.ts";
import type { Rule } from "../rule.ts";

const head = "From: Ann <ann@example.com>\nDate: Mon, 1 Jun 2026 10:00:00 +0000\nMessage-ID: <1@example.com>\n";
const received =
  "Return-Path: <ann@example.com>\nReceived: from out.example.net (out.example.net [198.51.100.7]) by mx.example.org (Postfix) with ESMTP id 1; Mon, 1 Jun 2026 10:00:05 +0000\n";

export const dmarcFail: Rule = {
  id: "dmarc-fail",
  severity: "warning",
  ref: "RFC 9989 §5.3.5",
  title: "The From domain does not vouch for this message",
  innocent: "Mailing lists and forwarders break SPF and signatures of honest mail; so does a small change on the way.",
  advice: "Ask the sender by another way before you act on it, unless the reason is a list you know.",
  needs: "checks",
  find: ({ checks, fields }) => {
    if (checks?.dmarc.result !== "fail") return null;
    const { domain, policy, tags } = checks.dmarc;
    const testing = tags.some(({ name, value }) => name === "t" && value === "y");
    const from = fields.filter((field) => field.name.toLowerCase() === "from");
    return {
      at: [...from.map(({ index }) => ({ field: index })), ...checks.dmarc.evidence.map((dns) => ({ dns }))],
      detail: sayFailure(domain ?? "", policy, testing),
    };
  },
  bad: [
    {
      source: `${received}${head}\nText\n`,
      zone: "example.com\tTXT\tv=spf1 -all\n_dmarc.example.com\tTXT\tv=DMARC1; p=reject\n",
    },
  ],
  good: [
    {
      source: `${received}${head}\nText\n`,
      zone: "example.com\tTXT\tv=spf1 ip4:198.51.100.7 -all\n_dmarc.example.com\tTXT\tv=DMARC1; p=reject\n",
    },
  ],
};

/** Notes of a signature that tell of content a reader sees and the signer did not sign: the name of the field. */
const addedNote = /^unsigned-(.*)-added$/;

export const unsignedAddition: Rule = {
  id: "unsigned-addition",
  severity: "danger",
  ref: "RFC 6376 §8.15",
  title: "A field was added that the signature does not cover",
  innocent: null,
  advice: "The signature is genuine, but what your mail program shows may be the added field. Compare both.",
  needs: "checks",
  find: ({ checks, named }) => {
    const hit = (checks?.dkim ?? []).filter(
      (check) => check.result === "pass" && check.notes.some(({ code }) => addedNote.test(code)),
    );
    if (hit.length === 0) return null;
    const added = hit.flatMap(({ notes, signedFields }) =>
      notes.flatMap(({ code, detail }) => {
        const name = addedNote.exec(code)?.[1];
        if (name === undefined) return [];
        const signed = signedFields.filter((one) => one.toLowerCase() === name).length;
        return { detail, said: sayAdded(name, named(name).length, signed) };
      }),
    );
    // Two signatures may say the same.
    const once = new Map(added.map(({ detail, said }) => [detail, said]));
    return { at: hit.map(({ field }) => ({ field })), detail: listed([...once.values()], " ") };
  },
  bad: [],
  good: [`${head}\nText\n`],
};
