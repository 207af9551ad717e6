import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { sign } from '../../src/wallet/sign.ts';
import { toolEnvironment } from './shell.ts';
import { type Part, partOf, shown, type Verdict } from './verdict.ts';

const FILE = new URL('../../generated/downloads/samples.json', import.meta.url);
const SECRET = 'whsec_of_the_samples';
const LIMIT_MS = 60_000;

const DEBIT = JSON.stringify({
  operator_id: 'operator-a',
  player_id: 'player-129001',
  session_id: 'session-token',
  game_symbol: 'vs20doghouse',
  currency: 'USD',
  request_id: '7d8a3996269f4cf3bb9f5aa6f65de3c1',
  transaction_id: 'session-token:doSpin:0:1:debit',
  transaction_type: 'debit',
  action_type: 'doSpin',
  amount: '2.00',
});

/** What each sample prints, in whichever language it is written. */
const PRINTED: Record<string, RegExp> = {
  getHealth: /^up, with contract \d+\.\d+\.\d+$/,
  listGames: /^vs20doghouse: The Dog House\nvs\w+: \S.*$/,
  getGame: /^The Dog House, 20 lines$/,
  createLaunchUrl: /^session \S{20,64}$/,
  getGameArt: /^image\/svg\+xml, [1-9]\d{2,} bytes$/,
  errors: /^404 Game not found \(request [0-9a-f]{32}\)$/,
  callback: /^player-129001 stakes 2\.00 USD$/,
};

/** Runs the samples that the docs show, each as a program that speaks to a real provider, and reads what it prints. */
export async function judgeSamples(command: string, room: string, baseUrl: string, key: string): Promise<Part> {
  const { samples } = JSON.parse(readFileSync(FILE, 'utf8')) as { samples: Record<string, unknown> };
  const verdicts: Verdict[] = [];
  for (const name of Object.keys(samples).filter((name) => name !== 'client')) {
    const run = await runSample(`${command} ${name}`, room, environmentOf(baseUrl, key));
    const fault = faultOf(run, PRINTED[name]);
    verdicts.push({ name, ...(fault !== undefined && { fault }) });
  }
  const forged = await runSample(`${command} callback`, room, {
    ...environmentOf(baseUrl, key),
    WALLET_SECRET: 'other',
  });
  const fault = faultOf(forged, /^refused: \W*(signature_mismatch|SignatureMismatch)\W*$/, false);
  return partOf('samples', [...verdicts, { name: 'a forged callback', ...(fault !== undefined && { fault }) }]);
}

function environmentOf(baseUrl: string, key: string): NodeJS.ProcessEnv {
  const timestamp = `${Math.floor(Date.now() / 1000)}`;
  return {
    ...toolEnvironment(),
    PROVIDER_URL: baseUrl,
    PROVIDER_API_KEY: key,
    WALLET_SECRET: SECRET,
    X_PP_REQUEST_ID: JSON.parse(DEBIT).request_id,
    X_PP_TIMESTAMP: timestamp,
    X_PP_SIGNATURE: sign(SECRET, timestamp, Buffer.from(DEBIT)),
  };
}

interface Run {
  code: number | null;
  printed: string;
  said: string;
}

async function runSample(command: string, cwd: string, env: NodeJS.ProcessEnv): Promise<Run> {
  const child = spawn('bash', ['-c', command], { cwd, env, timeout: LIMIT_MS });
  child.stdin.on('error', () => undefined);
  child.stdin.end(DEBIT);
  const [printed, said, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code, printed: printed.trim(), said };
}

function faultOf({ code, printed, said }: Run, expected: RegExp | undefined, mustSucceed = true): string | undefined {
  if (!expected) return 'nothing says what it has to print';
  if (mustSucceed && code !== 0) return `it ended with ${code}: ${said.trim().slice(-1000)}`;
  return expected.test(printed)
    ? undefined
    : `it printed ${shown(printed)}, not ${expected}: ${said.trim().slice(-500)}`;
}
