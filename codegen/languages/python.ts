import { type Json, type JsonObject, objectOf } from '../json.ts';
import { CLIENT, type GeneratedTarget, type Views } from '../target.ts';

const GENERATOR = { generator: 'python', templates: 'python' };

/** One file for all models and one for all operations, where the generator makes a file of each and a runtime for them. */
const files = (packageName: string, names: readonly string[]): JsonObject =>
  Object.fromEntries(
    names.map((name) => [
      `${name}.mustache`,
      { templateType: 'SupportingFiles', destinationFilename: `${packageName}/${name}.py` },
    ]),
  );

const runtime = (packageName: string): string[] =>
  ['__init__', 'api/', 'api_client', 'api_response', 'configuration', 'exceptions', 'models/', 'rest'].map(
    (name) => `${packageName}/${name}${name.endsWith('/') ? '' : '.py'}`,
  );

const NEVER_WANTED = ['.gitignore', 'docs/', 'requirements.txt', 'setup.', 'test', 'tox.ini'];

/** Bounds are for the receiver of a request to judge: a client that judged replies by them would break when they grow. */
const BOUNDS = ['pattern', 'minLength', 'maxLength', 'minimum', 'maximum', 'maxItems'];

/** The client's view opened, and with the callbacks, which `parse_callback` gives. */
function withCallbacks({ client, wallet30 }: Views): JsonObject {
  const view = opened(described(client));
  const callbacks = Object.entries(schemasOf(described(wallet30))).filter(([name]) => name.endsWith('Callback'));
  const schemas = { ...schemasOf(view), ...Object.fromEntries(callbacks) };
  return { ...view, components: { ...objectOf(view.components), schemas } };
}

/** Descriptions as docstrings have them: without a line end at the end, and those of schemas indented. */
const described = (view: JsonObject): JsonObject =>
  rewritten(view, (value) => {
    if (typeof value === 'string') return value.trimEnd();
    const { type, description } = objectOf(value);
    if (typeof type !== 'string' || typeof description !== 'string') return value;
    return { ...objectOf(value), description: description.replaceAll('\n', '\n    ') };
  });

/** Without bounds, and with enumerations that take other values too. */
const opened = (view: JsonObject): JsonObject =>
  rewritten(view, (value) => {
    const node = objectOf(value);
    if (typeof node.type !== 'string') return value;
    const kept = Object.entries(node).filter(([key]) => !BOUNDS.includes(key));
    return { ...Object.fromEntries(kept), ...(node.enum && { 'x-open': true }) };
  });

const rewritten = (view: JsonObject, rewrite: (value: Json) => Json): JsonObject =>
  JSON.parse(JSON.stringify(view), (_, value: Json) => rewrite(value));

const schemasOf = (view: JsonObject): JsonObject => objectOf(objectOf(view.components).schemas);

export const python: readonly GeneratedTarget[] = [
  {
    ...GENERATOR,
    name: 'Python client',
    folder: 'sdk/python',
    input: withCallbacks,
    properties: ({ version }) => ({
      ...CLIENT,
      projectName: 'casino-provider-client',
      packageName: 'casino_provider_client',
      packageVersion: version,
      isClient: true,
      summary: 'Client of the Casino Provider Operator API',
      dependencies: '"pydantic>=2.11,<3", "urllib3>=2.5,<3"',
    }),
    settings: { files: files('casino_provider_client', ['models', 'operations', 'version']) },
    dropped: [...NEVER_WANTED, ...runtime('casino_provider_client')],
    copies: [
      { from: 'python-client', to: 'casino_provider_client' },
      { from: 'python-shared', to: 'casino_provider_client' },
    ],
    expected: [
      'pyproject.toml',
      'README.md',
      'casino_provider_client/models.py',
      'casino_provider_client/operations.py',
      'casino_provider_client/py.typed',
      'casino_provider_client/version.py',
    ],
  },
  {
    ...GENERATOR,
    name: 'Python wallet server',
    folder: 'wallet-server/python',
    input: ({ wallet30 }) => described(wallet30),
    properties: ({ version }) => ({
      hideGenerationTimestamp: true,
      projectName: 'casino-wallet-server',
      packageName: 'casino_wallet_server',
      packageVersion: version,
      summary: "An operator's wallet for the signed callbacks of the Casino Provider Operator API",
      dependencies: '"pydantic>=2.11,<3"',
    }),
    settings: { files: files('casino_wallet_server', ['models', 'version']) },
    dropped: [...NEVER_WANTED, ...runtime('casino_wallet_server'), 'README.md'],
    copies: [
      { from: 'wallet-python', to: '' },
      { from: 'python-shared', to: 'casino_wallet_server' },
    ],
    expected: [
      'pyproject.toml',
      'casino_wallet_server/models.py',
      'casino_wallet_server/py.typed',
      'casino_wallet_server/version.py',
    ],
  },
];
