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
  wallet: {
    build: [
      'cd wallet-go-example && mkdir breaking && cp accounts.go ledger.go settings.go breaking',
      'cd wallet-go-example && cp ../testee/_breaking/main.go breaking && go vet ./breaking && go build -o break ./breaking',
    ],
    run: 'cd wallet-go-example && exec ./break',
    incomplete: { ledger: 'wallet-go-example/ledger.go', command: 'cd wallet-go-example && go build -o wallet .' },
  },
};
