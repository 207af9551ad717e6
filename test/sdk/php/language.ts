import type { Language } from '../language.ts';

export const php: Language = {
  name: 'php',
  title: 'PHP',
  required: false,
  tools: [
    'php --version',
    'composer --version',
    "php -r \"require 'GuzzleHttp/autoload.php'; new PDO('sqlite::memory:'); pcntl_async_signals(true);\"",
    'php-cgi --version',
    'PATH=$PATH:/usr/sbin lighttpd -v',
  ],
  client: {
    build: ['composer --working-dir=testee --no-interaction --no-progress install'],
    run: 'php testee/testee.php',
    samples: 'php testee/samples.php',
  },
  page: 'docs/wallets/php.md',
  wallet: {
    build: ['cp testee/breaking.php wallet-php-example/'],
    run: 'cd wallet-php-example && exec php breaking.php',
    incomplete: {
      ledger: 'wallet-php-example/src/Accounts.php',
      command: `cd wallet-php-example && php -r 'require "vendor/autoload.php"; class_exists("Example\\\\Accounts");'`,
    },
  },
};
