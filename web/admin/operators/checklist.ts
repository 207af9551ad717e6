import type { Role } from '../shell/roles.ts';
import type { OnboardingStep } from './operator-api.ts';

/** Where a step that is not done yet is done, as a tab of the operator's page. */
interface Way {
  label: string;
  tab: string;
  least: Role;
}

const WAYS: Partial<Record<OnboardingStep['step'], Way>> = {
  catalog: { label: 'Assign games', tab: 'catalog', least: 'support' },
  key: { label: 'Create a key', tab: 'keys', least: 'support' },
  wallet: { label: 'Set up the wallet', tab: 'settings', least: 'admin' },
};

/** A step as the list shows it. */
export interface ListedStep extends OnboardingStep {
  /** The first that is not done: what to do now. */
  isNext: boolean;
  way: Way | undefined;
}

/** The steps, each with the way to what it misses. Those that the operator's own people do have none. */
export function listedSteps(steps: readonly OnboardingStep[], may: (least: Role) => boolean): ListedStep[] {
  const next = steps.find(({ done }) => !done);
  return steps.map((step) => {
    const way = step.done ? undefined : WAYS[step.step];
    return { ...step, isNext: step === next, way: way && may(way.least) ? way : undefined };
  });
}

export const doneCount = (steps: readonly OnboardingStep[]): number => steps.filter(({ done }) => done).length;
