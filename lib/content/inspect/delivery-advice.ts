// Why mail was refused, in the words of the server, and what its sender can do: the first entry that fits the enhanced status code
// (RFC 3463) or the text is taken. Texts of servers are no standard; entries hold the words that large services use.

import { said } from "#lib/text/said.ts";

export interface DeliveryAdvice {
  /** Over `code text`, in lower case. */
  fits: RegExp;
  why: string;
  advice: string;
  /** The server gives the code a sense of its own: what the registry says of it would mislead. */
  ownSense?: true;
  examples: readonly string[];
}

export const deliveryAdvice: readonly DeliveryAdvice[] = [
  {
    fits: /resolver\.rst\.|^5\.7\.1(?:2[4-9]|3[3-6])\b/,
    why: said`The recipient or list takes mail of certain senders only`,
    advice: said`Ask the recipient, or the owner of the list, in another way to let your address in.`,
    examples: [
      "5.7.1 RESOLVER.RST.AuthRequired; authentication required",
      "5.7.133 sender not authenticated for group",
    ],
  },
  {
    fits: /^5\.4\.1\b.*recipient address rejected/,
    why: said`There is no such mailbox at Microsoft 365`,
    advice: said`Compare the address letter by letter. If it is right, the mailbox is gone.`,
    examples: ["5.4.1 Recipient address rejected: Access denied"],
  },
  {
    // RFC 7505 §4.2 took 5.1.10 for null MX; Exchange has it for every recipient that its directory does not know.
    fits: /resolver\.adr\.|^5\.1\.10\b.*(?:recipientnotfound|not found)/,
    why: said`There is no such mailbox`,
    advice: said`Compare the address letter by letter. If it is right, the mailbox is gone.`,
    ownSense: true,
    examples: ["5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup"],
  },
  {
    fits: /\bdmarc\b/,
    why: said`The mail fails the DMARC policy of its author's domain`,
    advice: said`Send through servers that sign with DKIM for the author's domain, or that its SPF record names.`,
    examples: ["5.7.1 Unauthenticated email from example.com is not accepted due to domain's DMARC policy"],
  },
  {
    fits: /^[245]\.7\.2[34]\b|\bspf\b/,
    why: said`The sending server is not named in the SPF record of the envelope's domain`,
    advice: said`Add the sending server to the SPF record of the domain, or send through a server that is in it.`,
    examples: ["5.7.23 The message was rejected", "5.7.1 SPF check failed"],
  },
  {
    fits: /^[245]\.7\.2[012]\b|\bdkim\b/,
    why: said`No DKIM signature was accepted`,
    advice: said`Sign with DKIM for the author's domain, and see that nothing changes the mail after it was signed.`,
    examples: ["5.7.20 No passing DKIM signature found"],
  },
  {
    fits: /^[245]\.7\.26\b/,
    why: said`The mail fails several checks of who sent it`,
    advice: said`Set up SPF and DKIM for the author's domain.`,
    examples: ["5.7.26 This mail is unauthenticated"],
  },
  {
    fits: /^[245]\.7\.25\b|reverse (?:dns|lookup)|\bptr\b|no reverse|rdns/,
    why: said`The IP address of the sending server has no matching name`,
    advice: said`Give the address a name that leads back to it (PTR and A or AAAA records).`,
    examples: [
      "5.7.25 Reverse DNS validation failed",
      "5.7.1 Client host rejected: cannot find your reverse hostname, PTR",
    ],
  },
  {
    fits: /null ?mx|^[245]\.(?:1\.10|7\.27)\b/,
    why: said`The domain says that it takes no mail`,
    advice: said`Use another address; a domain with a null MX never takes mail.`,
    examples: ["5.1.10 Recipient address has null MX", "4.0.0 returned Null MX"],
  },
  {
    fits: /spamhaus|spamcop|barracudacentral|\brbl\b|\bdnsbl\b|block ?list|black ?list|blocked using/,
    why: said`The sending server is on a block list`,
    advice: said`Find the list that the text names, end the cause, then ask to be taken off.`,
    examples: ["5.7.1 Service unavailable; client host blocked using zen.spamhaus.org"],
  },
  {
    fits: /gr[ea]ylist|^4\.7\.[01]\b.*(?:try again|temporar|defer)/,
    why: said`The server delays mail of senders that it does not know`,
    advice: said`Nothing: the mail is sent again and then taken.`,
    examples: ["4.7.1 Greylisted, please try again in 300 seconds"],
  },
  {
    fits: /rate limit|too many (?:messages|connections|recipients|emails)|throttl|^[245]\.7\.28\b|unusual rate|limit exceeded/,
    why: said`Too much mail in too short a time`,
    advice: said`Wait, and send more slowly. If the account sent what you did not write, change its password.`,
    examples: ["4.3.2 Connection rate limit exceeded.", "4.7.28 Our system has detected an unusual rate of mail"],
  },
  {
    fits: /spam|junk|content reject|message content|unsolicited/,
    why: said`The content was taken for spam`,
    advice: said`Ask the recipient through another way to allow your address; look at links and attachments of the mail.`,
    examples: ["5.7.1 Message rejected as spam by Content Filtering."],
  },
  {
    fits: /virus|malware|infected|forbidden attachment|file type|blocked attachment|executable/,
    why: said`An attachment was refused`,
    advice: said`Look for malware. Send files of that kind in another way.`,
    examples: ["5.7.1 Message contains a virus"],
  },
  {
    fits: /starttls|\btls\b|^[245]\.7\.(?:10|11|30)\b|encryption/,
    why: said`The connection was not encrypted as one side demands`,
    advice: said`The operators of the two servers must set up TLS (certificate, MTA-STS, DANE).`,
    examples: ["5.7.10 Encryption needed", "4.7.5 TLS is required, but was not offered"],
  },
  {
    fits: /mailbox (?:is )?full|over ?quota|quota exceeded|storage|^[245]\.2\.2\b|insufficient disk/,
    why: said`The mailbox is full`,
    advice: said`Tell the recipient in another way; send again when there is room.`,
    examples: ["5.2.2 mailbox full", "4.2.2 The email account that you tried to reach is over quota"],
  },
  {
    fits: /^[245]\.(?:2\.3|3\.4)\b|too (?:large|big)|size (?:limit|exceeds)|exceeds (?:the )?(?:maximum|size)/,
    why: said`The mail is larger than the server takes`,
    advice: said`Send a link to the file, or several smaller mails.`,
    examples: ["5.3.4 Message size exceeds fixed limit"],
  },
  {
    fits: /^[245]\.2\.1\b|disabled|inactive|suspended|deactivated|\blocked\b/,
    why: said`The mailbox exists and takes no mail`,
    advice: said`Ask the recipient, or the operator of the domain, in another way.`,
    examples: ["5.2.1 The email account that you tried to reach is disabled", "account is locked"],
  },
  {
    fits: /^[245]\.1\.(?:[01346])\b|user unknown|unknown user|no ?such ?(?:user|recipient|mailbox|address)|does ?n[o']t exist|invalid (?:recipient|mailbox)|recipient rejected|(?:user|recipient|mailbox|address) not found|no mailbox|unknown (?:recipient|address)|not listed in (?:\w+ ){0,3}(?:directory|name|address book)/,
    why: said`There is no such mailbox`,
    advice: said`Compare the address letter by letter. If it is right, the mailbox is gone.`,
    examples: [
      "5.1.1 <bob@example.org>: Recipient address rejected: User unknown",
      "User bob (bob@example.org) not listed in Domino Directory",
    ],
  },
  {
    fits: /relay(?:ing)? (?:access )?denied|relaying|not permitted to relay/,
    why: said`The server does not take mail for that domain from this client`,
    advice: said`Log in to your outgoing server. If you are the operator: the MX record may lead to a server that does not know the domain.`,
    examples: ["5.7.1 Relay access denied"],
  },
  {
    fits: /auth(?:entication)? (?:is )?required|smtp auth|not authenticated|^[245]\.7\.8\b|must (?:be )?authenticate|login/,
    why: said`The server demands a login`,
    advice: said`Set up name and password of the outgoing server in the mail program.`,
    examples: ["5.7.0 Authentication required"],
  },
  {
    fits: /^[245]\.4\.6\b|too many hops|hop count|loop/,
    why: said`The mail went in a circle`,
    advice: said`Look for forwardings that lead to each other.`,
    examples: ["5.4.6 Too many hops"],
  },
  {
    fits: /^[245]\.4\.7\b|expired|too old|retry time(?:out)?|delivery time/,
    why: said`It could not be delivered in the time that servers try`,
    advice: said`The server of the recipient could not be reached for days: ask its operator, and send again later.`,
    examples: ["4.4.7 Message expired"],
  },
  {
    fits: /^[245]\.(?:1\.2|4\.[134])\b|host (?:or domain name )?not found|domain not found|no such domain|unknown domain|no mx|name service error|nxdomain|dns error|timed? ?out|connection refused|no route|unreachable|could not be reached/,
    why: said`The server of the domain could not be found or reached`,
    advice: said`Compare the domain letter by letter. If it is right, its server or DNS is down: send again later.`,
    examples: ["5.4.4 Host or domain name not found", "4.4.1 Connection timed out"],
  },
  {
    fits: /^[245]\.7\.\d|policy|not (?:allowed|authori[sz]ed|permitted)|denied|refused|rejected/,
    why: said`The server refuses it by a rule of its own`,
    advice: said`Ask the operator of the server that refused it, with the text and the time of this report.`,
    examples: ["5.7.1 Message refused by policy"],
  },
  {
    fits: /^4\./,
    why: said`A failure for now`,
    advice: said`Nothing: mail servers try again by themselves. If it was the last try, send again later.`,
    examples: ["4.3.0 Temporary system problem"],
  },
];

/** @param code enhanced status code, or an empty text */
export function adviseDelivery(code: string, text: string): DeliveryAdvice | null {
  const words = `${code} ${text.slice(0, 2_000)}`.toLowerCase().trim();
  return deliveryAdvice.find(({ fits }) => fits.test(words)) ?? null;
}
