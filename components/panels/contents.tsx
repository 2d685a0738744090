// The MIME tree and the facts of each part. Nothing is opened, and links are text, never anchors.
import { counted } from "#components/values/counts.ts";
import { Lit, LongLit } from "#components/values/lit.tsx";
import type { Link, Part } from "#lib/content/types.ts";
import type { ReportSoFar } from "#lib/report/types.ts";
import { PartInspector } from "./contents/part-inspector.tsx";
import { PartTree } from "./contents/part-tree.tsx";
import { isClash } from "./contents/part-words.ts";
import type { PanelEntry, PanelProps } from "./panel-entry.ts";

export const contents: PanelEntry = {
  id: "contents",
  folds: true,
  gist: ({ report }) => describeContents(report),
  badge: ({ parts }) => {
    if (parts.length === 0) return null;
    const clashes = parts.filter(isClash).length;
    if (clashes > 0)
      return {
        text: counted(parts.length, "part"),
        alert: { icon: "warn", says: "A type differs from what was declared," },
      };
    return { text: counted(parts.length, "part") };
  },
  Body,
};

function describeContents({ parts, links, source }: ReportSoFar): string {
  if (!isBodyShown({ source, parts })) return "No body was given.";
  const files = parts.filter((part) => part.leaf && part.filename !== null).length;
  const words = [
    counted(parts.length, "part"),
    files > 0 ? counted(files, "file") : null,
    links.length > 0 ? counted(links.length, "link") : null,
  ];
  return `${words.filter(Boolean).join(", ")}. Nothing was opened or fetched.`;
}

/** Text below fields without an empty line between them is no body by the standard, but it is there to be seen. */
function isBodyShown({ source, parts }: Pick<ReportSoFar, "source" | "parts">): boolean {
  return source.hasBody || parts.some(({ size }) => size !== null && size > 0);
}

/** Parts on the page; a message can be cut into ten thousand. */
const mostListed = 400;

function Body({ report }: PanelProps) {
  const { parts, links, source } = report;
  const listed = parts.slice(0, mostListed);
  const first = firstShown(listed);
  return (
    <>
      {!isBodyShown(report) && (
        <p className="empty">
          There is no body:{" "}
          {source.kind === "headers" ? "only the header section was given." : "nothing follows the header section."}
        </p>
      )}
      {parts.length > 0 && (
        <div className="contents-grid">
          <PartTree parts={listed} open={first} />
          <div className="inspectors">
            {listed.map((part) => (
              <PartInspector part={part} open={part === first} key={part.path} />
            ))}
          </div>
        </div>
      )}
      {listed.length < parts.length && (
        <p className="empty">{counted(parts.length - listed.length, "further part")} are in the exported JSON.</p>
      )}
      <div className="sub-head">
        <h3>Links</h3>
        <span className="small soft">shown, never opened</span>
      </div>
      {links.length > 0 ? (
        <LinkTable links={links} />
      ) : (
        <p className="empty">Links are not read by this version of Waybill.</p>
      )}
    </>
  );
}

/** The part that is open at first: one that is not what it says, else the first that holds something. */
function firstShown(parts: readonly Part[]): Part | undefined {
  return parts.find(isClash) ?? parts.find((part) => part.leaf) ?? parts[0];
}

function LinkTable({ links }: { links: readonly Link[] }) {
  return (
    <table className="data stack links">
      <thead>
        <tr>
          <th scope="col" className="key">
            Part
          </th>
          <th scope="col">Says</th>
          <th scope="col">Leads to</th>
        </tr>
      </thead>
      <tbody>
        {links.map((link, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: links have a fixed order
          <tr key={at}>
            <td className="key">{link.part ?? "header"}</td>
            <td>{link.text ? <bdi>{link.text.slice(0, 300)}</bdi> : <span className="faint">nothing</span>}</td>
            <td>
              <LongLit text={link.target} />
              {link.unwrapped && (
                <span className="sub">
                  unwrapped: <Lit>{link.unwrapped.slice(0, 1_000)}</Lit>
                </span>
              )}
              {link.flags.length > 0 && <span className="flag">{link.flags.join(", ")}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
