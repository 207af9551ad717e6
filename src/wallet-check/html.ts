import { createHash } from 'node:crypto';
import { GROUPS, type Group } from './case.ts';
import type { Evidence } from './evidence.ts';
import { STYLE } from './html-style.ts';
import { type CaseResult, countInWords, hasFailed, type Report, verdictInWords } from './report.ts';

/** The report as one page that needs nothing else and runs nothing. */
export function htmlOf(report: Report): string {
  const policy = `default-src 'none'; style-src 'sha256-${digest(STYLE)}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Wallet check of ${escaped(report.url)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Wallet check</h1>
${verdict(report)}
${facts(report)}
${summary(report.cases)}
${failures(report.cases)}
${GROUPS.map((group) => groupSection(group, report.cases)).join('')}
</main>
<footer>Required cases stand on the brief; advisory ones never fail a wallet. Places are JSON pointers into openapi.yaml.
Signatures in the commands hold for 300 seconds.</footer>
</body>
</html>
`;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('base64');

function verdict(report: Report): string {
  const more = [report.trouble, report.balance.summary].flatMap((text) =>
    text === null ? [] : [`<p>${escaped(text)}</p>`],
  );
  return `<div class="verdict ${report.verdict}"><strong>${verdictInWords(report)}</strong></div>${more.join('')}`;
}

function facts(report: Report): string {
  const rows = [
    ['Wallet', report.url],
    ['Operator', report.operator_id],
    ['Player', report.player_id],
    ['Currency', report.currency],
    ['Game', report.game_symbol],
    ['Cases', report.group === null ? 'all groups' : `the group ${report.group}`],
    ['Begun', report.started_at],
    ['Took', `${(report.duration_ms / 1000).toFixed(1)} s`],
    ['Tool', `${report.tool} ${report.version}`],
    ['Contract', `openapi.json, SHA-256 ${report.contract_sha256}`],
  ];
  const cells = rows.map(
    ([name = '', value = '']) => `<tr><th scope="row">${name}</th><td>${escaped(value)}</td></tr>`,
  );
  return `<table class="facts"><tbody>${cells.join('')}</tbody></table>`;
}

function summary(cases: CaseResult[]): string {
  const rows = GROUPS.flatMap((group) => {
    const ofGroup = cases.filter((each) => each.group === group);
    const cells = [countInWords(ofGroup, 'required'), countInWords(ofGroup, 'advisory')].map(
      (cell) => `<td>${cell}</td>`,
    );
    return ofGroup.length === 0 ? [] : [`<tr><th scope="row">${group}</th>${cells.join('')}</tr>`];
  });
  const heads = ['Group', 'Required', 'Advisory'].map((head) => `<th scope="col">${head}</th>`);
  return `<h2>Summary</h2><table><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function failures(cases: CaseResult[]): string {
  const failed = cases.filter(hasFailed);
  if (failed.length === 0) return '';
  const rows = failed.map(
    (each) =>
      `<tr><td>${mark(each)}</td><td>${escaped(each.title)} <span class="id">${each.group}/${each.id}</span></td></tr>`,
  );
  return `<h2>What failed</h2><table><tbody>${rows.join('')}</tbody></table>`;
}

function groupSection(group: Group, cases: CaseResult[]): string {
  const ofGroup = cases.filter((each) => each.group === group);
  return ofGroup.length === 0 ? '' : `<section><h2>Cases of ${group}</h2>${ofGroup.map(article).join('')}</section>\n`;
}

function article(each: CaseResult): string {
  const { id, title, level, says, at, exchanges, shown_by } = each;
  const evidence = exchanges.map((exchange, at) => exchangeOf(exchange, at === shown_by)).join('');
  const open = hasFailed(each) ? ' open' : '';
  return `<article>
<header><h3>${escaped(title)}</h3>${mark(each)}</header>
<p class="id">${id}, ${level}</p>
<blockquote>${escaped(says)} <span class="place">${escaped(at)}</span></blockquote>
${finding(each)}${evidence === '' ? '' : `<details${open}><summary>${exchanges.length === 1 ? '1 call' : `${exchanges.length} calls`}</summary>${evidence}</details>`}
</article>
`;
}

function finding({ verdict, expected, found, because }: CaseResult): string {
  if (verdict === 'passed') return '';
  const rows = [
    ['Expected', expected],
    ['Found', found],
    ['Usual cause', verdict === 'failed' ? because : null],
  ];
  const items = rows.map(([name, text]) => (text ? `<dt>${name}</dt><dd>${escaped(text)}</dd>` : ''));
  return `<dl>${items.join('')}</dl>`;
}

function mark(each: CaseResult): string {
  const { verdict, level } = each;
  const words = hasFailed(each) && level === 'advisory' ? 'advice' : verdict;
  return `<span class="mark ${words}">${words.replace('-', ' ')}</span>`;
}

function exchangeOf({ call, sent, status, headers, body, ms }: Evidence, isDecisive: boolean): string {
  const lines = [
    ...(status === null ? [] : [`HTTP ${status}`]),
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ...(body === '' ? [] : ['', body]),
  ];
  const shows = isDecisive ? ' <strong>This call shows it.</strong>' : '';
  return `<p class="id">Sent: ${escaped(call)}.${shows}</p><pre>${escaped(sent)}</pre>
<p class="id">Came back after ${ms} ms:</p><pre>${escaped(lines.join('\n').trim())}</pre>
`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** What cannot be seen, or turns the text around it, is written as its code. */
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

const escaped = (text: string): string =>
  text
    .replace(UNSEEN, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
