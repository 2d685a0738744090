import { showHidden } from "#components/evidence/octet-text.ts";
import { useBaseTexts } from "#texts";

interface VisibleTextProps {
  text: string;
  className?: string | undefined;
  /** Besides tabs, what is ordinary here: `lines` a body's line ends, `said` the narrow blanks of a French sentence. */
  usual?: keyof typeof ordinary;
}

const ordinary = { none: /^\t/, lines: /^[\t\r\n]/, said: /^[\t\u202f]/ };

/** Text with a sign for each character that cannot be seen, and isolated, so that none of them turns what stands around it. */
export function VisibleText({ text, className, usual = "none" }: VisibleTextProps) {
  return (
    <bdi className={className}>
      {showHidden(text).map((piece, at) =>
        piece.sign && !ordinary[usual].test(piece.raw) ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text
          <span className="inv" title={piece.name ?? undefined} key={at}>
            {piece.text}
          </span>
        ) : (
          piece.raw
        ),
      )}
    </bdi>
  );
}

/** Names kept of one text. */
const mostNames = 8;

/** The names of what cannot be seen in a text, each once with its count; nothing for ordinary text. */
export function HiddenNames({ text }: { text: string }) {
  const { values } = useBaseTexts();
  const names = hiddenNames(text);
  if (names.length === 0) return null;
  const more = names.length - mostNames;
  return <span className="hidden-names">{values.hidden(names.slice(0, mostNames).join(", "), more)}</span>;
}

/** `ZERO WIDTH SPACE × 3`, in the order they first occur; tabs and line ends are left out. */
export function hiddenNames(text: string): string[] {
  const counts = new Map<string, number>();
  for (const { sign, name, raw } of showHidden(text)) {
    if (!sign || name === null || /^[\t\r\n]/.test(raw)) continue;
    const alone = name.replace(/ × [0-9]+$/, "");
    counts.set(alone, (counts.get(alone) ?? 0) + Number(/ × ([0-9]+)$/.exec(name)?.[1] ?? 1));
  }
  return [...counts].map(([name, count]) => (count > 1 ? `${name} × ${count}` : name));
}
