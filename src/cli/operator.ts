import type { Command } from 'commander';
import { makeAdminClient } from './admin-client.ts';
import { print, type Terminal, table } from './command-line.ts';
import { registerCertificate } from './operator-certificate.ts';
import { registerLimits } from './operator-limits.ts';
import { allOf } from './pages.ts';

interface Operator {
  operator_id: string;
  status: string;
  currency: string;
  wallet_mode: string;
  wallet_base_url: string | null;
  wallet_secret?: string | null;
  wallet_deadline_ms: number;
  allowed_return_origins: string[];
}

interface CreateOptions {
  currency: string;
  walletMode: string;
  walletUrl?: string;
  walletSecret?: string;
  walletDeadlineMs?: number;
  returnOrigin?: string[];
  activate?: boolean;
  json?: boolean;
}

interface WalletOptions {
  url?: string;
  secret?: string;
  deadlineMs?: number;
  force?: boolean;
  json?: boolean;
}

const DEADLINE = 'how long one wallet call may take, 500 to 30000; 5000 unless set';

/** `provider operator ...` */
export function registerOperator(program: Command, terminal: Terminal): void {
  const operator = program
    .command('operator')
    .description('operators: create, show, list, activate, deactivate, wallet, limits, certificate');
  const path = (id: string) => `/operators/${encodeURIComponent(id)}`;

  operator
    .command('create <id>')
    .description('create an operator; it is inactive until activated')
    .option('--currency <code>', 'ISO 4217 currency', 'USD')
    .option(
      '--wallet-mode <mode>',
      'callback: the operator runs the wallet; internal: demo money kept here',
      'callback',
    )
    .option('--wallet-url <url>', 'the wallet_base_url that callbacks go to')
    .option('--wallet-secret <secret>', 'the shared secret; made and shown once when it is not given')
    .option('--wallet-deadline-ms <ms>', DEADLINE, Number)
    .option('--return-origin <origin...>', 'allowed origins of return_url')
    .option('--activate', 'activate it at once')
    .option('--json', 'print one JSON value')
    .action(async (id: string, options: CreateOptions) => {
      const created = await makeAdminClient(terminal).call<Operator>('POST', '/operators', {
        operator_id: id,
        currency: options.currency,
        wallet_mode: options.walletMode,
        wallet_base_url: options.walletUrl,
        wallet_secret: options.walletSecret,
        wallet_deadline_ms: options.walletDeadlineMs,
        allowed_return_origins: options.returnOrigin,
        activate: options.activate,
      });
      print(terminal, options, created, lines);
    });

  operator
    .command('show <id>')
    .description('show an operator')
    .option('--json', 'print one JSON value')
    .action(async (id: string, options: { json?: boolean }) => {
      print(terminal, options, await makeAdminClient(terminal).call<Operator>('GET', path(id)), lines);
    });

  operator
    .command('list')
    .description('list all operators')
    .option('--json', 'print one JSON value')
    .action(async (options: { json?: boolean }) => {
      const all = await allOf<Operator>(makeAdminClient(terminal), '/operators');
      print(terminal, options, all, (list) =>
        table([
          ['OPERATOR', 'STATUS', 'CURRENCY', 'WALLET'],
          ...list.map((o) => [
            o.operator_id,
            o.status,
            o.currency,
            isInternal(o) ? 'internal' : (o.wallet_base_url ?? '-'),
          ]),
        ]),
      );
    });

  operator
    .command('activate <id>')
    .description('make an operator active')
    .option('--require-certificate', 'only with a certificate of conformance that holds: see provider diagnose')
    .option('--json', 'print one JSON value')
    .action(async (id: string, options: { requireCertificate?: boolean; json?: boolean }) => {
      const change = { status: 'active', ...(options.requireCertificate && { require_certificate: true }) };
      print(terminal, options, await makeAdminClient(terminal).call<Operator>('PATCH', path(id), change), lines);
    });

  operator
    .command('deactivate <id>')
    .description('make an operator inactive')
    .option('--json', 'print one JSON value')
    .action(async (id: string, options: { json?: boolean }) => {
      const change = { status: 'inactive' };
      print(terminal, options, await makeAdminClient(terminal).call<Operator>('PATCH', path(id), change), lines);
    });

  operator
    .command('wallet <id>')
    .description("change where, with which secret and with how much patience an operator's wallet is called")
    .option('--url <url>', 'the new wallet_base_url')
    .option('--secret <secret>', 'the new shared secret')
    .option('--deadline-ms <ms>', DEADLINE, Number)
    .option('--force', 'with --url: also while rounds are open, and rounds that have not ended go on there')
    .option('--json', 'print one JSON value')
    .action(async (id: string, options: WalletOptions) => {
      const change = {
        wallet_base_url: options.url,
        wallet_secret: options.secret,
        wallet_deadline_ms: options.deadlineMs,
        force: options.force,
      };
      print(terminal, options, await makeAdminClient(terminal).call<Operator>('PATCH', path(id), change), lines);
    });

  registerCertificate(operator, terminal);
  registerLimits(operator, terminal);
}

const isInternal = ({ wallet_mode }: Operator): boolean => wallet_mode === 'internal';

const walletOf = (operator: Operator): string =>
  isInternal(operator) ? 'internal (demo money, kept here)' : `callback ${operator.wallet_base_url ?? '(no URL yet)'}`;

const lines = (operator: Operator): string[] => [
  ...table([
    ['operator', operator.operator_id],
    ['status', operator.status],
    ['currency', operator.currency],
    ['wallet', walletOf(operator)],
    ...(isInternal(operator) ? [] : [['deadline', `${operator.wallet_deadline_ms} ms`]]),
    ['return origins', operator.allowed_return_origins.join(' ') || 'any'],
  ]),
  ...(operator.wallet_secret ? [`wallet secret   ${operator.wallet_secret}   (shown once, keep it)`] : []),
];
