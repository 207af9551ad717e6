import { type Command, InvalidArgumentError } from 'commander';
import { CommandFailed, readDemo, type Terminal, table, UsageError } from './command-line.ts';
import { stopSignal } from './stop-signal.ts';

interface Options {
  port: number;
  host: string;
  operator: string;
  secret?: string;
  nextSecret?: string;
  state?: string;
  keep: number;
  player: string[];
  scenario: string[];
  scenarios?: boolean;
}

/** `provider mock-wallet`: an operator's wallet for tests, in memory or in a file. */
export function registerMockWallet(program: Command, terminal: Terminal): void {
  const { env } = terminal;
  program
    .command('mock-wallet')
    .description("run an operator's wallet for tests; a browser shows its calls at /, /__control/state has its books")
    .option('--port <number>', 'where it listens', readPort, readPort(env.WALLET_PORT || '4010'))
    .option('--host <address>', 'the address it listens on', '127.0.0.1')
    .option('--operator <id>', 'the operator it belongs to', 'operator-a')
    .option('--secret <secret>', "the wallet secret; WALLET_SECRET, or the demo's, when it is not given")
    .option(
      '--next-secret <secret>',
      'the coming secret, while the secret is being changed: calls by either are accepted',
    )
    .option('--state <file>', 'keep the books in this file')
    .option('--keep <number>', 'how many transactions are remembered, the oldest forgotten first', readCount, 100_000)
    .option('--player <id:currency:balance...>', 'players to begin with, such as p1:USD:1000.00', [])
    .option('--scenario <name>', 'what goes wrong, by name or as a YAML file; may be given again', collect, [])
    .option('--scenarios', 'list the names of the scenarios')
    .action(async (options: Options) => {
      if (options.scenarios) return terminal.out(await listScenarios());
      const stopped = stopSignal();
      const secret = options.secret ?? env.WALLET_SECRET ?? readDemo(env.DATA_DIR || '.data')?.wallet_secret;
      if (!secret) throw new UsageError('--secret is needed');
      const players = options.player.map(readPlayer);
      const { openMockWallet } = await import('./open-mock-wallet.ts');
      const { operator: operatorId, state: file, scenario: scenarios } = options;
      const wallet = await openMockWallet({ ...options, operatorId, secret, file, scenarios });
      try {
        for (const player of players) await addPlayer(wallet.url, player);
      } catch (error) {
        await wallet.close();
        throw error;
      }
      terminal.out(
        `mock wallet ready at ${wallet.url}, with a page that shows its calls; books: ${wallet.url}/__control/state\n`,
      );
      await stopped;
      await wallet.close();
    });
}

function readPort(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new InvalidArgumentError('a port is a whole number from 0 to 65535');
}

function readCount(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('it is a whole number from 1 to 999999999');
}

const collect = (name: string, before: string[]): string[] => [...before, name];

async function listScenarios(): Promise<string> {
  const { shippedScenarios } = await import('./open-mock-wallet.ts');
  const lines = table(shippedScenarios().map(({ name, description }) => [name, description]));
  return `${lines.join('\n')}\n`;
}

interface Player {
  player_id: string;
  currency: string;
  balance: string;
}

function readPlayer(text: string): Player {
  const [, player_id, currency, balance] = /^(.+):([A-Z]{3}):([\d.]+)$/.exec(text) ?? [];
  if (!player_id || !currency || !balance) throw new UsageError(`--player ${text}: write it as p1:USD:1000.00`);
  return { player_id, currency, balance };
}

/** Creates a player, or sets their balance, through the wallet's control API. */
export async function addPlayer(walletUrl: string, player: Player): Promise<void> {
  const reply = await fetch(`${walletUrl}/__control/players`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(player),
  });
  if (!reply.ok)
    throw new CommandFailed(`The mock wallet refused the player ${player.player_id}: ${await reply.text()}`);
}
