// What the answer says in each situation, word for word.

export const sentences: Record<string, string> = {
  "dialogue-without-message":
    "There is no message in this. What was pasted is an SMTP dialogue that does not show one.",
  "no-header": "Nobody is named as the sender. There is no header section, only text.",
  "no-from": "Nobody is named as the sender. There is no From field.",
  "from-unreadable": "The sender cannot be read. The From field holds no address that can be read.",
  "several-authors":
    "It names more than one sender. From holds addresses of harbour.example and northbank.example; which one is shown depends on the mail program, so nobody can be said to vouch for it.",
  asking: "It says it is from harbour.example. DNS is being asked whether that is so.",
  "offline-recorded-pass":
    "It says it is from harbour.example, and the receiver agreed. The receiving side wrote down that DMARC passed. Live checks are switched off, so nothing was proven again.",
  "offline-recorded-guess":
    "It says it is from harbour.example, and the receiver thought it likely. The receiving side wrote down that DMARC would pass if the domain published a policy. Live checks are switched off, so nothing was asked again.",
  "offline-recorded-fail":
    "It says it is from harbour.example, and the receiver found no proof. The receiving side wrote down that DMARC failed. Live checks are switched off, so nothing was asked again.",
  offline: "It says it is from harbour.example. Whether that is so was not asked: live checks are switched off.",
  "rewritten-by-list":
    "lists.example vouches for it, not the author's own domain. DMARC passes for the list, which put its own address into From. The author is said to be kim@harbour.example, and nobody vouches for that.",
  "look-alike-proven":
    "harb0ur.example vouches for it, but that name imitates another. DMARC passes only for this very name. “harb0ur.example” is drawn like “harbour.example”.",
  "proven-in-part":
    "harbour.example vouches for the beginning only. Its signature ends 26 octets before the end; what stands below can be anybody's.",
  "sent-again":
    "harbour.example signed this, perhaps for somebody else. It was signed 2 days before it arrived, from a server that harbour.example does not name. A genuine mail can be sent again to others; a long queue or a forward looks the same.",
  "proven-though-forwarded":
    "harbour.example vouches for this message. DMARC passes by the signature of harbour.example; that the sending address is not one of the domain's own fits a forward.",
  "proven-in-test":
    "harbour.example vouches for this message. DMARC passes by SPF of harbour.example and the signature of harbour.example. Its key says that the domain is only testing.",
  "proven-by-both":
    "harbour.example vouches for this message. DMARC passes by SPF of harbour.example and the signature of harbour.example.",
  "proven-by-signature": "harbour.example vouches for this message. DMARC passes by the signature of harbour.example.",
  "proven-by-address-and-header":
    "harbour.example vouches for the server and for these fields. DMARC passes by SPF of harbour.example, and its signature over the fields is genuine; no body was given to compare.",
  "proven-by-address":
    "harbour.example vouches for the server that sent it. DMARC passes by SPF of harbour.example; no signature of its own covers the text.",
  "marked-internal":
    "It is marked as internal mail of corp.example. Exchange servers write such a mark when one of their own users sends, and such mail is rarely signed. DNS proves nothing about it, and a mark can be forged.",
  "changed-on-the-way":
    'harbour.example signed this message, and it was changed afterwards. Once that is undone the signature verifies: 2 lines were added at the end, beginning with "--". What was added is signed by nobody, so DMARC fails.',
  "list-with-record":
    "harbour.example does not vouch for it in this form. It came through the list news.lists.example, and DMARC fails since. lists.example sealed what it saw on arrival: that is worth as much as one trusts the sealer.",
  "forward-with-record":
    "harbour.example does not vouch for it in this form. DMARC fails, but lists.example passed it on and sealed what it saw on arrival: that is worth as much as one trusts the sealer.",
  "keys-gone":
    "Whether harbour.example vouched for it cannot be told any more. It is signed in that name, and the key is gone from DNS, as keys of old mail are. That is no sign of a forgery.",
  "recorded-then":
    "harbour.example vouched for it at delivery, not any more. The receiver wrote down that DMARC passed; with the DNS and the octets of today it fails. Records change, and so do copies.",
  "own-signature-broken":
    "harbour.example does not vouch for it as it stands. It carries a signature in that name, which does not verify: changed since, or never genuine. harbour.example asks receivers to reject such mail.",
  "own-name-from-outside":
    "It uses the recipient's own domain, and came from outside. From and recipient are both corp.example, yet a foreign server brought it and corp.example does not vouch for it. corp.example asks receivers to treat such mail as suspicious.",
  "signed-by-others":
    "harbour.example does not vouch for it. bulk.example signed it, which says nothing about harbour.example: DMARC fails. harbour.example asks receivers to reject such mail.",
  "vouched-by-nobody":
    "harbour.example does not vouch for it. No signature in its name, and an envelope in the name of bulk.example: DMARC fails. harbour.example asks receivers only to report it.",
  "signed-without-policy":
    "harbour.example signed this message. Its own signature verifies, though it publishes no DMARC policy.",
  "sent-without-policy":
    "A server of harbour.example sent it. SPF passes for the same domain as in From, though it publishes no DMARC policy and no signature of its own verifies.",
  "key-gone-without-policy":
    "Whether harbour.example vouched for it cannot be told any more. It is signed in that name, the key is gone from DNS, and no DMARC policy is published. That is no sign of a forgery.",
  "others-without-policy":
    "Nobody vouches for the name harbour.example. bulk.example signed it, and harbour.example publishes no DMARC policy that would say whether that counts.",
  "nobody-without-policy":
    "Nobody vouches for the name harbour.example. It publishes no DMARC policy, and no signature of its own verifies: anybody could have written this From.",
  "header-signed":
    "harbour.example signed this header section. The signature over the fields is genuine; whether the text was changed cannot be told, because no body was given.",
  "header-only":
    "A header section alone cannot tell. harbour.example signed the message, but no body was given. Paste the whole source.",
  "header-changed":
    "These fields are not as they were signed. A signature in the name of harbour.example does not match them: changed since, copied badly, or never genuine. Paste the whole source.",
  "copy-cannot-tell":
    "This copy cannot tell. The text was repaired when it was read, so a signature that does not match proves nothing. Get the original source.",
  "never-travelled":
    "Nothing in it can prove harbour.example. It carries no signature and no Received field: a draft, a copy from a Sent folder, or a source that was cut.",
  "sender-unknown":
    "Whether harbour.example vouches for it cannot be told from this. Which server handed it in is not known. Not decided: it passes if SPF passed for a MAIL FROM domain aligned with harbour.example.",
  undecided:
    "Whether harbour.example vouches for it is not decided. The checks leave it open. Not decided: it passes if the DKIM signature of harbour.example verifies.",
  "dns-failed":
    "DNS did not answer. Whether harbour.example vouches for it is open, and worth asking again later. TXT of _dmarc.harbour.example could not be checked: file answered SERVFAIL.",
  "given-up-mail":
    "It reports that a message could not be delivered. It was given up for kim@far.example by mx.far.example with 4.4.7, says the report.",
  "refused-mail":
    "It reports that a message was refused. It was refused for kim@far.example by mx.far.example with 5.1.1, says the report.",
  "delayed-mail": "It reports that a message is late. It is still being tried, says the report.",
  "delivery-report": "It reports what became of a message. The action is relayed, says the report.",
  "read-receipt": "It is a receipt. A mail program says in its report what was done with a message.",
  "abuse-report": "It reports a complaint. A receiver passes on, in its report, what a user complained about.",
  "plain-bounce":
    "It looks like a bounce. Its reverse-path is null and a mail system is the author; it holds no report that programs can read.",
  "aggregate-report": "It brings a DMARC aggregate report. The file is among its parts.",
  "transport-report": "It brings a report on TLS. Another mail system tells how its connections fared.",
  encrypted:
    "Its content is encrypted. Only the holder of a key can read what is inside; this report is about what stands around it.",
  "signed-by-person":
    "It carries a personal signature. A part of it is signed with a certificate or key; Waybill names it and does not verify it.",
  invitation: "It holds a calendar entry. Some mail programs enter it without asking.",
  "forwarded-inside":
    "Another message lies inside it. This report is about the outer one; the inner one can be opened as a report of its own.",
  "automatic-answer": "A program wrote it. It says so itself in Auto-Submitted.",
  "through-a-list": "It came through a mailing list. news.lists.example passed it on to its members.",
  newsletter: "It was sent to many. It offers a way to unsubscribe.",
  "header-section-only":
    "Only its header section was given. What the message said, and whether it was changed, cannot be told.",
  "no-received": "Its way is not known. It carries no Received field.",
  waited:
    "It came in 2 hops and waited 1 day 10 h. That was before mx1.corp.example took it, and nothing in it says why.",
  looped: "It went in a circle. It came in one hop, and came to robin@corp.example more than once.",
  "waited-for-retry":
    "It came in 2 hops and waited 15 min 4 s. That was before mx1.corp.example took it, as after a refusal for the time being, greylisting for example.",
  "waited-in-queue":
    "It came in 2 hops and waited 3 h 25 min. That was before mx1.corp.example took it, inside one host, as in a queue or a scan.",
  "waited-at-start":
    "It came in one hop and waited 5 h. That was before mx1.corp.example took it, before the first server had it, as when a client is offline.",
  "clocks-disagree":
    "It came in 2 hops; their clocks disagree. out.harbour.example is at least 3 min 59 s ahead of the clocks that agree; the receiving side took it from 198.51.100.24; one older hop is only claimed.",
  "not-yet-out":
    "It came in one hop inside one network. Every address is a local one, and no hop shows it coming in from outside.",
  "border-unknown": "It came in one hop. Where it came into the receiving side is not known.",
  "ordinary-way": "It came in one hop. The receiving side took it from 198.51.100.24.",
  "danger-found":
    "Be careful with this one. Look at: a name that is somebody else's address, the From domain does not vouch for this message, an author's domain that takes no mail.",
  "warning-found": "Some things need a look. Look at: the From domain does not vouch for this message.",
  "nothing-found-so-far": "Nothing needs a look so far. The checks are not all done.",
  "nothing-found":
    "Nothing was found that needs a look. What was not checked is listed; a message without findings can still be unwanted.",
};
