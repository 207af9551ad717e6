import type { LineSlotModel } from '../line-slot-model.ts';
import { makeReels, type Reel } from '../reels.ts';
import { makeWalk, type Walk } from './walk.ts';

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

/** A column that a reel shows, at so many of its stops. */
interface Face {
  column: readonly string[];
  tally: number;
  stops: number;
}

/**
 * Every combination of stops, once, sorted by what it shows. Where no run goes on, the reels to the right only matter for
 * their tallies, which are counted at once: of the 60 million combinations of a game only a million or so are visited.
 * @throws Error when there are more than can be counted exactly.
 */
export function gridClasses(model: LineSlotModel, strips: readonly string[]): GridClass[] {
  const reels = makeReels(model, strips).map(facesOf);
  const walk = makeWalk(model);
  const rests = restsOf(reels);
  const classes = new Map<number, GridClass>();
  visit(0, 0, 0, 1);
  const found = [...classes.values()];
  if (!found.every((one) => Number.isSafeInteger(one.squares))) {
    throw new Error(`Game ${model.id} pays more than can be counted exactly`);
  }
  return found;

  function visit(reel: number, tally: number, pays: number, stops: number): void {
    for (const face of reels[reel] ?? []) {
      const paid = pays + walk.enter(reel, face.column);
      if (goesOn(walk, reel)) visit(reel + 1, tally + face.tally, paid, stops * face.stops);
      else
        for (const rest of rests[reel + 1] ?? [])
          add(tally + face.tally + rest.tally, paid, stops * face.stops * rest.stops);
    }
  }

  function goesOn(walk: Walk, reel: number): boolean {
    return reel + 1 < reels.length && walk.goesOn(reel);
  }

  function add(tally: number, pays: number, stops: number): void {
    const known = classes.get(tally) ?? { tally, count: 0, pays: 0, squares: 0, losing: 0, most: 0 };
    known.count += stops;
    known.pays += stops * pays;
    known.squares += stops * pays ** 2;
    if (pays === 0) known.losing += stops;
    known.most = Math.max(known.most, pays);
    classes.set(tally, known);
  }
}

function facesOf(reel: Reel): Face[] {
  const faces = new Map<string, Face>();
  for (const { column, tally } of reel) {
    const key = column.join('');
    faces.set(key, { column, tally, stops: (faces.get(key)?.stops ?? 0) + 1 });
  }
  return [...faces.values()];
}

type Rest = Pick<Face, 'tally' | 'stops'>;

/** For each reel, how often it and those to its right show which tally. */
function restsOf(reels: readonly Face[][]): Rest[][] {
  const rests: Rest[][] = [[{ tally: 0, stops: 1 }]];
  for (const faces of [...reels].reverse()) {
    const counts = new Map<number, number>();
    for (const rest of rests[0] ?? []) {
      for (const face of faces) {
        const tally = face.tally + rest.tally;
        counts.set(tally, (counts.get(tally) ?? 0) + face.stops * rest.stops);
      }
    }
    rests.unshift(Array.from(counts, ([tally, stops]) => ({ tally, stops })));
  }
  return rests;
}
