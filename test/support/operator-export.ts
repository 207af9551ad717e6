import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatAmount } from '../../mock-wallet/money.ts';
import type { Casino } from './casino.ts';
import { OPERATOR } from './world.ts';

/** What `provider reconcile` itself finds to differ from the wallet's books, exported as CSV. */
export async function mismatchesIn({ wallet, desk }: Pick<Casino, 'wallet' | 'desk'>): Promise<unknown[]> {
  const folder = mkdtempSync(join(tmpdir(), 'provider-export-'));
  const file = join(folder, 'export.csv');
  const lines = wallet.books
    .transactions()
    .map(({ transaction_id, type, amount, currency, status, player_id }) =>
      [transaction_id, type, formatAmount(amount, currency), currency, status, player_id].join(','),
    );
  writeFileSync(file, ['transaction_id,type,amount,currency,status,player_id', ...lines, ''].join('\r\n'));
  try {
    const window = ['--from', '2000-01-01', '--to', '2100-01-01'];
    const compared = await desk.json<{ entries: number; mismatches: unknown[] }>(
      'reconcile',
      OPERATOR,
      ...window,
      '--against',
      file,
    );
    expect(compared.entries).toBe(lines.length);
    return compared.mismatches;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
