import { newApiKey } from '../domain/ids.ts';
import { notFound } from '../domain/refusal.ts';
import { insertKey, listKeys, revokeKey } from '../store/keys.ts';
import type { OperatorRow } from '../store/operators.ts';
import type { Components } from './components.ts';
import { hashOf, type OperatorDirectory } from './operator-directory.ts';

type Needs = Pick<Components, 'db' | 'clock' | 'random'> & {
  directory: OperatorDirectory;
  /** @throws Refusal `not-found`. */
  findOperator: (operatorId: string) => Promise<OperatorRow>;
};

/** What the provider's staff do with API keys. Contract: createKey and its neighbours. */
export function makeAdminKeys({ db, clock, random, directory, findOperator }: Needs) {
  return {
    async list(operatorId: string) {
      await findOperator(operatorId);
      return listKeys(db, operatorId);
    },
    /** The new key itself is in this reply and nowhere else. */
    async create(operatorId: string, label: string | undefined) {
      await findOperator(operatorId);
      const { key, keyId } = newApiKey(operatorId, random);
      const row = await insertKey(db, {
        operator_id: operatorId,
        key_id: keyId,
        key_hash: hashOf(key),
        label: label ?? null,
        created_at: clock(),
        revoked_at: null,
      });
      return { ...row, key };
    },
    /** @throws Refusal `not-found`. */
    async revoke(operatorId: string, keyId: string) {
      const row = await revokeKey(db, operatorId, keyId, clock());
      if (!row) throw notFound(`Operator ${operatorId} has no key ${keyId}`);
      directory.forget();
      return row;
    },
  };
}
