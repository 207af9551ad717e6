import { type JsonObject, listOf, objectOf } from '../json.ts';
import { CLIENT, type Target } from '../target.ts';

const HOST = 'casinoprovider.example';

/** Initialisms as Go writes them. */
const NAMES = {
  nameMappings: {
    contract_sha256: 'ContractSHA256',
    external_player_id: 'ExternalPlayerID',
    launch_url: 'LaunchURL',
    operator_id: 'OperatorID',
    original_transaction_id: 'OriginalTransactionID',
    player_id: 'PlayerID',
    request_id: 'RequestID',
    return_url: 'ReturnURL',
    rtp: 'RTP',
    session_id: 'SessionID',
    thumbnail_url: 'ThumbnailURL',
    transaction_id: 'TransactionID',
    url: 'URL',
  },
  operationIdNameMappings: { createLaunchUrl: 'CreateLaunchURL' },
};

const template = (destinationFilename: string, folder = '') => ({
  templateType: 'SupportingFiles',
  destinationFilename,
  folder,
});

/** What the generator writes for packages of its own making. */
const DROPPED = [
  '.gitignore',
  'api',
  'client.go',
  'configuration.go',
  'docs/',
  'go.sum',
  'model_',
  'response.go',
  'test/',
  'utils.go',
];

export const go: readonly Target[] = [
  {
    name: 'Go client',
    folder: 'sdk/go',
    generator: 'go',
    input: ({ client, wallet30 }) => withCallback(trimmed(client), wallet30),
    properties: ({ version }) => ({
      ...CLIENT,
      packageName: 'client',
      packageVersion: version,
      module: `${HOST}/client`,
    }),
    templates: 'go',
    settings: {
      ...NAMES,
      files: {
        'models.mustache': template('models.go'),
        'operations.mustache': template('operations.go'),
        'callback.mustache': template('callback.go', 'callback'),
      },
    },
    copies: [
      { from: 'go-client', to: '' },
      { from: 'go-callback', to: 'callback' },
    ],
    dropped: DROPPED,
    expected: ['go.mod', 'README.md', 'models.go', 'operations.go', 'callback/callback.go'],
  },
  {
    name: 'Go wallet server',
    folder: 'wallet-server/go',
    generator: 'go',
    input: ({ wallet30 }) => withCallback(withoutCalls(trimmed(wallet30)), wallet30),
    properties: ({ version }) => ({
      ...CLIENT,
      packageName: 'wallet',
      packageVersion: version,
      module: `${HOST}/wallet`,
      isWallet: true,
    }),
    templates: 'go',
    settings: {
      ...NAMES,
      files: {
        'replies.mustache': template('replies.go'),
        'callback.mustache': template('callback.go', 'callback'),
      },
    },
    copies: [
      { from: 'wallet-go', to: '' },
      { from: 'go-callback', to: 'callback' },
    ],
    dropped: DROPPED,
    expected: ['go.mod', 'README.md', 'replies.go', 'callback/callback.go'],
  },
];

/** The generator puts the newline at the end of a description into the comment as a blank. */
const trimmed = (view: JsonObject): JsonObject =>
  JSON.parse(JSON.stringify(view), (key, value) =>
    key === 'description' && typeof value === 'string' ? value.trim() : value,
  );

/** The schemas of the replies alone: the kit has the paths, and the callbacks are one schema. */
function withoutCalls(wallet30: JsonObject): JsonObject {
  const schemas = Object.entries(objectOf(objectOf(wallet30.components).schemas));
  const replies = Object.fromEntries(schemas.filter(([name]) => !name.endsWith('Callback')));
  return { ...wallet30, paths: {}, components: { schemas: replies } };
}

/** With the four callbacks as one schema: what is required in some of them only is optional in it. */
function withCallback(view: JsonObject, wallet30: JsonObject): JsonObject {
  const schemas = Object.entries(objectOf(objectOf(wallet30.components).schemas))
    .filter(([name]) => name.endsWith('Callback'))
    .map(([, schema]) => objectOf(schema));
  const properties = Object.assign({}, ...schemas.map((schema) => objectOf(schema.properties)));
  const required = listOf(schemas[0]?.required).filter((name) =>
    schemas.every((schema) => listOf(schema.required).includes(name)),
  );
  const { enum: _, ...transactionType } = objectOf(properties.transaction_type);
  const callback = {
    type: 'object',
    description: 'what the provider asks of the wallet.',
    'x-callback': true,
    required,
    properties: { ...properties, transaction_type: { ...transactionType, description: 'The [Verb].' } },
  };
  const components = objectOf(view.components);
  return { ...view, components: { ...components, schemas: { ...objectOf(components.schemas), Callback: callback } } };
}
