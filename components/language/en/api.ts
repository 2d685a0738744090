// The page that documents the HTTP interface for people.

export const api = {
  title: "HTTP interface",
  lead: "What the page does, a program can do. Nothing needs an account or a key; nothing is stored unless it is shared.",
  contracts: "Machine-readable",
  openapi: "OpenAPI 3.1 document",
  schema: "JSON Schema of the report",
  redactedSchema: "JSON Schema of a redacted report",
  calls: "Calls",
  examples: {
    analyze: {
      title: "Read one message",
      text: "The octets are the body. The answer is the whole report as JSON, when every check has ended.",
    },
    stream: {
      title: "The same, as it happens",
      text:
        "One JSON object a line: read (all that needs no network), progress, check (one for each kind), and at last done with the " +
        "whole report. A stream without done was interrupted.",
    },
    offline: {
      title: "Without DNS, and with what you know better",
      text: "live=off asks nobody. border=N names the hop at which the receiving side begins; ip, helo and mailFrom the envelope.",
    },
    form: {
      title: "From a form",
      text: "One field, file or source. Only a file keeps octets as they are.",
    },
    part: {
      title: "One decoded part",
      text: "By its path in the report. It comes as a download that no browser renders.",
    },
    share: {
      title: "Share",
      text:
        "Analyzes again, seals and stores. expires is 1h, 1d, 7d or 30d, content full, headers or redacted. The answer holds url, " +
        "secret, deleteToken and expiresAt; the server keeps neither the secret nor the token.",
    },
    read: {
      title: "Read a shared report",
      text: "The secret stays out of addresses and logs. A redacted share answers with the redacted report.",
    },
    octets: {
      title: "The octets of a shared report",
      text: "Where the share holds them; with ?part=PATH one decoded part.",
    },
    again: { title: "Check a shared message again", text: "With DNS as it is now. The share stays as it is." },
    delete: { title: "Delete a shared report", text: "With the token its creator was given." },
  },
  parameters: "Parameters",
  parameter: "Parameter",
  meaning: "Meaning",
  meanings: {
    live: "on or off: whether DNS is asked",
    lists: "on or off: also ask block lists and the owner of the network, which tells them an address; default off",
    ip: "the address that delivered the message",
    helo: "the name it gave",
    mailFrom: "the reverse-path, or <>",
    border: "number of the hop at which the receiving side begins, 0 = oldest",
    message: "which message of a mailbox, 1 = first",
    languages: "fr: what the report says in French too, under translations",
    sample: "answer DNS from the record of a sample of the shelf",
    content: "analyze: full or redacted; reports: full, headers or redacted",
    expires: "reports: 1h, 1d, 7d or 30d",
  },
  errors: "Errors",
  errorsText:
    "Every refusal is a problem document (RFC 9457), application/problem+json, with a stable type, a sentence that says what to do, " +
    "and never a word of the mail.",
  status: "Status",
  type: "Type",
  problem: "Title",
  limits: "Limits",
  limitsText: (octets: string, analyze: number, share: number) =>
    `A message may have ${octets}. One client may ask for ${analyze || "any number of"} analyses and ${share || "any number of"} ` +
    "shares a minute; RateLimit-Limit, RateLimit-Remaining and RateLimit-Reset tell what is left, and 429 and 503 come with " +
    "Retry-After. A body must not be compressed.",
};
