import type { Mailbox } from "#lib/text/addresses.ts";
import { useBaseTexts } from "#texts";

/** Mailboxes as one reads them: name, then address; an address that cannot be read says so. */
export function Mailboxes({ mailboxes }: { mailboxes: readonly Mailbox[] }) {
  const { values } = useBaseTexts();
  return mailboxes.map((mailbox, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the order of a field never changes
    <span key={at}>
      {at > 0 && ", "}
      {mailbox.name !== null && (
        <>
          <bdi>{mailbox.name}</bdi>{" "}
        </>
      )}
      {mailbox.address !== null ? (
        <bdi className="lit" dir="ltr">
          &lt;{mailbox.address}&gt;
        </bdi>
      ) : (
        <span className="faint">{values.noAddress}</span>
      )}
    </span>
  ));
}
