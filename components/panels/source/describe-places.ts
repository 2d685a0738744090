// Fields, parts and findings of a report as places in its octets.
import type { Texts } from "#components/language/texts.ts";
import type { ReportSoFar } from "#lib/report/types.ts";
import type { Span } from "#lib/text/span.ts";
import type { Segment } from "./octet-strip.tsx";
import type { Place, Places } from "./places.ts";

type Words = Texts["source"]["places"];

/** Everything that was read from octets of the message itself; what lies inside a decoded part has no place in it. */
export function describePlaces(report: ReportSoFar, words: Words): Places {
  return {
    fields: report.fields.map(({ index, name, span }) => ({
      href: `#field-${index}`,
      text: words.field(index, name),
      span,
    })),
    parts: report.parts.filter((part) => part.within === null).flatMap((part) => placesOfPart(part, words)),
    findings: report.findings.flatMap(({ title, at }, index) =>
      at.flatMap((where): Place[] => {
        const span = "field" in where ? report.fields[where.field]?.span : "span" in where ? where.span : undefined;
        return span ? [{ href: `#finding-${index}`, text: words.finding(title), span }] : [];
      }),
    ),
  };
}

function placesOfPart({ path, header, body }: ReportSoFar["parts"][number], words: Words): Place[] {
  const href = `#part-${path}`;
  const places: Place[] = [
    { href, text: words.partHeader(path), span: header },
    { href, text: words.partBody(path), span: body },
  ];
  return places.filter(({ span }) => span[1] > span[0]);
}

/** Segments drawn; more would be thinner than a line. */
const mostSegments = 60;

/** The header section and the leaves, for a drawing of the whole. */
export function describeSegments(report: ReportSoFar, words: Words): Segment[] {
  const last = report.fields.at(-1);
  const header: Segment[] = last ? [{ label: words.headerSection, span: [0, last.span[1]] }] : [];
  const leaves = report.parts
    .filter((part) => part.leaf && part.within === null && part.body[1] > part.body[0])
    .filter((part, _, all) => !all.some((other) => other !== part && isInside(part.body, other.body)))
    .map(({ path, filename, body }) => ({ label: filename === null ? path : `${path} ${filename}`, span: body }));
  return [...header, ...leaves].slice(0, mostSegments);
}

const isInside = (inner: Span, outer: Span): boolean => inner[0] >= outer[0] && inner[1] <= outer[1];
