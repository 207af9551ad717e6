import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { type Command, InvalidArgumentError } from 'commander';
import { type AdminClient, makeAdminClient } from './admin-client.ts';
import { CommandFailed, print, type Terminal, UsageError } from './command-line.ts';
import { type Diagnosis, diagnosisLines, isSettled, type Point, pointLine } from './diagnose-lines.ts';
import {
  progressOn,
  type ReportFiles,
  refuseUnwritable,
  type Writers,
  withReportFiles,
  writeReports,
} from './report-files.ts';
import { untilStopped } from './stop-signal.ts';

interface Options extends ReportFiles {
  player: string;
  expectCatalog?: string;
  returnUrl?: string;
  browser?: string;
  yes?: boolean;
  /** Seconds, or true for the usual ones. */
  watch?: number | true;
  json?: boolean;
}

/** How often the server is asked how the diagnosis stands. */
const LOOK_MS = 400;
/** How long --watch waits before the next diagnosis, unless told. */
const PAUSE_S = 5;

/** `provider diagnose`: goes through the go-live checklist with a test player. */
export function registerDiagnose(program: Command, terminal: Terminal): void {
  const command = program
    .command('diagnose <operator>')
    .description(
      'go through the ten points of the go-live checklist, each with evidence or with the reason and the remedy',
    )
    .requiredOption('--player <id>', 'a player for tests, whom no person plays as; their money is put right')
    .option(
      '--expect-catalog <symbols>',
      'the games that have to be there: a file, or symbols with commas between them',
    )
    .option(
      '--return-url <url>',
      "the lobby to come back to; one on the operator's first allowed origin unless given",
      readLobby,
    )
    .option('--browser <path>', 'a browser on the server; in development only')
    .option('--yes', 'also in production')
    .option(
      '--watch [seconds]',
      'diagnose over and over until all passes or a certificate is issued, with such a pause',
      readSeconds,
    );
  withReportFiles(command)
    .option('--json', 'print one JSON value')
    .addHelpText('after', HELP)
    .action((operator: string, options: Options) => diagnose(terminal, operator, options));
}

const HELP = `
Only the named player is touched. A run that is interrupted ends at the server, and the player's money is put right.
Exit status: 0 every point passed, or a certificate was issued and only the activation is left; 1 some did not, 2 the words were wrong.`;

async function diagnose(terminal: Terminal, operator: string, options: Options): Promise<void> {
  refuseUnwritable(options);
  const { player, returnUrl, browser, yes, expectCatalog } = options;
  const wish = {
    player_id: player,
    ...(expectCatalog !== undefined && { expected_symbols: readSymbols(expectCatalog) }),
    ...(returnUrl !== undefined && { return_url: returnUrl }),
    ...(browser !== undefined && { browser }),
    ...(yes && { yes }),
  };
  const client = makeAdminClient(terminal);
  const path = `/operators/${encodeURIComponent(operator)}/diagnoses`;
  const follow = (signal: AbortSignal) => followOne({ client, path, wish, signal, terminal });
  const pauseMs = 1000 * (typeof options.watch === 'number' ? options.watch : PAUSE_S);
  const work = options.watch ? (signal: AbortSignal) => watch(follow, pauseMs, signal, terminal) : follow;
  const ended = await untilStopped(work);
  await writeReports(options, ended, writers);
  print(terminal, options, ended, diagnosisLines);
  if (!isSettled(ended)) throw new CommandFailed(whyFailed(ended));
}

const writers: Writers<Diagnosis> = {
  // As a certificate has its hash.
  json: ({ report }) => `${JSON.stringify(report, null, 2)}\n`,
  junit: async (diagnosis) => (await import('./diagnose-junit.ts')).diagnosisJunit(diagnosis),
  html: async (diagnosis) => (await import('./diagnose-html.ts')).diagnosisHtml(diagnosis),
};

function whyFailed({ report: { state, points } }: Diagnosis): string {
  if (state === 'stopped') return 'The diagnosis was stopped';
  if (state === 'lost') return 'The server that ran the diagnosis died';
  const [first, ...others] = points.filter(({ verdict }) => verdict !== 'passed' && verdict !== 'not-applicable');
  const more = others.length === 0 ? '' : ` (and ${others.length} more of the ten points)`;
  return `${first?.reason}${more}`;
}

interface Following {
  client: AdminClient;
  path: string;
  wish: object;
  signal: AbortSignal;
  terminal: Terminal;
}

/** Starts a diagnosis and waits for its end, which a stop brings about sooner. */
async function followOne({ client, path, wish, signal, terminal }: Following): Promise<Diagnosis> {
  const progress = progressOn(terminal);
  let diagnosis = await client.call<Diagnosis>('POST', path, wish);
  const own = `${path}/${diagnosis.diagnosis_id}`;
  let asked = false;
  try {
    while (diagnosis.report.state === 'running') {
      const stops = signal.aborted && !asked;
      if (stops) asked = true;
      else await delay(LOOK_MS, undefined, asked ? {} : { signal }).catch(() => {});
      diagnosis = await client.call<Diagnosis>(stops ? 'DELETE' : 'GET', own);
      progress.show(asked ? 'stopping, and putting the money right' : (diagnosis.doing ?? ''));
    }
  } finally {
    progress.clear();
  }
  return diagnosis;
}

/** Diagnoses until nothing is left to set right or a stop comes, with a line whenever a point changes. */
async function watch(
  follow: (signal: AbortSignal) => Promise<Diagnosis>,
  pauseMs: number,
  signal: AbortSignal,
  { err }: Terminal,
): Promise<Diagnosis> {
  let before = new Map<string, Point>();
  for (;;) {
    const diagnosis = await follow(signal);
    const { points, state } = diagnosis.report;
    for (const point of points) if (isNews(point, before.get(point.id))) err(`${pointLine(point)}\n`);
    before = new Map(points.map((point) => [point.id, point]));
    if (isSettled(diagnosis) || state !== 'finished' || signal.aborted) return diagnosis;
    await delay(pauseMs, undefined, { signal }).catch(() => {});
    if (signal.aborted) return diagnosis;
  }
}

const isNews = (point: Point, before: Point | undefined): boolean =>
  before?.verdict !== point.verdict || before.reason !== point.reason;

function readLobby(text: string): string {
  if (URL.canParse(text)) return text;
  throw new InvalidArgumentError('write it as https://host/path');
}

function readSeconds(text: string): number {
  const seconds = Number(text);
  if (/^\d{1,4}$/.test(text) && seconds >= 1) return seconds;
  throw new InvalidArgumentError('a pause is a whole number of seconds');
}

/** Symbols or slugs out of a file (a JSON array, or a line each) or out of the words themselves. */
function readSymbols(text: string): string[] {
  if (!existsSync(text)) {
    if (/[./\\]/.test(text)) throw new UsageError(`There is no file ${text}`);
    return split(text);
  }
  const content = readFileSync(text, 'utf8');
  return content.trimStart().startsWith('[') ? parse(content, text) : split(content);
}

const split = (text: string): string[] => text.split(/[\s,]+/).filter((symbol) => symbol !== '');

function parse(content: string, file: string): string[] {
  try {
    const symbols: unknown = JSON.parse(content);
    if (Array.isArray(symbols) && symbols.every((symbol) => typeof symbol === 'string')) return symbols;
  } catch {}
  throw new UsageError(`${file} is not a JSON array of symbols`);
}
