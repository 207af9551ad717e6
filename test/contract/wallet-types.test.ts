import { readFileSync } from 'node:fs';
import { faultsOf } from '../support/compiler.ts';

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const programsOf = (page: string) => [...page.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, program = '']) => program);

test('a ledger that lacks a function, mistakes an amount or has a reason of its own does not compile', () => {
  expect(faultsOf('test/contract/wallet-types.cases.ts')).toEqual([]);
}, 60_000);

test('the program of the README of the wallet server compiles', () => {
  const [program = ''] = programsOf(read('generated/wallet-server/typescript/README.md'));
  expect(program).toContain('const ledger: Ledger<pg.PoolClient>');
  expect(faultsOf('test/contract/readme-of-the-wallet-server.ts', program)).toEqual([]);
}, 60_000);

test('the four functions on the page are those of the example', () => {
  const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
  const [functions = ''] = programsOf(read('docs/wallets/typescript.md'));
  expect(functions).toContain('rollback:');
  expect(flat(read('examples/wallet-typescript/src/ledger.ts'))).toContain(flat(functions));
});
