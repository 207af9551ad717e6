import path from 'node:path';
import { visit } from '../grammar.ts';
import { type JsonObject, objectOf } from '../json.ts';
import { CLIENT, type Target, type Views } from '../target.ts';

const CALLBACKS = ['BalanceCallback', 'DebitCallback', 'CreditCallback', 'RollbackCallback'];

/** The client's view and the callbacks, which no operation of it reaches: the client reads them too. */
function withCallbacks({ client, wallet30 }: Views): JsonObject {
  const components = objectOf(client.components);
  const wallet = objectOf(objectOf(wallet30.components).schemas);
  const callbacks = Object.fromEntries(CALLBACKS.map((name) => [name, wallet[name] ?? {}]));
  return { ...client, components: { ...components, schemas: { ...objectOf(components.schemas), ...callbacks } } };
}

/** In Ruby `^` and `$` are the ends of a line, where the contract means those of the text; comments are one line each. */
function inRuby(document: JsonObject): JsonObject {
  const view = structuredClone(document);
  visit(view, (node, kind) => {
    if (typeof node.description === 'string') node.description = node.description.trim();
    if (kind === 'Schema' && typeof node.pattern === 'string')
      node.pattern = node.pattern.replace(/^\^/, '\\A').replace(/\$$/, '\\z');
  });
  return view;
}

const properties = ({ version }: Views) => ({
  ...CLIENT,
  gemName: 'casino_provider',
  moduleName: 'CasinoProvider',
  gemVersion: version,
  gemLicense: CLIENT.licenseName,
});

/** Of the generator's own files the models and, where wanted, the calls; beside them ours, each from its template. */
const settings = (files: Record<string, string>, calls: { apis?: '' } = {}): JsonObject => ({
  globalProperties: {
    ...calls,
    models: '',
    modelDocs: 'false',
    modelTests: 'false',
    apiDocs: 'false',
    apiTests: 'false',
    supportingFiles: Object.values(files)
      .map((file) => path.basename(file))
      .join(),
  },
  files: Object.fromEntries(
    Object.entries(files).map(([template, file]) => [
      `${template}.mustache`,
      { templateType: 'SupportingFiles', folder: path.dirname(file), destinationFilename: path.basename(file) },
    ]),
  ),
});

const CLIENT_FILES = {
  client: 'lib/casino_provider_client.rb',
  'client-gemspec': 'casino_provider_client.gemspec',
  'models-rbs': 'sig/models.rbs',
  'client-rbs': 'sig/calls.rbs',
  'client-readme': 'README.md',
};

const WALLET_FILES = {
  wallet: 'lib/casino_wallet_server.rb',
  'wallet-gemspec': 'casino_wallet_server.gemspec',
  'models-rbs': 'sig/models.rbs',
  'wallet-readme': 'README.md',
};

export const ruby: readonly Target[] = [
  {
    name: 'Ruby client',
    folder: 'sdk/ruby',
    generator: 'ruby',
    input: (views) => inRuby(withCallbacks(views)),
    properties,
    templates: 'ruby',
    settings: settings(CLIENT_FILES, { apis: '' }),
    copies: [
      { from: 'ruby-shared', to: '' },
      { from: 'ruby-client', to: '' },
    ],
    dropped: [],
    expected: [
      ...Object.values(CLIENT_FILES),
      'lib/casino_provider/api/catalog_api.rb',
      'lib/casino_provider/models/game.rb',
      'lib/casino_provider/models/debit_callback.rb',
    ],
  },
  {
    name: 'Ruby wallet server',
    folder: 'wallet-server/ruby',
    generator: 'ruby',
    input: ({ wallet30 }) => inRuby(wallet30),
    properties,
    templates: 'ruby',
    settings: settings(WALLET_FILES),
    copies: [
      { from: 'ruby-shared', to: '' },
      { from: 'wallet-ruby', to: '' },
    ],
    dropped: [],
    expected: [
      ...Object.values(WALLET_FILES),
      'lib/casino_provider/models/rollback_callback.rb',
      'lib/casino_provider/models/wallet_reply.rb',
      'lib/casino_provider/models/wallet_reject.rb',
    ],
  },
];
