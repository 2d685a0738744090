// Words of protocols and formats that a redacted report may hold. Whatever a message writes in their place is free text and
// becomes null or "other": a word passes only by standing in one of these lists.

/** One word of a list, in lower case, or null. */
export function knownWord<T extends string>(list: readonly T[], text: string | null | undefined): T | null {
  const lower = text?.toLowerCase();
  return list.find((word) => word === lower) ?? null;
}

/** RFC 8601 §2.7, with `bestguesspass` and `hardfail` of old receivers. */
export const resultWords = [
  "none",
  "pass",
  "fail",
  "softfail",
  "neutral",
  "policy",
  "temperror",
  "permerror",
  "bestguesspass",
  "hardfail",
  "unchecked",
] as const;

/** The methods of IANA's registry "Email Authentication Methods" in use, and two of vendors. */
export const methodWords = [
  "arc",
  "auth",
  "bimi",
  "compauth",
  "dkim",
  "dkim-adsp",
  "dkim-atps",
  "dmarc",
  "dnswl",
  "domainkeys",
  "iprev",
  "rrvs",
  "sender-id",
  "smime",
  "spf",
  "vbr",
  "x-dkim",
] as const;

export const claimSources = ["authentication-results", "received-spf", "arc-authentication-results"] as const;

/** IANA "Mail Transmission Types" (RFC 3848, RFC 6531, RFC 8314) and what products write there. */
export const transmissionWords = [
  "smtp",
  "esmtp",
  "esmtpa",
  "esmtps",
  "esmtpsa",
  "lmtp",
  "lmtpa",
  "lmtps",
  "lmtpsa",
  "smtps",
  "utf8smtp",
  "utf8smtpa",
  "utf8smtps",
  "utf8smtpsa",
  "utf8lmtp",
  "utf8lmtpa",
  "utf8lmtps",
  "utf8lmtpsa",
  "mms",
  "http",
  "https",
  "mapi",
  "esmttp",
  "local",
  "uucp",
] as const;

export const transferEncodings = ["7bit", "8bit", "binary", "base64", "quoted-printable", "x-uuencode"] as const;
export const dispositions = ["inline", "attachment"] as const;

/** Media types that are common in mail; another subtype is told as `application/other` and so on. */
const mediaTypes: Record<string, readonly string[]> = {
  text: [
    "plain",
    "html",
    "calendar",
    "csv",
    "enriched",
    "rfc822-headers",
    "vcard",
    "x-vcard",
    "markdown",
    "xml",
    "css",
  ],
  multipart: [
    "mixed",
    "alternative",
    "related",
    "signed",
    "encrypted",
    "report",
    "digest",
    "parallel",
    "appledouble",
    "form-data",
  ],
  message: ["rfc822", "global", "delivery-status", "disposition-notification", "feedback-report", "partial"],
  image: ["png", "jpeg", "gif", "svg+xml", "webp", "bmp", "tiff", "heic", "avif", "x-icon"],
  audio: ["mpeg", "ogg", "wav", "x-wav", "mp4", "aac"],
  video: ["mp4", "mpeg", "webm", "quicktime"],
  font: ["woff", "woff2", "ttf", "otf"],
  application: [
    "octet-stream",
    "pdf",
    "zip",
    "gzip",
    "json",
    "xml",
    "rtf",
    "msword",
    "vnd.ms-excel",
    "vnd.ms-powerpoint",
    "vnd.ms-outlook",
    "vnd.ms-tnef",
    "ms-tnef",
    "vnd.openxmlformats-officedocument.wordprocessingml.document",
    "vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "vnd.openxmlformats-officedocument.presentationml.presentation",
    "vnd.oasis.opendocument.text",
    "vnd.oasis.opendocument.spreadsheet",
    "pkcs7-mime",
    "pkcs7-signature",
    "x-pkcs7-mime",
    "x-pkcs7-signature",
    "pgp-encrypted",
    "pgp-signature",
    "pgp-keys",
    "ics",
    "javascript",
    "x-7z-compressed",
    "x-rar-compressed",
    "x-zip-compressed",
    "x-tar",
    "x-msdownload",
    "x-cfb",
  ],
};

/** A media type as it may be told: known, or its kind and `other`. */
export function knownMediaType(type: string | null): string | null {
  if (type === null) return null;
  const [kind = "", subtype = ""] = type.toLowerCase().split("/", 2);
  const known = Object.hasOwn(mediaTypes, kind) ? mediaTypes[kind] : undefined;
  if (!known) return "other";
  return known.includes(subtype) ? `${kind}/${subtype}` : `${kind}/other`;
}

/** A charset every browser knows (WHATWG Encoding), by that standard's own name for it. */
export function knownCharset(label: string | null): string | null {
  if (label === null) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return "other";
  }
}

/** `TLSv1.2`, `TLS1_3`, `SSLv3` and the like. */
export function knownTlsVersion(text: string | null): string | null {
  return text !== null && /^(TLSv?|SSLv?)[123]([._][0-3])?$/i.test(text) ? text : null;
}

const cipherWords = new Set(
  (
    "TLS SSL ECDHE DHE EDH ECDH ADH AECDH RSA ECDSA DSS PSK ANON WITH NULL AES AES128 AES256 ARIA128 ARIA256 CAMELLIA " +
    "CAMELLIA128 CAMELLIA256 CHACHA20 POLY1305 3DES DES CBC3 EDE RC4 IDEA SEED GCM CBC CCM CCM8 SHA SHA1 SHA256 SHA384 MD5 " +
    "128 256 112 168 8"
  ).split(" "),
);

/** A cipher suite made of known words only. */
export function knownCipher(text: string | null): string | null {
  if (text === null || text.length > 64) return null;
  return text.split(/[-_]/).every((word) => cipherWords.has(word.toUpperCase())) ? text : null;
}

/** Names of header fields: RFC 5322, RFC 2045 and kin, the trace and authentication fields. Others stay unnamed. */
export const fieldNames = [
  "return-path",
  "received",
  "x-received",
  "delivered-to",
  "x-original-to",
  "authentication-results",
  "arc-authentication-results",
  "arc-message-signature",
  "arc-seal",
  "received-spf",
  "dkim-signature",
  "domainkey-signature",
  "date",
  "from",
  "sender",
  "reply-to",
  "to",
  "cc",
  "bcc",
  "message-id",
  "in-reply-to",
  "references",
  "subject",
  "comments",
  "keywords",
  "resent-date",
  "resent-from",
  "resent-sender",
  "resent-to",
  "resent-cc",
  "resent-message-id",
  "mime-version",
  "content-type",
  "content-transfer-encoding",
  "content-id",
  "content-description",
  "content-disposition",
  "content-language",
  "list-id",
  "list-unsubscribe",
  "list-unsubscribe-post",
  "list-post",
  "list-help",
  "list-subscribe",
  "list-owner",
  "list-archive",
  "precedence",
  "auto-submitted",
  "feedback-id",
  "x-mailer",
  "user-agent",
  "x-priority",
  "importance",
  "x-spam-status",
  "x-spam-flag",
  "x-spam-score",
  "x-spam-level",
  "thread-index",
  "thread-topic",
] as const;

/** SMTP commands (RFC 5321 §4.1, RFC 3207, RFC 4954, RFC 3030, RFC 2033). */
export const smtpVerbs = [
  "helo",
  "ehlo",
  "lhlo",
  "mail",
  "rcpt",
  "data",
  "bdat",
  "rset",
  "noop",
  "quit",
  "vrfy",
  "expn",
  "help",
  "starttls",
  "auth",
] as const;
