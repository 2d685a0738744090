import { octetsToText, showHidden } from "#components/evidence/octet-text.ts";

/** Octets as text with a sign for everything that cannot be seen, line ends included: what is hashed shows every octet. */
export function HiddenText({ octets }: { octets: Uint8Array }) {
  return showHidden(octetsToText(octets)).map((piece, at) =>
    piece.sign ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text
      <span className="inv" title={piece.name ?? undefined} key={at}>
        {piece.text}
        {piece.raw.endsWith("\n") || piece.raw === "\r" ? "\n" : ""}
      </span>
    ) : (
      piece.raw
    ),
  );
}
