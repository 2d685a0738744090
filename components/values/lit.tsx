import type { ReactNode } from "react";
import { useBaseTexts } from "#texts";
import { AddressText } from "./address-text.tsx";

interface LitProps {
  children: ReactNode;
  className?: string | undefined;
}

/** Literally in the message, in DNS or typed by a person: mono, and isolated so that its writing direction stays inside. */
export function Lit({ children, className }: LitProps) {
  return <bdi className={className ? `lit ${className}` : "lit"}>{children}</bdi>;
}

const usual = 2_000;

interface LongLitProps {
  text: string;
  className?: string | undefined;
  /** Characters at first sight. */
  shown?: number;
  /** It is a field of addresses. */
  addresses?: boolean;
}

/** A literal that may be very long: the beginning, and the rest one click away. */
export function LongLit({ text, className, shown = usual, addresses = false }: LongLitProps) {
  const { values } = useBaseTexts();
  const name = className ? `lit ${className}` : "lit";
  const Text = addresses ? AddressText : PlainText;
  if (text.length <= shown * 1.1) return <Text className={name} text={text} />;
  return (
    <>
      <Text className={name} text={text.slice(0, shown)} />
      <details className="disclosure">
        <summary className="small">{values.moreCharacters(text.length - shown)}</summary>
        <Text className={name} text={text.slice(shown)} />
      </details>
    </>
  );
}

function PlainText({ text, className }: { text: string; className: string }) {
  return <bdi className={className}>{text}</bdi>;
}
