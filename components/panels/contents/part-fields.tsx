"use client";
// The header fields of a part as they stand in the message. The page has the octets already.
import { useReportContext } from "#components/report/report-context.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { ScrollText } from "#components/ui/scroll-text.tsx";
import { WhenOpened } from "#components/ui/when-opened.tsx";
import { VisibleText } from "#components/values/visible-text.tsx";
import type { Span } from "#lib/text/span.ts";
import { useTexts } from "#texts";

interface PartFieldsProps {
  header: Span;
  /** Another part, in whose decoded octets the span counts: those are not at hand. */
  within: string | null;
}

export function PartFields({ header, within }: PartFieldsProps) {
  const { contents } = useTexts();
  const { octets } = useReportContext();
  if (octets === null || within !== null || header[0] === header[1]) return null;
  return (
    <Disclosure summary={contents.fields}>
      <WhenOpened printed={false}>
        <FieldText octets={octets.subarray(header[0], header[1])} />
      </WhenOpened>
    </Disclosure>
  );
}

function FieldText({ octets }: { octets: Uint8Array }) {
  return (
    <ScrollText className="part-text lit" label={useTexts().contents.fields}>
      <VisibleText text={decode(octets)} usual="lines" />
    </ScrollText>
  );
}

/** UTF-8 where it is that, else one character an octet. */
function decode(octets: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(octets);
  } catch {
    return new TextDecoder("windows-1252").decode(octets);
  }
}
