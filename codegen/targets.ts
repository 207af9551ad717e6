import { archivesOf } from './emit/archives.ts';
import { emitBruno } from './emit/bruno.ts';
import { emitChangelog } from './emit/changelog.ts';
import { emitDownloads } from './emit/downloads.ts';
import { emitPostman } from './emit/postman.ts';
import { emitSamples } from './emit/samples.ts';
import { emitServer } from './emit/server.ts';
import { emitVectors } from './emit/vectors.ts';
import { type JsonObject, objectOf, textOf } from './json.ts';
import { csharp } from './languages/csharp.ts';
import { go } from './languages/go.ts';
import { java } from './languages/java.ts';
import { kotlin } from './languages/kotlin.ts';
import { php } from './languages/php.ts';
import { python } from './languages/python.ts';
import { ruby } from './languages/ruby.ts';
import { rust } from './languages/rust.ts';
import { typescript } from './languages/typescript.ts';
import { forGenerators, openapi30, published, wallet } from './project.ts';
import type { Target, Views } from './target.ts';

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

const DERIVED: readonly Target[] = [
  { name: 'typed server stubs', folder: 'server', emit: ({ contract }) => emitServer(contract) },
  { name: 'OpenAPI downloads', folder: 'downloads', emit: emitDownloads },
  { name: 'Postman collection', folder: 'downloads', emit: emitPostman },
  { name: 'Bruno collection', folder: 'downloads', emit: emitBruno },
  { name: 'changelog', folder: 'downloads', emit: emitChangelog },
  { name: 'signature vectors', folder: 'downloads', emit: emitVectors },
  { name: 'Arazzo workflows', folder: 'downloads', emit: () => new Map(), copies: [{ from: 'arazzo', to: '' }] },
  { name: 'code samples', folder: 'downloads', emit: emitSamples },
  ...go,
  ...java,
  ...kotlin,
  ...csharp,
  ...php,
  ...python,
  ...ruby,
  ...rust,
  ...typescript,
];

/** Everything that is derived from the contract, the archives last: they are made of what the others wrote. */
export const TARGETS: readonly Target[] = [...DERIVED, ...archivesOf(DERIVED)];
