import { Lit } from "#components/values/lit.tsx";
import type { SmtpSession } from "#lib/session/types.ts";

interface SessionProps {
  session: SmtpSession;
}

export function Extensions({ session }: SessionProps) {
  if (session.extensions.length === 0) return null;
  return (
    <>
      <div className="sub-head">
        <h3>Extensions the server offered</h3>
      </div>
      <table className="data stack">
        <tbody>
          {session.extensions.map((extension) => (
            <tr key={`${extension.keyword} ${extension.params}`}>
              <td className="key">
                <Lit>{extension.keyword}</Lit>
              </td>
              <td>
                <Lit>{extension.params}</Lit>
              </td>
              <td className="soft">{extension.meaning ?? "not registered"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

export function Auth({ session }: SessionProps) {
  if (session.auth.length === 0) return null;
  return (
    <>
      <div className="sub-head">
        <h3>Login</h3>
      </div>
      <table className="data stack">
        <tbody>
          {session.auth.map((auth, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: logins of one session never change
            <tr key={at}>
              <td className="key">
                <Lit>{auth.mechanism}</Lit>
              </td>
              <td>
                {auth.identity === null ? (
                  <span className="faint">identity not readable</span>
                ) : (
                  <Lit>{auth.identity}</Lit>
                )}
                {auth.secret && <span className="sub">secret hidden</span>}
                {auth.challenge && (
                  <span className="sub">
                    challenge <Lit>{auth.challenge}</Lit>
                  </span>
                )}
              </td>
              <td className="soft">{auth.outcome ?? "no reply in the log"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

export function Transactions({ session }: SessionProps) {
  return (
    <>
      <div className="sub-head">
        <h3>Envelopes</h3>
      </div>
      {session.transactions.length === 0 && <p className="empty">No MAIL command: nothing was handed over.</p>}
      <dl className="facts envelopes">
        {session.transactions.map((transaction, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: transactions of one session never change
          <Transaction transaction={transaction} key={at} />
        ))}
      </dl>
    </>
  );
}

function Transaction({ transaction }: { transaction: SmtpSession["transactions"][number] }) {
  return (
    <>
      <div className="fact">
        <dt>MAIL FROM</dt>
        <dd>
          <Lit>{transaction.mailFrom ?? "not given"}</Lit> <span className="soft">{transaction.parameters}</span>
        </dd>
      </div>
      {transaction.recipients.map((recipient, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: recipients of one transaction never change
        <div className="fact" key={at}>
          <dt>RCPT TO</dt>
          <dd>
            <Lit>{recipient.address}</Lit> <span className="soft">{recipient.code ?? "no reply"}</span>
          </dd>
        </div>
      ))}
      <div className="fact">
        <dt>Message</dt>
        <dd>
          {transaction.data ? "handed over" : "not handed over"}
          {transaction.reply && (
            <>
              , <Lit>{transaction.reply}</Lit>
            </>
          )}
          {transaction.queueId && (
            <>
              , queue id <Lit>{transaction.queueId}</Lit>
            </>
          )}
        </dd>
      </div>
    </>
  );
}
