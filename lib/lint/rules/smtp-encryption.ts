// What stands between client and server in an SMTP log: offers of TLS that are missing or were written over, greetings behind
// stars (RFC 3207 §6), and line ends that make one message two (RFC 5321 §4.1.1.4).
import { say } from "#lib/text/say.ts";
import type { Rule } from "../rule.ts";
import { countFirst, quote } from "../words.ts";
import { plain } from "./example-mail.ts";
import { delivery } from "./session-examples.ts";
import { foundDefects } from "./session-places.ts";

const crlfDelivery = delivery().replaceAll("\n", "\r\n");

export const smtpEncryptionRules: readonly Rule[] = [
  {
    id: "smtp-smuggling",
    severity: "danger",
    ref: "RFC 5321 §4.1.1.4",
    title: "A message that some servers would end early",
    innocent: "A log that shows how such an attack works, or a program with wrong line ends.",
    advice: "Servers must end a message at CRLF, dot, CRLF alone, and refuse or repair lone CR and LF.",
    // In the message that the report is about, rules of the message itself tell it.
    find: (view) =>
      view.lines.dotLines.some(({ odd }) => odd)
        ? null
        : foundDefects(view, ["odd-dot", "written-odd-dot"], (defects) => {
            const written = defects.find(({ code }) => code === "written-odd-dot");
            const stands = countFirst(defects.length, "dot stands", "dots stand");
            const where = written
              ? say`${stands} alone on a line, written out as ${quote(written.detail)}.`
              : say`${stands} alone on a line whose line ends are not both CRLF.`;
            return say`${where} A server that takes it for the end reads what follows as commands: a second message, from anybody.`;
          }),
    bad: [
      delivery({ end: "" }).replaceAll("\n", "\r\n").replace("Hello\r\n.", "Hello\n.\r\nMore\r\n.") + crlfDelivery,
      delivery().replace("Hello\n", "Hello<LF>.<CR><LF>\n"),
    ],
    good: [delivery(), crlfDelivery, plain],
  },
  {
    id: "smtp-starttls-mangled",
    severity: "warning",
    ref: "RFC 3207 §6",
    title: "An offer of TLS that was written over on the way",
    innocent: "A firewall that inspects SMTP (Cisco fixup, inspect esmtp) does it without ill intent.",
    advice: "Switch the inspection of SMTP off in the firewall; it takes encryption from everybody behind it.",
    find: (view) =>
      foundDefects(view, ["starttls-mangled", "verb-mangled"], (defects) => {
        const written = defects.find(({ code }) => code === "starttls-mangled");
        const what = written ? say`An extension reads ${quote(written.detail)}` : say`A command arrived as XXXX`;
        return say`${what}: a device between client and server wrote over it, as a man in the middle (MITM) does to strip TLS.`;
      }),
    bad: [delivery({ extensions: ["PIPELINING", "XXXXXXXA", "8BITMIME"] })],
    good: [delivery(), delivery({ extensions: ["XCLIENT NAME", "STARTTLS"] })],
  },
  {
    id: "smtp-banner-masked",
    severity: "warning",
    ref: "https://www.cisco.com/c/en/us/support/docs/security/pix-500-series-security-appliances/15234-pixsmtp.html",
    title: "A greeting that was written over with stars",
    innocent: "A Cisco firewall with SMTP fixup (inspect esmtp) does it to hide which program answers.",
    advice: "Switch the inspection off: it knows SMTP without extensions alone, and breaks EHLO, STARTTLS and AUTH.",
    find: (view) =>
      foundDefects(
        view,
        ["banner-masked"],
        ([first]) => say`The server seems to say ${quote(first!.detail)}: a device on the way replaced its name.`,
      ),
    bad: [delivery({ greeting: "220 *****" }), delivery({ greeting: "220 ********************0*2******0***" })],
    good: [delivery(), delivery({ greeting: "220 mail.example.com ESMTP" })],
  },
  {
    id: "smtp-starttls-missing",
    severity: "notice",
    ref: "RFC 3207 §6",
    title: "No offer of STARTTLS",
    innocent: "The server has no TLS, or the session was encrypted before the log begins.",
    advice:
      "Ask again from another network: an offer that is missing in one and there in the other was stripped on the way.",
    find: ({ session }) => {
      if (session?.tls !== "not-offered" || session.defects.some(({ code }) => code === "starttls-mangled"))
        return null;
      if (session.server.port === 465) return null;
      const line = session.lines.findLast(({ code, more }) => code === 250 && !more);
      return {
        at: line ? [{ line: line.line }] : [],
        detail: say`The reply to EHLO does not list STARTTLS. A man in the middle (MITM) or a firewall (fixup) that takes it out of the list leaves no other trace.`,
      };
    },
    bad: [delivery({ extensions: ["PIPELINING", "SIZE 1000"] })],
    good: [delivery(), delivery({ extensions: ["PIPELINING", "XXXXXXXA"] })],
  },
];
