import { openMockLedger } from '../support/ledger-rules/mock-ledger.ts';
import { sequenceRules } from '../support/ledger-rules/sequences.ts';

sequenceRules(openMockLedger);
