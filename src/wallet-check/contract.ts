import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';

/** What the tester knows of the contract: its hash, and how it judges a reply's body. */
export interface Contract {
  /** The SHA-256 of the contract as operators get it, openapi.json. */
  sha256: string;
  /** The version of the tester. */
  version: string;
  /** What is wrong with the body of a success, in words; undefined when nothing is. */
  faultOfReply(body: unknown): string | undefined;
  /** The same of a reject. */
  faultOfReject(body: unknown): string | undefined;
}

const ROOT = new URL('../../', import.meta.url);

const readJson = (name: string) => JSON.parse(readFileSync(new URL(name, ROOT), 'utf8'));

/** Reads the wallet document and the ledger of generated files. @throws Error in prose when they lack what is needed. */
export function readContract(): Contract {
  const document: object = readJson('generated/downloads/wallet-openapi.json');
  const manifest: { files: Record<string, { sha256: string } | undefined> } = readJson('generated/MANIFEST.json');
  const { version }: { version: string } = readJson('package.json');
  const sha256 = manifest.files['downloads/openapi.json']?.sha256;
  if (!sha256) throw new Error('generated/MANIFEST.json does not list downloads/openapi.json; npm run generate');
  // Not strict: an OpenAPI document holds keywords, such as example, that JSON Schema does not know.
  const ajv = new Ajv({ strict: false, allErrors: true });
  ajv.addSchema(document, 'wallet', undefined, false);
  const faultBy = (schema: string) => {
    const validate = ajv.compile({ $ref: `wallet#/components/schemas/${schema}` });
    return (body: unknown) => (validate(body) ? undefined : faultsOf(validate));
  };
  return { sha256, version, faultOfReply: faultBy('WalletReply'), faultOfReject: faultBy('WalletReject') };
}

const faultsOf = ({ errors }: ValidateFunction): string =>
  (errors ?? [])
    .map(({ instancePath, message }) => `${instancePath.slice(1) || 'the body'} ${message ?? 'is not valid'}`)
    .join('; ');
