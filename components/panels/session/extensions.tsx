import { Disclosure } from "#components/ui/disclosure.tsx";
import { Lit } from "#components/values/lit.tsx";
import { RfcLink } from "#components/values/rfc-link.tsx";
import { Said } from "#components/values/said.tsx";
import type { SessionProps } from "./facts.tsx";

/** What the server offered, as a table. */
export function Extensions({ session, texts }: SessionProps) {
  const words = texts.smtp;
  if (session.extensions.length === 0) return null;
  return (
    <Disclosure className="session-more" summary={words.extensions(session.extensions.length)}>
      <table className="data stack">
        <tbody>
          {session.extensions.map((extension, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the offers of one session never change
            <tr key={at}>
              <td className="c-keyword">
                <Lit>{extension.keyword}</Lit> <Lit className="soft">{extension.params}</Lit>
              </td>
              <td className="soft">
                {extension.meaning === null ? (
                  <>
                    {words.notRegistered}{" "}
                    {extension.hint !== null && <b className="strong">{words.meant(extension.hint)}</b>}
                  </>
                ) : (
                  <Said>
                    {extension.meaning}
                    {extension.detail !== null && ` (${extension.detail})`}
                  </Said>
                )}
              </td>
              <td className="num">{extension.ref !== null && <RfcLink reference={extension.ref} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Disclosure>
  );
}
