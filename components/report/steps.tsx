// How to get the original of a message out of each mail program.
import { originalSteps } from "#lib/intake/original-steps.ts";

export function Steps() {
  return (
    <dl lang="en">
      {originalSteps.map(({ id, client, steps, caveat }) => (
        <div className="row" key={id}>
          <dt className="label">{client}</dt>
          <dd>
            <ol>
              {steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
            {caveat && <p className="soft small">{caveat}</p>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
