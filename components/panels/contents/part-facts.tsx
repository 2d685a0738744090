import type { ReactNode } from "react";
import { Lit } from "#components/values/lit.tsx";
import type { Part } from "#lib/content/types.ts";
import { useTexts } from "#texts";
import { isClash, isPlain } from "./part-words.ts";

/** Type, encoding, size, hashes and place of a part. */
export function PartFacts({ part }: { part: Part }) {
  const { contents, values } = useTexts();
  const { details, leaf, type, charset, encoding, detected } = part;
  return (
    <dl className="facts">
      <Fact name={contents.type}>
        <Lit>{type}</Lit>
        {charset && (
          <>
            , {contents.charset} <Lit>{charset}</Lit>
          </>
        )}
      </Fact>
      {encoding && <LitFact name={contents.encoding}>{encoding}</LitFact>}
      <Disposition part={part} />
      {leaf && (
        <Fact name={contents.size}>
          <Size part={part} />
        </Fact>
      )}
      {part.sha256 && <LitFact name="SHA-256">{part.sha256}</LitFact>}
      {details?.sha1 && <LitFact name="SHA-1">{details.sha1}</LitFact>}
      {details?.md5 && <LitFact name="MD5">{details.md5}</LitFact>}
      {details?.strict && (
        <Fact name={contents.strict}>
          {contents.strictNote(values.octets(details.strict.size))} <Lit>{details.strict.sha256}</Lit>
        </Fact>
      )}
      {detected && !details?.mail && !isClash(part) && <LitFact name={contents.byOctets}>{detected}</LitFact>}
      {details?.mail && (
        <Fact name={contents.byContent}>
          {contents.mail[details.mail]} <Lit>{type}</Lit>
        </Fact>
      )}
      {part.contentId && <LitFact name="Content-ID">{part.contentId}</LitFact>}
      <Place part={part} />
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function LitFact({ name, children }: { name: string; children: string }) {
  return (
    <Fact name={name}>
      <Lit>{children}</Lit>
    </Fact>
  );
}

function Size({ part }: { part: Part }) {
  const { contents, values } = useTexts();
  if (part.size === null) return contents.notDecoded;
  const octets = values.octets(part.size);
  if (isPlain(part) || part.encoding === null) return octets;
  return contents.decodedOf(octets, part.encoding, part.body[1] - part.body[0]);
}

function Disposition({ part: { disposition, filename } }: { part: Part }) {
  const { contents } = useTexts();
  if (!disposition && !filename) return null;
  return (
    <Fact name={contents.disposition}>
      {disposition && <Lit>{disposition}</Lit>}
      {filename && (
        <>
          {" "}
          {contents.namedAs} <Lit>{filename}</Lit>
        </>
      )}
    </Fact>
  );
}

function Place({ part: { header, body, within } }: { part: Part }) {
  const { contents, values } = useTexts();
  if (within !== null) return <Fact name={contents.inside}>{contents.insideOf(within)}</Fact>;
  return (
    <Fact name={contents.where}>
      <a className="where" href={`#octets-${header[0]}-${body[1]}`}>
        {values.octetRange(header[0], body[1])}
      </a>
    </Fact>
  );
}
