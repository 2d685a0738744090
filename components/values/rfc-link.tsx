import { useBaseTexts } from "#texts";
import { rfcAddress, rfcWords } from "./rfc-address.ts";

/** The clause something rests on, as a link to the standard; opened only when the reader does. */
export function RfcLink({ reference }: { reference: string }) {
  const { values } = useBaseTexts();
  const href = rfcAddress(reference);
  const words = rfcWords(reference);
  if (!href) return <span className="rfc">{words}</span>;
  return (
    <a className="rfc" href={href} rel="noopener noreferrer" target="_blank">
      {words}
      <span className="sr"> {values.opensStandard}</span>
    </a>
  );
}
