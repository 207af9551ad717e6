import { walletContract } from '../emit/wallet-typescript.ts';
import { type JsonObject, jsonFile, objectOf, textOf } from '../json.ts';
import { operationsOf } from '../operations.ts';
import { CLIENT, type Target } from '../target.ts';

const inSource = (destinationFilename: string) => ({
  folder: 'src',
  destinationFilename,
  templateType: 'SupportingFiles',
});

export const typescript: readonly Target[] = [
  {
    name: 'TypeScript client',
    folder: 'sdk/typescript',
    generator: 'typescript-fetch',
    input: ({ client }) => withSentMarked(client),
    properties: ({ version }) => ({
      ...CLIENT,
      npmName: 'casino-provider-client',
      npmVersion: version,
      supportsES6: true,
      importFileExtension: '.js',
      enumUnknownDefaultCase: false,
      modelPropertyNaming: 'original',
      paramNaming: 'original',
    }),
    settings: { files: { 'calls.mustache': inSource('calls.ts'), 'version.mustache': inSource('version.ts') } },
    templates: 'typescript',
    also: ({ wallet30, version }) => new Map([['src/wallet-contract.ts', walletContract(wallet30, version)]]),
    copies: [
      { from: 'typescript-client', to: 'src' },
      { from: 'typescript-signing', to: 'src' },
    ],
    dropped: ['.npmignore', 'tsconfig.esm.json', 'docs/', 'src/apis/', 'src/runtime.ts'],
    expected: [
      'package.json',
      'tsconfig.json',
      'README.md',
      'src/index.ts',
      'src/calls.ts',
      'src/version.ts',
      'src/models/Game.ts',
      'src/models/LaunchReply.ts',
    ],
  },
  {
    name: 'TypeScript wallet server',
    folder: 'wallet-server/typescript',
    emit: ({ wallet30, version }) =>
      new Map([
        ['package.json', jsonFile(walletPackage(version))],
        ['src/wallet-contract.ts', walletContract(wallet30, version)],
      ]),
    copies: [
      { from: 'wallet-typescript', to: '' },
      { from: 'typescript-signing', to: 'src' },
    ],
  },
];

/** Express is what the wallet is mounted in; nothing of it is needed to build or to run the package. */
const walletPackage = (version: string): JsonObject => ({
  name: 'casino-wallet-server',
  version,
  description: "An operator's wallet for the signed callbacks of the Casino Provider Operator API, to mount in Express",
  keywords: ['casino', 'express', 'operator', 'wallet'],
  license: 'MIT',
  type: 'module',
  main: './dist/index.js',
  types: './dist/index.d.ts',
  exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' } },
  files: ['dist'],
  sideEffects: false,
  engines: { node: '>=18.17' },
  scripts: { build: 'tsc', prepare: 'npm run build' },
  peerDependencies: { express: '^4.18.0 || ^5.0.0' },
  peerDependenciesMeta: { express: { optional: true } },
  devDependencies: { '@types/node': '18.19.130', typescript: '5.9.3' },
});

/** Marks for the templates what is only ever sent: it needs nothing that reads it, and its enumerations are closed. */
function withSentMarked(client: JsonObject): JsonObject {
  const view = structuredClone(client);
  const schemas = objectOf(objectOf(view.components).schemas);
  for (const { node } of operationsOf(view, 'paths')) {
    const media = objectOf(objectOf(objectOf(node.requestBody).content)['application/json']);
    const sent = objectOf(schemas[textOf(objectOf(media.schema).$ref).replace(/^.*\//, '')]);
    for (const part of [sent, ...Object.values(objectOf(sent.properties))]) objectOf(part)['x-sent'] = true;
  }
  return view;
}
