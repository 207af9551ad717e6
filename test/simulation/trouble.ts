import type { Dice } from './dice.ts';
import type { Network } from './network.ts';
import type { Process, Scheduler } from './scheduler.ts';
import type { Server } from './server.ts';

interface Needs {
  scheduler: Scheduler;
  dice: Dice;
  /** Decides who dies over a call. */
  fate: Dice;
  servers: Server[];
  /** At most so many servers at once. */
  most: number;
  network: Network;
  start: (name: string) => Server;
}

/** What the servers suffer until the schedule heals: they die, start, stand still, and lose statements. */
export function makeTrouble({ scheduler, dice, fate, servers, most, network, start }: Needs) {
  const atOnce = 1 + Math.floor(dice.below(most));
  const unrest = dice.pick([0, 0, 1000, 4000, 15_000]);
  const laziness = dice.pick([0, 0, 0.01, 0.05]);
  const failing = dice.pick([0, 0, 0.01, 0.05]);
  const deadliness = fate.pick([0, 0, 0.15, 0.5]);
  const healsAt = scheduler.now() + (dice.chance(0.1) ? dice.between(60_000, 900_000) : dice.between(3000, 45_000));
  let started = 0;
  let healed = false;
  const living = () => servers.filter(({ process }) => process.alive);

  function add(): void {
    started += 1;
    servers.push(start(`server-${started}`));
  }

  function disturb(): void {
    if (healed) return;
    const [victim] = living().sort(() => dice.below(1) - 0.5);
    const event = dice.pick(['kill', 'kill', 'pause', 'start', 'start', 'start', 'black out']);
    if (event === 'kill' && victim) kill(victim);
    if (event === 'pause' && victim) pause(victim, dice.below(28_000));
    if (event === 'black out') for (const server of living()) kill(server);
    if (event === 'start' && living().length < atOnce) add();
    scheduler.after(event === 'black out' ? dice.below(60_000) : dice.below(2 * unrest), undefined, disturb);
  }

  function kill({ process }: Pick<Server, 'process'>): void {
    scheduler.note(process.name, 'is killed');
    process.alive = false;
  }

  function pause({ process }: Server, ms: number): void {
    scheduler.note(process.name, `stands still for ${Math.round(ms)} ms`);
    process.pausedUntil = scheduler.now() + ms;
  }

  function heal(): void {
    healed = true;
    network.heal();
    for (const { process } of living()) process.pausedUntil = Math.min(process.pausedUntil, scheduler.now());
    scheduler.note('world', 'heals');
    if (living().length === 0) add();
  }

  return {
    healsAt,
    isHealed: () => healed,
    anyServer(): Server | undefined {
      const awake = living();
      return awake[Math.floor(dice.below(awake.length))];
    },
    /** A server has just sent a call: it may die before it hears of it, and another come to its place. */
    sent(process: Process): void {
      if (healed || !fate.chance(deadliness)) return;
      scheduler.after(fate.below(200), undefined, () => {
        if (!healed) kill({ process });
      });
      scheduler.after(fate.below(10_000), undefined, () => {
        if (living().length < atOnce) add();
      });
    },
    begin(): void {
      for (let number = 0; number < atOnce; number += 1) add();
      if (unrest > 0) scheduler.after(dice.below(2 * unrest), undefined, disturb);
      scheduler.after(healsAt - scheduler.now(), undefined, heal);
    },
    weather: {
      delay: () => (!healed && dice.chance(laziness) ? dice.below(25_000) : dice.below(4)),
      fails(): 'before' | 'after' | undefined {
        if (healed || !dice.chance(failing)) return undefined;
        return dice.chance(0.5) ? 'before' : 'after';
      },
    },
  };
}
