import { failed } from '../finding.ts';
import type { Point } from '../point.ts';
import { findingOf } from '../wallet-trial.ts';

export const callbacks: Point = {
  id: 'callbacks',
  title: 'Balance, debit, credit, and rollback callbacks pass diagnostics.',
  async run({ walletTrial, operator }) {
    const trial = await walletTrial();
    const { evidence, ...finding } = findingOf(trial, operator, [
      'balance',
      'debit',
      'credit',
      'rollback',
      'ordering',
      'money',
      'concurrency',
      'protocol',
      'replies',
    ]);
    if (trial.kind !== 'report') return { ...finding, evidence };
    const { summary, difference } = trial.report.balance;
    const all = [...evidence, summary];
    const isNetZero = difference !== null && Number(difference) === 0;
    if (finding.verdict !== 'passed' || isNetZero) return { ...finding, evidence: all };
    return failed(`The run did not end at net zero: ${summary}`, "Put the player's balance right at the wallet", all, {
      cases: finding.cases ?? [],
    });
  },
};
