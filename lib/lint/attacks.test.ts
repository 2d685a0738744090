// Named ways to show another sender than the one that is checked, written anew after their descriptions: "Composition
// Kills" (USENIX Security 2020), "Weak Links" (USENIX Security 2021), Mailsploit, SMTP smuggling. Each must be called
// dangerous or worth a look, by a rule that fits.
import { expect, it } from "vitest";
import { replayResolver } from "#lib/dns/replay.ts";
import { analyze, defaultOptions } from "#lib/report/analyze.ts";
import { mail } from "./rules/example-mail.ts";

const now = new Date("2026-06-02T00:00:00Z");
const dated = "Date: Mon, 1 Jun 2026 10:00:00 +0000\nMessage-ID: <1@attack.test>\nTo: bob@example.org\n\nHello\n";
const b64 = (text: string) => `=?utf-8?B?${Buffer.from(text).toString("base64")}?=`;
const from = (body: string) => `From: ${body}\n${dated}`;

const rows: [technique: string, source: string | Uint8Array, rule: string][] = [
  ["two From fields", `From: boss@example.com\n${from("eve@attack.test")}`, "repeated-from"],
  ["two From fields in other case", `FROM: boss@example.com\n${from("eve@attack.test")}`, "repeated-from"],
  ["two From fields, one with a blank", `From : boss@example.com\n${from("eve@attack.test")}`, "repeated-from"],
  ["three From fields", `From: a@example.com\nFrom: b@example.com\n${from("eve@attack.test")}`, "repeated-from"],
  ["control in the field name", `From\x01: boss@example.com\n${from("eve@attack.test")}`, "disguised-field"],
  [
    "octet above 126 in the field name",
    Buffer.from(`From\xff: boss@example.com\n${from("eve@attack.test")}`, "latin1"),
    "disguised-field",
  ],
  ["no-break space in the field name", `From\u00a0: boss@example.com\n${from("eve@attack.test")}`, "disguised-field"],
  [
    "folded before the name",
    `Subject: Hi\n From: boss@example.com\n${from("eve@attack.test")}`,
    "field-in-continuation",
  ],
  ["no From but Sender", `Sender: boss@example.com\n${dated}`, "missing-from"],
  ["no From but Resent-From", `Resent-From: boss@example.com\n${dated}`, "missing-from"],
  ["several mailboxes", from("<boss@example.com>, <eve@attack.test>"), "authors-without-sender"],
  ["several mailboxes, the first empty", from("<>, <boss@example.com>, <eve@attack.test>"), "authors-without-sender"],
  ["encoded mailbox", from(`${b64("<boss@example.com>")}, <eve@attack.test>`), "encoded-address"],
  ["encoded mailbox in front", from(`${b64("boss@example.com")} <eve@attack.test>`), "encoded-address"],
  ["encoded with its brackets", from(`${b64("Boss <boss@example.com>")}<eve@attack.test>`), "encoded-address"],
  ["encoded-word in the address", from("=?utf-8?q?boss=40example.com=3E?=@attack.test"), "encoded-word-in-address"],
  ["NUL behind an encoded address", from(`${b64("boss@example.com\0")} <eve@attack.test>`), "control-in-name"],
  [
    "line end behind an encoded address",
    from(`${b64("boss@example.com\n\n")} Eve <eve@attack.test>`),
    "control-in-name",
  ],
  ["route", from("<@example.com,@any.test:eve@attack.test>"), "source-route"],
  ["quotation marks", from('"boss@example.com" <eve@attack.test>'), "name-is-other-address"],
  ["bare address in front", from("boss@example.com <eve@attack.test>"), "ambiguous-from"],
  ["two in angle brackets", from("<boss@example.com><eve@attack.test>"), "ambiguous-from"],
  ["text behind the bracket", from("<eve@attack.test>boss@example.com"), "ambiguous-from"],
  ["open bracket", from("<boss@example.com <eve@attack.test>"), "ambiguous-from"],
  ["quoted pair", from('"Boss\\" <boss@example.com>" <eve@attack.test>'), "name-holds-address"],
  ["comment with an address", from("eve@attack.test (boss@example.com)"), "name-is-other-address"],
  ["comment inside the address", from("eve(<boss@example.com>)@attack.test"), "address-blanks"],
  ["group", from('"boss@example.com": eve@attack.test;'), "group-author"],
  ["group without its quotation marks", from("boss@example.com:eve@attack.test;"), "ambiguous-from"],
  ["look-alike letters", from("boss@ex\u0430mple.com"), "mixed-script-domain"],
  ["look-alike word", from("boss@xn--80ak6aa92e.com"), "lookalike-script-domain"],
  [
    "digits for letters",
    `From: boss@examp1e.com\n${dated.replace("bob@example.org", "bob@example.com")}`,
    "lookalike-domain",
  ],
  [
    "a letter too many",
    `From: boss@exaample.com\n${dated.replace("bob@example.org", "bob@example.com")}`,
    "near-domain",
  ],
  ["known name in front", from("boss@example.org.attack.test"), "known-name-inside-domain"],
  ["direction override", from("\u202emoc.elpmaxe@ssob <eve@attack.test>"), "direction-override"],
  ["zero-width characters", from(`Bo\u200bss <eve@attack.test>`), "invisible-in-name"],
  [
    "same name elsewhere for answers",
    mail({ From: "Boss <boss@example.com>", "Reply-To": "Boss <eve@attack.test>" }),
    "reply-to-namesake",
  ],
  ["look-alike for answers", mail({ From: "boss@example.com", "Reply-To": "boss@examp1e.com" }), "reply-to-lookalike"],
  [
    "smuggled message",
    Buffer.from(
      `${from("ann@example.com").replaceAll("\n", "\r\n")}\n.\r\nMAIL FROM:<boss@example.com>\r\nRCPT TO:<bob@example.org>\r\nDATA\r\n`,
    ),
    "smuggled-message",
  ],
];

it.each(rows)("%s", async (_, source, rule) => {
  const signal = new AbortController().signal;
  const env = { resolver: replayResolver([]), now, signal, options: { ...defaultOptions, live: false } };
  const analysis = await analyze(Buffer.from(source as string), env);
  if ("problem" in analysis) throw new Error(analysis.problem);
  const found = analysis.report.findings;
  expect(found.map(({ id }) => id)).toContain(rule);
  expect(["danger", "warning"], "worth a look").toContain(found[0]!.severity);
});
