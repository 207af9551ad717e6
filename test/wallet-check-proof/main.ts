import { parseArgs } from 'node:util';
import { defects } from './defects/index.ts';
import { provePatience } from './patience.ts';
import { prove } from './proof.ts';

/**
 * npm run wallet-check:proof [-- --only WORDS]: shows that the wallet tester has neither blind spots nor false alarms.
 * With --patience: how long it takes with wallets that hang, with the time that it gives a wallet in earnest.
 */
const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, patience: { type: 'boolean', default: false } },
});
const sound = values.patience ? await provePatience(defects.filter(({ hangs }) => hangs)) : await prove(values.only);
process.exitCode = sound ? 0 : 1;
