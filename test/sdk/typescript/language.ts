import type { Language } from '../language.ts';

export const typescript: Language = {
  name: 'typescript',
  title: 'TypeScript',
  required: true,
  tools: ['node --version', 'npm --version'],
  client: {
    build: [
      'cd sdk-typescript && npm install --no-audit --no-fund && npm pack --ignore-scripts --pack-destination ../testee',
      'cd testee && npm install --no-audit --no-fund --no-save ./casino-provider-client-*.tgz',
      'sdk-typescript/node_modules/.bin/tsc -p testee',
    ],
    run: 'node testee/main.js',
    samples: 'node testee/samples.js',
  },
  page: 'docs/wallets/typescript.md',
  wallet: {
    build: ['cp testee/breaking.ts wallet-typescript-example/'],
    run: 'cd wallet-typescript-example && exec node --disable-warning=ExperimentalWarning breaking.ts',
    incomplete: {
      ledger: 'wallet-typescript-example/src/ledger.ts',
      command: 'cd wallet-typescript-example && npm run check',
    },
  },
};
