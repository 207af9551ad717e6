/** The look of the report, light and dark, on screens and on paper. It loads nothing. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: #fff; --raised: #f6f7f9; --ink: #1c1f24; --soft: #5b626d; --edge: #d9dde3;
  --good: #12703c; --bad: #b3261e; --advice: #8a5a00;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14161a; --raised: #1d2026; --ink: #e6e8ec; --soft: #a2a9b5; --edge: #343943;
    --good: #6fd39a; --bad: #ff9a92; --advice: #f0c060;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 2.5rem 1.25rem 4rem; max-width: 64rem;
  background: var(--ground); color: var(--ink); font: 16px/1.55 system-ui, sans-serif;
}
h1 { margin: 0; font-size: 1.75rem; line-height: 1.2; }
h2 { margin: 3rem 0 1rem; padding-bottom: .4rem; border-bottom: 1px solid var(--edge); font-size: 1.25rem; }
h3 { margin: 0; font-size: 1rem; }
p { margin: .5rem 0; }
.verdict { margin: 1rem 0 1.5rem; padding: .9rem 1.1rem; border-left: .35rem solid; background: var(--raised); font-size: 1.1rem; }
.verdict.passed, .mark.passed { border-color: var(--good); color: var(--good); }
.verdict.failed, .mark.failed { border-color: var(--bad); color: var(--bad); }
.mark.advice, .mark.not-run { border-color: var(--advice); color: var(--advice); }
.mark.not-applicable { border-color: var(--soft); color: var(--soft); }
.mark { padding: 0 .5rem; border: 1px solid; border-radius: 1rem; font-size: .8rem; font-weight: 600; white-space: nowrap; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--edge); text-align: left; vertical-align: top; }
th { color: var(--soft); font-weight: 600; }
td { overflow-wrap: anywhere; }
.facts th { width: 12rem; }
article { margin: 0 0 1rem; padding: 1rem 1.1rem; border: 1px solid var(--edge); border-radius: .4rem; }
article > header { display: flex; gap: .75rem; align-items: baseline; justify-content: space-between; }
.id, .place { color: var(--soft); font-size: .85rem; overflow-wrap: anywhere; }
blockquote { margin: .6rem 0; padding-left: .9rem; border-left: 3px solid var(--edge); }
dl { display: grid; grid-template-columns: 8rem 1fr; gap: .35rem .75rem; margin: .6rem 0; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
pre {
  margin: .3rem 0 .9rem; padding: .7rem .85rem; background: var(--raised); border-radius: .3rem;
  font: .8rem/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere;
}
img { max-width: 100%; max-height: 22rem; margin: .6rem .6rem 0 0; border: 1px solid var(--edge); border-radius: .3rem; }
code { font: .85em ui-monospace, monospace; overflow-wrap: anywhere; }
summary { cursor: pointer; color: var(--soft); font-size: .9rem; }
footer { margin-top: 3rem; color: var(--soft); font-size: .85rem; }
@media (max-width: 40rem) {
  .facts th { width: 6rem; }
  dl { grid-template-columns: 1fr; }
  article > header { flex-direction: column; gap: .25rem; }
}
@media print {
  :root { --ground: #fff; --raised: #f4f4f4; --ink: #000; --soft: #444; --edge: #bbb; --good: #12703c; --bad: #a01c15; --advice: #6b4600; }
  body { padding: 0; max-width: none; font-size: 10pt; }
  article { break-inside: avoid-page; }
  h2, h3, article > header { break-after: avoid; }
  details::details-content { display: block; content-visibility: visible; }
}
`;
