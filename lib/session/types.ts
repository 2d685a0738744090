/** An SMTP session log: the contract's `SmtpSession` (RFC 5321). */
export interface SmtpSession {
  lines: {
    line: number;
    who: "client" | "server" | "note";
    text: string;
    verb?: string;
    code?: number;
    more?: boolean;
    enhanced?: string;
    meaning?: string;
  }[];
  helo: { verb: string; name: string } | null;
  extensions: { keyword: string; params: string; meaning: string | null }[];
  auth: {
    mechanism: string;
    identity: string | null;
    challenge: string | null;
    secret: "hidden" | null;
    outcome: string | null;
  }[];
  tls: "not-offered" | "offered" | "asked" | "started" | null;
  transactions: {
    mailFrom: string | null;
    parameters: string | null;
    recipients: { address: string; code: number | null }[];
    data: boolean;
    reply: string | null;
    queueId: string | null;
  }[];
  dotStuffed: number;
}
