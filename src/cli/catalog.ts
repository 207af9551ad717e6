import type { Command } from 'commander';
import { makeAdminClient } from './admin-client.ts';
import { print, type Terminal, UsageError } from './command-line.ts';

interface Assignment {
  operator_id: string;
  symbols: string[];
  changed: number;
}

/** `provider catalog ...` */
export function registerCatalog(program: Command, terminal: Terminal): void {
  const catalog = program.command('catalog').description("an operator's catalog: assign, remove, list");
  const path = (id: string) => `/operators/${encodeURIComponent(id)}/catalog`;

  for (const [verb, suffix, done] of [
    ['assign', '', 'assigned'],
    ['remove', '/remove', 'removed'],
  ] as const) {
    catalog
      .command(`${verb} <operator> [symbols...]`)
      .description(`${verb} games, by symbol or slug; all of them or, when one is unknown, none`)
      .option('--all', 'every game there is')
      .option('--json', 'print one JSON value')
      .action(async (operator: string, symbols: string[], options: { all?: boolean; json?: boolean }) => {
        if (Boolean(options.all) === symbols.length > 0) throw new UsageError('name the games, or say --all');
        const selection = options.all ? { all: true } : { symbols };
        const now = await makeAdminClient(terminal).call<Assignment>('POST', path(operator) + suffix, selection);
        print(terminal, options, now, () => [`${now.changed} ${done}; ${operator} has ${now.symbols.length} games`]);
      });
  }

  catalog
    .command('list <operator>')
    .description('list the games assigned to an operator')
    .option('--json', 'print one JSON value')
    .action(async (operator: string, options: { json?: boolean }) => {
      const now = await makeAdminClient(terminal).call<Assignment>('GET', path(operator));
      print(terminal, options, now, ({ symbols }) => symbols);
    });
}
