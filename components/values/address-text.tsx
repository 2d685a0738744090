// Names and addresses stand one behind the other, left to right, whatever the writing of the names (RFC 5322 §3.4 is a
// syntax): each is isolated (UAX #9), so that no name takes the address behind it to another place.
import type { ReactNode } from "react";

interface AddressTextProps {
  text: string;
  className?: string | undefined;
  /** How a piece is shown. */
  children?: (piece: string) => ReactNode;
}

/** The text of a field of addresses, as written or decoded. */
export function AddressText({ text, className, children = (piece) => piece }: AddressTextProps) {
  return (
    <bdi className={className} dir="ltr">
      {addressPieces(text).map((piece, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text
        <bdi dir={/^ *</.test(piece) ? "ltr" : "auto"} key={at}>
          {children(piece)}
        </bdi>
      ))}
    </bdi>
  );
}

/** Each address with the blanks around it and what parts it from the next, and what stands between. They join to the text. */
export function addressPieces(text: string): string[] {
  const pieces = text.split(/(<[^<>]*>[\s,;]*)/);
  for (let at = 1; at < pieces.length; at += 2) {
    // In a name that goes from right to left, a blank behind it would stand on its other side.
    const name = pieces[at - 1]!;
    let end = name.length;
    while (end > 0 && name[end - 1] === " ") end -= 1;
    pieces[at] = name.slice(end) + pieces[at]!;
    pieces[at - 1] = name.slice(0, end);
  }
  return pieces.filter((piece) => piece !== "");
}
