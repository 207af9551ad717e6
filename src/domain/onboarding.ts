/** What is known of an operator's way from its creation to its first round. */
export interface Progress {
  active: boolean;
  internalWallet: boolean;
  /** Whether its wallet has an address and a secret. */
  walletSet: boolean;
  /** Whether a certificate of conformance holds. */
  certified: boolean;
  assigned: number;
  live: number;
  keys: number;
  catalogReadAt: string | null;
  launched: boolean;
  opened: boolean;
  debited: boolean;
  credited: boolean;
}

/** What there is of a step, and what is still to be done; null when nothing is. */
interface Shown {
  found: string;
  missing: string | null;
}

type StepName = 'operator' | 'catalog' | 'key' | 'catalog-call' | 'launch' | 'wallet';

export interface Step extends Shown {
  step: StepName;
  title: string;
  done: boolean;
}

/** The six steps of the integration, in their order and words. */
const STEPS: Record<StepName, { title: string; show: (progress: Progress) => Shown }> = {
  operator: {
    title: 'Create an active operator in Provider Admin',
    show: ({ active }) =>
      active ? done('The operator is active') : lacking('The operator is inactive', 'Activate the operator'),
  },
  catalog: {
    title: "Assign the operator's live game catalog",
    show: ({ assigned, live }) =>
      live > 0
        ? done(`${live} of ${assigned} assigned games are live`)
        : lacking(`${assigned} games are assigned, none of them live`, 'Assign games that are live'),
  },
  key: {
    title: 'Create an operator API key',
    show: ({ keys }) =>
      keys > 0
        ? done(keys === 1 ? 'One key is valid' : `${keys} keys are valid`)
        : lacking('No key is valid', 'Create a key, and hand it to the operator'),
  },
  'catalog-call': {
    title: 'Call catalog endpoints with x-provider-api-key',
    show: ({ catalogReadAt }) =>
      catalogReadAt
        ? done(`The catalog was read with a key, last at ${catalogReadAt}`)
        : lacking('No key has read the catalog', 'The operator calls GET /api/provider/v1/games with its key'),
  },
  launch: {
    title: 'Create launch URLs server-side and open them in the player browser',
    show: ({ launched, opened }) => {
      if (opened) return done('A launch URL was made and opened');
      if (launched) return lacking('Launch URLs were made, and none was opened', "Open one in a player's browser");
      return lacking('No launch URL was made', "The operator's server calls POST /api/provider/v1/launch-url");
    },
  },
  wallet: {
    title: 'If using callback wallet mode, expose signed balance, debit, credit, and rollback endpoints',
    show: walletShown,
  },
};

function walletShown({ internalWallet, walletSet, certified, debited, credited }: Progress): Shown {
  if (internalWallet) return done('The wallet is kept here: none is called');
  if (!walletSet)
    return lacking('The wallet has no address, or no secret', 'Set wallet_base_url and the wallet secret');
  if (certified) return done('A certificate of conformance holds');
  if (debited && credited) return done('The wallet has confirmed debits and credits');
  if (debited)
    return lacking('The wallet has confirmed debits, and no credit yet', 'Play a round that wins, or diagnose');
  return lacking('The wallet has confirmed nothing yet', 'Run the diagnosis, or play a round');
}

const done = (found: string): Shown => ({ found, missing: null });
const lacking = (found: string, missing: string): Shown => ({ found, missing });

export const stepsOf = (progress: Progress): Step[] =>
  Object.entries(STEPS).map(([step, { title, show }]) => {
    const shown = show(progress);
    return { step: step as StepName, title, done: shown.missing === null, ...shown };
  });
