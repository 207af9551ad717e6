// Generated from openapi.yaml by `npm run generate`. Do not edit.
import type { Handler, Operation as Route } from './kit.ts';
import type { operations as Operations } from './types.ts';

/** A row of the route table: an operation of the contract as Express and its middleware need it. */
export interface Operation extends Route {
  readonly operationId: keyof SecurityOf;
  /** As the contract writes the path: `/games/{symbol}`. */
  readonly contractPath: string;
  readonly security: 'operator' | 'admin' | 'none';
  /** The least role that may call it; null unless admins call it. */
  readonly role: 'viewer' | 'support' | 'admin' | null;
  /** The fields of a request body whose values are secret: those of format password. */
  readonly secretFields: readonly string[];
  /** Not for operators: the player's browser or the provider's staff calls it. */
  readonly internal: boolean;
  /** What a request body may be; empty when there is none. */
  readonly requestMediaTypes: readonly string[];
  /** What the declared replies may be. */
  readonly responseMediaTypes: readonly string[];
}

type SecurityOf = {
  getHealth: 'none';
  listGames: 'operator';
  getGame: 'operator';
  createLaunchUrl: 'operator';
  getGameArt: 'none';
  openGame: 'none';
  showTitle: 'none';
  playDemo: 'none';
  initGame: 'none';
  spin: 'none';
  getRound: 'none';
  getHistory: 'none';
  closeGame: 'none';
  getMetrics: 'admin';
  getSession: 'admin';
  signIn: 'none';
  changePassword: 'admin';
  signOut: 'admin';
  listUsers: 'admin';
  createUser: 'admin';
  getUser: 'admin';
  updateUser: 'admin';
  listAudit: 'admin';
  getDashboard: 'admin';
  listOperators: 'admin';
  createOperator: 'admin';
  getOperator: 'admin';
  updateOperator: 'admin';
  getOnboarding: 'admin';
  announceSecret: 'admin';
  withdrawSecret: 'admin';
  activateSecret: 'admin';
  listLimits: 'admin';
  setLimits: 'admin';
  resealSecrets: 'admin';
  getOperatorCatalog: 'admin';
  assignGames: 'admin';
  previewCatalog: 'admin';
  removeGames: 'admin';
  listRounds: 'admin';
  getRoundRecord: 'admin';
  resolveRound: 'admin';
  listCalls: 'admin';
  redeliverCall: 'admin';
  signManifest: 'admin';
  reconcile: 'admin';
  getReconciliationFile: 'admin';
  listDiagnoses: 'admin';
  startDiagnosis: 'admin';
  getDiagnosis: 'admin';
  stopDiagnosis: 'admin';
  getCertificate: 'admin';
  listCertificateKeys: 'admin';
  listKeys: 'admin';
  createKey: 'admin';
  revokeKey: 'admin';
  listAllGames: 'admin';
  createGame: 'admin';
  getGameRecord: 'admin';
  updateGame: 'admin';
  getArtRecord: 'admin';
  uploadArt: 'admin';
  getArtPicture: 'admin';
  lookUpGames: 'admin';
  listMaths: 'admin';
};

/** One handler for each operation; a missing, an extra or a mistyped one does not compile. */
export type Handlers<Contexts extends { operator: unknown; admin: unknown; none: unknown }> = {
  readonly [Id in keyof SecurityOf]: Handler<Operations[Id], Contexts[SecurityOf[Id]]>;
};

/** Every operation, in the order of the contract. */
export const operations: readonly Operation[] = [
  // Tell whether the service can answer
  {"operationId":"getHealth","method":"get","path":"/health","contractPath":"/health","security":"none","role":null,"secretFields":[],"internal":false,"requestMediaTypes":[],"responseMediaTypes":["application/json"]},
  // List games
  {"operationId":"listGames","method":"get","path":"/api/provider/v1/games","contractPath":"/api/provider/v1/games","security":"operator","role":null,"secretFields":[],"internal":false,"requestMediaTypes":[],"responseMediaTypes":["application/json"]},
  // Get one game
  {"operationId":"getGame","method":"get","path":"/api/provider/v1/games/:symbol","contractPath":"/api/provider/v1/games/{symbol}","security":"operator","role":null,"secretFields":[],"internal":false,"requestMediaTypes":[],"responseMediaTypes":["application/json"]},
  // Create a short-lived browser launch URL
  {"operationId":"createLaunchUrl","method":"post","path":"/api/provider/v1/launch-url","contractPath":"/api/provider/v1/launch-url","security":"operator","role":null,"secretFields":[],"internal":false,"requestMediaTypes":["application/json"],"responseMediaTypes":["application/json"]},
  // Fetch artwork
  {"operationId":"getGameArt","method":"get","path":"/api/provider/v1/game-art/:symbol","contractPath":"/api/provider/v1/game-art/{symbol}","security":"none","role":null,"secretFields":[],"internal":false,"requestMediaTypes":[],"responseMediaTypes":["image/webp","image/png","image/jpeg","image/svg+xml","application/json"]},
  // The game page that launch_url opens
  {"operationId":"openGame","method":"get","path":"/gs2c/html5Game.do","contractPath":"/gs2c/html5Game.do","security":"none","role":null,"secretFields":[],"internal":true,"requestMediaTypes":[],"responseMediaTypes":["text/html","application/json"]},
  // A page of one title, which launch_path names
  {"operationId":"showTitle","method":"get","path":"/games/:slug","contractPath":"/games/{slug}","security":"none","role":null,"secretFields":[],"internal":true,"requestMediaTypes":[],"responseMediaTypes":["text/html","application/json"]},
  // Open a title for a demo round
  {"operationId":"playDemo","method":"post","path":"/games/:slug/demo","contractPath":"/games/{slug}/demo","security":"none","role":null,"secretFields":[],"internal":true,"requestMediaTypes":[],"responseMediaTypes":["application/json","text/html"]},
  // Open the session of a launch URL
  {"operationId":"initGame","method":"post","path":"/api/runtime/init","contractPath":"/api/runtime/init","security":"none","role":null,"secretFields":[],"internal":true,"requestMediaTypes":["application/json"],"responseMediaTypes":["application/json"]},
  // Play one round
  {"operationId":"spin","method":"post","path":"/api/runtime/spin","contractPath":"/api/runtime/spin","security":"none","role":null,"secretFields":[],"internal":true,"requestMediaTypes":["application/json"],"responseMediaTypes":["application/json"]},
  // How a round stands
  {"operationId":"getRound","method":"post","path":"/api/runtime/round","contractPath":"/api/runtime/round","security":"none","role":null,"secretFields":[],"internal":true,"requestMediaTypes":["application/json"],"responseMediaTypes":["application/json"]},
  // The last rounds of the session
  {"operationId":"getHistory","method":"post","path":"/api/runtime/history","contractPath":"/api/runtime/history","security":"none","role":null,"secretFields":[],"internal":true,"requestMediaTypes":["application/json"],"responseMediaTypes":["application/json"]},
  // Leave the game
  {"operationId":"closeGame","method":"post","path":"/api/runtime/close","contractPath":"/api/runtime/close","security":"none","role":null,"secretFields":[],"internal":true,"requestMediaTypes":["application/json"],"responseMediaTypes":["application/json"]},
  // What this server counts, for Prometheus
  {"operationId":"getMetrics","method":"get","path":"/metrics","contractPath":"/metrics","security":"admin","role":"viewer","secretFields":[],"internal":true,"requestMediaTypes":[],"responseMediaTypes":["text/plain","application/json"]},
  // Who calls
  {"operationId":"getSession","method":"get","path":"/api/admin/v1/session","contractPath":"/api/admin/v1/session","security":"admin","role":"viewer","secretFields":[],"internal":true,"requestMediaTypes":[],"responseMediaTypes":["application/json"]},
  // Sign in to Provider Admin
  {"operationId":"signIn","method":"post","path":"/api/admin/v1/session","contractPath":"/api/admin/v1/session","security":"none","role":null,"secretFields":["password"],"internal":true,"requestMediaTypes":["application/json"],"responseMediaTypes":["application/json"]},
  // Change one's own password
  {"operationId":"changePassword","method":"patch","path":"/api/admin/v1/session","contractPath":"/api/admin/v1/session","security":"admin","role":"viewer","secretFields":["password","new_password"],"internal":true,"requestMediaTypes":["application/json"],"responseMediaTypes":["application/json"]},
  // Sign out
  {"operationId":"signOut","method":"delete","path":"/api/admin/v1/session","contractPath":"/api/admin/v1/session","security":"admin","role":"viewer","secretFields":[],"internal":true,"requestMediaTypes":[],"responseMediaTypes":["application/json"]},
  // List the accounts of Provider Admin
  {"operationId":"listUsers","method":"get","path":"/api/admin/v1/users","contractPath":"/api/admin/v1/users","security":"admin","role":"admin","secretFields":[],"internal":true,"requestMediaTypes":[],"responseMediaTypes":["application/json"]},
  // Make an account
  {"operationId":"createUser","method":"post","path":"/api/admin/v1/users","contractPath":"/api/admin/v1/users","security":"admin","role":"admin","secretFields":["password"],"internal":true,"requestMediaTypes":["application/json"],"responseMediaTypes":["application/json"]},
  // Show an account
  {"operationId":"getUser","method":"get","path":"/api/admin/v1/users/:name","contractPath":"/api/admin/v1/users/{name}","security":"admin","role":"admin","secretFields":[],"internal":true,"requestMediaTypes":[],"responseMediaTypes":["application/json"]},
  // Change an account
  {"operationId":"updateUser","method":"patch","path":"/api/admin/v1/users/:name","contractPath":"/api/admin/v1/users/{name}","security":"admin","role":"admin","secretFields":["password"],"internal":true,"requestMediaTypes":["application/json"],"responseMediaTypes":["application/json"]},
  // What was changed, by whom, newest first
  {"operationId":"listAudit","method":"get","path":"/api/admin/v1/audit","contractPath":"/api/admin/v1/audit","security":"admin","role":"viewer","secretFields":[],"internal":true,"requestMediaTypes":[],"responseMediaTypes":["application/json"]},
  // What has happened, in figures
  {"operationId":"getDashboard","method":"get","path":"/api/admin/v1/dashboard","contractPath":"/api/admin/v1/dashboard","security":"admin","role":"viewer","secretFields":[],"internal":true,"requestMediaTypes":[],"responseMediaTypes":["application/json"]},
  // List operators
  {"operationId":"listOperators","method":"get","path":"/api/admin/v1/operators","contractPath":"/api/admin/v1/operators","security":"admin","role":"viewer","secretFields":[],"internal":true,"requestMediaTypes":[],"responseMediaTypes":["application/json"]},
  // Create an operator
  {"operationId":"createOperator","method":"post","path":"/api/admin/v1/operators","contractPath":"/api/admin/v1/operators","security":"admin","role":"admin","secretFields":["wallet_secret"],"internal":true,"requestMediaTypes":["application/json"],"responseMediaTypes":["application/json"]},
  // Show an operator
  {"operationId":"getOperator","method":"get","path":"/api/admin/v1/operators/:operator_id","contractPath":"/api/admin/v1/operators/{operator_id}","security":"admin","role":"viewer","secretFields":[],"internal":true,"requestMediaTypes":[],"responseMediaTypes":["application/json"]},
  // Change an operator
  {"operationId":"updateOperator","method":"patch","path":"/api/admin/v1/operators/:operator_id","contractPath":"/api/admin/v1/operators/{operator_id}","security":"admin","role":"admin","secretFields":["wallet_secret"],"internal":true,"requestMediaTypes":["application/json"],"responseMediaTypes":["application/json"]},
  // How far an operator has come
  {"operationId":"getOnboarding","method":"get","path":"/api/admin/v1/operators/:operator_id/onboarding","contractPath":"/api/admin/v1/operators/{operator_id}/onboarding","security":"admin","role":"viewer","secretFields":[],"internal":true,"requestMediaTypes":[],"responseMediaTypes":["application/json"]},
  // Announce a coming wallet secret
  {"operationId":"announceSecret","method":"post","path":"/api/admin/v1/operators/:operator_id/next-secret","contractPath":"/api/admin/v1/operators/{operator_id}/next-secret","security":"admin","role":"admin","secretFields":["wallet_secret"],"internal":true,"requestMediaTypes":["application/json"],"responseMediaTypes":["application/json"]},
  // Withdraw the announced wallet secret
  {"operationId":"withdrawSecret","method":"delete","path":"/api/admin/v1/operators/:operator_id/next-secret","contractPath":"/api/admin/v1/operators/{operator_id}/next-secret","security":"admin","role":"admin","secretFields":[],"internal":true,"requestMediaTypes":[],"responseMediaTypes":["application/json"]},
  // Activate the announced wallet secret
  {"operationId":"activateSecret","method":"post","path":"/api/admin/v1/operators/:operator_id/next-secret/activation","contractPath":"/api/admin/v1/operators/{operator_id}/next-secret/activation","security":"admin","role":"admin","secretFields":[],"internal":true,"requestMediaTypes":[],"responseMediaTypes":["application/json"]},
  // An operator's limits of stake and win
  {"operationId":"listLimits","method":"get","path":"/api/admin/v1/operators/:operator_id/limits","contractPath":"/api/admin/v1/operators/{operator_id}/limits","security":"admin","role":"viewer","secretFields":[],"internal":true,"requestMediaTypes":[],"responseMediaTypes":["application/json"]},
  // Set an operator's limits in one currency
  {"operationId":"setLimits","method":"put","path":"/api/admin/v1/operators/:operator_id/limits/:currency","contractPath":"/api/admin/v1/operators/{operator_id}/limits/{currency}","security":"admin","role":"admin","secretFields":[],"internal":true,"requestMediaTypes":["application/json"],"responseMediaTypes":["application/json"]},
  // Seal every stored secret with the present SECRETS_KEY
  {"operationId":"resealSecrets","method":"post","path":"/api/admin/v1/secrets/sealing","contractPath":"/api/admin/v1/secrets/sealing","security":"admin","role":"admin","secretFields":[],"internal":true,"requestMediaTypes":[],"responseMediaTypes":["application/json"]},
  // The games assigned to an operator
  {"operationId":"getOperatorCatalog","method":"get","path":"/api/admin/v1/operators/:operator_id/catalog","contractPath":"/api/admin/v1/operators/{operator_id}/catalog","security":"admin","role":"viewer","secretFields":[],"internal":true,"requestMediaTypes":[],"responseMediaTypes":["application/json"]},
  // Assign games to an operator
  {"operationId":"assignGames","method":"post","path":"/api/admin/v1/operators/:operator_id/catalog","contractPath":"/api/admin/v1/operators/{operator_id}/catalog","security":"admin","role":"support","secretFields":[],"internal":true,"requestMediaTypes":["application/json"],"responseMediaTypes":["application/json"]},
  // The catalog as the operator's key gets it
  {"operationId":"previewCatalog","method":"get","path":"/api/admin/v1/operators/:operator_id/catalog/preview","contractPath":"/api/admin/v1/operators/{operator_id}/catalog/preview","security":"admin","role":"viewer","secretFields":[],"internal":true,"requestMediaTypes":[],"responseMediaTypes":["application/json"]},
  // Take games away from an operator
  {"operationId":"removeGames","method":"post","path":"/api/admin/v1/operators/:operator_id/catalog/remove","contractPath":"/api/admin/v1/operators/{operator_id}/catalog/remove","security":"admin","role":"support","secretFields":[],"internal":true,"requestMediaTypes":["application/json"],"responseMediaTypes":["application/json"]},
  // List an operator's rounds
  {"operationId":"listRounds","method":"get","path":"/api/admin/v1/operators/:operator_id/rounds","contractPath":"/api/admin/v1/operators/{operator_id}/rounds","security":"admin","role":"viewer","secretFields":[],"internal":true,"requestMediaTypes":[],"responseMediaTypes":["application/json"]},
  // A round with all that is known of it
  {"operationId":"getRoundRecord","method":"get","path":"/api/admin/v1/operators/:operator_id/rounds/:round_id","contractPath":"/api/admin/v1/operators/{operator_id}/rounds/{round_id}","security":"admin","role":"viewer","secretFields":[],"internal":true,"requestMediaTypes":[],"responseMediaTypes":["application/json"]},
  // Record what became of a MANUAL round
  {"operationId":"resolveRound","method":"post","path":"/api/admin/v1/operators/:operator_id/rounds/:round_id/resolution","contractPath":"/api/admin/v1/operators/{operator_id}/rounds/{round_id}/resolution","security":"admin","role":"admin","secretFields":[],"internal":true,"requestMediaTypes":["application/json"],"responseMediaTypes":["application/json"]},
  // List the calls made to an operator's wallet
  {"operationId":"listCalls","method":"get","path":"/api/admin/v1/operators/:operator_id/calls","contractPath":"/api/admin/v1/operators/{operator_id}/calls","security":"admin","role":"viewer","secretFields":[],"internal":true,"requestMediaTypes":[],"responseMediaTypes":["application/json"]},
  // Send an unfinished wallet call again, now
  {"operationId":"redeliverCall","method":"post","path":"/api/admin/v1/operators/:operator_id/calls/:transaction_id/redelivery","contractPath":"/api/admin/v1/operators/{operator_id}/calls/{transaction_id}/redelivery","security":"admin","role":"support","secretFields":[],"internal":true,"requestMediaTypes":["application/json"],"responseMediaTypes":["application/json"]},
  // Sign a reconciliation manifest
  {"operationId":"signManifest","method":"post","path":"/api/admin/v1/operators/:operator_id/manifests","contractPath":"/api/admin/v1/operators/{operator_id}/manifests","security":"admin","role":"support","secretFields":[],"internal":true,"requestMediaTypes":["application/json"],"responseMediaTypes":["application/json"]},
  // Make a signed manifest of a window
  {"operationId":"reconcile","method":"post","path":"/api/admin/v1/operators/:operator_id/reconciliation","contractPath":"/api/admin/v1/operators/{operator_id}/reconciliation","security":"admin","role":"support","secretFields":[],"internal":true,"requestMediaTypes":["application/json"],"responseMediaTypes":["application/json"]},
  // Download the rounds of a window, or their calls
  {"operationId":"getReconciliationFile","method":"get","path":"/api/admin/v1/operators/:operator_id/reconciliation/:file","contractPath":"/api/admin/v1/operators/{operator_id}/reconciliation/{file}","security":"admin","role":"support","secretFields":[],"internal":true,"requestMediaTypes":[],"responseMediaTypes":["application/x-ndjson","text/csv","application/json"]},
  // An operator's diagnoses
  {"operationId":"listDiagnoses","method":"get","path":"/api/admin/v1/operators/:operator_id/diagnoses","contractPath":"/api/admin/v1/operators/{operator_id}/diagnoses","security":"admin","role":"viewer","secretFields":[],"internal":true,"requestMediaTypes":[],"responseMediaTypes":["application/json"]},
  // Go through the go-live checklist with a test player
  {"operationId":"startDiagnosis","method":"post","path":"/api/admin/v1/operators/:operator_id/diagnoses","contractPath":"/api/admin/v1/operators/{operator_id}/diagnoses","security":"admin","role":"support","secretFields":[],"internal":true,"requestMediaTypes":["application/json"],"responseMediaTypes":["application/json"]},
  // How a diagnosis stands
  {"operationId":"getDiagnosis","method":"get","path":"/api/admin/v1/operators/:operator_id/diagnoses/:diagnosis_id","contractPath":"/api/admin/v1/operators/{operator_id}/diagnoses/{diagnosis_id}","security":"admin","role":"viewer","secretFields":[],"internal":true,"requestMediaTypes":[],"responseMediaTypes":["application/json"]},
  // Stop a diagnosis
  {"operationId":"stopDiagnosis","method":"delete","path":"/api/admin/v1/operators/:operator_id/diagnoses/:diagnosis_id","contractPath":"/api/admin/v1/operators/{operator_id}/diagnoses/{diagnosis_id}","security":"admin","role":"support","secretFields":[],"internal":true,"requestMediaTypes":[],"responseMediaTypes":["application/json"]},
  // An operator's newest certificate of conformance
  {"operationId":"getCertificate","method":"get","path":"/api/admin/v1/operators/:operator_id/certificate","contractPath":"/api/admin/v1/operators/{operator_id}/certificate","security":"admin","role":"viewer","secretFields":[],"internal":true,"requestMediaTypes":[],"responseMediaTypes":["application/json"]},
  // The public keys that certificates are checked with
  {"operationId":"listCertificateKeys","method":"get","path":"/api/admin/v1/certificate-keys","contractPath":"/api/admin/v1/certificate-keys","security":"admin","role":"viewer","secretFields":[],"internal":true,"requestMediaTypes":[],"responseMediaTypes":["application/json"]},
  // List an operator's API keys
  {"operationId":"listKeys","method":"get","path":"/api/admin/v1/operators/:operator_id/keys","contractPath":"/api/admin/v1/operators/{operator_id}/keys","security":"admin","role":"viewer","secretFields":[],"internal":true,"requestMediaTypes":[],"responseMediaTypes":["application/json"]},
  // Create an API key
  {"operationId":"createKey","method":"post","path":"/api/admin/v1/operators/:operator_id/keys","contractPath":"/api/admin/v1/operators/{operator_id}/keys","security":"admin","role":"support","secretFields":[],"internal":true,"requestMediaTypes":["application/json"],"responseMediaTypes":["application/json"]},
  // Revoke an API key
  {"operationId":"revokeKey","method":"delete","path":"/api/admin/v1/operators/:operator_id/keys/:key_id","contractPath":"/api/admin/v1/operators/{operator_id}/keys/{key_id}","security":"admin","role":"support","secretFields":[],"internal":true,"requestMediaTypes":[],"responseMediaTypes":["application/json"]},
  // List games
  {"operationId":"listAllGames","method":"get","path":"/api/admin/v1/games","contractPath":"/api/admin/v1/games","security":"admin","role":"viewer","secretFields":[],"internal":true,"requestMediaTypes":[],"responseMediaTypes":["application/json"]},
  // Create a game
  {"operationId":"createGame","method":"post","path":"/api/admin/v1/games","contractPath":"/api/admin/v1/games","security":"admin","role":"support","secretFields":[],"internal":true,"requestMediaTypes":["application/json"],"responseMediaTypes":["application/json"]},
  // Show a game
  {"operationId":"getGameRecord","method":"get","path":"/api/admin/v1/games/:symbol","contractPath":"/api/admin/v1/games/{symbol}","security":"admin","role":"viewer","secretFields":[],"internal":true,"requestMediaTypes":[],"responseMediaTypes":["application/json"]},
  // Change a game
  {"operationId":"updateGame","method":"patch","path":"/api/admin/v1/games/:symbol","contractPath":"/api/admin/v1/games/{symbol}","security":"admin","role":"support","secretFields":[],"internal":true,"requestMediaTypes":["application/json"],"responseMediaTypes":["application/json"]},
  // What is stored of a game's artwork
  {"operationId":"getArtRecord","method":"get","path":"/api/admin/v1/games/:symbol/art","contractPath":"/api/admin/v1/games/{symbol}/art","security":"admin","role":"viewer","secretFields":[],"internal":true,"requestMediaTypes":[],"responseMediaTypes":["application/json"]},
  // Upload a game's artwork
  {"operationId":"uploadArt","method":"put","path":"/api/admin/v1/games/:symbol/art","contractPath":"/api/admin/v1/games/{symbol}/art","security":"admin","role":"support","secretFields":[],"internal":true,"requestMediaTypes":["image/webp","image/png","image/jpeg"],"responseMediaTypes":["application/json"]},
  // One format of a game's artwork
  {"operationId":"getArtPicture","method":"get","path":"/api/admin/v1/games/:symbol/art/:format","contractPath":"/api/admin/v1/games/{symbol}/art/{format}","security":"admin","role":"viewer","secretFields":[],"internal":true,"requestMediaTypes":[],"responseMediaTypes":["image/webp","image/png","image/jpeg","image/svg+xml","application/json"]},
  // Find out which names are games
  {"operationId":"lookUpGames","method":"post","path":"/api/admin/v1/game-lookup","contractPath":"/api/admin/v1/game-lookup","security":"admin","role":"viewer","secretFields":[],"internal":true,"requestMediaTypes":["application/json"],"responseMediaTypes":["application/json"]},
  // List the maths models
  {"operationId":"listMaths","method":"get","path":"/api/admin/v1/maths","contractPath":"/api/admin/v1/maths","security":"admin","role":"viewer","secretFields":[],"internal":true,"requestMediaTypes":[],"responseMediaTypes":["application/json"]},
];
