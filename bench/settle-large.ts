import { setTimeout as delay } from 'node:timers/promises';
import { startChild } from './children.ts';
import { fill, type Size, sessionId } from './filling.ts';
import { settled, tally } from './played.ts';
import type { Play, Played } from './players.ts';
import { queryOnce } from './postgres.ts';
import { percentile, print, progress, spread } from './rounds.ts';
import { type Casino, fund, OPERATOR, openCasino, recordSpins, seat } from './spins.ts';
import type { Stage } from './stage.ts';

/** Few enough that no core is short: what is compared is what the database takes. */
const PER_SECOND = 40;
const PLAYERS = 1000;
const LONGER = 5;
const AIM = 1.2;

/**
 * p99 of spins with millions of rounds in the tables, as a ratio to p99 with next to none, on one PostgreSQL. Not with
 * none: there PostgreSQL reads whole tables at first, and the large ones would look better. The players' sessions lie
 * among many. Spins here and there take turns one by one: what else the machine does, which decides a p99 more than
 * anything here, meets both alike.
 */
export async function benchSettleLarge(stage: Stage): Promise<void> {
  if (!stage.postgres) throw new Error('settle-large needs a PostgreSQL');
  const operators = 40;
  const roundsEach = 20;
  const sessionsEach = Math.ceil(stage.rows / operators / roundsEach);
  const large = await openTables(stage, 'large', { operators, roundsEach, sessionsEach });
  const small = await openTables(stage, 'small', { operators: 1, roundsEach, sessionsEach: PLAYERS });
  const seconds = stage.plan.seconds * LONGER;
  const onSmall: Played[] = [];
  const onLarge: Played[] = [];
  const both = () => Promise.all([small.play(seconds), delay(500 / PER_SECOND).then(() => large.play(seconds))]);
  await both();
  for (let round = 1; round <= stage.plan.rounds; round += 1) {
    const [there, here] = await both();
    onSmall.push(there);
    onLarge.push(here);
    progress(`settle-large: round ${round} of ${stage.plan.rounds}`);
  }
  progress('');
  print(`\nspins, ${PER_SECOND}/s by ${PLAYERS} players on each   (${stage.plan.rounds} rounds of ${seconds} s)`);
  print(`  large: ${await large.holds()}\n  small: ${await small.holds()}`);
  for (const share of [0.5, 0.99]) report(share, onSmall, onLarge);
  print(`  on small tables: ${tally(onSmall)}; on large ones: ${tally(onLarge)}`);
  await Promise.all([small.close(), large.close()]);
}

async function openTables(stage: Stage, name: string, size: Size) {
  const casino = await openCasino(stage, name);
  const url = casino.target.databaseUrl ?? '';
  const mgckey = await seat(casino, 'recorded');
  await fill(url, await recordSpins(casino, mgckey), size);
  const mgckeys = await takeSeats(casino, mgckey, size);
  const players = await startChild<object>('players.ts');
  return {
    play: (seconds: number) =>
      players.ask<Played>('play', {
        url: casino.target.ready.url,
        mgckeys,
        perSecond: PER_SECOND,
        seconds,
      } satisfies Play),
    async holds(): Promise<string> {
      const { rows } = await queryOnce(
        url,
        `select (select count(*) from rounds) || ' rounds and ' || (select count(*) from wallet_calls) || ' calls, ' ||
           pg_size_pretty(pg_database_size(current_database())) as words`,
      );
      return rows[0].words;
    },
    close: () => Promise.all([players, casino.target, casino.wallet].map((child) => child.stop())),
  };
}

/** The keys of sessions spread over those of the operator, with money for their players. */
async function takeSeats({ target, wallet }: Casino, mgckey: string, { sessionsEach }: Size): Promise<string[]> {
  const mgckeys: string[] = [];
  const players = Math.min(PLAYERS, sessionsEach);
  for (let k = 0; k < players; k += 1) {
    const n = Math.floor((k * sessionsEach) / players);
    await fund(wallet, `player-${n}`);
    const { rows } = await queryOnce(target.databaseUrl ?? '', `select ${sessionId(OPERATOR, n)} as id`);
    mgckeys.push(mgckey.replace(/_[0-9a-f]{32}_/, `_${rows[0].id}_`));
  }
  return mgckeys;
}

function report(share: number, onSmall: Played[], onLarge: Played[]): void {
  const [small, large] = [onSmall, onLarge].map((turns) => turns.map((played) => percentile(settled(played), share)));
  const ratios = (large ?? []).map((ms, round) => ms / (small?.[round] ?? Number.NaN));
  const name = `p${share * 100}`;
  print(
    `  ${name} on small tables ${spread(small ?? [], 1)} ms\n  ${name} on large ones   ${spread(large ?? [], 1)} ms`,
  );
  print(`      ratio            ${spread(ratios)}${share === 0.99 ? `   aim at most ${AIM}` : ''}`);
  const [allSmall, allLarge] = [onSmall, onLarge].map((turns) => percentile(turns.flatMap(settled), share));
  print(`      ratio over all rounds together  ${((allLarge ?? 0) / (allSmall ?? 1)).toFixed(2)}`);
}
