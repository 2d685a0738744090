// What an HTML would do beyond showing text: forms and their fields, scripts and event handlers, jumps to other pages, and content
// for Outlook alone. Mail programs leave most of it out; it is told because it was sent.
import type { HtmlToken } from "./read-tags.ts";

export interface HtmlForm {
  action: string | null;
  method: string;
  /** `type name`, e.g. `password pw`, of the fields a reader fills in. */
  fields: string[];
  password: boolean;
}

export interface HtmlActive {
  forms: HtmlForm[];
  /** A password field outside of any form: a script reads it. */
  loosePassword: boolean;
  scripts: number;
  /** The first characters of the scripts. */
  scriptText: string;
  /** Event handlers as `element onclick`, each once. */
  handlers: string[];
  /** The content of conditional comments, joined. */
  conditional: string;
  conditionals: number;
  /** Name and content of `meta` elements that tell of the writer. */
  generator: string | null;
  language: string | null;
  /** Frames with a page of their own inside. */
  inlineFrames: number;
}

const formsKept = 20;
const fieldsKept = 40;
const handlersKept = 40;
const scriptLength = 65_536;
const conditionalLength = 262_144;

export function readActive(tokens: readonly HtmlToken[]): HtmlActive {
  const active: HtmlActive = {
    forms: [],
    loosePassword: false,
    scripts: 0,
    scriptText: "",
    handlers: [],
    conditional: "",
    conditionals: 0,
    generator: null,
    language: null,
    inlineFrames: 0,
  };
  let form: HtmlForm | null = null;
  tokens.forEach((token, at) => {
    if (token.kind === "comment") addConditional(active, token.text);
    else if (token.kind === "close" && token.name === "form") form = null;
    else if (token.kind === "open") {
      if (token.name === "form") form = openForm(active, token.attributes);
      else if (inputs.has(token.name)) addInput(active, form, token);
      addElement(active, token, tokens[at + 1]);
    }
  });
  return active;
}

const inputs = new Set(["input", "textarea", "select"]);

function openForm(active: HtmlActive, { action, method }: Readonly<Record<string, string>>): HtmlForm {
  const form: HtmlForm = {
    action: action ?? null,
    method: method?.toLowerCase() || "get",
    fields: [],
    password: false,
  };
  if (active.forms.length < formsKept) active.forms.push(form);
  return form;
}

function addInput(active: HtmlActive, form: HtmlForm | null, { name, attributes }: HtmlToken & { kind: "open" }): void {
  const type = name === "input" ? attributes.type?.trim().toLowerCase() || "text" : name;
  const password = type === "password" || /^(?:current|new)-password$/i.test(attributes.autocomplete ?? "");
  if (!form) active.loosePassword ||= password;
  if (!form || /^(?:hidden|submit|button|image|reset)$/.test(type)) return;
  form.password ||= password;
  if (form.fields.length < fieldsKept) form.fields.push(`${type} ${attributes.name?.slice(0, 60) ?? ""}`.trim());
}

function addElement(
  active: HtmlActive,
  { name, attributes }: HtmlToken & { kind: "open" },
  next: HtmlToken | undefined,
): void {
  if (name === "script" && !/json|template|text\/plain/i.test(attributes.type ?? "")) {
    active.scripts += 1;
    if (next?.kind === "text" && active.scriptText.length < scriptLength)
      active.scriptText += next.text.slice(0, scriptLength);
  }
  if (name === "html") active.language ??= attributes.lang?.slice(0, 40) || null;
  if (name === "meta" && /^(?:generator|progid)$/i.test(attributes.name ?? ""))
    active.generator ??= attributes.content?.slice(0, 120) || null;
  if (name === "iframe" && attributes.srcdoc) active.inlineFrames += 1;
  for (const attribute of Object.keys(attributes)) {
    if (!/^on[a-z]{3,}$/.test(attribute)) continue;
    const handler = `${name} ${attribute}`;
    if (active.handlers.length < handlersKept && !active.handlers.includes(handler)) active.handlers.push(handler);
  }
}

/** `<!--[if mso]>…<![endif]-->`: Outlook for Windows shows what is inside, others nothing. */
function addConditional(active: HtmlActive, comment: string): void {
  const found = /^\s*\[if\s[^\]]*\]>/i.exec(comment.slice(0, 300));
  if (!found || /\[if\s+!mso/i.test(found[0])) return;
  active.conditionals += 1;
  if (active.conditional.length >= conditionalLength) return;
  active.conditional += comment
    .slice(found[0].length)
    .replace(/<!\[endif\]\s*$/i, "")
    .slice(0, conditionalLength);
}
