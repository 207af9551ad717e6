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
};
