import type { Command } from 'commander';
import { makeAdminClient } from './admin-client.ts';
import { print, type Terminal } from './command-line.ts';

interface Announced {
  operator_id: string;
  wallet_secret: string | null;
}

/** `provider secret ...` */
export function registerSecret(program: Command, terminal: Terminal): void {
  const secret = program
    .command('secret')
    .description('wallet secrets: rotate, activate, cancel; and reseal all of them with a new SECRETS_KEY');
  const path = (operator: string) => `/operators/${encodeURIComponent(operator)}/next-secret`;

  secret
    .command('rotate <operator>')
    .description('announce a coming wallet secret: calls are signed with both from now on')
    .option('--secret <secret>', 'the coming secret; made and shown once when it is not given')
    .option('--json', 'print one JSON value')
    .action(async (operator: string, options: { secret?: string; json?: boolean }) => {
      const body = { wallet_secret: options.secret };
      const announced = await makeAdminClient(terminal).call<Announced>('POST', path(operator), body);
      print(terminal, options, announced, ({ operator_id, wallet_secret }) => [
        ...(wallet_secret ? [`coming secret   ${wallet_secret}   (shown once, keep it)`] : []),
        `Calls to ${operator_id} carry x-pp-signature-next too. Once its wallet knows the coming secret: secret activate ${operator_id}`,
      ]);
    });

  secret
    .command('activate <operator>')
    .description('make the coming secret the present one; the former is forgotten')
    .option('--json', 'print one JSON value')
    .action(async (operator: string, options: { json?: boolean }) => {
      const active = await makeAdminClient(terminal).call<Announced>('POST', `${path(operator)}/activation`);
      print(terminal, options, active, ({ operator_id }) => [`Calls to ${operator_id} are signed with the new secret`]);
    });

  secret
    .command('cancel <operator>')
    .description('forget the coming secret; the present one stays')
    .option('--json', 'print one JSON value')
    .action(async (operator: string, options: { json?: boolean }) => {
      const kept = await makeAdminClient(terminal).call<Announced>('DELETE', path(operator));
      print(terminal, options, kept, ({ operator_id }) => [
        `The coming secret of ${operator_id} is forgotten; calls are signed with the present one alone`,
      ]);
    });

  secret
    .command('reseal')
    .description('seal every stored secret with the present SECRETS_KEY, so that the former one can go')
    .option('--json', 'print one JSON value')
    .action(async (options: { json?: boolean }) => {
      const done = await makeAdminClient(terminal).call<{ resealed: number; secrets: number }>(
        'POST',
        '/secrets/sealing',
      );
      print(terminal, options, done, ({ resealed, secrets }) => [
        `${resealed} of ${secrets} secrets sealed anew; all have the present key`,
      ]);
    });
}
