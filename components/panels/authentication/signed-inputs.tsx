"use client";
// The exact octets that a signature covers, made anew from the message when the reader opens them: the header input and the
// canonical body. What was changed since, and what was never signed, is marked. Nothing is sent or kept.
import { useReportContext } from "#components/report/report-context.tsx";
import { saveFile } from "#components/ui/save-file.ts";
import { Ref } from "#components/values/ref.tsx";
import {
  canonicalOffset,
  type ViewField,
  type ViewMessage,
  viewCanonicalBody,
  viewSignedBody,
  viewSignedHeader,
} from "#lib/checks/dkim/signed-view.ts";
import type { Span } from "#lib/text/span.ts";
import { useActTexts } from "#texts";
import { useSignedMessage } from "../source/signed-message.tsx";
import { cutBody, type Mark } from "./cut-body.ts";
import { HiddenText } from "./hidden-text.tsx";

interface SignedInputsProps {
  /** Index of the signature's field. */
  field: number;
  changed: readonly Span[];
}

export function SignedInputs({ field, changed }: SignedInputsProps) {
  const { signed } = useActTexts();
  const { octetsNote, loadOctets } = useReportContext();
  const message = useSignedMessage();
  const own = message?.fields.find(({ index }) => index === field);
  if (!message || !own) {
    return (
      <div className="disclosed">
        {loadOctets && (
          <button className="button" type="button" onClick={loadOctets}>
            {signed.fetch}
          </button>
        )}{" "}
        <span className="soft" role="status">
          {octetsNote ?? (loadOctets ? "" : signed.noOctets)}
        </span>
      </div>
    );
  }
  return (
    <div className="disclosed">
      <p>
        <Ref href={`#signed-${field}`}>{signed.shade}</Ref>
      </p>
      <HeaderInput message={message} own={own} changed={changed} />
      <BodyInput message={message} own={own} changed={changed} />
    </div>
  );
}

interface InputProps {
  message: ViewMessage;
  own: ViewField;
  changed: readonly Span[];
}

function HeaderInput({ message, own, changed }: InputProps) {
  const { signed } = useActTexts();
  const header = viewSignedHeader(message, own);
  if (!header) return null;
  const whole = header.pieces.map(({ text }) => text).join("");
  return (
    <>
      <h4>
        {signed.header} <span className="soft">({signed.octets(whole.length)})</span>{" "}
        <Save text={whole} name="header-input.txt" />
      </h4>
      <code
        className="octets hashed"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        tabIndex={0}
      >
        {header.pieces.map(({ field, text }) => {
          const isChanged = changed.some(([start]) => start >= field.span[0] && start < field.span[1]);
          return (
            <span className={isChanged ? "ln changed" : "ln"} data-n={field.index} key={field.index}>
              <bdi>
                {isChanged && <span className="sr">{signed.changed}: </span>}
                <HiddenText octets={latin1Octets(text)} />
                {field === own && <span className="faint"> ({signed.emptied})</span>}
              </bdi>
            </span>
          );
        })}
      </code>
      {header.absent.length > 0 && (
        <p className="small soft">{signed.absent([...new Set(header.absent)].join(", "))}</p>
      )}
      {header.uncovered.length > 0 && (
        <p className="small unsigned-text">
          {signed.uncovered}{" "}
          {header.uncovered.map(({ index, key }) => (
            <span key={index}>
              <Ref href={`#field-${index}`} certainty="claimed">
                {key} ({index})
              </Ref>{" "}
            </span>
          ))}
        </p>
      )}
    </>
  );
}

function BodyInput({ message, own, changed }: InputProps) {
  const { signed } = useActTexts();
  const body = viewSignedBody(message, own);
  if (!body) return <p className="small soft">{signed.sealNote}</p>;
  const canonical = viewCanonicalBody(message, body.mode);
  const limit = body.limit === null ? canonical.length : Math.min(body.limit, canonical.length);
  const marks = bodyMarks(message, body.mode, changed, limit, canonical.length);
  return (
    <>
      <h4>
        {signed.body} <span className="soft">({signed.octets(limit)})</span>{" "}
        <Save octets={canonical.slice(0, limit)} name="canonical-body.txt" />
      </h4>
      {body.limit !== null && <p className="small soft">{signed.limit(body.limit, canonical.length)}</p>}
      {canonical.length === 0 ? (
        <p className="soft">{signed.none}</p>
      ) : (
        <BodyText canonical={canonical} marks={marks} />
      )}
    </>
  );
}

function bodyMarks(
  message: ViewMessage,
  mode: "simple" | "relaxed",
  changed: readonly Span[],
  limit: number,
  length: number,
): Mark[] {
  const [from, to] = message.body;
  const inBody = changed.filter(([start, end]) => start >= from && end <= to);
  const marks = inBody.map(
    ([start, end]): Mark => ({
      span: [canonicalOffset(message, mode, start), Math.min(canonicalOffset(message, mode, end), length)],
      look: "changed",
    }),
  );
  if (limit < length) marks.push({ span: [limit, length], look: "unsigned" });
  return marks.sort((a, b) => a.span[0] - b.span[0]);
}

/** The beginning, and around each mark what stands there. */
function BodyText({ canonical, marks }: { canonical: Uint8Array; marks: readonly Mark[] }) {
  const { signed } = useActTexts();
  return (
    <pre
      className="octets hashed"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
    >
      {cutBody(canonical.length, marks).map(({ span: [start, end], look }) => {
        const octets = canonical.subarray(start, end);
        if (look === "gap") {
          return (
            <span className="gap faint" key={start}>
              {"\n"}⋮ {signed.more(end - start)}
              {"\n"}
            </span>
          );
        }
        if (look === "plain") return <HiddenText octets={octets} key={start} />;
        return (
          <mark className={look} title={signed[look]} key={start}>
            <HiddenText octets={octets} />
          </mark>
        );
      })}
    </pre>
  );
}

function Save({ name, ...content }: { name: string; text?: string; octets?: Uint8Array<ArrayBuffer> }) {
  const { signed } = useActTexts();
  return (
    <button
      className="button bare"
      type="button"
      onClick={() => saveFile(content.octets ?? latin1Octets(content.text ?? ""), name)}
    >
      {signed.save}
    </button>
  );
}

/** One character an octet, as the view gives header fields. */
function latin1Octets(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
