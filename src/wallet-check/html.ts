import { GROUPS, type Group } from './case.ts';
import type { Evidence } from './evidence.ts';
import { escaped, factsOf, pageOf } from './page.ts';
import { type CaseResult, countInWords, hasFailed, type Report, verdictInWords } from './report.ts';

/** The report as one page that needs nothing else and runs nothing. */
export const htmlOf = (report: Report): string =>
  pageOf({
    title: `Wallet check of ${report.url}`,
    main: `<h1>Wallet check</h1>
${verdict(report)}
${facts(report)}
${summary(report.cases)}
${failures(report.cases)}
${GROUPS.map((group) => groupSection(group, report.cases)).join('')}`,
    footer: `Required cases stand on the brief; advisory ones never fail a wallet. Places are JSON pointers into openapi.yaml.
Signatures in the commands hold for 300 seconds.`,
  });

function verdict(report: Report): string {
  const more = [report.trouble, report.balance.summary].flatMap((text) =>
    text === null ? [] : [`<p>${escaped(text)}</p>`],
  );
  return `<div class="verdict ${report.verdict}"><strong>${verdictInWords(report)}</strong></div>${more.join('')}`;
}

const facts = (report: Report): string =>
  factsOf([
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
  ]);

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
