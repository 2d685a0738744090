// SMTP logs that the examples of session rules are made of: a delivery nothing is odd about, and ways to change it.

interface Parts {
  greeting?: string;
  extensions?: readonly string[];
  login?: string;
  mail?: string;
  rcpt?: string;
  accepted?: string;
  data?: string;
  verdict?: string;
  end?: string;
}

const letter = `From: Ann <ann@example.com>
To: bob@example.org
Date: Mon, 1 Jun 2026 10:00:00 +0000
Message-ID: <1@example.com>

Hello
`;

const usual: Required<Parts> = {
  greeting: "220 mx.example.org ESMTP Postfix",
  extensions: ["PIPELINING", "SIZE 10240000", "STARTTLS", "8BITMIME"],
  login: "",
  mail: "MAIL FROM:<ann@example.com>",
  rcpt: "RCPT TO:<bob@example.org>",
  accepted: "250 2.1.5 Ok",
  data: `DATA\n354 End data with <CR><LF>.<CR><LF>\n${letter}.\n`,
  verdict: "250 2.0.0 Ok: queued as BF4B329EC7",
  end: "QUIT\n221 2.0.0 Bye\n",
};

/** The delivery with parts of it replaced. */
export function delivery(changes: Parts = {}): string {
  const { greeting, extensions, login, mail, rcpt, accepted, data, verdict, end } = { ...usual, ...changes };
  const offered = ["mx.example.org", ...extensions].map(
    (word, at, all) => `250${at === all.length - 1 ? " " : "-"}${word}\n`,
  );
  return `${greeting}\nEHLO client.example.com\n${offered.join("")}${login}${mail}\n250 2.1.0 Ok\n${rcpt}\n${accepted}\n${data}${verdict}\n${end}`;
}

/** The delivery with each line begun by the time, from ten o'clock on, and so many seconds for each reply. */
export function timed(log: string, waits: (line: string) => number): string {
  let clock = 36_000;
  return log
    .trimEnd()
    .split("\n")
    .map((line) => {
      clock += waits(line);
      const parts = [clock / 3_600, (clock / 60) % 60, clock % 60].map((part) =>
        String(Math.floor(part)).padStart(2, "0"),
      );
      return `${parts.join(":")} ${line}\n`;
    })
    .join("");
}

export const plainLogin = "AUTH PLAIN AGFubgBvcGVuIHNlc2FtZQ==\n235 2.7.0 Authentication successful\n";
export const cramLogin =
  "AUTH CRAM-MD5\n334 PDE3Lm14QGV4YW1wbGUub3JnPg==\nYW5uIGI5MTNhNjAyYzdlZGE3YTQ5NWI0ZTZlNzMzNGQzODkw\n235 2.7.0 Ok\n";
/** TLS, and the greeting anew. */
export const started = "STARTTLS\n220 2.0.0 Ready\nEHLO client.example.com\n250-mx.example.org\n250 AUTH PLAIN\n";

/** What Thunderbird prints in the place of a login. */
export const suppressed = "Logging suppressed (it probably contained auth information)";

/** A log as Thunderbird writes it, with its words in the place of every `AUTH PLAIN`. */
export function asThunderbird(log: string): string {
  return log
    .replace(/^(?=[2-5]\d\d[ -])/gm, "mailnews.smtp: S: ")
    .replace(/^(?=[A-Z]{4})/gm, "mailnews.smtp: C: ")
    .replaceAll(`AUTH PLAIN ${suppressed}`, suppressed);
}
