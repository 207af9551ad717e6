import path from 'node:path';
import { type JsonObject, objectOf } from '../json.ts';
import { CLIENT, type GeneratedTarget, type Views } from '../target.ts';

const TYPES = {
  string: 'String',
  boolean: 'Boolean',
  integer: 'Int',
  double: 'Double',
  array: 'List',
  map: 'Map',
  object: 'Any',
  URI: 'String',
};

const schemasOf = (view: JsonObject): JsonObject => objectOf(objectOf(view.components).schemas);

const mapped = (object: JsonObject, change: (value: JsonObject, name: string) => JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(objectOf(value), name)]));

/** The four callbacks, which have a type in common: what they share is overridden, and what they do is one enumeration. */
function callbacksOf({ wallet30 }: Views): JsonObject {
  const callbacks = Object.fromEntries(
    Object.entries(schemasOf(wallet30)).filter(([name]) => name.endsWith('Callback')),
  );
  const shared = (name: string) =>
    Object.values(callbacks).every((each) => name in objectOf(objectOf(each).properties));
  const types = Object.values(callbacks).flatMap((each) => {
    const type = objectOf(objectOf(objectOf(each).properties).transaction_type).enum;
    return Array.isArray(type) ? type : [];
  });
  const property = (schema: JsonObject, name: string): JsonObject =>
    name === 'transaction_type'
      ? { $ref: '#/components/schemas/TransactionType' }
      : { ...schema, ...(shared(name) && { 'x-shared': true }) };
  return {
    TransactionType: { type: 'string', description: 'What a callback does.', enum: types },
    ...mapped(callbacks, (schema) => ({
      ...schema,
      'x-callback': true,
      additionalProperties: false,
      properties: mapped(objectOf(schema.properties), property),
    })),
  };
}

/** What is received is open: a value that is new to an enumeration is no error, so it is read as text. */
const open = (schema: JsonObject): JsonObject => ({
  ...schema,
  ...('properties' in schema && {
    properties: mapped(objectOf(schema.properties), ({ enum: _, ...property }) => property),
  }),
});

function withCallbacks(document: JsonObject, views: Views): JsonObject {
  const received = mapped(schemasOf(document), (schema, name) => (name.endsWith('Request') ? schema : open(schema)));
  const schemas = { ...received, ...callbacksOf(views) };
  return { ...document, components: { ...objectOf(document.components), schemas } };
}

const properties =
  (artifactId: string, packageName: string) =>
  ({ version }: Views) => ({
    ...CLIENT,
    groupId: 'example.casinoprovider',
    artifactId,
    artifactVersion: version,
    packageName,
    modelPackage: `${packageName}.model`,
    serializationLibrary: 'jackson',
    useJackson3: true,
    enumPropertyNaming: 'UPPERCASE',
    enumUnknownDefaultCase: false,
  });

/** The models, and of the files beside them only these: by template, where each goes. */
const settings = (files: Record<string, string>): JsonObject => ({
  globalProperties: {
    models: '',
    apis: '',
    apiDocs: 'false',
    apiTests: 'false',
    modelDocs: 'false',
    modelTests: 'false',
    supportingFiles: Object.values(files)
      .map((file) => path.basename(file))
      .join(),
  },
  typeMappings: TYPES,
  files: Object.fromEntries(
    Object.entries(files).map(([template, file]) => [
      template,
      { templateType: 'SupportingFiles', folder: path.dirname(file), destinationFilename: path.basename(file) },
    ]),
  ),
});

/** Both packages have these, each in its own name: neither needs the other, and an application may have both. */
const sharedFiles = (sources: string) => ({
  'Signing.mustache': `${sources}/Signing.kt`,
  'Json.mustache': `${sources}/Json.kt`,
  'Callback.mustache': `${sources}/model/Callback.kt`,
});

const CLIENT_SOURCES = 'src/main/kotlin/example/casinoprovider/client';
const WALLET_SOURCES = 'src/main/kotlin/example/casinoprovider/wallet';

export const kotlin: readonly GeneratedTarget[] = [
  {
    name: 'Kotlin client',
    folder: 'sdk/kotlin',
    generator: 'kotlin',
    input: (views) => withCallbacks(views.client, views),
    properties: properties('casino-provider-client-kotlin', 'example.casinoprovider.client'),
    templates: 'kotlin',
    settings: settings({
      'client-pom.mustache': 'pom.xml',
      'client-README.mustache': 'README.md',
      'Calls.mustache': `${CLIENT_SOURCES}/Calls.kt`,
      ...sharedFiles(CLIENT_SOURCES),
    }),
    copies: [{ from: 'kotlin-client', to: CLIENT_SOURCES }],
    dropped: [`${CLIENT_SOURCES}/apis/`],
    expected: ['pom.xml', 'README.md', `${CLIENT_SOURCES}/Calls.kt`, `${CLIENT_SOURCES}/model/Game.kt`],
  },
  {
    name: 'Kotlin wallet server',
    folder: 'wallet-server/kotlin',
    generator: 'kotlin',
    input: (views) => withCallbacks(views.wallet30, views),
    properties: properties('casino-wallet-server-kotlin', 'example.casinoprovider.wallet'),
    templates: 'kotlin',
    settings: settings({
      'wallet-pom.mustache': 'pom.xml',
      'wallet-README.mustache': 'README.md',
      ...sharedFiles(WALLET_SOURCES),
    }),
    copies: [{ from: 'wallet-kotlin', to: WALLET_SOURCES }],
    dropped: [`${WALLET_SOURCES}/apis/`],
    expected: ['pom.xml', 'README.md', `${WALLET_SOURCES}/Signing.kt`, `${WALLET_SOURCES}/model/DebitCallback.kt`],
  },
];
