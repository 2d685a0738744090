// Dialogues in all the forms in which they are pasted, and what is read of them.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readInput } from "#lib/intake/read-input.ts";
import { fromLatin1, latin1 } from "#lib/text/octets.ts";
import { readSession } from "./read-session.ts";

function read(log: string) {
  const taken = readInput(fromLatin1(log));
  if ("problem" in taken) throw new Error(taken.problem);
  const { intake } = taken;
  expect(intake.kind).toBe("smtp-session");
  return {
    ...readSession(intake.dialogue!),
    octets: latin1(intake.octets),
    repairs: intake.repairs.map(({ code }) => code),
  };
}

const said = (lines: readonly (readonly ["C" | "S", string])[], form: (who: "C" | "S", text: string) => string) =>
  `${lines.map(([who, text]) => form(who, text)).join("\n")}\n`;

const lines = [
  ["S", "220 mx.example.org ESMTP"],
  ["C", "EHLO client.example.com"],
  ["S", "250-mx.example.org"],
  ["S", "250 SIZE 1000000"],
  ["C", "MAIL FROM:<ann@example.com>"],
  ["S", "250 2.1.0 Ok"],
  ["C", "RCPT TO:<bob@example.org>"],
  ["S", "250 2.1.5 Ok"],
  ["C", "DATA"],
  ["S", "354 Go ahead"],
  ["C", "Subject: Hello"],
  ["C", ""],
  ["C", "..a line with a dot"],
  ["C", "-- "],
  ["C", "."],
  ["S", "250 2.0.0 Ok: queued as ABC123DEF0"],
  ["C", "QUIT"],
  ["S", "221 Bye"],
] as const;

const forms: [name: string, form: (who: "C" | "S", text: string) => string][] = [
  ["telnet", (_, text) => text],
  ["letters", (who, text) => `${who}: ${text}`],
  ["words", (who, text) => `${who === "C" ? "Client" : "Server"}: ${text}`],
  ["swaks", (who, text) => (who === "C" ? ` -> ${text}` : `<-  ${text}`)],
  ["swaks under TLS", (who, text) => (who === "C" ? ` ~> ${text}` : `<~  ${text}`)],
  ["msmtp", (who, text) => (who === "C" ? `--> ${text}` : `<-- ${text}`)],
  ["curl", (who, text) => (who === "C" ? `> ${text}` : `< ${text}`)],
  ["exim", (who, text) => (who === "C" ? `  SMTP>> ${text}` : `  SMTP<< ${text}`)],
  ["PHPMailer", (who, text) => (who === "C" ? `CLIENT -> SERVER: ${text}` : `SERVER -> CLIENT: ${text}`)],
  ["nodemailer", (who, text) => `[2026-11-16 09:14:11] DEBUG [a1b2] ${who}: ${text}`],
  ["times", (who, text) => `09:14:11.123 ${who}: ${text}`],
  [
    "postfix server",
    (who, text) => `Nov 16 09:14:11 mx postfix/smtpd[12]: ${who === "C" ? "<" : ">"} h.example.com[192.0.2.1]: ${text}`,
  ],
  [
    "postfix client",
    (who, text) =>
      `Nov 16 09:14:11 out postfix/smtp[12]: ${who === "C" ? ">" : "<"} mx.example.org[192.0.2.9]:25: ${text}`,
  ],
  [
    "postfix, without times",
    (who, text) => `postfix/smtp[12]: ${who === "C" ? ">" : "<"} mx.example.org[192.0.2.9]:25: ${text}`,
  ],
  [
    "postfix, host and no time",
    (who, text) =>
      `mx postfix-in/submission/smtpd[12]: ${who === "C" ? "<" : ">"} h.example.com[192.0.2.1]:5025: ${text}`,
  ],
  ["postfix, transcript of the server", (who, text) => (who === "C" ? ` In:  ${text}` : ` Out: ${text}`)],
  ["postfix, transcript of the client", (who, text) => (who === "C" ? ` Out: ${text}` : ` In:  ${text}`)],
  ["python", (who, text) => (who === "C" ? `send: '${text}\\r\\n'` : `reply: b'${text}\\r\\n'`)],
];

describe.each(forms)("%s", (_, form) => {
  it("is read like every other form", () => {
    const found = read(said(lines, form));
    expect(found.lines.map(({ who }) => who).join("")).toBe(
      lines.map(([who]) => ({ C: "client", S: "server" })[who]).join(""),
    );
    expect(found).toMatchObject({
      helo: { verb: "EHLO", name: "client.example.com" },
      greeting: { name: "mx.example.org" },
      tls: "not-offered",
      dotStuffed: 1,
      message: 0,
      defects: [],
    });
    expect(found.transactions).toMatchObject([
      {
        mailFrom: "ann@example.com",
        recipients: [{ address: "bob@example.org", code: 250 }],
        data: true,
        queueId: "ABC123DEF0",
      },
    ]);
    expect(found.octets).toBe("Subject: Hello\n\n.a line with a dot\n-- \n");
    expect(found.lines.map(({ line }) => line)).toEqual(lines.map((_line, at) => at + 1));
  });
});

describe("other forms", () => {
  it("Thunderbird leaves the message out", () => {
    const log = lines
      .filter((_, at) => at < 10 || at > 14)
      .map(
        ([who, text]) =>
          `0[1e0b110]: SMTP ${who === "C" ? "Send" : "Response"}: ${text}\n0[1e0b110]: SMTP entering state: 0\n`,
      )
      .join("");
    expect(read(log)).toMatchObject({
      octets: "",
      message: null,
      transactions: [{ data: true, queueId: "ABC123DEF0" }],
    });
  });

  it("Postfix's letter to postmaster is a mail, and a session when its text stands alone", () => {
    const transcript = `Transcript of session follows.\n\n${said(lines.slice(0, 8), (who, text) => (who === "C" ? ` In:  ${text}` : ` Out: ${text}`))}\n\nFor other details, see the local mail logfile\n`;
    const header =
      "From: MAILER-DAEMON@mx.example.org (Mail Delivery System)\nTo: postmaster@mx.example.org\nSubject: Postfix SMTP server: errors from client.example.com[192.0.2.1]\n\n";
    const taken = readInput(fromLatin1(header + transcript));
    expect(taken).toMatchObject({ intake: { kind: "message", repairs: [] } });
    for (const text of [transcript, transcript.replace(/^ /gm, ""), transcript.replace(/^/gm, "> ")])
      expect(read(text)).toMatchObject({
        helo: { name: "client.example.com" },
        transactions: [{ mailFrom: "ann@example.com", recipients: [{ code: 250 }] }],
        defects: [],
      });
  });

  it("sendmail -v marks one side", () => {
    const log = said(lines, (who, text) => (who === "C" ? `>>> ${text}` : text));
    expect(read(log)).toMatchObject({ octets: "Subject: Hello\n\n.a line with a dot\n-- \n", defects: [] });
  });

  it("in a quotation with a fence, numbered by the paste", () => {
    const log = `> [!example]\n> \`\`\`\n${said(lines, (who, text) => `> ${who}: ${text}`)}> \`\`\`\n`;
    expect(read(log).lines[0]).toMatchObject({ line: 3, text: "220 mx.example.org ESMTP" });
  });

  it("remarks behind commands are notes of the same line", () => {
    const found = read(
      "C: EHLO a.example\nS: 250 b.example   # a reply\nC: MAIL FROM:<ann@example.com> # from\nC: # more\n",
    );
    expect(found.lines.map(({ line, who, text }) => [line, who, text])).toEqual([
      [1, "client", "EHLO a.example"],
      [2, "server", "250 b.example"],
      [2, "note", "# a reply"],
      [3, "client", "MAIL FROM:<ann@example.com>"],
      [3, "note", "# from"],
      [4, "client", "# more"],
    ]);
  });

  it("a client alone, with dots for what was left out", () => {
    const found = read(
      "telnet mx.example.org 25\n...\nEHLO a.example\n...\nMAIL FROM: <ann@example.com>\nRCPT TO: <bob@example.org>\nDATA\n" +
        "From: Ann <ann@example.com> # another sender\nTo: bob@example.org\n\nHello,\nText\n.\nquit\n",
    );
    expect(found.transactions).toMatchObject([{ reply: null, recipients: [{ code: null }], data: true }]);
    expect(found.octets).toBe("From: Ann <ann@example.com>\nTo: bob@example.org\n\nHello,\nText\n");
    expect(found.server).toEqual({ host: "mx.example.org", ip: null, port: 25 });
    expect(found.defects.map(({ code }) => code)).toEqual(["path-syntax", "path-syntax"]);
  });
});

describe("protocol", () => {
  const session = (middle: string, extensions = "250-PIPELINING\n250 CHUNKING\n") =>
    `220 mx.example.org ESMTP\nEHLO a.example\n250-mx.example.org Hello a.example [192.0.2.7]\n${extensions}${middle}QUIT\n221 Bye\n`;

  it("pipelining: replies in the order of commands", () => {
    const found = read(
      session(
        "MAIL FROM:<ann@example.com>\nRCPT TO:<bob@example.org>\nRCPT TO:<eve@example.org>\nDATA\n250 Ok\n250 Ok\n550 5.1.1 No\n354 Go\nHello\n.\n250 Ok id=1tCkXy-0000-1x\n",
      ),
    );
    expect(found.transactions[0]!.recipients.map(({ code }) => code)).toEqual([250, 550]);
    expect(found.transactions[0]).toMatchObject({ queueId: "1tCkXy-0000-1x", data: true });
    expect(found.octets).toBe("Hello\n");
    expect(found.defects).toEqual([]);
    expect(found.client).toEqual({ ip: "192.0.2.7", line: 3 });
  });

  it("BDAT: chunks by their octets, dots as they are", () => {
    const found = read(
      session(
        "MAIL FROM:<ann@example.com> BODY=8BITMIME\n250 Ok\nRCPT TO:<bob@example.org>\n250 Ok\n" +
          "BDAT 12\nSubject: Hi\n250 Ok\nBDAT 12 LAST\n\n..dotted\n250 2.0.0 Ok: queued as 1F\n".replace(
            "BDAT 12\n",
            "BDAT 13\n",
          ),
      ),
    );
    expect(found.octets).toBe("Subject: Hi\n\n..dotted\n");
    expect(found).toMatchObject({ dotStuffed: 0, message: 0 });
    expect(found.transactions[0]).toMatchObject({ parameters: "BODY=8BITMIME", data: true });
  });

  const chunked = "From: ann@example.com\nSubject: Hello\n\n250 lines\nLast\n";
  const onWire = chunked.length + 5;
  const begun = "MAIL FROM:<ann@example.com>\n250 Ok\nRCPT TO:<bob@example.org>\n250 Ok\n";
  const marked = (log: string) => log.replace(/^(?=\d{3})/gm, "S: ").replace(/^(?=[A-Z]{4})/gm, "C: ");
  it.each<[string, string, string, boolean]>([
    ["exact", `BDAT ${onWire} LAST\n${chunked}250 Ok\n`, chunked, false],
    ["counted with LF alone", `BDAT ${chunked.length} LAST\n${chunked}250 Ok\n`, chunked, false],
    ["blanks were cut off its lines", `BDAT ${onWire + 4} LAST\n${chunked}250 Ok\n`, chunked, true],
    ["lines were wrapped", `BDAT ${onWire - 9} LAST\n${chunked}250 Ok\n`, chunked, true],
    ["shown in part", `BDAT 9000 LAST\nSubject: Hi\n\n550 5.1.1 No\n`, "Subject: Hi\n\n", true],
    ["cut at the end", `BDAT 9000 LAST\n${chunked}`, `${chunked}QUIT\n221 Bye\n`.slice(0, chunked.length), true],
    ["a remark behind it", `BDAT ${onWire} LAST\n${chunked}# sent\n250 Ok\n`, chunked, false],
    ["sent ahead", `BDAT ${onWire - 7}\n${chunked.slice(0, -5)}BDAT 7 LAST\nLast\n250 Ok\n250 Ok\n`, chunked, true],
    ["left out", "BDAT 9000 LAST\n250 Ok\n", "", false],
    ["left out with dots", "BDAT 9000 LAST\n[...]\n250 Ok\n", "", false],
  ])("BDAT: %s", (_, chunk, octets, noted) => {
    const found = read(session(begun + chunk));
    expect([found.octets, found.repairs.includes("bdat-count")]).toEqual([octets, noted]);
    expect(found.transactions).toMatchObject([{ data: true }]);
  });

  it("BDAT: a count that is wrong where the dialogue has marks", () => {
    const bare = marked(session(`${begun}BDAT ${onWire + 4} LAST\n`)).split("C: QUIT")[0];
    const end = "S: 250 Ok\nC: QUIT\nS: 221 Bye\n";
    const each = chunked.replace(/^/gm, "C: ").slice(0, -3);
    for (const log of [bare + chunked + end, bare + each + end]) {
      const found = read(log);
      expect([found.octets, found.repairs.includes("bdat-count")]).toEqual([chunked, true]);
    }
  });

  it("the message of the last transaction is the report's, with its envelope", () => {
    const one = (name: string) =>
      `MAIL FROM:<${name}@example.com>\n250 Ok\nRCPT TO:<bob@example.org>\n250 Ok\nDATA\n354 Go\nSubject: ${name}\n\n.\n250 Ok\n`;
    const found = read(session(one("ann") + one("eve")));
    expect([found.message, found.octets, found.transactions.length]).toEqual([1, "Subject: eve\n\n", 2]);
  });

  it("STARTTLS and the greeting anew", () => {
    const found = read(
      session(
        "STARTTLS\n220 Go\nEHLO a.example\n250-mx.example.org\n250 AUTH PLAIN\nAUTH PLAIN AGFubgB4\n235 Ok\n",
        "250 STARTTLS\n",
      ),
    );
    expect(found).toMatchObject({ tls: "started", extensions: [{ keyword: "AUTH" }], auth: [{ encrypted: true }] });
  });

  it.each([
    ["250-PIPELINING\n250 STARTTLS\n", "offered"],
    ["250 PIPELINING\n", "not-offered"],
    ["250-PIPELINING\n250-XXXXXXXA\n250 8BITMIME\n", "not-offered"],
    ["250-PIPELINING\n", null],
  ])("TLS after %j is %s", (extensions, tls) => expect(read(session("", extensions)).tls).toBe(tls));

  it("strict ends: only CRLF, dot, CRLF ends a message in a log that has CRLF", () => {
    const log = session(
      "MAIL FROM:<ann@example.com>\n250 Ok\nRCPT TO:<bob@example.org>\n250 Ok\nDATA\n354 Go\nOne\nX\nTwo\n.\n250 Ok\n",
    );
    const crlf = log.replaceAll("\n", "\r\n").replace("One\r\nX\r\n", "One\n.\r\n");
    expect(read(crlf)).toMatchObject({ octets: "One\n.\r\nTwo\r\n", defects: [{ code: "odd-dot" }] });
  });

  it.each<[string, string, string[]]>([
    ["replies that never end", "NOOP\n250-One\nNOOP\n250 Ok\n", ["reply-unterminated"]],
    ["a reply nobody asked for", "NOOP\n250 Ok\n250 Ok\n", ["reply-unasked"]],
    ["a warning that needs no question", "NOOP\n250 Ok\n421 Closing\n", []],
    ["order", "RCPT TO:<bob@example.org>\n503 Bad sequence\n", ["sequence"]],
    ["paths", "MAIL FROM: ann@example.com\n250 Ok\n", ["path-syntax"]],
    ["other syntax of paths", "MAIL FROM <ann@example.com>\n250 Ok\n", ["path-syntax"]],
    ["proper paths", 'MAIL FROM:<"a>b"@example.com> SIZE=1\n250 Ok\nRSET\n250 Ok\nMAIL FROM:<>\n250 Ok\n', []],
    ["a command written over", "XXXX a\n500 Unknown\n", ["verb-mangled"]],
  ])("%s", (_, middle, codes) => expect(read(session(middle)).defects.map(({ code }) => code)).toEqual(codes));

  it("a client that does not wait", () => {
    const eager = "MAIL FROM:<ann@example.com>\nRCPT TO:<bob@example.org>\n250 Ok\n250 Ok\n";
    expect(read(session(eager, "250 SIZE\n")).defects).toMatchObject([{ code: "early-talk" }]);
    expect(read(session(eager)).defects).toEqual([]);
  });

  it("waits, where there are times", () => {
    const found = read(
      "09:00:00 S: 220 mx.example.org\n09:00:00 C: EHLO a\n09:00:30 S: 250 Hi\n23:59:58 C: QUIT\n00:00:08 S: 221 Bye\n",
    );
    expect(found.timed).toBe(true);
    expect(found.waits).toMatchObject([
      { line: 3, seconds: 30, who: "server" },
      { line: 4, who: "client" },
      { line: 5, seconds: 10, who: "server" },
    ]);
  });

  it("local delivery: one reply for each recipient", () => {
    const log =
      "220 store LMTP\nLHLO mx.example.org\n250 store\nMAIL FROM:<>\n250 Ok\nRCPT TO:<a@example.org>\n250 Ok\nRCPT TO:<b@example.org>\n250 Ok\nDATA\n354 Go\nHi\n.\n250 Ok\n452 Full\nQUIT\n221 Bye\n";
    expect(read(log)).toMatchObject({
      helo: { verb: "LHLO" },
      defects: [],
      transactions: [{ mailFrom: "<>", reply: "250 Ok" }],
    });
  });
});

describe("any input", () => {
  const piece = fc.constantFrom(
    "EHLO a.example\n",
    "250-x\n",
    "250 x\r\n",
    "DATA\n",
    "354 go\n",
    ".\r\n",
    ".\n",
    "BDAT 5 LAST\n",
    "AUTH LOGIN\n",
    "AUTH PLAIN AAA=\n",
    "334 \n",
    "334 VXNlcg==\n",
    "aGk=\n",
    "C: MAIL FROM:<\n",
    "S: 2\n",
    " -> RCPT TO:>\n",
    "<-  599-\n",
    "09:00:00 QUIT\n",
    "# note\n",
    "\n",
    "send: 'x\n",
  );

  it("never throws, and numbers its lines in order", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const found = readSession({ text: pieces.join(""), firstLine: 1 });
        const numbers = found.lines.map(({ line }) => line);
        expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
      }),
    );
  });

  it.each<[string, string]>([
    ["DATA with no end", "EHLO a\nDATA\n354 go\n250 x\n".repeat(20_000)],
    ["commands alone", `EHLO a\n${"RCPT TO:<a@example.com>\n".repeat(100_000)}`],
    ["replies alone", `EHLO a\n${"250-x\n".repeat(100_000)}`],
    ["chunks that announce too much", `EHLO a\n${"BDAT 1000000\nx\n250 x\n".repeat(30_000)}`],
    ["a login without end", `AUTH LOGIN\n334 VXNlcg==\n${"aGk=\n334 VXNlcg==\n".repeat(20_000)}`],
  ])(
    "reads so many lines and no more: %s",
    (_, log) => {
      const found = readSession({ text: log, firstLine: 1 });
      expect(found.lines.length).toBeLessThanOrEqual(2_001);
    },
    5_000,
  );
});

describe("what tools do to a log", () => {
  it("Thunderbird prints a reply as it came, and keeps logins to itself", () => {
    const session = read(`mailnews.smtp: S: 220 smtp.example.com ESMTP
mailnews.smtp: C: EHLO [192.168.1.5]
mailnews.smtp: S: 250-smtp.example.com
250-STARTTLS
250 AUTH PLAIN
mailnews.smtp: C: Logging suppressed (it probably contained auth information)
mailnews.smtp: S: 235 2.7.0 ok
mailnews.smtp: C: MAIL FROM:<ann@example.com>
mailnews.smtp: S: 250 ok
mailnews.smtp: C: RCPT TO:<bob@example.org>
mailnews.smtp: S: 550 5.1.1 no
`);
    expect(session.extensions.map(({ keyword }) => keyword)).toEqual(["STARTTLS", "AUTH"]);
    expect(session.lines.map(({ who }) => who).slice(2, 6)).toEqual(["server", "server", "server", "note"]);
    expect(session.transactions).toMatchObject([{ authenticated: true, recipients: [{ code: 550 }] }]);
    expect(session.defects).toEqual([]);
  });

  it("Jakarta Mail leaves a login out", () => {
    const session = read(`DEBUG SMTP: connected to host "smtp.example.com", port: 25
EHLO pc.example.com
250 AUTH LOGIN PLAIN
DEBUG SMTP: AUTH LOGIN command trace suppressed
DEBUG SMTP: AUTH LOGIN succeeded
MAIL FROM:<ann@example.com>
250 ok
`);
    expect(session.transactions).toMatchObject([{ mailFrom: "ann@example.com", authenticated: true }]);
    expect(session.lines[3]?.meaning).toMatch(/keeps to itself/);
    expect(session.defects).toEqual([]);
  });

  it("PHPMailer hides the words of a login", () => {
    const session = read(`SERVER -> CLIENT: 220 smtp.example.com ESMTP
CLIENT -> SERVER: EHLO www.example.com
SERVER -> CLIENT: 250-smtp.example.com
250 AUTH LOGIN
CLIENT -> SERVER: AUTH LOGIN
SERVER -> CLIENT: 334 VXNlcm5hbWU6
CLIENT -> SERVER: [credentials hidden]
SERVER -> CLIENT: 334 UGFzc3dvcmQ6
CLIENT -> SERVER: [credentials hidden]
SERVER -> CLIENT: 535 5.7.8 no
`);
    expect(session.auth).toMatchObject([
      { mechanism: "LOGIN", identity: null, secret: null, notes: [], outcome: "535 5.7.8 no" },
    ]);
    expect(session.defects).toEqual([]);
  });

  it("nodemailer writes words of its own in the place of a password", () => {
    const word = Buffer.from("\0ann\0/* secret */").toString("base64");
    const session = read(`[2026-11-16 09:14:11] DEBUG [a1] S: 220 smtp.example.com ESMTP
[2026-11-16 09:14:11] DEBUG [a1] C: EHLO pc.example.com
[2026-11-16 09:14:11] DEBUG [a1] S: 250 AUTH PLAIN
[2026-11-16 09:14:11] DEBUG [a1] C: AUTH PLAIN ${word}
[2026-11-16 09:14:11] DEBUG [a1] S: 235 ok
`);
    expect(session.auth).toMatchObject([{ identity: "ann", secret: null, secretLength: null }]);
  });
});

it("reads addresses in UTF-8 (RFC 6531)", () => {
  const log = `S: 220 mx.example.org ESMTP
C: EHLO client.example.com
S: 250 SMTPUTF8
C: MAIL FROM:<jürgen@exämple.org> SMTPUTF8
S: 250 ok
C: RCPT TO:<日本@example.org>
S: 250 ok
C: DATA
S: 354 go
C: Subject: Grüße
C: .
S: 250 ok, größer
`;
  const session = read(Buffer.from(log).toString("latin1"));
  expect(session.transactions).toMatchObject([
    { mailFrom: "jürgen@exämple.org", recipients: [{ address: "日本@example.org" }], reply: "250 ok, größer" },
  ]);
  expect(session.lines.find(({ message }) => message)?.text).toBe("Subject: Grüße");
});

it("takes the verdict that comes after a QUIT sent ahead", () => {
  const session = read(`220 mx.example.org ESMTP
EHLO a.example.com
250-mx.example.org
250 PIPELINING
MAIL FROM:<ann@example.com>
RCPT TO:<bob@example.org>
RCPT TO:<eve@example.org>
DATA
250 2.1.0 Ok
250 2.1.5 Ok
550 5.1.1 unknown
354 go
Subject: p

hello
.
QUIT
250 2.0.0 Ok: queued as ABC
221 Bye
`);
  expect(session.transactions).toMatchObject([
    {
      reply: "250 2.0.0 Ok: queued as ABC",
      queueId: "ABC",
      lines: [5, 18],
      recipients: [{ code: 250 }, { code: 550 }],
    },
  ]);
});

it("gives each recipient its own verdict by LMTP (RFC 2033)", () => {
  const session = read(`220 lmtp.example.org LMTP
LHLO mx.example.org
250 PIPELINING
MAIL FROM:<ann@example.com>
250 ok
RCPT TO:<bob@example.org>
250 ok
RCPT TO:<eve@example.org>
250 ok
DATA
354 go
Subject: l

x
.
452 4.2.2 <bob@example.org> over quota
250 2.1.5 <eve@example.org> delivered
QUIT
221 bye
`);
  expect(session.transactions).toMatchObject([
    { reply: "250 2.1.5 <eve@example.org> delivered", lines: [4, 17], recipients: [{ code: 452 }, { code: 250 }] },
  ]);
});

it("takes the client's address from a greeting that names it alone", () => {
  const session = read(`220 smtp.example.com ESMTP
EHLO pc.example.com
250-smtp.example.com at your service, [192.0.2.7]
250 SIZE 100
MAIL FROM:<ann@example.com>
250 ok
`);
  expect(session.client).toEqual({ ip: "192.0.2.7", line: 3 });
});
