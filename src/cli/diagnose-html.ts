import { escaped, factsOf, pageOf } from '../wallet-check/page.ts';
import { type Diagnosis, type Point, pointsInWords } from './diagnose-lines.ts';

type Case = Point['cases'][number];

/** The diagnosis as one page that needs nothing else and runs nothing. */
export const diagnosisHtml = (diagnosis: Diagnosis): string =>
  pageOf({
    title: `Diagnosis of ${diagnosis.report.operator_id}`,
    hasPictures: true,
    main: [
      '<h1>Go-live diagnosis</h1>',
      verdictOf(diagnosis),
      facts(diagnosis.report),
      summary(diagnosis.report.points),
      ...diagnosis.report.points.map(article),
      certificateOf(diagnosis),
    ].join('\n'),
    footer:
      'The points are the go-live checklist of the operator API. Signatures in the commands hold for 300 seconds.',
  });

function verdictOf({ report: { points, verdict, state, balance } }: Diagnosis): string {
  const more = balance === null ? '' : `<p>${escaped(balance)}</p>`;
  const ended = state === 'finished' ? '' : `, and then the run was ${state}`;
  return `<div class="verdict ${verdict === 'passed' ? 'passed' : 'failed'}"><strong>${pointsInWords(points)}${ended}.</strong></div>${more}`;
}

const facts = (report: Diagnosis['report']): string =>
  factsOf([
    ['Operator', report.operator_id],
    ['Player', report.player_id],
    ['Environment', report.app_env],
    ['GAME_BASE_URL', report.game_base_url ?? 'none'],
    ['Wallet', report.wallet_base_url ?? 'none'],
    ['Begun', report.started_at],
    ['Took', `${(report.duration_ms / 1000).toFixed(1)} s`],
    ['Tool', `${report.tool} ${report.version}`],
    ['Contract', `openapi.json, SHA-256 ${report.contract_sha256}`],
    ['Diagnosis', report.diagnosis_id],
  ]);

function summary(points: Point[]): string {
  const rows = points.map((point) => `<tr><td>${escaped(point.title)}</td><td>${mark(point.verdict)}</td></tr>`);
  return `<h2>Checklist</h2><table><tbody>${rows.join('')}</tbody></table><h2>Evidence</h2>`;
}

function article(point: Point): string {
  const { id, title, verdict, evidence, reason, remedy, cases, pictures } = point;
  const rows = [
    ...(reason === null ? [] : [['Reason', reason]]),
    ...(remedy === null ? [] : [['Remedy', remedy]]),
    ...evidence.map((text) => ['Evidence', text]),
  ];
  const items = rows.map(([name, text = '']) => `<dt>${name}</dt><dd>${escaped(text)}</dd>`);
  return `<article>
<header><h3>${escaped(title)}</h3>${mark(verdict)}</header>
<p class="id">${id}</p>
<dl>${items.join('')}</dl>
${pictures.map(({ name, media_type, data }) => `<img alt="The game on ${escaped(name)}" src="data:${media_type};base64,${escaped(data)}">`).join('')}
${casesOf(cases)}
</article>`;
}

function casesOf(cases: Case[]): string {
  if (cases.length === 0) return '';
  const open = cases.some(({ verdict }) => verdict === 'failed') ? ' open' : '';
  return `<details${open}><summary>${cases.length} cases</summary><table><tbody>${cases.map(caseRow).join('')}</tbody></table></details>`;
}

function caseRow({ id, title, verdict, expected, found, sent, came_back }: Case): string {
  const shown = verdict === 'passed' || verdict === 'not-applicable' ? [] : [expected, found, sent, came_back];
  const [wanted, got, call, reply] = shown.map((text) => text && escaped(text));
  const finding = [
    ...(wanted ? [`<p>Expected ${wanted}</p>`] : []),
    ...(got ? [`<p>Found ${got}</p>`] : []),
    ...(call ? [`<pre>${call}</pre>`] : []),
    ...(reply ? [`<pre>${reply}</pre>`] : []),
  ];
  return `<tr><td>${escaped(title)} <span class="id">${escaped(id)}</span>${finding.join('')}</td><td>${mark(verdict)}</td></tr>`;
}

function certificateOf({ certificate, no_certificate }: Diagnosis): string {
  if (!certificate) return `<h2>Certificate</h2><p>None was issued: ${escaped(no_certificate ?? '')}.</p>`;
  const { text, signature, public_key } = certificate;
  return `<h2>Certificate</h2>
<p>These bytes are signed with Ed25519; the report's SHA-256 in them is that of the file that --report-json writes.</p>
<pre>${escaped(text)}</pre><p class="id">Signature, base64</p><pre>${escaped(signature)}</pre><p class="id">Public key</p><pre>${escaped(public_key)}</pre>`;
}

const mark = (verdict: Point['verdict'] | Case['verdict']): string =>
  `<span class="mark ${verdict}">${verdict.replace('-', ' ')}</span>`;
