import { Fragment } from "react";

/** A long name that may be broken after its `@`, `=`, `/` and dots, before it is broken anywhere. */
export function Breakable({ text }: { text: string }) {
  return text.split(/(?<=[@=/.])/).map((piece, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {piece}
    </Fragment>
  ));
}
