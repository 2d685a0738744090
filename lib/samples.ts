// The shelf: messages written for this project, each about one thing, with recorded DNS answers so that they work
// without a network. Their octets stand in public/samples/ID.eml, the answers beside them in ID.dns.tsv.

/** What a sample is about; the shelf shows one group after the other. */
export type SampleGroup = "sender" | "route" | "contents" | "session";

export interface Sample {
  id: string;
  group: SampleGroup;
  title: string;
  /** What it teaches, one line. */
  teaches: string;
  kind: "message" | "headers" | "session";
}

export const samples: readonly Sample[] = [
  {
    id: "all-fine",
    group: "sender",
    title: "All fine",
    teaches: "SPF, DKIM and DMARC agree, and what that proves",
    kind: "message",
  },
  {
    id: "forged-sender",
    group: "sender",
    title: "The forged sender",
    teaches: "a bank in From, and nobody who vouches for it",
    kind: "message",
  },
  {
    id: "look-alike",
    group: "sender",
    title: "Almost the same name",
    teaches: "everything passes, for a name drawn like another",
    kind: "message",
  },
  {
    id: "two-senders",
    group: "sender",
    title: "Two senders",
    teaches: "a second From, which the signature does not cover",
    kind: "message",
  },
  {
    id: "own-name-from-outside",
    group: "sender",
    title: "From a colleague, from outside",
    teaches: "mail in the receiver's own name that a foreign server brought",
    kind: "message",
  },
  {
    id: "sent-again",
    group: "sender",
    title: "Genuine, and sent again",
    teaches: "a real signature on mail that was meant for somebody else",
    kind: "message",
  },
  {
    id: "header-only",
    group: "sender",
    title: "A header section alone",
    teaches: "what fields without a body can prove, and what not",
    kind: "headers",
  },
  {
    id: "signed-then-edited",
    group: "route",
    title: "Signed, then edited",
    teaches: "a genuine signature, and the footer a list added below it",
    kind: "message",
  },
  {
    id: "list-with-seal",
    group: "route",
    title: "Through a list that seals",
    teaches: "ARC: what the list saw, when the signature no longer holds",
    kind: "message",
  },
  {
    id: "greylisted",
    group: "route",
    title: "Sixteen minutes at the door",
    teaches: "a wait that looks like greylisting, and how one tells",
    kind: "message",
  },
  {
    id: "clock-ahead",
    group: "route",
    title: "A clock that is wrong",
    teaches: "a hop that seems to arrive before it was sent",
    kind: "message",
  },
  {
    id: "newsletter",
    group: "contents",
    title: "A newsletter",
    teaches: "one-click unsubscription, signed as it must be",
    kind: "message",
  },
  {
    id: "macro",
    group: "contents",
    title: "An order to open",
    teaches: "a document with a program that starts by itself, under a name that hides it",
    kind: "message",
  },
  {
    id: "hidden-texts",
    group: "contents",
    title: "What you do not see",
    teaches: "hidden words, a wrapped link, a password form and a picture nobody sees",
    kind: "message",
  },
  {
    id: "bounce",
    group: "contents",
    title: "A bounce",
    teaches: "who refused, at which hop, and why",
    kind: "message",
  },
  {
    id: "signed-by-person",
    group: "contents",
    title: "Signed by a person",
    teaches: "S/MIME: what the signature covers, and what not",
    kind: "message",
  },
  {
    id: "smuggled",
    group: "contents",
    title: "A message in the message",
    teaches: "SMTP smuggling: an end of data that only some servers see",
    kind: "message",
  },
  {
    id: "session-delivery",
    group: "session",
    title: "A delivery, command by command",
    teaches: "what SMTP says, why TLS comes first, and a message inside with its envelope",
    kind: "session",
  },
  {
    id: "session-login",
    group: "session",
    title: "A login in a log",
    teaches: "what base64 hides and what not, and a password to change",
    kind: "session",
  },
  {
    id: "session-greylisting",
    group: "session",
    title: "Refused first, taken later",
    teaches: "greylisting in a server's log, and how long it took",
    kind: "session",
  },
  {
    id: "session-fixup",
    group: "session",
    title: "A firewall that reads along",
    teaches: "stars in the greeting, X over STARTTLS, and nothing encrypted",
    kind: "session",
  },
  {
    id: "session-smuggling",
    group: "session",
    title: "Two line ends too few",
    teaches: "one message that some servers take for two",
    kind: "session",
  },
];
