// What a sender can do about a refusal: by its enhanced status code where it has one, else by its reply code.
import { type Say, say } from "#lib/text/say.ts";
import { findReply } from "./replies.ts";
import type { SessionLine } from "./types.ts";

/** `subject.detail` of RFC 3463 to one sentence. */
const byDetail: Readonly<Record<string, Say>> = {
  "1.1": say`Check the part before the @: the recipient's server knows no such mailbox.`,
  "1.2": say`Check the domain of the recipient and its MX.`,
  "1.3": say`Check how the recipient's address is written.`,
  "1.8": say`Check the domain of MAIL FROM: the receiver finds no host for it.`,
  "1.10": say`The recipient's domain says that it takes no mail at all.`,
  "2.1": say`The recipient's mailbox is closed: ask its owner by other means.`,
  "2.2": say`The mailbox is full: its owner has to make room.`,
  "2.3": say`Make the message smaller, or send a link.`,
  "3.4": say`Make the message smaller, or send a link.`,
  "4.3": say`A look-up failed: check the DNS of the sending domain, and try later.`,
  "4.6": say`Two servers hand the message to each other: look at forwards and MX of the recipient's domain.`,
  "5.3": say`Send to fewer recipients at a time.`,
  "7.1": say`The text says which policy: relaying without a login, a block list, or content. The recipient's side can tell more.`,
  "7.8": say`Check user name and password; some providers want a password made for programs.`,
  "7.9": say`Log in by another mechanism.`,
  "7.11": say`Send STARTTLS before AUTH.`,
  "7.20": say`Sign with DKIM, and check that the key stands in DNS.`,
  "7.21": say`Sign with DKIM by a domain and key that the receiver takes.`,
  "7.22": say`Sign with DKIM by the domain in From.`,
  "7.23": say`Add the sending address to the SPF record of the MAIL FROM domain.`,
  "7.24": say`Correct the SPF record of the MAIL FROM domain.`,
  "7.25": say`Give the sending address a PTR record whose name leads back to it.`,
  "7.26": say`Correct SPF and DKIM of the sending domain.`,
  "7.27": say`MAIL FROM names a domain that takes no mail: use one that does.`,
  "7.28": say`Send less at a time.`,
};

/** One sentence, or null when the line is no refusal. */
export function adviseOn(line: Pick<SessionLine, "code" | "enhanced" | "text">): Say | null {
  if (line.code === undefined || line.code < 400) return null;
  if (/relay/i.test(line.text) && line.code >= 500)
    return say`The server does not pass mail on for this client: log in first, or hand the message to the recipient's own MX.`;
  const detail = line.enhanced?.slice(2);
  return (detail && byDetail[detail]) || findReply(line.code)?.advice || byClass(line.code);
}

function byClass(code: number): Say {
  return code < 500
    ? say`Nothing: mail servers try again by themselves.`
    : say`Change what the text complains about; sent again as it is, it will be refused again.`;
}
