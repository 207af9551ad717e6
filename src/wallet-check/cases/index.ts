import type { Case } from '../case.ts';
import { idempotencyCases } from './idempotency.ts';
import { signatureCases } from './signature.ts';

/** Every case, group by group in the order of the report. */
export const cases: readonly Case[] = [...signatureCases, ...idempotencyCases];
