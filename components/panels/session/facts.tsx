import type { ReactNode } from "react";
import type { MoreTexts } from "#components/language/texts.ts";
import { Lit } from "#components/values/lit.tsx";
import type { SmtpSession } from "#lib/session/types.ts";

export interface SessionProps {
  session: SmtpSession;
  texts: MoreTexts;
}

/** Who talks to whom, how, and whether times are told. */
export function SessionFacts({ session, texts }: SessionProps) {
  const words = texts.smtp;
  const { greeting, server, client, helo, tls } = session;
  const name = greeting?.name ?? server.host;
  const masked = session.defects.some(({ code }) => code === "banner-masked");
  const waits = session.waits.length > 0 ? words.waits(session.waits.length) : words.noWaits;
  return (
    <dl className="facts session-facts">
      <Fact label={words.server}>
        {name === null ? <span className="faint">{masked ? words.masked : words.notNamed}</span> : <Lit>{name}</Lit>}
        {server.ip !== null && (
          <>
            {" "}
            <Lit>{server.ip}</Lit>
          </>
        )}
        {server.port !== null && <span className="soft">, {words.port(server.port)}</span>}
        {greeting?.product && <span className="soft">, {greeting.product}</span>}
      </Fact>
      <Fact label={words.client}>
        {helo === null ? (
          <span className="faint">{words.notNamed}</span>
        ) : (
          <Lit>
            {helo.verb} {helo.name}
          </Lit>
        )}
        {client !== null && (
          <>
            {" "}
            <Lit>{client.ip}</Lit>
          </>
        )}
      </Fact>
      <Fact label={words.encryption}>
        {tls === null ? <span className="faint">{words.tlsUnknown}</span> : words.tls[tls]}
      </Fact>
      <Fact label={words.times}>{session.timed ? waits : <span className="faint">{words.untimed}</span>}</Fact>
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
