import { Lit } from "#components/values/lit.tsx";
import { Ref } from "#components/values/ref.tsx";
import { Said } from "#components/values/said.tsx";
import { VisibleText } from "#components/values/visible-text.tsx";
import type { SessionAuth } from "#lib/session/types.ts";
import type { SessionProps } from "./facts.tsx";
import { Reveal } from "./reveal.tsx";

/** Who logged in, by what, and how it ended; secrets only on request, and only where the paste is. */
export function Logins({ session, texts }: SessionProps) {
  if (session.auth.length === 0) return null;
  return (
    <>
      <div className="sub-head">
        <h3>{texts.smtp.login}</h3>
      </div>
      {session.auth.map((auth, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: logins of one session never change
        <Login auth={auth} texts={texts} key={at} />
      ))}
      {session.auth.some(({ secret }) => secret !== null) && <Reveal />}
    </>
  );
}

function secretWords({ secretLength, withheld }: SessionAuth, words: SessionProps["texts"]["smtp"]): string {
  if (secretLength !== null) return words.secretHidden(secretLength);
  return withheld ? words.withheldSecret : words.noSecret;
}

function Login({ auth, texts }: { auth: SessionAuth; texts: SessionProps["texts"] }) {
  const words = texts.smtp;
  return (
    <dl className="facts login">
      <div className="fact">
        <dt>
          <Ref href={`#line-${auth.line}`} certainty="claimed">
            {texts.session.lineOf(auth.line)}
          </Ref>
        </dt>
        <dd>
          <Lit>{auth.mechanism}</Lit>{" "}
          <span className="soft">
            {auth.encrypted ? words.underTls : words.beforeTls}, {secretWords(auth, words)}
          </span>
        </dd>
      </div>
      <div className="fact">
        <dt>{words.identity}</dt>
        <dd>
          {auth.identity === null ? (
            <span className="faint">{words.noIdentity}</span>
          ) : (
            <VisibleText className="lit" text={auth.identity} />
          )}
        </dd>
      </div>
      {auth.challenge !== null && (
        <div className="fact">
          <dt>{words.challenge}</dt>
          <dd>
            <VisibleText className="lit" text={auth.challenge} />
          </dd>
        </div>
      )}
      <div className="fact">
        <dt>{words.outcome}</dt>
        <dd>
          {auth.outcome === null ? (
            <span className="faint">{words.noOutcome}</span>
          ) : (
            <VisibleText className="lit" text={auth.outcome} />
          )}
          {auth.notes.map((note) => (
            <Said className="sub" key={note}>
              {note}
            </Said>
          ))}
        </dd>
      </div>
    </dl>
  );
}
