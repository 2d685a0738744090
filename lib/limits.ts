// Every limit of the analyzer, with the attack it stops. Hitting one truncates and is told as a finding or a "not checked"
// row; no limit ever loses the message. Work is bounded by counts, never by the clock, so that a replay is identical;
// the two DNS deadlines belong to the live transport only, and their effect is recorded as an answer.

export const limits = {
  /** Octets of one message; `MAX_MESSAGE_BYTES` overrides it. Stops memory exhaustion by upload. */
  messageOctets: 26_214_400,
  /** Octets of the top header section that are read. Stops a header-only bomb. */
  headerSectionOctets: 1_048_576,
  /** Octets of one field that are decoded. Stops quadratic decoders. */
  fieldOctets: 131_072,
  /** Fields in one header section. */
  fields: 20_000,
  /** Multiparts open at once (CVE-2026-26312 and kin: nested MIME). */
  mimeDepth: 64,
  /** Parts found by the structural pass. */
  parts: 10_000,
  /** Parts whose content is decoded, hashed and typed. */
  partsInspected: 1_000,
  /** Decoded octets of a part that is looked into. Above the size of a message, so it ends nothing by default. */
  inspectedOctets: 26_214_400,
  /** Octets of texts and reports that are looked into in all parts of a message together. */
  textsInspected: 8_388_608,
  /** HTML: characters, tags and open elements that are read. Stops what freezes browsers and tree builders. */
  htmlLength: 1_048_576,
  htmlTags: 20_000,
  htmlDepth: 256,
  /** Octets inflated of one deflated member or stream, and of all of them in a message. Stops decompression bombs. */
  inflatedMember: 1_048_576,
  inflatedOctets: 25_165_824,
  /** message/rfc822 inside message/rfc822. */
  nestedMessages: 8,
  /** Defects kept per message; the rest are counted. */
  defects: 2_000,
  /** Mailboxes read from one field (CVE-2024-23184: address lists). */
  addresses: 2_000,
  /** Encoded-words decoded in one field. */
  encodedWords: 2_000,
  /** Parameters and RFC 2231 segments of one field. */
  parameters: 256,
  /** Tags read of one tag list, as in DKIM-Signature; real ones have a dozen. More make the list invalid. */
  tags: 1_000,
  /** Nesting of comments that is followed. */
  commentDepth: 32,
  /** Received fields read into hops, newest first; from `hopsWarn` on a finding says so (RFC 5321 §6.3). */
  hops: 200,
  hopsWarn: 50,
  /** Different DNS questions of one report, and how many wait at once. Stops the DNS cannon. */
  dnsQuestions: 150,
  dnsInFlight: 16,
  /** Characters of record text kept of one report's answers. Stops megabytes of TXT in a shared report. */
  dnsRecordText: 262_144,
  /** Questions of the whole process that wait at once. */
  dnsInFlightProcess: 64,
  /** Live transport: milliseconds for one try, number of tries, milliseconds for all questions of a report. */
  dnsTryMs: 2_000,
  dnsTries: 2,
  dnsTotalMs: 12_000,
  /** The policy file of MTA-STS: octets and milliseconds (RFC 8461 §3.3 suggests 64 KB). A slow server holds nothing up. */
  policyFileOctets: 65_536,
  policyFileMs: 5_000,
  /** CNAME records followed in one answer. */
  dnsChain: 16,
  /** Different domains whose DMARC alignment gets a tree walk of its own; a message can carry any number of them. */
  dmarcOwnWalks: 10,
  /** Domains whose MX is asked for, and mail hosts of one domain whose addresses are. */
  mxDomains: 3,
  mxHosts: 10,
  /** Mail hosts of one domain whose TLSA record is asked for. */
  daneHosts: 5,
  /** Claims kept of one message, and characters of such fields read. A header of forged results would fill a report. */
  claims: 1_000,
  claimCharacters: 262_144,
  /** SPF records read beyond the verdict to tell what a record costs: a tree of includes can double with every level. */
  spfCostRecords: 30,
  /** Notes on what a record costs, and terms of an SPF tree that are shown: one TXT record of 64 KB can hold 4,000 terms. */
  spfCostNotes: 60,
  spfStepsShown: 600,
  /** DKIM-Signature fields verified, from the top, and listed; the rest are counted. A page of thousands stops a server. */
  dkimSignatures: 20,
  dkimSignaturesListed: 100,
  /** Key records read of one DKIM key name; more is an attack on the verifier. */
  dkimKeyRecords: 8,
  /** Seconds by which t= may lie ahead; clocks of well-kept machines differ by less. */
  dkimClockTolerance: 300,
  /** Counted steps, of about five microseconds, of the search for what changed: the body and the header of one message. */
  dkimSearchSteps: 40_000,
  /** Steps after which that search lets others run. */
  dkimSearchStretch: 2_000,
  /** Copied fields (z=) of one signature that are compared. */
  dkimCopiedFields: 100,
  /** DomainKey-Signature fields verified; each hashes the whole body anew. */
  domainKeySignatures: 3,
  /** ARC sets read and verified. */
  arcSets: 50,
  arcSetsVerified: 10,
  /** Lines of an SMTP log that are read, each message in it counting as one; and lines of it, and of a message, listed. */
  sessionTurns: 20_000,
  sessionLines: 2_000,
  sessionMessageLines: 200,
  /** Places listed per finding. */
  placesPerFinding: 50,
  /** Links and archive entries listed. */
  links: 500,
  archiveEntries: 1_000,
  /** Analyses at once in one process: small messages, that is; one of more than `unitOctets` counts once per such piece. */
  analysesAtOnce: 32,
  unitOctets: 1_048_576,
  /** Octets up to which a message is read in the quick threads; milliseconds in which a thread obeys. */
  quickOctets: 65_536,
  threadGraceMs: 2_000,
  /** Megabytes of a thread's heap, and of its young part: a message is young until it is read, and clearing that costs. */
  threadHeapMb: 1_024,
  threadYoungMb: 64,
  /** Requests beyond those that may wait; of one client, those in hand together; and the octets all may bring. */
  analysesQueued: 64,
  inHandPerClient: 64,
  octetsInHand: 268_435_456,
  /** Milliseconds for an upload (stops slow senders from holding places), and for a report from its turn to its end. */
  uploadMs: 60_000,
  reportMs: 30_000,
  /** Milliseconds for what is running when the process is told to end. */
  drainMs: 4_000,
} as const;
