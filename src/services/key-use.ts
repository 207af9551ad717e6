import { noteKeyUse } from '../store/keys.ts';
import type { Components } from './components.ts';

interface Used {
  at: Date;
  catalogAt: Date | null;
}

export type KeyUse = ReturnType<typeof makeKeyUse>;

/** When keys were used last, kept here until it is written: a request waits for none of it. */
export function makeKeyUse({ db, clock }: Pick<Components, 'db' | 'clock'>) {
  let unwritten = new Map<string, Used>();
  return {
    /** A key was accepted; perhaps to read the catalog. */
    note(operatorId: string, keyId: string, { ofCatalog }: { ofCatalog: boolean }): void {
      const id = `${operatorId} ${keyId}`;
      const at = clock();
      unwritten.set(id, { at, catalogAt: ofCatalog ? at : (unwritten.get(id)?.catalogAt ?? null) });
    },
    /** Writes down what was noted since. */
    async write(): Promise<void> {
      const noted = unwritten;
      unwritten = new Map();
      for (const [id, used] of noted) {
        const [operatorId = '', keyId = ''] = id.split(' ');
        await noteKeyUse(db, operatorId, keyId, used);
      }
    },
  };
}
