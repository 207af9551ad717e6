import type { JsonObject } from './json.ts';

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

interface Named {
  readonly name: string;
  /** Where its files go, inside `generated/`. */
  readonly folder: string;
  /** Files written by hand that go along as they are: from a folder below `codegen/templates/` to one inside the target's. */
  readonly copies?: readonly { readonly from: string; readonly to: string }[];
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
  /** Further settings of the generator's configuration, such as `globalProperties` or `files`. */
  readonly settings?: JsonObject;
  /** Files of the generator's that are not kept: each a file, or the beginning of paths. */
  readonly dropped: readonly string[];
  /** Files that must come out: several mistakes in the options exit 0 and write nothing. */
  readonly expected: readonly string[];
  /** Files of ours that go along, derived from the contract too. */
  readonly also?: (views: Views) => Files;
}

/** A folder of the project's as one file: of what the other targets made, or of an example. */
export interface ArchivedTarget extends Named {
  readonly archive: { readonly stem: string; readonly from: string };
}

export type Target = EmittedTarget | GeneratedTarget | ArchivedTarget;

/** Options that every client needs: no timestamps, and a reply with a new field is no error. */
export const CLIENT = {
  hideGenerationTimestamp: true,
  disallowAdditionalPropertiesIfNotPresent: false,
  licenseName: 'MIT',
};
