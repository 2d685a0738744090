// An SMTP session for a terminal: each line with who said it and what it means, then logins, envelopes and TLS.

import type { RevealedSecret } from "#lib/session/reveal-secrets.ts";
import type { SessionLine, SmtpSession } from "#lib/session/types.ts";
import { countOf } from "#lib/text/format/english.ts";

const marks = { client: "C", server: "S", note: " " } as const;
/** Columns before a meaning. */
const indent = " ".repeat(9);

/** The block SESSION, without its heading. */
export function describeSession(session: SmtpSession): string[] {
  const { helo, tls, server, client } = session;
  const facts = [
    helo && `${helo.verb} ${helo.name}`,
    server.host && `to ${server.host}${server.port === null ? "" : ` port ${server.port}`}`,
    client && `from ${client.ip}`,
    tls && `TLS ${tls.replace("-", " ")}`,
    session.dotStuffed > 0 && `${session.dotStuffed} doubled dots undone`,
  ].filter(Boolean);
  return [
    ...(facts.length > 0 ? [`  ${facts.join(", ")}`] : []),
    ...session.lines.flatMap(describeLine),
    ...session.auth.map(describeLogin),
    ...session.transactions.flatMap(describeTransaction),
  ];
}

function describeLine({ line, who, text, meaning, ref, time }: SessionLine): string[] {
  const said = `  ${String(line).padStart(4)} ${marks[who]} ${time === undefined ? "" : `${time}  `}${text}`;
  return meaning ? [said, `${indent}${meaning}${ref ? ` (${ref})` : ""}`] : [said];
}

function describeLogin({
  mechanism,
  identity,
  secretLength,
  outcome,
  encrypted,
  challenge,
}: SmtpSession["auth"][number]) {
  const hidden = secretLength === null ? "" : `, secret of ${countOf(secretLength, "character")} hidden`;
  const asked = challenge === null ? "" : `, asked ${challenge}`;
  return `  Login ${mechanism}: identity ${identity ?? "not readable"}${hidden}${asked}${encrypted ? "" : ", before TLS"}: ${outcome ?? "no reply"}`;
}

function describeTransaction(transaction: SmtpSession["transactions"][number], at: number): string[] {
  const { mailFrom, parameters, recipients, data, reply, queueId } = transaction;
  const to = recipients.map(({ address, code }) => `${address} (${code ?? "no reply"})`).join(", ");
  const ended = reply ?? (data ? "no reply to the message" : "no message");
  return [
    `  Envelope ${at + 1}: MAIL FROM ${mailFrom ?? "?"}${parameters ? ` ${parameters}` : ""}, RCPT TO ${to || "nobody"}`,
    `${indent}${ended}${queueId ? `, queue id ${queueId}` : ""}`,
  ];
}

/** The block SECRETS, printed only when it was asked for. */
export function describeSecrets(secrets: readonly RevealedSecret[]): string[] {
  if (secrets.length === 0) return ["  None in this log."];
  return secrets.map(
    ({ line, mechanism, identity, secret }) => `  Line ${line}, ${mechanism} of ${identity ?? "somebody"}: ${secret}`,
  );
}
