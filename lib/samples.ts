// The shelf: messages written for this project, each about one thing, with recorded DNS answers so that they work
// without a network. Their octets stand in public/samples/ID.eml, the answers beside them in ID.dns.tsv.

export interface Sample {
  id: string;
  title: string;
  /** What it teaches, one line. */
  teaches: string;
  kind: "message" | "headers";
}

export const samples: readonly Sample[] = [
  {
    id: "all-fine",
    title: "All fine",
    teaches: "SPF, DKIM and DMARC agree, and what that proves",
    kind: "message",
  },
  {
    id: "forged-sender",
    title: "The forged sender",
    teaches: "a bank in From, and nobody who vouches for it",
    kind: "message",
  },
  {
    id: "signed-then-edited",
    title: "Signed, then edited",
    teaches: "a genuine signature, and the footer a list added below it",
    kind: "message",
  },
];
