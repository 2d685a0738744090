/** What the mail says of itself; never a Check, whoever wrote it. The contract's `Claim`. */
export interface Claim {
  /** `authentication-results`, `received-spf`, `arc-authentication-results`, or the name of another field. */
  source: string;
  /** authserv-id or receiving host as written. */
  by: string | null;
  method: string;
  /** The result word as written, lower case. */
  result: string;
  /** The comment or reason= text. */
  reason: string | null;
  /** ptype.property as written -> value. */
  properties: Record<string, string>;
  /** Index of the field in the top header section. */
  field: number;
  /** Who could have written it; set by traceRoute (position against the trust line and authserv-id). */
  weight: "high" | "medium" | "claimed";
}
