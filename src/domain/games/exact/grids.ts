import type { LineSlotModel } from '../line-slot-model.ts';
import { makeReels, type Reel } from '../reels.ts';
import { makeWalk, type Running, type Walk } from './walk.ts';

/** All combinations of stops that show as many of each feature's symbols: how many there are, and what they pay. */
export interface GridClass {
  tally: number;
  count: number;
  pays: number;
  squares: number;
  /** How many of them pay nothing. */
  losing: number;
  most: number;
}

/** By tally. */
type Classes = Map<number, GridClass>;

/** A column that a reel shows, at so many of its stops. */
interface Face {
  column: readonly number[];
  tally: number;
  stops: number;
}

/**
 * Every combination of stops, sorted by what it shows. What the reels to the right add depends on the runs that reach them
 * alone, and is worked out once for each set of these: of the 60 million combinations of a game none is visited by itself.
 * @throws Error when there are more than can be counted exactly.
 */
export function gridClasses(model: LineSlotModel, strips: readonly string[]): GridClass[] {
  const walk = makeWalk(model);
  const reels = makeReels(model, strips).map((reel) => facesOf(reel, walk));
  const known = reels.map(() => new Map<string, Classes>());
  const found = [...from(0, walk.start).values()];
  if (!found.every(({ squares }) => Number.isSafeInteger(squares))) {
    throw new Error(`Game ${model.id} pays more than can be counted exactly`);
  }
  return found;

  /** What the reels from this one on can show, and what they add to runs that have come so far. */
  function from(reel: number, running: Running): Classes {
    const faces = reels[reel];
    if (!faces) return END;
    const key = running.join();
    const before = known[reel]?.get(key);
    if (before) return before;
    const classes: Classes = new Map();
    for (const face of faces) {
      const entered = walk.enter(running, reel, face.column);
      for (const rest of from(reel + 1, entered.running).values()) add(classes, face, entered.pays, rest);
    }
    known[reel]?.set(key, classes);
    return classes;
  }
}

const END: Classes = new Map([[0, { tally: 0, count: 1, pays: 0, squares: 0, losing: 1, most: 0 }]]);

/** Adds what a face begins and the reels to its right end. */
function add(classes: Classes, face: Face, pays: number, rest: GridClass): void {
  const tally = face.tally + rest.tally;
  const one = classes.get(tally) ?? { tally, count: 0, pays: 0, squares: 0, losing: 0, most: 0 };
  one.count += face.stops * rest.count;
  one.pays += face.stops * (rest.count * pays + rest.pays);
  one.squares += face.stops * (rest.count * pays ** 2 + 2 * pays * rest.pays + rest.squares);
  if (pays === 0) one.losing += face.stops * rest.losing;
  one.most = Math.max(one.most, pays + rest.most);
  classes.set(tally, one);
}

function facesOf(reel: Reel, walk: Walk): Face[] {
  const faces = new Map<string, Face>();
  for (const { column, tally } of reel) {
    const key = column.join('');
    faces.set(key, { column: walk.encode(column), tally, stops: (faces.get(key)?.stops ?? 0) + 1 });
  }
  return [...faces.values()];
}
