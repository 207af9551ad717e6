import type { LineSlotModel } from './line-slot-model.ts';
import { BASE, FREE_SPINS, reelSets } from './reel-sets.ts';

/**
 * Refuses data that would draw but pay wrongly: a symbol without pays, a line off the grid, a line given twice.
 * @throws Error naming the game and the fault.
 */
export function assertPlayable(model: LineSlotModel): void {
  for (const faults of [faultsOfPays, faultsOfReels, faultsOfLines, faultsOfFeatures, faultsOfOptions]) {
    const fault = faults(model).next().value;
    if (fault) throw new Error(`Game ${model.id}: ${fault}`);
  }
}

type Faults = Generator<string, undefined>;
const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
const isSome = (value: number): boolean => isCount(value) && value > 0;

function* faultsOfPays({ wild, pays, names, strips, lines }: LineSlotModel): Faults {
  if (strips.length === 0) yield 'it needs at least one reel and one line';
  if (wild !== undefined && !(wild in pays)) yield `the wild ${wild} is not in the paytable`;
  for (const [symbol, row] of Object.entries(pays)) {
    if (!(symbol in names)) yield `symbol ${symbol} has no name`;
    if (row.length !== strips.length) yield `the pays of ${symbol} must have one entry a reel`;
    if (!row.every((coins, i) => isCount(coins) && coins >= (row[i - 1] ?? 0))) {
      yield `the pays of ${symbol} must be whole coins that never fall`;
    }
  }
  for (const symbol of Object.keys(names)) if (symbol.length !== 1) yield `symbol ${symbol} must be one letter`;
  const topPay = Math.max(0, ...Object.values(pays).flat());
  if (!Number.isSafeInteger(topPay * ('stake' in lines ? 1 : lines.length)))
    yield 'its lines together could pay more than can be counted exactly';
  return undefined;
}

function* faultsOfReels(model: LineSlotModel): Faults {
  const special = [model.freeSpins?.scatter, model.bonus?.symbol, model.collect?.money, model.collect?.collector];
  for (const [name, strips] of reelSets(model)) {
    if (strips.length !== model.strips.length) yield `the reels ${name} must be as many as those of a plain spin`;
    for (const strip of strips) {
      if (strip === '') yield 'a reel strip is empty';
      for (const symbol of strip) {
        if (!(symbol in model.pays || special.includes(symbol))) yield `strip symbol ${symbol} is not in the paytable`;
      }
    }
    if ('stake' in model.lines && model.wild !== undefined && strips[0]?.includes(model.wild)) {
      yield 'where ways pay, the first reel has no wild';
    }
  }
  return undefined;
}

function* faultsOfLines({ lines, rows, strips }: LineSlotModel): Faults {
  if ('stake' in lines) {
    if (!isSome(lines.stake)) yield 'its stake must be whole coins';
    return undefined;
  }
  const onGrid = (line: string) =>
    line.length === strips.length && Array.from(line).every((row) => /\d/.test(row) && Number(row) < rows);
  if (lines.length === 0) yield 'it needs at least one reel and one line';
  for (const line of lines) if (!onGrid(line)) yield `line ${line} leaves the grid`;
  if (new Set(lines).size !== lines.length) yield 'a line is given twice';
  return undefined;
}

function* faultsOfFeatures({ pays, names, freeSpins, bonus, collect }: LineSlotModel): Faults {
  const special = [freeSpins?.scatter, bonus?.symbol, collect?.money, collect?.collector].filter(
    (s) => s !== undefined,
  );
  if (new Set(special).size !== special.length) yield 'a symbol has two parts to play';
  for (const symbol of special) {
    if (symbol in pays) yield `${symbol} pays in a feature, and can have no pays from the left`;
    if (!(symbol in names)) yield `symbol ${symbol} has no name`;
  }
  if (freeSpins) {
    const { pays: scatterPays, spins, again, multipliers, most } = freeSpins;
    if (![...scatterPays, ...spins, ...again].every(isCount)) yield 'scatters must pay and win whole numbers';
    if (most < Math.max(...spins)) yield 'its free spins can be more than the most';
    if (multipliers.length === 0 || !multipliers.every(isSome)) yield 'the multipliers must be whole, and one at least';
  }
  if (bonus && !(bonus.picks <= bonus.prizes.length && [bonus.needs, bonus.picks, ...bonus.prizes].every(isSome))) {
    yield 'its bonus must open prizes that are there';
  }
  if (
    collect &&
    !(collect.values.length > 0 && collect.values.every(({ pays, weight }) => isSome(pays) && isSome(weight)))
  )
    yield 'the values to collect must be whole coins with whole weights';
  return undefined;
}

function* faultsOfOptions({ options = [] }: LineSlotModel): Faults {
  const ids = [BASE, FREE_SPINS, ...options.map(({ id }) => id)];
  if (new Set(ids).size !== ids.length) yield 'two of its options share a name';
  for (const { id, stake } of options) {
    if (!/^[a-z0-9-]{1,32}$/.test(id)) yield `option ${id} must be lower-case letters, digits and hyphens`;
    if (!isSome(stake)) yield `the stake of option ${id} must be whole coins`;
  }
  if (options.filter(({ kind }) => kind === 'special_bet').length > 1) yield 'it can have one special bet';
  return undefined;
}
