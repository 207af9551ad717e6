import { admissionDefects } from './admission.ts';
import { concurrencyDefects } from './concurrency.ts';
import type { Defect } from './defect.ts';
import { idempotencyDefects } from './idempotency.ts';
import { moneyDefects } from './money.ts';
import { replyDefects } from './replies.ts';
import { rollbackDefects } from './rollback.ts';
import { signatureDefects } from './signature.ts';

export const defects: readonly Defect[] = [
  ...signatureDefects,
  ...admissionDefects,
  ...moneyDefects,
  ...idempotencyDefects,
  ...rollbackDefects,
  ...concurrencyDefects,
  ...replyDefects,
];
