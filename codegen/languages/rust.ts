import path from 'node:path';
import { visit } from '../grammar.ts';
import { type JsonObject, objectOf, textOf } from '../json.ts';
import { CLIENT, type GeneratedTarget, type Target, type Views } from '../target.ts';

const schemasOf = (document: JsonObject): JsonObject => objectOf(objectOf(document.components).schemas);

/** The document with these schemas, whether an operation reaches them or not. */
const withSchemas = (document: JsonObject, schemas: JsonObject): JsonObject => ({
  ...document,
  components: { ...objectOf(document.components), schemas: { ...schemasOf(document), ...schemas } },
});

/** The wallet's schemas: the verb of a call is the type it is read as, and success a plain boolean. */
function walletSchemas({ wallet30 }: Views): JsonObject {
  const schemas = structuredClone(schemasOf(wallet30));
  for (const schema of Object.values(schemas).map(objectOf)) {
    const { success, transaction_type: type } = objectOf(schema.properties);
    delete objectOf(success).enum;
    delete objectOf(type).enum;
  }
  return schemas;
}

/**
 * Serde leaves unknown fields aside by itself, and a line of documentation ends without a space. What is only received may get
 * fields that a program must not depend on not being there; what is sent is written as a literal.
 */
function asModels(document: JsonObject): JsonObject {
  const view = structuredClone(document);
  visit(view, (node, kind, pointer) => {
    if (kind !== 'Schema') return;
    if (node.properties !== undefined) delete node.additionalProperties;
    if (node.description !== undefined) node.description = textOf(node.description).trimEnd();
    const odd = Object.keys(objectOf(node.properties)).find((name) => !/^[a-z][a-z0-9_]*$/.test(name));
    if (odd !== undefined)
      throw new Error(`${pointer}: ${odd} is no name of a Rust field: have the template rename it`);
  });
  for (const [name, schema] of Object.entries(schemasOf(view)))
    if (name.endsWith('Request')) objectOf(schema)['x-sent'] = true;
  return view;
}

/** The texts of a callback have lengths that the wallet's template makes a check of. */
function withLengths(document: JsonObject): JsonObject {
  const marked = Object.entries(schemasOf(document)).map(([name, schema]) => [
    name,
    name.endsWith('Callback') ? { ...objectOf(schema), 'x-callback': true } : schema,
  ]);
  return withSchemas(document, Object.fromEntries(marked));
}

/** Models are the generator's, calls are not; of the files beside them only ours, each from its template. */
const settings = (files: Record<string, string>): JsonObject => ({
  globalProperties: {
    models: '',
    modelDocs: 'false',
    supportingFiles: ['mod.rs', ...Object.values(files).map((file) => path.basename(file))].join(),
  },
  files: Object.fromEntries(
    Object.entries(files).map(([template, file]) => [
      `${template}.mustache`,
      { templateType: 'SupportingFiles', folder: path.dirname(file), destinationFilename: path.basename(file) },
    ]),
  ),
});

const made = (files: Record<string, string>) =>
  ({
    generator: 'rust',
    templates: 'rust',
    settings: settings(files),
    dropped: ['src/apis/'],
  }) satisfies Partial<GeneratedTarget>;

const properties =
  (packageName: string) =>
  ({ version }: Views) => ({
    ...CLIENT,
    packageName,
    packageVersion: version,
    avoidBoxedModels: true,
    bestFitInt: true,
    preferUnsignedInt: true,
    useChrono: false,
  });

export const rust: readonly Target[] = [
  {
    name: 'Rust client',
    folder: 'sdk/rust',
    ...made({ 'client-cargo': 'Cargo.toml', 'client-readme': 'README.md' }),
    input: (views) => asModels(withSchemas(views.client, walletSchemas(views))),
    properties: properties('casino-provider-client'),
    copies: [
      { from: 'rust-client', to: 'src' },
      { from: 'rust-shared', to: 'src' },
    ],
    expected: ['Cargo.toml', 'README.md', 'src/models/mod.rs', 'src/models/game.rs', 'src/models/debit_callback.rs'],
  },
  {
    name: 'Rust wallet server',
    folder: 'wallet-server/rust',
    ...made({ 'wallet-cargo': 'Cargo.toml', 'wallet-readme': 'README.md' }),
    input: (views) => withLengths(asModels(withSchemas(views.wallet30, walletSchemas(views)))),
    properties: properties('casino-wallet-server'),
    copies: [
      { from: 'wallet-rust', to: 'src' },
      { from: 'rust-shared', to: 'src' },
    ],
    expected: ['Cargo.toml', 'README.md', 'src/models/mod.rs', 'src/models/debit_callback.rs'],
  },
];
