import path from 'node:path';
import { visit } from '../grammar.ts';
import { type Json, type JsonObject, objectOf } from '../json.ts';
import { operationsOf } from '../operations.ts';
import { CLIENT, type Target, type Views } from '../target.ts';

const CALLBACKS = ['BalanceCallback', 'DebitCallback', 'CreditCallback', 'RollbackCallback'];

const schemasOf = (view: JsonObject): JsonObject => objectOf(objectOf(view.components).schemas);

/** The callbacks, told apart by their classes and not by an enumeration of one each. */
function callbacksOf({ wallet30 }: Views): JsonObject {
  const schemas = structuredClone(schemasOf(wallet30));
  return Object.fromEntries(
    CALLBACKS.map((name) => {
      const callback = objectOf(schemas[name]);
      delete objectOf(objectOf(callback.properties).transaction_type).enum;
      return [name, { ...callback, 'x-callback': true }];
    }),
  );
}

/** One class for all operations; flags are flags even when they are always the same, and have no shape to be checked. */
function withCallbacks(document: JsonObject, views: Views): JsonObject {
  const view = structuredClone(document);
  for (const { node } of operationsOf(view, 'paths')) node.tags = ['Provider'];
  visit(view, (node, kind) => {
    if (kind !== 'Schema') return;
    if (node.type === 'boolean') delete node.enum;
    if (node.type === 'object' && Object.values(objectOf(node.properties)).every(isFlag)) node['x-flags'] = true;
  });
  Object.assign(schemasOf(view), callbacksOf(views));
  return view;
}

const isFlag = (schema: Json): boolean => objectOf(schema).type === 'boolean';

const sourcesOf = (name: string) => `src/main/java/example/casinoprovider/${name}`;

const properties =
  (name: string, artifactId: string, artifactDescription: string) =>
  ({ version }: Views) => ({
    ...CLIENT,
    groupId: 'example.casinoprovider',
    artifactId,
    artifactVersion: version,
    artifactDescription,
    artifactUrl: 'https://casinoprovider.example',
    licenseUrl: 'https://spdx.org/licenses/MIT.html',
    invokerPackage: `example.casinoprovider.${name}`,
    modelPackage: `example.casinoprovider.${name}`,
    apiPackage: `example.casinoprovider.${name}`,
    library: 'native',
    openApiNullable: false,
  });

/** The models, with the operations or without, and of the files beside them only these: by template, where each goes. */
const settings = (files: Record<string, string>, operations: JsonObject): JsonObject => ({
  globalProperties: {
    models: '',
    ...operations,
    apiDocs: 'false',
    apiTests: 'false',
    modelDocs: 'false',
    modelTests: 'false',
    supportingFiles: Object.values(files)
      .map((file) => path.basename(file))
      .join(),
  },
  typeMappings: { URI: 'String' },
  files: Object.fromEntries(
    Object.entries(files).map(([template, file]) => [
      template,
      { templateType: 'SupportingFiles', folder: path.dirname(file), destinationFilename: path.basename(file) },
    ]),
  ),
});

const SHARED = ['CallbackException', 'CallbackVerifier', 'Json', 'Shape', 'Verb', 'WalletCallback'];

/** Both packages have these, each in a package of its own: neither needs the other, and an application may have both. */
const shared = (sources: string): Record<string, string> =>
  Object.fromEntries(SHARED.map((name) => [`shared/${name}.mustache`, `${sources}/${name}.java`]));

const CLIENT_SOURCES = sourcesOf('client');
const WALLET_SOURCES = sourcesOf('wallet');

export const java: readonly Target[] = [
  {
    name: 'Java client',
    folder: 'sdk/java',
    generator: 'java',
    input: (views) => withCallbacks(views.client, views),
    properties: properties('client', 'casino-provider-client', 'Client of the Casino Provider Operator API'),
    templates: 'java',
    settings: settings(
      { 'client/pom.mustache': 'pom.xml', 'client/README.mustache': 'README.md', ...shared(CLIENT_SOURCES) },
      { apis: '' },
    ),
    copies: [{ from: 'java-client', to: CLIENT_SOURCES }],
    dropped: [],
    expected: [
      'pom.xml',
      'README.md',
      `${CLIENT_SOURCES}/ProviderApi.java`,
      `${CLIENT_SOURCES}/CallbackVerifier.java`,
      `${CLIENT_SOURCES}/DebitCallback.java`,
      `${CLIENT_SOURCES}/Game.java`,
      `${CLIENT_SOURCES}/LaunchReply.java`,
    ],
  },
  {
    name: 'Java wallet server',
    folder: 'wallet-server/java',
    generator: 'java',
    input: (views) => withCallbacks(views.wallet30, views),
    properties: properties('wallet', 'casino-wallet-server', 'A wallet for the callbacks of the casino provider'),
    templates: 'java',
    settings: settings(
      { 'wallet/pom.mustache': 'pom.xml', 'wallet/README.mustache': 'README.md', ...shared(WALLET_SOURCES) },
      {},
    ),
    copies: [{ from: 'wallet-java', to: '' }],
    dropped: [],
    expected: [
      'pom.xml',
      'README.md',
      `${WALLET_SOURCES}/CallbackVerifier.java`,
      `${WALLET_SOURCES}/DebitCallback.java`,
      `${WALLET_SOURCES}/WalletReject.java`,
    ],
  },
];
