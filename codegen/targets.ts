import { emitDownloads } from './emit/downloads.ts';
import { emitPostman } from './emit/postman.ts';
import { emitServer } from './emit/server.ts';
import { emitVectors } from './emit/vectors.ts';
import { type JsonObject, objectOf, textOf } from './json.ts';
import { forGenerators, openapi30, published, wallet } from './project.ts';
import type { EmittedTarget, GeneratedTarget, Views } from './target.ts';

/** Every view of a contract. */
export function viewsOf(contract: JsonObject): Views {
  const operators = published(contract);
  return {
    contract,
    version: textOf(objectOf(contract.info).version),
    published: operators,
    published30: openapi30(operators),
    wallet30: openapi30(wallet(contract)),
    client: forGenerators(operators),
  };
}

/** Options that every client needs: no timestamps, and a reply with a new field is no error. */
const CLIENT = { hideGenerationTimestamp: true, disallowAdditionalPropertiesIfNotPresent: false, licenseName: 'MIT' };

/** Everything that is derived from the contract. */
export const TARGETS: readonly (EmittedTarget | GeneratedTarget)[] = [
  { name: 'typed server stubs', folder: 'server', emit: ({ contract }) => emitServer(contract) },
  { name: 'OpenAPI downloads', folder: 'downloads', emit: emitDownloads },
  { name: 'Postman collection', folder: 'downloads', emit: emitPostman },
  { name: 'signature vectors', folder: 'downloads', emit: emitVectors },
  {
    name: 'TypeScript client',
    folder: 'sdk/typescript',
    generator: 'typescript-fetch',
    input: ({ client }) => client,
    properties: ({ version }) => ({
      ...CLIENT,
      npmName: 'casino-provider-client',
      npmVersion: version,
      supportsES6: true,
      importFileExtension: '.js',
      enumUnknownDefaultCase: false,
    }),
    templates: 'typescript',
    dropped: ['.npmignore', 'tsconfig.esm.json'],
    expected: [
      'package.json',
      'tsconfig.json',
      'README.md',
      'src/index.ts',
      'src/runtime.ts',
      'src/apis/ArtworkApi.ts',
      'src/apis/CatalogApi.ts',
      'src/apis/HealthApi.ts',
      'src/apis/LaunchApi.ts',
      'src/models/Game.ts',
      'src/models/LaunchReply.ts',
    ],
  },
];
