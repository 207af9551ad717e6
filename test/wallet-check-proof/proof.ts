import { cases } from '../../src/wallet-check/cases/index.ts';
import type { Report } from '../../src/wallet-check/report.ts';
import { type CorrectWallet, correctWallets } from './correct-wallets.ts';
import type { Defect } from './defects/defect.ts';
import { defects } from './defects/index.ts';
import { doubts } from './doubts.ts';
import { type Oddity, oddities } from './oddities.ts';
import { alarms, catching, type Examined, eachOf, examine, failures, type Level, SETTINGS, starting } from './trial.ts';

const AT_ONCE = 4;
/** Soon over with wallets that say nothing; wallets that are right have the time that the tester gives in earnest. */
const SHORT_MS = 400;

/** What one wallet shows of the tester: whether it judged as it should, and what it said of it. */
interface Outcome {
  kind: 'correct' | 'unusual' | 'doubtful' | 'defective';
  sound: boolean;
  reports: Report[];
  row: [name: string, by: string, said: string];
}

/** Runs the tester against every wallet with these words in its name; prints the tables. False when it judged wrongly. */
export async function prove(words: string): Promise<boolean> {
  const begun = performance.now();
  const wanted = trials().filter(({ name }) => name.includes(words));
  if (wanted.length === 0) throw new Error(`No wallet here has ${words} in its name`);
  const outcomes = await eachOf(wanted, AT_ONCE, carriedOut);
  printTables(outcomes);
  const idle = words === '' ? casesThatNeverFail(outcomes) : [];
  for (const id of idle) console.log(`No wallet here fails ${id}: nothing shows that it can fail.`);
  const of = (kind: Outcome['kind']) => {
    const all = outcomes.filter((outcome) => outcome.kind === kind);
    return `${all.filter(({ sound }) => sound).length} of ${all.length}`;
  };
  console.log(`\n${cases.length} cases, ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  console.log(`${of('unusual')} unusual wallets pass every required case`);
  console.log(`${of('doubtful')} doubtful habits are advised against, and fail nothing`);
  console.log(`${of('defective')} defects caught, ${of('correct')} correct wallets pass every case`);
  return outcomes.every(({ sound }) => sound) && idle.length === 0;
}

interface Trial {
  kind: Outcome['kind'];
  name: string;
  run(): Promise<Outcome>;
}

const trialsOf = <T extends { name: string }>(
  kind: Trial['kind'],
  all: readonly T[],
  run: (one: T) => Promise<Outcome>,
) => all.map((one): Trial => ({ kind, name: one.name, run: () => run(one) }));

/** Those that take long come first, so that none is waited for at the end. */
const trials = (): Trial[] => [
  ...trialsOf('unusual', oddities, tryOdd),
  ...trialsOf('correct', correctWallets, tryCorrect),
  ...trialsOf('defective', defects, tryDefect),
  ...trialsOf('doubtful', doubts, tryDoubt),
];

async function carriedOut({ kind, name, run }: Trial): Promise<Outcome> {
  const outcome = await run().catch((error: unknown): Outcome => {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { kind, sound: false, reports: [], row: [name, 'THE TESTER IS WRONG', reason] };
  });
  console.log(`${outcome.sound ? 'as it should be' : 'NOT AS IT SHOULD BE'}: ${name}`);
  return outcome;
}

const settingsIn = (currency = 'USD') => ({
  ...SETTINGS,
  currency,
  balance: currency === 'JPY' ? '1000' : SETTINGS.balance,
});

async function tryCorrect({ name, start, currencies }: CorrectWallet): Promise<Outcome> {
  const runs: Examined[] = [];
  for (const currency of currencies) runs.push(await examine(start, settingsIn(currency)));
  return outcomeOfRight('correct', `${name} (${currencies.join(', ')})`, runs, ['required', 'advisory']);
}

const tryOdd = async ({ name, wallet, balance = SETTINGS.balance }: Oddity): Promise<Outcome> =>
  outcomeOfRight('unusual', name, [await examine(starting(wallet), { ...SETTINGS, balance })], ['required']);

function outcomeOfRight(kind: Outcome['kind'], name: string, runs: Examined[], levels: Level[]): Outcome {
  const reports = runs.map(({ report }) => report);
  const faults = runs.flatMap((run) => alarms(run, levels));
  const passed = (level: Level) =>
    reports
      .map(({ [level]: { passed, failed, not_run } }) => `${passed} of ${passed + failed + not_run} ${level}`)
      .join(', ');
  const said = [passed('required'), passed('advisory'), ...faults.map((fault) => `FALSE ALARM ${fault}`)].join('; ');
  return { kind, sound: faults.length === 0, reports, row: [name, '', said] };
}

async function tryDefect(defect: Defect): Promise<Outcome> {
  const { report, moved } = await examine(starting(defect.wallet), settingsIn(defect.currency), SHORT_MS);
  // Where nobody can tell the balance nobody can put it right.
  const careless = report.balance.before === null ? moved : undefined;
  return judged('defective', defect, report, 'required', careless);
}

async function tryDoubt(doubt: Defect): Promise<Outcome> {
  const run = await examine(starting(doubt.wallet), settingsIn(doubt.currency));
  return judged('doubtful', doubt, run.report, 'advisory', alarms(run, ['required'])[0]);
}

function judged(
  kind: Outcome['kind'],
  defect: Defect,
  report: Report,
  level: Level,
  fault: string | undefined,
): Outcome {
  const outcome = { kind, reports: [report] };
  if (fault !== undefined) return { ...outcome, sound: false, row: [defect.name, 'THE TESTER IS WRONG', fault] };
  const by = catching(defect, report, level);
  if (by) return { ...outcome, sound: true, row: [defect.name, by.id, `expected ${by.expected}, found ${by.found}`] };
  const others = failures(report, level).map(({ id }) => id);
  const said = `${defect.says} It fails ${others.join(' ') || 'nothing'}.`;
  return { ...outcome, sound: false, row: [defect.name, 'NOT CAUGHT', said] };
}

/** The cases that no defect names and that fail only where hardly anything passes: such a case may be unable to fail. */
function casesThatNeverFail(outcomes: Outcome[]): string[] {
  const telling = outcomes
    .flatMap(({ reports }) => reports)
    .filter(({ required }) => required.failed + required.not_run < required.passed);
  const failed = telling.flatMap(({ cases }) => cases.filter(({ verdict }) => verdict === 'failed'));
  const seen = new Set([...failed.map(({ id }) => id), ...outcomes.map(({ row }) => row[1])]);
  return cases.filter(({ id }) => !seen.has(id)).map(({ id }) => id);
}

function printTables(outcomes: Outcome[]): void {
  const rowsOf = (...kinds: Outcome['kind'][]) =>
    outcomes.filter(({ kind }) => kinds.includes(kind)).map(({ row }) => row);
  printTable(['correct wallet', '', 'passes'], rowsOf('correct', 'unusual'));
  printTable(['doubtful habit', 'advised against by', 'what the case said'], rowsOf('doubtful'));
  printTable(['defect', 'caught by', 'what the case said'], rowsOf('defective'));
}

function printTable(heads: Outcome['row'], rows: Outcome['row'][]): void {
  if (rows.length === 0) return;
  const all = [heads, ...rows];
  const widest = (column: 0 | 1) => Math.max(...all.map((row) => row[column].length));
  console.log('');
  for (const [name, by, said] of all) console.log([name.padEnd(widest(0)), by.padEnd(widest(1)), said].join(' | '));
}
