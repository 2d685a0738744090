// Bounces that are HTML alone: read from what a reader sees, and told once where several parts say the same.
import { expect, it } from "vitest";
import { parseMessage } from "#lib/message/parse.ts";
import { fromLatin1 } from "#lib/text/octets.ts";
import { readParts } from "./read-parts.ts";

const html =
  "<html><head><style>p { color: red }</style></head><body><p><b>Delivery has failed to these recipients or groups:</b></p><p><a href=\"mailto:bob@example.org\">Bob (bob@example.org)</a><br>The address was not found.</p><p>Diagnostic information for administrators:</p><p>Generating server: mbx.example.net</p><p>bob@example.org<br>Remote Server returned '550 5.1.1 User unknown'</p></body></html>\n";
const text = "This is the mail system at host mx.example.net.\n\n<bob@example.org>: 550 5.1.1 User unknown\n";

const part = (type: string, body: string) => `--x\nContent-Type: ${type}\n\n${body}`;
const mixed = (...parts: string[]) => `Content-Type: multipart/mixed; boundary=x\n\n${parts.join("")}--x--\n`;

it.each<[string, string, (string | undefined)[]]>([
  ["HTML alone", `Content-Type: text/html\n\n${html}`, ["1"]],
  ["HTML beside a text that says nothing", mixed(part("text/plain", "See below.\n"), part("text/html", html)), ["2"]],
  ["a text that says it, and HTML", mixed(part("text/plain", text), part("text/html", html)), ["1"]],
  [
    "HTML beside a report",
    mixed(
      part("text/html", html),
      part("message/delivery-status", "Reporting-MTA: dns; x\n\nFinal-Recipient: rfc822; a@b\nAction: failed\n"),
    ),
    [],
  ],
  ["any HTML", "Content-Type: text/html\n\n<p>Your order could not be delivered.</p><p>shop@example.com</p>\n", []],
])("%s", (_, source, paths) => {
  const { parts, facts } = readParts(parseMessage(fromLatin1(source)));
  const told = parts.filter(({ details }) => details?.inspections?.some(({ kind }) => kind === "bounce-text"));
  expect(told.map(({ path }) => path)).toEqual(paths);
  for (const { path, type } of told)
    if (type === "text/html")
      expect(facts.get(path)?.bounceFields).toEqual([
        [{ name: "Reporting-MTA", value: "dns; mbx.example.net" }],
        [
          { name: "Final-Recipient", value: "rfc822; bob@example.org" },
          { name: "Action", value: "failed" },
          { name: "Status", value: "5.1.1" },
          { name: "Diagnostic-Code", value: "smtp; 550 5.1.1 User unknown" },
        ],
      ]);
});
