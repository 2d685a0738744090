// The message as the structural pass finds it: spans into the octets and defects, nothing decoded away.
import type { Span } from "#lib/text/span.ts";

/** One field of a header section. */
export interface RawField {
  /** Position in its header section, 0 = first. */
  index: number;
  /** The name as written, without the blanks before the colon. */
  name: string;
  /** The name in lower case; fields are compared by it and by nothing else. */
  key: string;
  /** The whole field with all its line ends. */
  span: Span;
  /** The field body: from after the colon to before the last line end. */
  body: Span;
  /** Line number in the message octets, 1 = first. */
  line: number;
}

/** What the structural pass noticed. `code` is stable and kebab-case; words live in lint rules. */
export interface Defect {
  code: string;
  span: Span;
  /** Path of the part it was found in, or null for the message as a whole. */
  part: string | null;
  detail?: string;
}

/** A node of the MIME tree; see contract §5 "Parts" for paths. */
export interface MimePart {
  path: string;
  parent: string | null;
  /** Spans count in that part's decoded octets (a message/rfc822 behind base64); null = in the message octets. */
  within: string | null;
  kind: "leaf" | "multipart" | "message";
  /** The header section whose Content-* fields describe this part. The root's is the message's own. */
  fields: RawField[];
  header: Span;
  body: Span;
  /** Media type in lower case, `type/subtype`; the default of RFC 2046 §5.1 or RFC 2045 §5.2 when absent or unreadable. */
  type: string;
  /** Parameters of Content-Type, names in lower case, RFC 2231 decoded. */
  parameters: ReadonlyMap<string, string>;
  /** Charset parameter as written, or null. */
  charset: string | null;
  /** Content-Transfer-Encoding in lower case, or null when absent. */
  encoding: string | null;
  /** Content-Disposition in lower case, or null. */
  disposition: string | null;
  filename: string | null;
  /** Without angle brackets. */
  contentId: string | null;
  /** multipart only: text before the first and after the last delimiter. */
  preamble?: Span;
  epilogue?: Span;
}

export interface Message {
  octets: Uint8Array;
  /** The top header section, in source order. */
  fields: RawField[];
  /** Where the top header section stands, without the empty line. */
  header: Span;
  /** What stands below the header section, the empty line between them left out. What DKIM hashes. */
  body: Span;
  /**
   * Some octet other than line ends follows the first empty line. Where text follows a header section without an empty line
   * (defect `header-end-missing`), `body` holds it, to be shown; but where the signed body began cannot be told.
   */
  hasBody: boolean;
  lineEndings: "crlf" | "lf" | "cr" | "mixed";
  /** In document order; never empty: a message without MIME has part `1`. */
  parts: MimePart[];
  defects: Defect[];
  /** Octets that `within` paths count in: path of a decoded message/rfc822 part -> its decoded octets. */
  decoded: ReadonlyMap<string, Uint8Array>;
}
