import type { Db } from '../../src/store/database.ts';
import { amountRules } from '../support/ledger-rules/amounts.ts';
import { betRules } from '../support/ledger-rules/bets.ts';
import { envelopeRules } from '../support/ledger-rules/envelopes.ts';
import { openInternalLedger, openLedgerDatabase } from '../support/ledger-rules/internal-ledger.ts';
import { rollbackRules } from '../support/ledger-rules/rollbacks.ts';
import { sequenceRules } from '../support/ledger-rules/sequences.ts';

/** The wallet kept here is held to the rules that the mock wallet is held to. */
describe('the internal ledger', () => {
  let db: Db;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ db, close } = await openLedgerDatabase());
  });
  afterAll(() => close());
  const open = () => openInternalLedger(db);

  describe('bets', () => betRules(open));
  describe('rollbacks', () => rollbackRules(open));
  describe('amounts', () => amountRules(open));
  describe('envelopes', () => envelopeRules(open));
  describe('sequences', () => sequenceRules(open));
});
