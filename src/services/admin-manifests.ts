import { conflict } from '../domain/refusal.ts';
import type { OperatorRow } from '../store/operators.ts';
import { sign } from '../wallet/sign.ts';
import type { Components } from './components.ts';

type Needs = Pick<Components, 'clock' | 'sealing'> & {
  /** @throws Refusal `not-found`. */
  findOperator: (operatorId: string) => Promise<OperatorRow>;
};

/** What a window holds, and the hashes of the files that list it. Contract: Manifest. */
export interface Manifest {
  kind: 'reconciliation';
  operator_id: string;
  from: string;
  to: string;
  rounds: number;
  calls: number;
  totals: {
    currency: string;
    rounds: number;
    settled: number;
    rejected: number;
    rolled_back: number;
    open: number;
    manual: number;
    stakes: string;
    wins: string;
    ggr: string;
    stakes_rolled_back: string;
    stakes_open: string;
  }[];
  files: { name: string; bytes: number; sha256: string }[];
}

/**
 * Signs manifests with the operator's wallet secret, as callbacks are signed. A manifest has a shape of its own, checked
 * against the contract, so that nothing signed here can be sent to a wallet as a call.
 */
export function makeSignManifest({ clock, sealing, findOperator }: Needs) {
  /** @throws Refusal `conflict` when the manifest is another operator's, or the operator has no secret. */
  return async (operatorId: string, manifest: Manifest) => {
    const { wallet_secret } = await findOperator(operatorId);
    if (manifest.operator_id !== operatorId) throw conflict(`This is a manifest of ${manifest.operator_id}`);
    if (!wallet_secret) throw conflict(`Operator ${operatorId} has no wallet secret to sign with`);
    const text = `${JSON.stringify(manifest, null, 2)}\n`;
    const timestamp = Math.floor(clock().getTime() / 1000).toString();
    const signature = sign(sealing.open(wallet_secret, operatorId), timestamp, Buffer.from(text));
    return { manifest: text, timestamp, signature };
  };
}
