import type { Language } from '../language.ts';

export const ruby: Language = {
  name: 'ruby',
  title: 'Ruby',
  required: false,
  tools: ['ruby --version', 'gem --version', 'puma --version', `ruby -e 'require "sqlite3"; puts SQLite3::VERSION'`],
  client: {
    build: [
      'cd sdk-ruby && gem build --strict --silent casino_provider_client.gemspec',
      'gem install --local --no-document --silent --install-dir gems sdk-ruby/casino_provider_client-*.gem',
    ],
    run: 'GEM_PATH="$PWD/gems" ruby -w testee/testee.rb',
    samples: 'GEM_PATH="$PWD/gems" ruby -w testee/samples.rb',
  },
  page: 'docs/wallets/ruby.md',
  wallet: {
    build: ['cp testee/breaking.ru wallet-ruby-example/'],
    run: 'export GEM_HOME="$PWD/gems" && cd wallet-ruby-example && exec puma -C puma.rb breaking.ru',
    incomplete: {
      ledger: 'wallet-ruby-example/ledger.rb',
      command:
        'export GEM_HOME="$PWD/gems" PORT=1 WALLET_OPERATOR=o WALLET_SECRETS=s && cd wallet-ruby-example && timeout 20 puma -C puma.rb',
    },
  },
};
