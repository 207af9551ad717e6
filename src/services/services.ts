import { makeAdminAudit } from './admin-audit.ts';
import { makeAdminCatalog } from './admin-catalog.ts';
import { makeAdminGames } from './admin-games.ts';
import { makeAdminKeys } from './admin-keys.ts';
import { makeAdminLimits } from './admin-limits.ts';
import { makeSignManifest } from './admin-manifests.ts';
import { makeAdminOperators } from './admin-operators.ts';
import { makeAdminRounds } from './admin-rounds.ts';
import { makeAdminSecrets } from './admin-secrets.ts';
import { makeAdminSessions } from './admin-sessions.ts';
import { makeAdminUsers } from './admin-users.ts';
import { makeArtPicture, makeArtRecord, makeGetArt, makeUploadArt } from './art.ts';
import type { Components } from './components.ts';
import { makeDashboard } from './dashboard.ts';
import { makeDemoRound } from './demo-round.ts';
import type { Surroundings } from './diagnostics/carry-out.ts';
import { makeCertificates } from './diagnostics/certificates.ts';
import type { Certifying } from './diagnostics/certifying.ts';
import { makeDiagnoses } from './diagnostics/diagnoses.ts';
import { makeGameSession } from './game-session.ts';
import { makeInternalWallet } from './internal-wallet.ts';
import { makeKeyUse } from './key-use.ts';
import { makeLaunch } from './launch.ts';
import { makeGetGame, makeListGames } from './list-games.ts';
import { makeRemoveOldAttempts } from './old-attempts.ts';
import { makeOnboarding } from './onboarding.ts';
import { makeOperatorDirectory } from './operator-directory.ts';
import { makeOperatorWallet } from './operator-wallet.ts';
import { makePasswords } from './passwords.ts';
import { makeReconciliation } from './reconciliation.ts';
import { makeRedeliver } from './redeliver.ts';
import { makeRollUp } from './roll-up.ts';
import { makeSettlement, type SettlementEvent } from './settlement.ts';
import { makeSpin } from './spin.ts';
import { makeTitles } from './titles.ts';
import { makeWalletLanes } from './wallet-lanes.ts';
import type { WatchAttempt } from './watched-attempts.ts';

export type Services = ReturnType<typeof makeServices>;

type Needs = Components & {
  background: (work: Promise<unknown>) => void;
  report: (event: SettlementEvent) => void;
  watchAttempt: WatchAttempt;
  diagnosing: Surroundings;
  certifying: Certifying;
};

/** Every use case, built once from the components. */
export function makeServices(components: Needs) {
  const directory = makeOperatorDirectory(components);
  const lanes = makeWalletLanes({ shut: components.transport.shut });
  const wallet = makeOperatorWallet({ ...components, internal: makeInternalWallet(components), directory, lanes });
  const settlement = makeSettlement({ ...components, directory, wallet, lanes });
  const launch = makeLaunch({ ...components, directory });
  const demoRound = makeDemoRound({ ...components, directory, launch });
  const gameSession = makeGameSession({ ...components, directory, wallet });
  const certificates = makeCertificates({ ...components, ...components.diagnosing.contract });
  const adminOperators = makeAdminOperators({ ...components, directory, certificates });
  const identity = { ...components, passwords: makePasswords(components.random) };
  const keyUse = makeKeyUse(components);
  const admin = { ...components, directory, findOperator: adminOperators.find };
  const signManifest = makeSignManifest(admin);
  return {
    authenticate: directory.authenticate,
    listGames: makeListGames(directory),
    getGame: makeGetGame(directory),
    launch,
    demoRound,
    titles: makeTitles({ ...components, demoRound }),
    getArt: makeGetArt(components),
    artPicture: makeArtPicture(components),
    uploadArt: makeUploadArt(components),
    artRecord: makeArtRecord(components),
    onboarding: makeOnboarding({ ...admin, certificates }),
    keyUse,
    dashboard: makeDashboard(admin),
    chores: [keyUse.write, makeRollUp(components), makeRemoveOldAttempts(components)],
    gameSession,
    spin: makeSpin({ ...components, directory, gameSession, settlement, lanes }),
    settlement,
    adminSessions: makeAdminSessions(identity),
    adminUsers: makeAdminUsers(identity),
    adminAudit: makeAdminAudit(components),
    adminOperators,
    adminCatalog: makeAdminCatalog(admin),
    adminKeys: makeAdminKeys(admin),
    adminLimits: makeAdminLimits(admin),
    adminSecrets: makeAdminSecrets(admin),
    adminGames: makeAdminGames(admin),
    adminRounds: makeAdminRounds(admin),
    redeliver: makeRedeliver({ ...components, settlement, lanes }),
    signManifest,
    reconciliation: makeReconciliation({ ...admin, signManifest }),
    certificates,
    diagnoses: makeDiagnoses({ ...admin, certificates }),
  };
}
