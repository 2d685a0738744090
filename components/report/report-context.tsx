"use client";
// What interactive leaves of a report need besides the report: the octets its spans count in, and a way to move the trust
// line. On a shared page nobody provides the second, and the octets are fetched when they are first looked at.
import { createContext, type ReactNode, useContext } from "react";

/** What the reader says of the envelope; each null = as the message shows. */
export interface Override {
  ip: string | null;
  helo: string | null;
  mailFrom: string | null;
}

export interface ReportContextValue {
  octets: Uint8Array | null;
  /** The input as it was received, where repairs changed it; null where they did not, or where it is not at hand. */
  received: Uint8Array | null;
  /** Why there are no octets, or what one can do about it; null while there is nothing to say. */
  octetsNote: string | null;
  /** Fetches the octets, where that is possible. */
  loadOctets: (() => void) | null;
  /** Analyses again with the border at this hop. */
  moveBorder: ((hop: number) => void) | null;
  /** Analyses again with this envelope. */
  override: ((envelope: Override) => void) | null;
  /** Analyses again and asks block lists and the owner of the network too; absent where that cannot be. */
  askLists?: (() => void) | null;
  /** The envelope of this analysis, as far as the reader gave it. */
  overridden: Override;
  /** Where decoded parts lie, to which a path is added; null: there is no such address. */
  partsHref: string | null;
  /** The decoded octets of a part from the server, or a sentence why they could not be had. */
  loadPart: ((path: string) => Promise<Uint8Array<ArrayBuffer> | string>) | null;
  /** Makes a report of a part that is a message itself; gives what went wrong, or null. */
  openPart: ((path: string, name: string | null) => Promise<string | null>) | null;
}

const nothing: Override = { ip: null, helo: null, mailFrom: null };

const absent: ReportContextValue = {
  octets: null,
  received: null,
  octetsNote: null,
  loadOctets: null,
  moveBorder: null,
  override: null,
  overridden: nothing,
  partsHref: null,
  loadPart: null,
  openPart: null,
};

const Context = createContext<ReportContextValue>(absent);

export function ReportContext({ value, children }: { value: ReportContextValue; children: ReactNode }) {
  return <Context value={value}>{children}</Context>;
}

export const useReportContext = (): ReportContextValue => useContext(Context);
