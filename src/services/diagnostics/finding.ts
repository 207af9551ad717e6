import type { CaseShown, Picture, Verdict } from './report.ts';

/** What a point found out. */
export interface Finding {
  verdict: Verdict;
  evidence: string[];
  /** Why it is not passed, in one sentence, and what to do about it. */
  reason?: string;
  remedy?: string;
  cases?: CaseShown[];
  pictures?: Picture[];
}

/** The run was told to stop. */
export class Stopped extends Error {}

type More = Pick<Finding, 'cases' | 'pictures'>;

export const passed = (evidence: string[], more: More = {}): Finding => ({ ...more, verdict: 'passed', evidence });

export const failed = (reason: string, remedy: string, evidence: string[] = [], more: More = {}): Finding => ({
  ...more,
  verdict: 'failed',
  evidence,
  reason,
  remedy,
});

export const notApplicable = (reason: string, evidence: string[] = []): Finding => ({
  verdict: 'not-applicable',
  evidence,
  reason,
});

const LONGEST = 2000;

/** What others say may be of any length. */
export const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text);
