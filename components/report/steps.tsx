// How to get the original of a message out of each mail program.
import { useActTexts } from "#texts";

export function Steps() {
  const { steps } = useActTexts();
  return (
    <dl>
      {steps.map(({ program, steps, caveat }) => (
        <div className="row" key={program}>
          <dt className="label">{program}</dt>
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
