import type { Language } from '../language.ts';

export const go: Language = {
  name: 'go',
  title: 'Go',
  required: true,
  tools: ['go version'],
  client: {
    build: [
      'cd sdk-go && go vet ./... && test -z "$(gofmt -l .)"',
      'cd testee && go vet ./... && test -z "$(gofmt -l .)"',
      'cd testee && go build -o ../testee-go . && go build -o ../samples-go ./samples',
    ],
    run: './testee-go',
    samples: './samples-go',
  },
  page: 'docs/wallets/go.md',
};
