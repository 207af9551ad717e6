import type { Language } from '../language.ts';

export const go: Language = {
  name: 'go',
  title: 'Go',
  required: true,
  tools: ['go version'],
  client: {
    build: [
      'cd sdk-go && go vet ./... && test -z "$(gofmt -l .)"',
      'cd testee && go vet . && go build -o ../testee-go .',
    ],
    run: './testee-go',
  },
  page: 'docs/wallets/go.md',
};
