/** A mailbox of an address list; `address` is null when it cannot be read (contract §5). */
export interface Mailbox {
  name: string | null;
  address: string | null;
}
