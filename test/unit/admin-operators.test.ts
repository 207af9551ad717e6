import { doneCount, listedSteps } from '../../web/admin/operators/checklist.ts';
import { blankDraft, changeOf, draftOf, wishOf } from '../../web/admin/operators/draft.ts';
import type { OnboardingStep, Operator } from '../../web/admin/operators/operator-api.ts';

/** What the forms about an operator ask the API for, and what its checklist offers. */

const operator: Operator = {
  operator_id: 'lucky',
  status: 'active',
  currency: 'EUR',
  wallet_mode: 'callback',
  wallet_base_url: 'https://wallet.example.com/pp',
  wallet_secret_set: true,
  next_secret_announced: false,
  wallet_deadline_ms: 5000,
  allowed_return_origins: ['https://a.example', 'https://b.example'],
  notes: 'Pays on time.',
  created_at: '2026-03-01T00:00:00.000Z',
};

test('a new operator is asked for with what was filled in, and the rest is left to the API', () => {
  const draft = {
    ...blankDraft,
    operator_id: ' lucky ',
    currency: 'eur',
    allowed_return_origins: 'https://a.example/\n',
  };
  expect(wishOf(draft)).toEqual({
    operator_id: 'lucky',
    currency: 'EUR',
    wallet_mode: 'callback',
    allowed_return_origins: ['https://a.example'],
  });
});

test('an operator of demo money is asked for without the wallet URL that was typed before', () => {
  const draft = {
    ...blankDraft,
    operator_id: 'demo',
    wallet_mode: 'internal',
    wallet_base_url: 'https://w.example',
  } as const;
  expect(wishOf(draft)).toEqual({ operator_id: 'demo', currency: 'USD', wallet_mode: 'internal' });
});

test('a form that was opened and left as it was changes nothing', () => {
  expect(changeOf(draftOf(operator), operator)).toEqual({});
  const bare = { ...operator, wallet_base_url: null, allowed_return_origins: [], notes: '' };
  expect(changeOf(draftOf(bare), bare)).toEqual({});
});

test.each([
  [{ currency: 'usd' }, { currency: 'USD' }],
  [{ wallet_base_url: 'https://new.example ' }, { wallet_base_url: 'https://new.example' }],
  [{ wallet_deadline_ms: '2500' }, { wallet_deadline_ms: 2500 }],
  [{ wallet_deadline_ms: '' }, {}],
  [{ allowed_return_origins: '' }, { allowed_return_origins: [] }],
  [{ notes: '' }, { notes: '' }],
])('%j changes only that', (typed, change) => {
  expect(changeOf({ ...draftOf(operator), ...typed }, operator)).toEqual(change);
});

const steps: OnboardingStep[] = ['operator', 'catalog', 'key', 'wallet'].map((step, place) => ({
  step: step as OnboardingStep['step'],
  title: step,
  done: place === 0,
  found: '',
  missing: place === 0 ? null : 'Something',
}));

test('the checklist marks one step as the next, and shows the way to each that staff can do', () => {
  const listed = listedSteps(steps, () => true);
  expect(listed.filter(({ isNext }) => isNext).map(({ step }) => step)).toEqual(['catalog']);
  expect(listed.filter(({ way }) => way).map(({ step }) => step)).toEqual(['catalog', 'key', 'wallet']);
  expect(doneCount(steps)).toBe(1);
});

test('no way is shown to who may not go it, and no step is next when all are done', () => {
  expect(listedSteps(steps, (least) => least !== 'admin').find(({ step }) => step === 'wallet')?.way).toBeUndefined();
  const done = steps.map((step) => ({ ...step, done: true }));
  expect(listedSteps(done, () => true).some(({ isNext, way }) => isNext || way)).toBe(false);
});
