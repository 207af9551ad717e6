import { failed, passed } from '../finding.ts';
import type { Point } from '../point.ts';

export const operatorActive: Point = {
  id: 'operator-active',
  title: 'Operator status is active.',
  async run({ operator: { operator_id, status } }) {
    if (status === 'active') return passed([`${operator_id} is active`]);
    return failed(
      `${operator_id} is ${status}`,
      `Once the other points pass: provider operator activate ${operator_id} --require-certificate`,
    );
  },
};
