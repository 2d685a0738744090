import { expect, it } from "vitest";
import { defang, type Harm } from "./defang.ts";

it.each<[Harm, string, string]>([
  ["URL", "https://www.example.com/a.html?b=c.d", "hxxps://www[.]example[.]com/a.html?b=c.d"],
  ["URL", "http://user@example.com", "hxxp://user[@]example[.]com"],
  ["URL", "mailto:user@example.com", "mailto:user[@]example[.]com"],
  ["URL", "example.com/a", "example[.]com/a"],
  ["IP", "192.0.2.1", "192[.]0[.]2[.]1"],
  ["IP", "2001:db8::1", "2001[:]db8[:][:]1"],
  ["Address", "user@example.com", "user[@]example[.]com"],
  ["SHA-256", "ab12", "ab12"],
  [
    "text",
    "It came from a.example.com. See http://b.example/x.",
    "It came from a[.]example[.]com. See hxxp://b[.]example/x.",
  ],
  ["text", "Grüße von user@exämple.test", "Grüße von user[@]exämple[.]test"],
])("%s %s: %s", (kind, value, text) => expect(defang(kind, value)).toBe(text));
