"use client";
// A place for the exact octets that a signature covers. What makes them comes when the reader opens it.
import { Suspense, useState } from "react";
import { Icon } from "#components/ui/icon.tsx";
import { late } from "#components/ui/late.tsx";
import { useToggled } from "#components/ui/use-toggled.ts";
import type { Span } from "#lib/text/span.ts";
import { useActTexts } from "#texts";

const SignedInputs = late(async () => (await import("./signed-inputs.tsx")).SignedInputs);

interface SignedOctetsProps {
  /** Index of the signature's field. */
  field: number;
  /** What kind of signature it is, where a row has several. */
  name?: string;
  /** What was changed or added since, in message octets. */
  changed?: readonly Span[];
}

export function SignedOctets({ field, name, changed = [] }: SignedOctetsProps) {
  const { signed } = useActTexts().workings;
  const [open, setOpen] = useState(false);
  const details = useToggled<HTMLDetailsElement>(setOpen);
  return (
    <details className="disclosure signed-octets" ref={details}>
      <summary>
        <Icon name="chevron" />
        <span>{name === undefined ? signed : `${name}: ${signed}`}</span>
      </summary>
      {open && (
        <Suspense>
          <SignedInputs field={field} changed={changed} />
        </Suspense>
      )}
    </details>
  );
}
