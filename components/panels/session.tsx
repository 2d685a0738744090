// An SMTP log line by line: who said it, what it means; the extensions, the login, the envelopes.
import { counted } from "#components/values/counts.ts";
import { Grade } from "#components/values/grade.tsx";
import { Lit } from "#components/values/lit.tsx";
import type { SmtpSession } from "#lib/session/types.ts";
import type { PanelEntry, PanelProps } from "./panel-entry.ts";
import { Auth, Extensions, Transactions } from "./session/tables.tsx";

export const session: PanelEntry = {
  id: "session",
  when: (report) => report.session !== null,
  gist: ({ report: { session } }) => (session ? describeSession(session) : ""),
  badge: ({ session }) => (session ? { text: counted(session.lines.length, "line") } : null),
  Body,
};

const tlsWords: Record<NonNullable<SmtpSession["tls"]>, string> = {
  "not-offered": "TLS was not offered",
  offered: "TLS was offered, not asked for",
  asked: "TLS was asked for",
  started: "TLS was started",
};

function describeSession(session: SmtpSession): string {
  const words = [
    counted(session.lines.length, "line"),
    session.helo && `${session.helo.verb} ${session.helo.name}`,
    counted(session.transactions.length, "transaction"),
    session.tls && tlsWords[session.tls],
    session.dotStuffed > 0 && `${counted(session.dotStuffed, "stuffed dot")} undone`,
  ];
  return `${words.filter(Boolean).join(", ")}.`;
}

function Body({ report: { session } }: PanelProps) {
  if (!session) return null;
  return (
    <>
      <p className="session-grade">
        <Grade certainty="claimed" /> <span className="soft small">A pasted log is a claim of whoever pasted it.</span>
      </p>
      <ol className="dialogue" aria-label="Lines of the session">
        {session.lines.map((line) => (
          <SessionLine line={line} key={line.line} />
        ))}
      </ol>
      <Extensions session={session} />
      <Auth session={session} />
      <Transactions session={session} />
    </>
  );
}

const speakers = { client: "client", server: "server", note: "note" };

function SessionLine({ line }: { line: SmtpSession["lines"][number] }) {
  return (
    <li className={`said ${line.who}`}>
      <span className="no faint small">{line.line}</span>
      <span className="who small soft">{speakers[line.who]}</span>
      <span className="what">
        <Lit>{line.text}</Lit>
        {line.meaning && (
          <span className="means">
            {line.enhanced && <b className="strong">{line.enhanced} </b>}
            {line.meaning}
          </span>
        )}
      </span>
    </li>
  );
}
