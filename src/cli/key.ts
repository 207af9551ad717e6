import type { Command } from 'commander';
import { makeAdminClient } from './admin-client.ts';
import { print, type Terminal, table } from './command-line.ts';

interface Key {
  key_id: string;
  operator_id: string;
  label: string | null;
  created_at: string;
  revoked_at: string | null;
}

/** `provider key ...` */
export function registerKey(program: Command, terminal: Terminal): void {
  const key = program.command('key').description('API keys: create, list, revoke');
  const path = (operator: string) => `/operators/${encodeURIComponent(operator)}/keys`;

  key
    .command('create <operator>')
    .description('create an API key; it is shown once')
    .option('--label <text>', 'what it is for')
    .option('--json', 'print one JSON value')
    .action(async (operator: string, options: { label?: string; json?: boolean }) => {
      const body = { label: options.label };
      const created = await makeAdminClient(terminal).call<Key & { key: string }>('POST', path(operator), body);
      print(terminal, options, created, (made) => [made.key, `key id ${made.key_id}; the key is shown this once`]);
    });

  key
    .command('list <operator>')
    .description("list an operator's keys")
    .option('--json', 'print one JSON value')
    .action(async (operator: string, options: { json?: boolean }) => {
      const keys = await makeAdminClient(terminal).call<Key[]>('GET', path(operator));
      const rows = keys.map((k) => [k.key_id, k.label ?? '-', k.created_at, k.revoked_at ?? 'active']);
      print(terminal, options, keys, () => table([['KEY ID', 'LABEL', 'CREATED', 'REVOKED'], ...rows]));
    });

  key
    .command('revoke <operator> <key_id>')
    .description('revoke a key, at once')
    .option('--json', 'print one JSON value')
    .action(async (operator: string, keyId: string, options: { json?: boolean }) => {
      const revoked = await makeAdminClient(terminal).call<Key>(
        'DELETE',
        `${path(operator)}/${encodeURIComponent(keyId)}`,
      );
      print(terminal, options, revoked, ({ key_id, revoked_at }) => [`${key_id} revoked at ${revoked_at}`]);
    });
}
