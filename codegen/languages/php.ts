import { jsonFile } from '../json.ts';
import { CLIENT, type Target } from '../target.ts';

/** What stands ready under templates/php-client/ takes the place of the generator's own runtime. */
const RUNTIME = [
  'src/ApiException.php',
  'src/Configuration.php',
  'src/FormDataProcessor.php',
  'src/HeaderSelector.php',
  'src/Model/ModelInterface.php',
  'src/ObjectSerializer.php',
];

export const php: readonly Target[] = [
  {
    name: 'PHP client',
    folder: 'sdk/php',
    generator: 'php',
    input: ({ client }) => client,
    properties: ({ version }) => ({
      ...CLIENT,
      artifactVersion: version,
      composerPackageName: 'casinoprovider.example/casino-provider-client',
      invokerPackage: 'CasinoProvider\\Client',
      srcBasePath: 'src',
      variableNamingConvention: 'camelCase',
    }),
    settings: {
      globalProperties: { apiDocs: 'false', apiTests: 'false', modelDocs: 'false', modelTests: 'false' },
      files: {
        'version.mustache': { destinationFilename: 'src/Version.php', templateType: 'SupportingFiles' },
      },
    },
    templates: 'php',
    copies: [
      { from: 'php-client', to: 'src' },
      { from: 'php-signing', to: 'signing' },
    ],
    dropped: [...RUNTIME, '.gitignore', '.php-cs-fixer.dist.php', 'phpunit.xml.dist'],
    expected: [
      'composer.json',
      'README.md',
      'src/Version.php',
      'src/Api/ArtworkApi.php',
      'src/Api/CatalogApi.php',
      'src/Api/HealthApi.php',
      'src/Api/LaunchApi.php',
      'src/Model/Game.php',
      'src/Model/LaunchReply.php',
      'src/Model/LaunchRequest.php',
    ],
  },
  {
    name: 'PHP wallet server',
    folder: 'wallet-server/php',
    emit: ({ version }) => new Map([['composer.json', walletManifest(version)]]),
    copies: [
      { from: 'wallet-php', to: '' },
      { from: 'php-signing', to: 'signing' },
    ],
  },
];

const walletManifest = (version: string): string =>
  jsonFile({
    name: 'casinoprovider.example/casino-wallet-server',
    version,
    description:
      "PSR-15 server for the provider's wallet callbacks: signature, duplicates and replies around your own ledger",
    type: 'library',
    license: 'MIT',
    require: {
      php: '^8.1',
      'ext-pdo': '*',
      'psr/http-factory': '^1.0',
      'psr/http-message': '^1.0 || ^2.0',
      'psr/http-server-handler': '^1.0',
      'psr/http-server-middleware': '^1.0',
    },
    autoload: { 'psr-4': { 'CasinoProvider\\WalletServer\\': 'src/', 'CasinoProvider\\Signing\\': 'signing/' } },
  });
