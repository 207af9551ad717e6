import { emitServer } from './emit/server.ts';
import type { JsonObject } from './json.ts';

/** The files of one target: path inside the target's folder, and content. */
export type Files = Map<string, string | Uint8Array>;

export interface Target {
  readonly name: string;
  /** Where its files go, inside `generated/`. */
  readonly folder: string;
  readonly emit: (contract: JsonObject) => Files | Promise<Files>;
}

/** Everything that is derived from the contract. */
export const TARGETS: readonly Target[] = [{ name: 'typed server stubs', folder: 'server', emit: emitServer }];
