import { Instant } from "#components/values/instant.tsx";
import { Lit } from "#components/values/lit.tsx";
import type { RedactedReport } from "#lib/report/redact/schema.ts";
import { useActTexts } from "#texts";

/** The hops, oldest first, by stand-ins for their hosts. */
export function RedactedRoute({ route }: { route: RedactedReport["route"] }) {
  const words = useActTexts().share.redacted;
  return (
    <table className="data stack">
      <thead>
        <tr>
          <th scope="col">{words.hop}</th>
          <th scope="col">{words.sentBy}</th>
          <th scope="col">{words.by}</th>
          <th scope="col">{words.protocol}</th>
          <th scope="col">{words.time}</th>
          <th scope="col">{words.delay}</th>
        </tr>
      </thead>
      <tbody>
        {route.hops.map((hop) => (
          <tr key={hop.index} id={`hop-${hop.index}`}>
            <th scope="row">
              {hop.index} {hop.index === route.border && <span className="soft">{words.border}</span>}
            </th>
            <td>
              <Lit>{[hop.from?.rdns, hop.from?.ip].filter(Boolean).join(" ") || words.unknown}</Lit>
            </td>
            <td>
              <Lit>{hop.by ?? words.unknown}</Lit>
            </td>
            <td>{[hop.with?.toUpperCase(), hop.tls?.version].filter(Boolean).join(", ")}</td>
            <td>{hop.date?.utc ? <Instant utc={hop.date.utc} /> : words.unknown}</td>
            <td>{hop.delaySeconds === null ? "" : words.seconds(hop.delaySeconds)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
