// The MIME tree, the facts of each part and what is inside it, and the links. Nothing is fetched, and links are text.
import { Disclosure } from "#components/ui/disclosure.tsx";
import { ScrollText } from "#components/ui/scroll-text.tsx";
import { VisibleText } from "#components/values/visible-text.tsx";
import type { Part } from "#lib/content/types.ts";
import type { ReportSoFar } from "#lib/report/types.ts";
import { LinkTables } from "./contents/link-tables.tsx";
import { PartInspector } from "./contents/part-inspector.tsx";
import { PartTree } from "./contents/part-tree.tsx";
import { isClash, treeRows } from "./contents/part-words.ts";
import type { PanelEntry, PanelProps } from "./panel-entry.ts";

export const contents: PanelEntry = {
  id: "contents",
  folds: true,
  gist: ({ report, texts: { contents } }) => {
    if (!isBodyShown(report)) return contents.noBody;
    const files = report.parts.filter((part) => part.leaf && part.filename !== null).length;
    return contents.gist(report.parts.length, files, report.links.length);
  },
  badge: ({ parts }, { contents }) => {
    if (parts.length === 0) return null;
    const text = contents.badge(parts.length);
    return parts.some(isClash) ? { text, alert: { icon: "warn", says: contents.clashAlert } } : { text };
  },
  Body,
};

/** Text below fields without an empty line between them is no body by the standard, but it is there to be seen. */
function isBodyShown({ source, parts }: Pick<ReportSoFar, "source" | "parts">): boolean {
  return source.hasBody || parts.some(({ size }) => size !== null && size > 0);
}

/** So few are drawn at once: the browser’s own search then finds what is in them. */
const fewParts = 20;
/** Parts on the page; a message can be cut into ten thousand. */
const mostListed = 400;

function Body({ report, texts: { contents } }: PanelProps) {
  const { parts, links, source } = report;
  const listed = parts.slice(0, mostListed);
  const first = firstShown(listed);
  return (
    <>
      {!isBodyShown(report) && (
        <p className="empty">{source.kind === "headers" ? contents.onlyHeader : contents.nothingFollows}</p>
      )}
      {report.rendering?.text && (
        <Disclosure summary={contents.rendering}>
          <ScrollText className="part-text lit" label={contents.rendering}>
            <VisibleText text={report.rendering.text} usual="lines" />
          </ScrollText>
        </Disclosure>
      )}
      {report.rendering?.note && <p className="small soft">{report.rendering.note}</p>}
      {parts.length > 0 && (
        <div className="contents-grid">
          <PartTree rows={treeRows(listed)} open={first?.path ?? null} />
          <div className="inspectors">
            {listed.map((part) => (
              <PartInspector
                part={part}
                siblings={listed}
                open={part === first}
                many={listed.length > fewParts}
                key={part.path}
              />
            ))}
          </div>
        </div>
      )}
      {listed.length < parts.length && <p className="empty">{contents.furtherParts(parts.length - listed.length)}</p>}
      <LinkTables links={links} />
    </>
  );
}

/** The part that is open at first: one that is not what it says, else one with something to look at, else the first. */
function firstShown(parts: readonly Part[]): Part | undefined {
  const flagged = parts.find(({ details }) =>
    details?.inspections?.some(({ kind, flags }) => kind !== "html" && flags.length > 0),
  );
  return parts.find(isClash) ?? flagged ?? parts.find((part) => part.leaf) ?? parts[0];
}
