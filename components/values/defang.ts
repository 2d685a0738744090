// Made harmless for chat, tickets and mail: nothing in it becomes a link by itself.

/** What kind of thing is to be made harmless; `text` is any text that may hold some. */
export type Harm = "URL" | "SHA-256" | "IP" | "Host" | "Domain" | "Address" | "Message-ID" | "text";

/** `hxxps://a[.]example`, `user[@]a[.]example`. Hashes stay as they are. */
export function defang(kind: Harm, value: string): string {
  if (kind === "SHA-256") return value;
  if (kind === "text") return defangText(value);
  if (kind === "IP" && value.includes(":")) return value.replaceAll(":", "[:]");
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(value);
  if (kind !== "URL" || !scheme) return bracketed(value);
  const name = scheme[1] ?? "";
  const rest = value.slice(name.length);
  const end = rest.slice(3).search(/[/?#]/);
  const host = end < 0 ? rest : rest.slice(0, end + 3);
  return name.replace(/^http/i, "hxxp") + bracketed(host) + rest.slice(host.length);
}

function bracketed(text: string): string {
  return text.replaceAll(".", "[.]").replaceAll("@", "[@]");
}

/** Dots between letters or digits, `@` and the scheme: a sentence keeps its full stops. */
function defangText(text: string): string {
  return text
    .replace(/http(?=s?:)/gi, "hxxp")
    .replace(/(?<=[\p{L}\p{N}])\.(?=[\p{L}\p{N}])/gu, "[.]")
    .replaceAll("@", "[@]");
}
