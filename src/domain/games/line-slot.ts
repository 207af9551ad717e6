import { makeDraw } from './draw.ts';
import { roundLaw } from './exact/exact.ts';
import type { LineSlotModel, Option } from './line-slot-model.ts';
import type { Features, GameMaths } from './maths.ts';
import { assertPlayable } from './playable.ts';

/**
 * The maths of a slot.
 * @throws Error naming the game and the fault when the model cannot be played.
 */
export function lineSlot(model: LineSlotModel): GameMaths {
  assertPlayable(model);
  const { id, lines, strips, rows, coins, options = [] } = model;
  const stake = 'stake' in lines ? lines.stake : lines.length;
  return {
    id,
    model,
    lines: stake,
    reels: strips.length,
    rows,
    linePatterns: 'stake' in lines ? [] : lines.map((line) => Array.from(line, Number)),
    coins,
    features: featuresOf(model),
    plain: { stake, ...model.figures },
    options: options.map((option) => ({ option, stake: option.stake, ...option.figures })),
    draw: makeDraw(model),
    exact: (option) => roundLaw(model, option),
  };
}

function featuresOf({ freeSpins, bonus, collect, options = [] }: LineSlotModel): Features {
  const offers = (kind: Option['kind']) => options.some((option) => option.kind === kind);
  return {
    bonus: bonus !== undefined,
    collect: collect !== undefined,
    free_spins: freeSpins !== undefined,
    buy_feature: offers('buy_feature'),
    special_bet: offers('special_bet'),
  };
}
