import { Disclosure } from "#components/ui/disclosure.tsx";
import { ScrollText } from "#components/ui/scroll-text.tsx";
import { grouped } from "#components/values/counts.ts";
import { Grade } from "#components/values/grade.tsx";
import { Lit } from "#components/values/lit.tsx";
import { VerdictWord } from "#components/values/verdict.tsx";
import { VisibleText } from "#components/values/visible-text.tsx";
import type { Part } from "#lib/content/types.ts";
import { formatOctets } from "#lib/text/format/octets.ts";
import { Fact } from "../authentication/auth-row.tsx";
import { HexView } from "./hex-view.tsx";
import { PartDownload } from "./part-download.tsx";
import { isClash, isPlain, partName } from "./part-words.ts";

/** Everything known of one part. */
export function PartInspector({ part, open }: { part: Part; open: boolean }) {
  const summary = (
    <>
      <span className="path">{part.path}</span> <bdi className="strong">{partName(part)}</bdi>
    </>
  );
  return (
    <Disclosure summary={summary} id={`part-${part.path}`} open={open} className="inspector" group="parts">
      {isClash(part) && <Clash part={part} />}
      <dl className="facts">
        <Fact name="Type">
          <Lit>{part.type}</Lit>
          {part.charset && (
            <>
              , charset <Lit>{part.charset}</Lit>
            </>
          )}
        </Fact>
        {part.encoding && (
          <Fact name="Encoding" literal>
            {part.encoding}
          </Fact>
        )}
        <Disposition part={part} />
        {part.leaf && <Fact name="Size">{describeSize(part)}</Fact>}
        {part.sha256 && (
          <Fact name="SHA-256" literal>
            {part.sha256}
          </Fact>
        )}
        {part.detected && !isClash(part) && (
          <Fact name="By its octets" literal>
            {part.detected}
          </Fact>
        )}
        {part.contentId && (
          <Fact name="Content-ID" literal>
            {part.contentId}
          </Fact>
        )}
        <Place part={part} />
      </dl>
      <PartText part={part} />
      {part.leaf && <HexView path={part.path} span={isPlain(part) ? part.body : null} />}
      {part.leaf && (
        <PartDownload
          path={part.path}
          name={part.filename}
          isMessage={/^message\/(?:rfc822|global)$/.test(part.type)}
        />
      )}
    </Disclosure>
  );
}

function describeSize(part: Part): string {
  if (part.size === null) return "not decoded";
  if (isPlain(part) || part.encoding === null) return formatOctets(part.size);
  return `${formatOctets(part.size)}, ${part.encoding} of ${grouped(part.body[1] - part.body[0])}`;
}

function Disposition({ part }: { part: Part }) {
  if (!part.disposition && !part.filename) return null;
  return (
    <Fact name="Disposition">
      {part.disposition && <Lit>{part.disposition}</Lit>}
      {part.filename && (
        <>
          {" "}
          named <Lit>{part.filename}</Lit>
        </>
      )}
    </Fact>
  );
}

function Place({ part }: { part: Part }) {
  const start = part.header[0];
  const end = part.body[1];
  if (part.within !== null) return <Fact name="Inside">decoded part {part.within}</Fact>;
  return (
    <Fact name="Where">
      <a className="where" href={`#octets-${start}-${end}`}>
        octets {grouped(start)}–{grouped(end)}
      </a>
    </Fact>
  );
}

function Clash({ part }: { part: Part }) {
  return (
    <div className="clash">
      <div>
        <span className="label">Declared</span>
        <Lit className="strong">{part.type}</Lit>
        <br />
        <Grade certainty="claimed" />
      </div>
      <VerdictWord icon="cross" tone="bad" word="differs" />
      <div>
        <span className="label">By its octets</span>
        <Lit className="strong">{part.detected}</Lit>
        <br />
        <Grade certainty="proven" />
      </div>
    </div>
  );
}

function PartText({ part }: { part: Part }) {
  const text = part.details?.text;
  if (!text) return null;
  return (
    <Disclosure summary={part.details?.truncated ? "Text, its beginning" : "Text"}>
      <ScrollText className="part-text lit" label={`Text of part ${part.path}`}>
        <VisibleText text={text} lines />
      </ScrollText>
    </Disclosure>
  );
}
