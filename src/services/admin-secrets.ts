import { conflict } from '../domain/refusal.ts';
import {
  activateNextSecret,
  announceSecret,
  listSealedSecrets,
  type OperatorRow,
  replaceSealed,
  withdrawSecret,
} from '../store/operators.ts';
import { secretWarnings } from './admin-operators.ts';
import type { Components } from './components.ts';
import type { OperatorDirectory } from './operator-directory.ts';

type Needs = Pick<Components, 'db' | 'random' | 'sealing'> & {
  directory: OperatorDirectory;
  findOperator: (operatorId: string) => Promise<OperatorRow>;
};

/** How staff change a wallet secret, and the key that all of them are sealed with. Contract: the Admin operations on secrets. */
export function makeAdminSecrets({ db, random, sealing, directory, findOperator }: Needs) {
  /** What an operator became; nothing is returned by `change` when its secrets stood otherwise than it needs. */
  async function changed(operatorId: string, change: Promise<OperatorRow | undefined>, otherwise: string) {
    const operator = await change;
    if (!operator) {
      await findOperator(operatorId);
      throw conflict(otherwise);
    }
    directory.forget();
    return operator;
  }
  const noneAnnounced = (id: string) => `No coming secret is announced for ${id}; announce one with secret rotate`;

  return {
    /** Announces a secret, made here unless it is given. @throws Refusal `conflict` while another one is announced. */
    async announce(operatorId: string, given?: string) {
      const made = given === undefined ? Buffer.from(random(32)).toString('hex') : null;
      const sealed = sealing.seal(given ?? made ?? '', operatorId);
      const operator = await changed(
        operatorId,
        announceSecret(db, operatorId, sealed),
        `A coming secret is announced for ${operatorId} already; activate it or cancel it first`,
      );
      return { operator, walletSecret: made, warnings: secretWarnings(given) };
    },
    /** Makes the announced secret the present one. @throws Refusal `conflict` when there is none. */
    activate: (operatorId: string) =>
      changed(operatorId, activateNextSecret(db, operatorId), noneAnnounced(operatorId)),
    /** Forgets the announced secret. @throws Refusal `conflict` when there is none. */
    withdraw: (operatorId: string) => changed(operatorId, withdrawSecret(db, operatorId), noneAnnounced(operatorId)),
    /** Seals all that is not sealed with the present key. @throws Refusal `conflict` when one of them does not open. */
    async reseal() {
      const stored = await listSealedSecrets(db);
      const stale = stored.filter(({ sealed }) => !sealing.isPresent(sealed));
      const opened = stale.map((secret) => ({ ...secret, text: openOrUndefined(secret.sealed, secret.operator_id) }));
      const shut = opened.filter(({ text }) => text === undefined).map(({ operator_id }) => operator_id);
      if (shut.length > 0) {
        throw conflict(`Nothing was changed: ${withoutKey(shut)}`);
      }
      await replaceSealed(
        db,
        opened.map(({ text = '', ...secret }) => ({ ...secret, anew: sealing.seal(text, secret.operator_id) })),
      );
      directory.forget();
      return { resealed: stale.length, secrets: stored.length };
    },
    /** Why calls cannot be signed here, and whose; null when the key of every stored secret is here. */
    async missingKeys(): Promise<string | null> {
      const shut = (await listSealedSecrets(db)).filter(({ sealed }) => !sealing.hasKeyOf(sealed));
      return shut.length > 0 ? withoutKey(shut.map(({ operator_id }) => operator_id)) : null;
    },
  };

  function openOrUndefined(sealed: string, operatorId: string): string | undefined {
    try {
      return sealing.open(sealed, operatorId);
    } catch {
      return undefined;
    }
  }
}

const withoutKey = (operatorIds: string[]): string =>
  `the secrets of ${named(operatorIds)} open with none of this server's keys; put the key that sealed them into ` +
  'OTHER_SECRETS_KEYS';

const MOST_NAMED = 20;

function named(operatorIds: string[]): string {
  const ids = [...new Set(operatorIds)];
  const more = ids.length - MOST_NAMED;
  return more > 0 ? `${ids.slice(0, MOST_NAMED).join(', ')} and ${more} more` : ids.join(', ');
}
