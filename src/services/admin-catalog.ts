import { invalid } from '../domain/refusal.ts';
import { assign, listAssigned, resolveSymbols, unassign } from '../store/catalog.ts';
import { listSymbols } from '../store/games.ts';
import type { OperatorRow } from '../store/operators.ts';
import type { Components } from './components.ts';
import type { OperatorDirectory } from './operator-directory.ts';

type Needs = Pick<Components, 'db'> & {
  directory: OperatorDirectory;
  /** @throws Refusal `not-found`. */
  findOperator: (operatorId: string) => Promise<OperatorRow>;
};

/** Which games, by symbol or slug. */
export type Selection = { symbols?: string[]; all?: true };

/** What the provider's staff do with an operator's catalog. Contract: assignGames and its neighbours. */
export function makeAdminCatalog({ db, directory, findOperator }: Needs) {
  async function change(operatorId: string, selection: Selection, apply: typeof assign) {
    await findOperator(operatorId);
    const changed = await apply(db, operatorId, await selected(selection));
    directory.forget();
    return { operator_id: operatorId, symbols: await listAssigned(db, operatorId), changed };
  }

  async function selected({ symbols, all }: Selection): Promise<string[]> {
    if (all) return listSymbols(db);
    const names = symbols ?? [];
    const known = await resolveSymbols(db, names);
    const unknown = names.filter((name) => !known.has(name));
    if (unknown.length > 0) throw invalid(`There is no game ${unknown.join(', ')}; nothing was changed`);
    return [...new Set(known.values())];
  }

  return {
    /** Which of these names are games. Contract: lookUpGames. */
    async lookUp(names: string[]) {
      const found = await resolveSymbols(db, names);
      const asked = [...new Set(names)];
      const known = asked.flatMap((name) => {
        const symbol = found.get(name);
        return symbol === undefined ? [] : [{ name, symbol }];
      });
      return { known, unknown: asked.filter((name) => !found.has(name)) };
    },
    async show(operatorId: string) {
      await findOperator(operatorId);
      return { operator_id: operatorId, symbols: await listAssigned(db, operatorId), changed: 0 };
    },
    /** What the operator's key gets, kept bytes and all. */
    async preview(operatorId: string) {
      await findOperator(operatorId);
      return directory.catalog(operatorId);
    },
    assign: (operatorId: string, selection: Selection) => change(operatorId, selection, assign),
    remove: (operatorId: string, selection: Selection) => change(operatorId, selection, unassign),
  };
}
