import { stepsOf } from '../domain/onboarding.ts';
import { tracesOf } from '../store/onboarding.ts';
import type { OperatorRow } from '../store/operators.ts';
import type { Components } from './components.ts';
import type { Certificates } from './diagnostics/certificates.ts';

type Needs = Pick<Components, 'db'> & {
  certificates: Pick<Certificates, 'holds'>;
  /** @throws Refusal `not-found`. */
  findOperator: (operatorId: string) => Promise<OperatorRow>;
};

/** How far an operator has come on its way to going live. Contract: getOnboarding. */
export function makeOnboarding({ db, certificates, findOperator }: Needs) {
  return async function onboarding(operatorId: string) {
    const operator = await findOperator(operatorId);
    const { catalog_read_at, ...traces } = await tracesOf(db, operatorId);
    const steps = stepsOf({
      ...traces,
      catalogReadAt: catalog_read_at?.toISOString() ?? null,
      active: operator.status === 'active',
      internalWallet: operator.wallet_mode === 'internal',
      walletSet: operator.wallet_base_url !== null && operator.wallet_secret !== null,
      certified: await certificates.holds(operator),
    });
    return { operator_id: operatorId, complete: steps.every(({ done }) => done), steps };
  };
}
