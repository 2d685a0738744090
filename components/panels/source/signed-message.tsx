"use client";
// Fields and body of the message for the leaves that show what a signature covers: given once, not with each of them.
import { createContext, type ReactNode, useContext, useMemo } from "react";
import { useReportContext } from "#components/report/report-context.tsx";
import type { ViewField, ViewMessage } from "#lib/checks/dkim/signed-view.ts";
import type { Span } from "#lib/text/span.ts";

export interface SignedMessage {
  /** Index, name in lower case, span. */
  fields: [index: number, key: string, start: number, end: number][];
  body: Span;
  crOnly: boolean;
}

const Context = createContext<SignedMessage | null>(null);

export function SignedMessageContext({ message, children }: { message: SignedMessage; children: ReactNode }) {
  return <Context value={message}>{children}</Context>;
}

/** The message with its octets; null where they are not at hand. */
export function useSignedMessage(given: SignedMessage | null = null): ViewMessage | null {
  const around = useContext(Context);
  const message = given ?? around;
  const { octets } = useReportContext();
  return useMemo(() => {
    if (!message || !octets) return null;
    const fields = message.fields.map(([index, key, start, end]): ViewField => ({ index, key, span: [start, end] }));
    const last = fields.at(-1)?.span[1] ?? 0;
    // A shared header section alone: spans of the body lie beyond what is at hand.
    if (last > octets.length) return null;
    const [start, end] = message.body;
    return {
      octets,
      fields,
      body: [Math.min(start, octets.length), Math.min(end, octets.length)],
      crOnly: message.crOnly,
    };
  }, [message, octets]);
}
