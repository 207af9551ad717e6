import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type as typeProvider } from '../support/terminal.ts';
import { buildClient, type ClientProof, proveClient } from './client.ts';
import { proveFaults } from './faults.ts';
import type { Language } from './language.ts';
import { ROOT, runAll } from './shell.ts';
import type { Part } from './verdict.ts';
import { proveWallet } from './wallet.ts';

/** What was shown of a language. */
export interface Proof extends Partial<ClientProof> {
  clientBuilt: boolean;
  wallet?: Part;
  /** What becomes of calls whose ledger fails. */
  broken?: Part;
  faults: string[];
  seconds: number;
}

/** Builds and tries the client and the wallet server of a language, each in an empty folder, from the archives that operators download. */
export async function prove(language: Language, tell: (what: string) => void): Promise<Proof> {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const room = mkdtempSync(join(tmpdir(), `provider-${language.name}-`));
  const proof: Proof = { clientBuilt: false, faults: [], seconds: 0 };
  const attempt = async (what: string, work: () => Promise<void>) => {
    await work().then(
      () => tell(`${what} (${seconds()} s)`),
      (error: Error) => proof.faults.push(`${what}: ${error.message}`),
    );
  };
  try {
    await attempt('client built and installed', async () => {
      await takeClient(language, join(room, 'client'));
      await buildClient(language, join(room, 'client'));
      proof.clientBuilt = true;
    });
    if (proof.clientBuilt)
      await attempt('client tried', async () => {
        Object.assign(proof, await proveClient(language, join(room, 'client')));
      });
    await attempt('wallet built, tested and played with', async () => {
      mkdirSync(join(room, 'wallet'));
      proof.wallet = await proveWallet(language, join(room, 'wallet'));
    });
    await attempt('wallet broken', async () => {
      proof.broken = await proveFaults(language, join(room, 'wallet'));
    });
    const { story, vectors, callbacks, badInput, samples, wallet, broken } = proof;
    for (const part of [story, vectors, callbacks, badInput, samples, wallet, broken])
      proof.faults.push(...(part?.faults ?? []));
    return { ...proof, seconds: seconds() };
  } finally {
    // Tools that write-protect what they downloaded, as Go does, must not keep the room.
    await runAll([`chmod -R u+w '${room}'`], tmpdir(), 60_000).catch(() => {});
    rmSync(room, { recursive: true, force: true });
  }
}

async function takeClient({ name }: Language, room: string): Promise<void> {
  mkdirSync(room);
  const { status, err } = await typeProvider(['download', `sdk-${name}`, '--unpack', '--out', room]);
  if (status !== 0) throw new Error(err.trim());
  cpSync(join(ROOT, 'test/sdk', name), join(room, 'testee'), { recursive: true });
}
