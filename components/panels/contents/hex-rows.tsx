import { useState } from "react";
import { ScrollText } from "#components/ui/scroll-text.tsx";
import { useTexts } from "#texts";
import { hexRows } from "./hex.ts";

const atOnce = 4_096;

/** Octets as hexadecimal rows, four KiB at a time. */
export function HexRows({ path, octets }: { path: string; octets: Uint8Array }) {
  const { contents } = useTexts();
  const [shown, setShown] = useState(atOnce);
  return (
    <>
      <ScrollText className="part-text hex-rows" label={contents.hexOf(path)}>
        {hexRows(octets, 0, shown).map(({ offset, hex, text }) => (
          <span className="hex-row" key={offset}>
            <span>{offset}</span>
            <span>{hex}</span>
            <span>{text}</span>
          </span>
        ))}
      </ScrollText>
      {shown < octets.length && (
        <button className="button" type="button" onClick={() => setShown(shown + atOnce)}>
          {contents.more(Math.min(atOnce, octets.length - shown), octets.length)}
        </button>
      )}
    </>
  );
}
