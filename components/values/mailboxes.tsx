import type { Mailbox } from "#lib/text/addresses.ts";
import { useBaseTexts } from "#texts";
import { Lit } from "./lit.tsx";

/** Mailboxes as one reads them: name, then address; an address that cannot be read says so. */
export function Mailboxes({ mailboxes }: { mailboxes: readonly Mailbox[] }) {
  const { values } = useBaseTexts();
  return mailboxes.map((mailbox, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the order of a field never changes
    <span key={at}>
      {at > 0 && ", "}
      {mailbox.name !== null && <bdi>{mailbox.name} </bdi>}
      {mailbox.address !== null ? (
        <Lit>&lt;{mailbox.address}&gt;</Lit>
      ) : (
        <span className="faint">{values.noAddress}</span>
      )}
    </span>
  ));
}
