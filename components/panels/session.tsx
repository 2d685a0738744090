// An SMTP log: the two sides, every line with who said it and what it means, the envelopes as blocks, extensions and logins.
import { Grade } from "#components/values/grade.tsx";
import type { SmtpSession } from "#lib/session/types.ts";
import { useActTexts, useTexts } from "#texts";
import type { PanelEntry, PanelProps } from "./panel-entry.ts";
import { Dialogue } from "./session/dialogue.tsx";
import { Extensions } from "./session/extensions.tsx";
import { SessionFacts } from "./session/facts.tsx";
import { Logins } from "./session/logins.tsx";
import { Reconstruction } from "./session/reconstruction.tsx";

export const session: PanelEntry = {
  id: "session",
  wide: true,
  when: (report) => report.session !== null,
  gist: ({ report }) => report.session && <Gist session={report.session} />,
  badge: ({ session: found }, texts) => (found ? { text: texts.session.lines(found.lines.length) } : null),
  Body,
};

function Gist({ session: found }: { session: SmtpSession }) {
  const { session } = useTexts();
  const words = useActTexts().smtp;
  const said = [
    session.lines(found.lines.length),
    found.helo && words.gist.greeted(found.helo.verb, found.helo.name),
    words.gist.transactions(found.transactions.length),
    found.tls && words.tls[found.tls],
    found.dotStuffed > 0 && words.gist.dots(found.dotStuffed),
  ];
  return `${said.filter(Boolean).join(", ")}.`;
}

function Body({ report, texts: usual }: PanelProps) {
  const texts = { ...usual, ...useActTexts() };
  if (!report.session) return null;
  return (
    <>
      <p className="session-grade">
        <Grade certainty="claimed" /> <span className="soft small">{texts.smtp.grade}</span>
      </p>
      <SessionFacts session={report.session} texts={texts} />
      <Dialogue session={report.session} texts={texts} />
      <Extensions session={report.session} texts={texts} />
      <Logins session={report.session} texts={texts} />
      {report.session.message !== null && <Reconstruction report={report} />}
    </>
  );
}
