import type { Migration } from 'kysely/migration';
import * as first from './001-first.ts';
import * as walletDeadline from './002-wallet-deadline.ts';
import * as roundListing from './003-round-listing.ts';
import * as roundRequestId from './004-round-request-id.ts';
import * as secretRotation from './005-secret-rotation.ts';
import * as operatorLimits from './006-operator-limits.ts';
import * as internalLedger from './007-internal-ledger.ts';
import * as diagnoses from './008-diagnoses.ts';
import * as adminUsers from './009-admin-users.ts';
import * as auditOfEverything from './010-audit-of-everything.ts';
import * as spinOption from './011-spin-option.ts';
import * as walletAttempts from './012-wallet-attempts.ts';
import * as adminLists from './013-admin-lists.ts';
import * as featuresOfGames from './014-features-of-games.ts';
import * as figures from './015-figures.ts';
import * as roundWallet from './016-round-wallet.ts';

/** Every migration by its file's name, in order. */
export const migrations: Record<string, Migration> = {
  '001-first': first,
  '002-wallet-deadline': walletDeadline,
  '003-round-listing': roundListing,
  '004-round-request-id': roundRequestId,
  '005-secret-rotation': secretRotation,
  '006-operator-limits': operatorLimits,
  '007-internal-ledger': internalLedger,
  '008-diagnoses': diagnoses,
  '009-admin-users': adminUsers,
  '010-audit-of-everything': auditOfEverything,
  '011-spin-option': spinOption,
  '012-wallet-attempts': walletAttempts,
  '013-admin-lists': adminLists,
  '014-features-of-games': featuresOfGames,
  '015-figures': figures,
  '016-round-wallet': roundWallet,
};
