import { describe, expect, it } from "vitest";
import { readPath } from "./paths.ts";

const rows: [string, string | null][] = [
  [" <a@example.com>", "a@example.com"],
  ["<>", "<>"],
  [" < > ", "<>"],
  ["<(nobody)>", "<>"],
  ["<a@example.com> (comment)", "a@example.com"],
  ["(from) <a@example.com>", "a@example.com"],
  ["(<b@example.org>) <a@example.com>", "a@example.com"],
  ["< a @ example . com >", "a@example.com"],
  // RFC 5321 §4.1.2, and the example of its appendix C
  ["<@hosta.int,@jkl.org:userc@d.bar.org>", "userc@d.bar.org"],
  ["<@hosta.int , @jkl.org : userc@d.bar.org>", "userc@d.bar.org"],
  ["<@a.example>", null],
  ['<"a b"@example.com>', '"a b"@example.com'],
  ['<"a>b"@example.com>', '"a>b"@example.com'],
  ['<"a @ b"@example.com>', '"a @ b"@example.com'],
  ["<a@b@example.com>", "a@b@example.com"],
  ["<a@[192.0.2.1]>", "a@[192.0.2.1]"],
  ["<a@[IPv6:2001:db8::1]>", "a@[IPv6:2001:db8::1]"],
  ["<a@example.com> SIZE=100", "a@example.com"],
  ["<<a@example.com>>", "a@example.com"],
  ["<a@example.com", "a@example.com"],
  ["a@example.com", "a@example.com"],
  [" a@example.com (x) ", "a@example.com"],
  ["@hosta.int:a@example.com", "a@example.com"],
  ["<MAILER-DAEMON>", "MAILER-DAEMON"],
  ["MAILER-DAEMON", null],
  ["<a b@example.com>", null],
  ["a@example.com b@example.com", null],
  ["<", null],
  ["", null],
  ["  ", null],
  ["(all comment)", null],
];

describe("readPath", () => {
  it.each(rows)("%j", (raw, path) => expect(readPath(raw)).toBe(path));

  it("bears length and nesting", () => {
    for (const text of ["<".repeat(1e6), "(".repeat(1e6), '"'.repeat(1e6), "@,".repeat(1e6), " ".repeat(1e6)])
      expect(readPath(text)).toBe(null);
  });
});
