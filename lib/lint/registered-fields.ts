// The IANA registry "Message Headers", protocol mail, permanent and provisional, and the MIME fields (RFC 3864 §2.1,
// RFC 4021).

const registered = new Set(
  `accept-language alternate-recipient apparently-to arc-authentication-results arc-message-signature arc-seal
  archived-at author authentication-results auto-submitted autoforwarded autosubmitted base bcc body cancel-key
  cancel-lock cc comments content-alternative content-base content-description content-disposition
  content-duration content-features content-id content-identifier content-language content-location content-md5
  content-return content-transfer-encoding content-translation-type content-type conversion conversion-with-loss
  date deferred-delivery delivered-to delivery-date discarded-x400-ipms-extensions discarded-x400-mts-extensions
  disclose-recipients disposition-notification-options disposition-notification-to dkim-signature
  dl-expansion-history downgraded-final-recipient downgraded-in-reply-to downgraded-message-id
  downgraded-original-recipient downgraded-references downgraded-bcc downgraded-cc
  downgraded-disposition-notification-to downgraded-from downgraded-mail-from downgraded-rcpt-to
  downgraded-reply-to downgraded-resent-bcc downgraded-resent-cc downgraded-resent-from downgraded-resent-reply-to
  downgraded-resent-sender downgraded-resent-to downgraded-return-path downgraded-sender downgraded-to
  ediint-features encoding encrypted eesst-version errors-to expires expiry-date form-sub from
  generate-delivery-report hp-outer importance in-reply-to incomplete-copy jabber-id keywords language
  latest-delivery-time list-archive list-help list-id list-owner list-post list-subscribe list-unsubscribe
  list-unsubscribe-post message-context message-id message-type mime-version mmhs-acp127-message-identifier
  mmhs-authorizing-users mmhs-codress-message-indicator mmhs-copy-precedence mmhs-exempted-address
  mmhs-extended-authorisation-info mmhs-handling-instructions mmhs-message-instructions mmhs-message-type
  mmhs-originator-plad mmhs-originator-reference mmhs-other-recipients-indicator-cc
  mmhs-other-recipients-indicator-to mmhs-primary-precedence mmhs-subject-indicator-codes mt-priority obsoletes
  organization original-encoded-information-types original-from original-message-id original-recipient
  original-subject originator-return-address pics-label prevent-nondelivery-report priority privicon received
  received-spf references reply-by reply-to require-recipient-valid-since resent-bcc resent-cc resent-date
  resent-from resent-message-id resent-reply-to resent-sender resent-to return-path sender sensitivity sio-label
  sio-label-history solicitation subject supersedes tls-report-domain tls-report-submitter tls-required to
  user-agent vbr-info wrap-type x400-content-identifier x400-content-return x400-content-type x400-mts-identifier
  x400-originator x400-received x400-recipients x400-trace x-archived-at x-device-accept x-device-accept-charset
  x-device-accept-encoding x-device-accept-language x-device-user-agent x-mittente x-pgp-sig x-ricevuta
  x-riferimento-message-id x-tiporicevuta x-trasporto x-verificasicurezza bimi-location bimi-indicator
  bimi-selector`
    .trim()
    .split(/\s+/),
);

/** Whether the registry of mail fields has the name. @param key in lower case */
export function isRegisteredField(key: string): boolean {
  return registered.has(key);
}
