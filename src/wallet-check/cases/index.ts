import type { Case } from '../case.ts';
import { balanceCases } from './balance.ts';
import { concurrencyCases } from './concurrency.ts';
import { creditCases } from './credit.ts';
import { debitCases } from './debit.ts';
import { freshnessCases } from './freshness.ts';
import { idempotencyCases } from './idempotency.ts';
import { moneyCases } from './money.ts';
import { orderingCases } from './ordering.ts';
import { protocolCases } from './protocol.ts';
import { repliesCases } from './replies.ts';
import { rollbackCases } from './rollback.ts';
import { signatureCases } from './signature.ts';

/** Every case, group by group in the order of the report. */
export const cases: readonly Case[] = [
  ...signatureCases,
  ...freshnessCases,
  ...balanceCases,
  ...debitCases,
  ...creditCases,
  ...rollbackCases,
  ...idempotencyCases,
  ...orderingCases,
  ...moneyCases,
  ...concurrencyCases,
  ...protocolCases,
  ...repliesCases,
];
