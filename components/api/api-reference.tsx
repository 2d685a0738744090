// The HTTP interface for people, on the server: calls with their commands, parameters, errors and limits.
import { useAllTexts } from "#components/language/use-texts.server.ts";
import { formatOctets } from "#lib/text/format/octets.ts";

interface ApiReferenceProps {
  examples: readonly { id: keyof ReturnType<typeof useAllTexts>["api"]["examples"]; command: string }[];
  problems: readonly { type: string; status: number; title: string }[];
  /** Octets of a message, analyses and shares a minute; 0 = no limit. */
  limits: { octets: number; analyze: number; share: number };
}

export function ApiReference({ examples, problems, limits }: ApiReferenceProps) {
  const { api, values } = useAllTexts();
  return (
    <main className="sheet api-reference" id="content" tabIndex={-1}>
      <h1>{api.title}</h1>
      <p className="say">{api.lead}</p>
      <section aria-labelledby="api-contracts">
        <h2 id="api-contracts">{api.contracts}</h2>
        <ul>
          <ContractLink path="openapi.json" text={api.openapi} />
          <ContractLink path="report.schema.json" text={api.schema} />
          <ContractLink path="redacted-report.schema.json" text={api.redactedSchema} />
        </ul>
      </section>
      <section aria-labelledby="api-calls">
        <h2 id="api-calls">{api.calls}</h2>
        {examples.map(({ id, command }) => (
          <div key={id} id={`example-${id}`}>
            <h3>{api.examples[id].title}</h3>
            <p>{api.examples[id].text}</p>
            <pre className="lit" data-example={id}>
              {command}
            </pre>
          </div>
        ))}
      </section>
      <Parameters />
      <Problems problems={problems} />
      <section aria-labelledby="api-limits">
        <h2 id="api-limits">{api.limits}</h2>
        <p>{api.limitsText(formatOctets(limits.octets, values.size), limits.analyze, limits.share)}</p>
      </section>
    </main>
  );
}

function ContractLink({ path, text }: { path: string; text: string }) {
  const address = `/api/v1/${path}`;
  return (
    <li>
      <a href={address}>{text}</a> <span className="lit soft">{address}</span>
    </li>
  );
}

function Parameters() {
  const { api } = useAllTexts();
  return (
    <section aria-labelledby="api-parameters">
      <h2 id="api-parameters">{api.parameters}</h2>
      <table className="data stack">
        <thead>
          <tr>
            <th scope="col">{api.parameter}</th>
            <th scope="col">{api.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(api.meanings).map(([name, meaning]) => (
            <tr key={name}>
              <th scope="row" className="lit">
                {name}
              </th>
              <td>{meaning}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Problems({ problems }: Pick<ApiReferenceProps, "problems">) {
  const { api } = useAllTexts();
  return (
    <section aria-labelledby="api-errors">
      <h2 id="api-errors">{api.errors}</h2>
      <p>{api.errorsText}</p>
      <table className="data stack">
        <thead>
          <tr>
            <th scope="col">{api.status}</th>
            <th scope="col">{api.type}</th>
            <th scope="col">{api.problem}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map(({ type, status, title }) => (
            <tr key={type}>
              <th scope="row">{status}</th>
              <td className="lit">{type}</td>
              <td>{title}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
