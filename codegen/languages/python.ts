import { type Json, type JsonObject, listOf, objectOf } from '../json.ts';
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
  const view = objectOf(opened(client));
  const callbacks = Object.entries(schemasOf(wallet30)).filter(([name]) => name.endsWith('Callback'));
  const schemas = { ...schemasOf(view), ...Object.fromEntries(callbacks) };
  return { ...view, components: { ...objectOf(view.components), schemas } };
}

/** Without bounds, with enumerations that take other values too, and with descriptions that end where their text does. */
function opened(value: Json): Json {
  if (Array.isArray(value)) return value.map(opened);
  if (typeof value === 'string') return value.trimEnd();
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => typeof value.type !== 'string' || !BOUNDS.includes(key));
  const node = Object.fromEntries(kept.map(([key, child]) => [key, opened(child)]));
  return listOf(node.enum).length > 0 ? { ...node, 'x-open': true } : node;
}

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
];
