import { emitDownloads } from './emit/downloads.ts';
import { emitPostman } from './emit/postman.ts';
import { emitServer } from './emit/server.ts';
import { emitVectors } from './emit/vectors.ts';
import { type JsonObject, objectOf, textOf } from './json.ts';
import { forGenerators, openapi30, published, wallet } from './project.ts';

/** The files of one target: path inside the target's folder, and content. */
export type Files = Map<string, string | Uint8Array>;

/** The contract and every view of it that a target reads. */
export interface Views {
  readonly contract: JsonObject;
  readonly version: string;
  readonly published: JsonObject;
  readonly published30: JsonObject;
  readonly wallet30: JsonObject;
  /** What client generators read: `published` without what they stumble over. */
  readonly client: JsonObject;
}

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

interface Named {
  readonly name: string;
  /** Where its files go, inside `generated/`. */
  readonly folder: string;
}

/** A target that is written by an emitter of ours. */
export interface EmittedTarget extends Named {
  readonly emit: (views: Views) => Files | Promise<Files>;
}

/** A target that openapi-generator writes; all of them share one run of it. */
export interface GeneratedTarget extends Named {
  readonly generator: string;
  readonly input: (views: Views) => JsonObject;
  readonly properties: (views: Views) => Record<string, string | boolean>;
  /** A folder below `codegen/templates/` with the templates that differ from the generator's. */
  readonly templates: string;
  /** Files of the generator's that are not kept. */
  readonly dropped: readonly string[];
  /** Files that must come out: several mistakes in the options exit 0 and write nothing. */
  readonly expected: readonly string[];
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
