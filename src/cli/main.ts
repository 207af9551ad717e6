import { text } from 'node:stream/consumers';
import { Command, CommanderError } from 'commander';
import { ConfigError } from '../config.ts';
import { registerAdminUser } from './admin-user.ts';
import { registerArt } from './art.ts';
import { registerCalls } from './calls.ts';
import { registerCatalog } from './catalog.ts';
import { CommandFailed, type Terminal, UsageError } from './command-line.ts';
import { registerDiagnose } from './diagnose.ts';
import { registerDownload } from './download.ts';
import { registerGame } from './game.ts';
import { registerKey } from './key.ts';
import { registerMigrate } from './migrate.ts';
import { registerMockWallet } from './mock-wallet.ts';
import { registerOperator } from './operator.ts';
import { registerReconcile } from './reconcile.ts';
import { registerRedeliver } from './redeliver.ts';
import { registerResolve } from './resolve.ts';
import { registerRounds } from './rounds.ts';
import { registerSecret } from './secret.ts';
import { registerServe } from './serve.ts';
import { registerSign } from './sign.ts';
import { registerStart } from './start.ts';
import { registerTrigger } from './trigger.ts';
import { registerWalletCheck } from './wallet-check.ts';

/** The `provider` command. Returns its exit status: 0, 1 it failed, 2 the words were wrong. */
export async function run(words: string[], terminal: Terminal): Promise<number> {
  const program = new Command('provider')
    .description(
      "A casino game provider's server, mock wallet and tools. Verbs that change a running server need PROVIDER_URL and " +
        'ADMIN_TOKEN, or a demo that `npm start` runs from DATA_DIR.',
    )
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .showHelpAfterError('(--help lists the verbs and options)')
    .exitOverride();
  for (const register of [
    registerStart,
    registerServe,
    registerMockWallet,
    registerTrigger,
    registerOperator,
    registerCatalog,
    registerGame,
    registerKey,
    registerSecret,
    registerArt,
    registerSign,
    registerDownload,
    registerWalletCheck,
    registerDiagnose,
    registerRounds,
    registerCalls,
    registerResolve,
    registerRedeliver,
    registerReconcile,
    registerAdminUser,
    registerMigrate,
  ]) {
    register(program, terminal);
  }
  inherit(program);
  try {
    await program.parseAsync(words, { from: 'user' });
    return 0;
  } catch (error) {
    return exitStatus(error, terminal);
  }
}

/** Commander gives its settings to subcommands made afterwards only; these were made by others. */
function inherit(program: Command): void {
  for (const command of program.commands) {
    command.copyInheritedSettings(program);
    inherit(command);
  }
}

function exitStatus(error: unknown, { err }: Terminal): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UsageError || error instanceof ConfigError) {
    err(`provider: ${error.message}\n`);
    return 2;
  }
  err(`provider: ${error instanceof Error ? error.message : String(error)}\n`);
  if (!(error instanceof CommandFailed) && process.env.DEBUG) err(`${error instanceof Error ? error.stack : ''}\n`);
  return 1;
}

/** Runs the command with this process's words, environment and terminal. */
export async function runFromProcess(): Promise<void> {
  process.exitCode = await run(process.argv.slice(2), {
    env: process.env,
    out: (words) => process.stdout.write(words),
    err: (words) => process.stderr.write(words),
    isTTY: process.stderr.isTTY,
    input: () => text(process.stdin),
  });
}

if (import.meta.main) await runFromProcess();
