// The two voices: line number of the paste, who speaks, what was said, and beside it what that means.
import type { MoreTexts } from "#components/language/texts.ts";
import { Icon, type IconName } from "#components/ui/icon.tsx";
import { Breakable } from "#components/values/breakable.tsx";
import { Lit } from "#components/values/lit.tsx";
import { RfcLink } from "#components/values/rfc-link.tsx";
import { Said } from "#components/values/said.tsx";
import { VisibleText } from "#components/values/visible-text.tsx";
import type { SessionLine, Transaction } from "#lib/session/types.ts";
import { formatDuration } from "#lib/text/format/duration.ts";
import { beginsReply, type Ending, endingOf, groupLines, type Piece } from "./blocks.ts";
import type { SessionProps } from "./facts.tsx";
import { ReplyCode } from "./reply-code.tsx";

export function Dialogue({ session, texts }: SessionProps) {
  return (
    <div className="dialogue">
      <div className="sub-head">
        <h3>{texts.smtp.dialogue}</h3>
      </div>
      {groupLines(session).map(({ transaction, pieces }) => (
        <section className={transaction === null ? "block" : "block transaction"} key={pieces[0]!.at}>
          {transaction !== null && <Head session={session} index={transaction} texts={texts} />}
          <ol>
            {pieces.map((piece) => (
              <PieceView session={session} piece={piece} texts={texts} key={piece.at} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

const icons: Record<Ending, IconName> = {
  accepted: "check",
  deferred: "clock",
  refused: "cross",
  sent: "unknown",
  unsent: "dash",
};

/** The envelope at one glance. */
function Head({ session, index, texts }: SessionProps & { index: number }) {
  const words = texts.smtp;
  const transaction = session.transactions[index]!;
  const ending = endingOf(transaction);
  return (
    <h4 className="block-head">
      <span className="label">{words.transaction(index + 1)}</span>
      <span className="envelope">
        {transaction.mailFrom === null ? (
          <span className="faint">{words.senderUnknown}</span>
        ) : (
          <Lit>
            <Breakable text={transaction.mailFrom} />
          </Lit>
        )}
        <span className="soft"> → </span>
        <Recipients transaction={transaction} texts={texts} />
      </span>
      <span className={`ending ${ending}`}>
        <Icon name={icons[ending]} />
        {words.ended[ending]}
        {transaction.queueId !== null && <span className="soft">, {words.queued(transaction.queueId)}</span>}
        {session.message === index && session.transactions.length > 1 && (
          <span className="soft">; {words.reported}</span>
        )}
      </span>
    </h4>
  );
}

const mostRecipients = 3;

function Recipients({ transaction: { recipients }, texts }: { transaction: Transaction; texts: MoreTexts }) {
  if (recipients.length === 0) return <span className="faint">{texts.smtp.nobody}</span>;
  const more = recipients.length - mostRecipients;
  return (
    <>
      {recipients.slice(0, mostRecipients).map(({ address }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: recipients of one transaction never change
        <span key={at}>
          {at > 0 && ", "}
          <Lit>
            <Breakable text={address} />
          </Lit>
        </span>
      ))}
      {more > 0 && <span className="soft"> {texts.smtp.more(more)}</span>}
    </>
  );
}

/** A message of so many lines stands open. */
const shownLines = 12;

function PieceView({ session, piece, texts }: SessionProps & { piece: Piece }) {
  if (piece.kind === "line") {
    return <Line line={piece.line} begins={beginsReply(session.lines, piece.at)} session={session} texts={texts} />;
  }
  const lines = piece.lines.map((line, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines of one message never change
    <Line line={line} begins={false} session={session} texts={texts} key={at} />
  ));
  return (
    <li className="sent">
      <details className="disclosure" open={lines.length <= shownLines}>
        <summary>
          <Icon name="chevron" />
          <span className="small">{texts.smtp.messageLines(lines.length)}</span>
        </summary>
        <ol>{lines}</ol>
      </details>
    </li>
  );
}

interface LineProps extends SessionProps {
  line: SessionLine;
  /** The code is explained here. */
  begins: boolean;
}

function Line({ line, begins, session, texts }: LineProps) {
  const words = texts.smtp;
  const wait = session.waits.find((one) => one.line === line.line && one.who === line.who);
  const isRemark = line.who === "note" && line.text.startsWith("#");
  return (
    <li
      className={`said ${line.who}${line.message ? " sent-line" : ""}`}
      id={isRemark ? undefined : `line-${line.line}`}
    >
      <span className="no" aria-hidden="true">
        {line.line}
      </span>
      <span className="who">
        <span className="sr">{texts.session.lineOf(line.line)}, </span>
        {words.voices[line.who]}
      </span>
      <span className="what">
        {line.time !== undefined && <span className="time">{line.time}</span>}
        <Text line={line} begins={begins} texts={texts} />
        {wait && (
          <span className="wait">
            <Icon name="clock" />
            {words.wait(formatDuration(Math.round(wait.seconds), texts.values.duration))}
          </span>
        )}
      </span>
      {line.meaning && (
        <span className="means">
          <Said>{line.meaning}</Said> {line.ref && <RfcLink reference={line.ref} />}
        </span>
      )}
    </li>
  );
}

function Text({ line, begins, texts }: { line: SessionLine; begins: boolean; texts: MoreTexts }) {
  if (line.code === undefined || !line.digits) return <VisibleText className="lit" text={line.text} />;
  const rest = line.text.slice(String(line.code).length);
  return (
    <>
      {begins ? (
        <ReplyCode code={line.code} digits={line.digits} line={line.line} texts={texts} />
      ) : (
        <Lit>{line.code}</Lit>
      )}
      <VisibleText className="lit" text={rest} />
    </>
  );
}
