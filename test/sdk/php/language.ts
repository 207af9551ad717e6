import type { Language } from '../language.ts';

export const php: Language = {
  name: 'php',
  title: 'PHP',
  required: false,
  tools: [
    'php --version',
    'composer --version',
    "php -r \"require 'GuzzleHttp/autoload.php'; require 'Nyholm/Psr7/autoload.php'; new PDO('sqlite::memory:');\"",
    'php-cgi --version',
    'lighttpd -v',
  ],
  client: {
    build: ['composer --working-dir=testee --no-interaction --no-progress install'],
    run: 'php testee/testee.php',
  },
  page: 'docs/wallets/php.md',
};
