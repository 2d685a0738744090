// How bounces begin that are written as text alone: the words of mail servers, each with what it tells of the reporting server.
// They are no standard (RFC 3464 was made to replace them); the products have kept them for decades. Sentences that anybody
// may write need a reply of a server below them before they count (`needsCode`).
import { said } from "#lib/text/said.ts";

export interface BounceOpening {
  product: string;
  /** Over the first lines with blanks folded; a group, where there is one, is the reporting server. */
  mark: RegExp;
  needsCode?: true;
  /** The reason stands in the lines above each recipient. */
  reasonAbove?: true;
  example: string;
}

export const bounceOpenings: readonly BounceOpening[] = [
  {
    product: "qmail",
    mark: /This is the qmail-send program at ([\w.-]+)/,
    example: "Hi. This is the qmail-send program at mx.example.net.",
  },
  {
    product: "Apache James",
    mark: /This is the James mail server at ([\w.-]+)/,
    example: "Hi. This is the James mail server at mx.example.net.",
  },
  {
    product: "Postfix",
    mark: /This is the (?:mail system|Postfix program) at host ([\w.-]+)/,
    example: "This is the mail system at host mx.example.net.",
  },
  {
    product: "Exim",
    mark: /This message was created automatically by (?:the )?mail delivery (?:software|system)/i,
    example: "This message was created automatically by mail delivery software.",
  },
  {
    product: "Courier",
    mark: /This is a delivery status notification from ([\w.-]+), running the Courier/,
    example: "This is a delivery status notification from mx.example.net, running the Courier mail server",
  },
  {
    product: "sendmail",
    mark: /-{3,} ?(?:The following addresses (?:had|have)|Transcript of session follows)/i,
    example: "   ----- The following addresses had permanent fatal errors -----",
  },
  {
    product: "Exchange",
    mark: /Your message did not reach some or all of the intended recipients|Delivery has failed to these recipients/i,
    example: "Delivery has failed to these recipients or groups:",
  },
  {
    product: "Exchange Online",
    mark: /Your message (?:to \S{1,128}@\S{1,255} |to \S{1,64} )?(?:couldn['\u2019]t|wasn['\u2019]t|could not|was not) be delivered|Office ?365 (?:received an error|couldn['\u2019]t|wasn['\u2019]t able)/i,
    needsCode: true,
    example: "Your message to bob@example.org couldn't be delivered.",
  },
  {
    product: "Notes",
    mark: /Your message\b.{0,300} was not delivered to: .{0,300} because: /i,
    example:
      "Your message Subject: Hello was not delivered to: bob@example.org because: User bob not listed in Directory",
  },
  {
    product: "Gmail",
    mark: /Delivery to the following recipients? (?:failed permanently|has been delayed|was aborted)/i,
    example: "Delivery to the following recipient failed permanently:",
  },
  {
    product: "OpenSMTPD",
    mark: /This is the MAILER-DAEMON, please DO NOT REPLY/i,
    example: "This is the MAILER-DAEMON, please DO NOT REPLY to this email.",
  },
  {
    product: "Symantec Email Security",
    mark: /This is the mail delivery agent at ([\w. -]{1,60}?)\. /,
    example: "This is the mail delivery agent at mx.example.net. I was",
  },
  {
    product: "Notes",
    mark: /-{3,} ?Failure Reasons/,
    reasonAbove: true,
    example: "------- Failure Reasons  --------",
  },
  {
    product: "CommuniGate",
    mark: /Failed to deliver to '</,
    example: "Failed to deliver to '<bob@example.org>'",
  },
  {
    product: "IMail",
    mark: /^ ?Unknown user: \S{1,128}@\S/i,
    example: "Unknown user: bob@example.org",
  },
  {
    product: said`a mail server`,
    mark: /\bcould not be delivered because of\b/i,
    needsCode: true,
    example: "Your message: Subject: Hello Could not be delivered because of 550 5.1.1 User unknown",
  },
  {
    product: said`a mail server`,
    mark: /\bError message (?:below|follows):|The following error was reported/i,
    needsCode: true,
    example: "Error message below: 550 - no such user here",
  },
  {
    product: said`a mail server`,
    mark: /(?:unable|not able|failed) to deliver (?:your|the|this|following)? ?(?:message|mail)|(?:mail|message|delivery)[^.]{0,60} (?:(?:could|can|was|has|will) ?not|couldn['\u2019]t|can['\u2019]t|wasn['\u2019]t) (?:yet )?(?:be |been )?(?:delivered|sent)|(?:is |was )?undeliverable|delivery (?:\w+ )?fail|returned mail|mail delivery error|has not (?:yet )?been delivered/i,
    needsCode: true,
    example: "Sorry, we were unable to deliver your message to the following address.",
  },
  {
    product: said`a mail server`,
    mark: /nicht (?:\p{L}+ ){0,4}(?:zu(?:ge|zu)?stell(?:t|bar|en)?|zugestellt|ausgeliefert)|n['\u2019]a pas (?:pu \p{L}+ |\p{L}+ )?(?:remis|distribu|d\u00e9livr|achemin|envoy)|no (?:se )?(?:pudo|ha podido|ha sido) (?:posible )?(?:ser )?(?:\p{L}+ )?(?:entreg|enviar|enviad)|(?:non (?:\u00e8|e'|pu\u00f2|ha) (?:\p{L}+ ){0,3}(?:consegn|recapit|invi))|n\u00e3o (?:p\u00f4de|foi|pode) (?:\p{L}+ ){0,2}entreg|niet (?:\p{L}+ ){0,3}(?:bezorgd|afgeleverd)|\u043d\u0435 (?:\u043c\u043e\u0436\u0435\u0442 \u0431\u044b\u0442\u044c |\u0431\u044b\u043b[\u043e\u0430]? |\u0443\u0434\u0430\u043b\u043e\u0441\u044c )?\u0434\u043e\u0441\u0442\u0430\u0432|nie (?:\p{L}+ ){0,3}dostarcz|(?:\u914d\u4fe1|\u9001\u4fe1|\u914d\u9001)[\u304c\u3092\u306f]?(?:\u3067\u304d|\u306b\u5931\u6557|\u3059\u308b\u3053\u3068\u304c\u3067\u304d)|\u65e0\u6cd5(?:\u6295\u9012|\u9001\u8fbe|\u53d1\u9001)|\u9000\u4fe1/iu,
    needsCode: true,
    example: "Ihre Nachricht konnte nicht zugestellt werden.",
  },
];
