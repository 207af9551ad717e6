import type { Paints } from '../looks/look.ts';
import type { GameSymbol } from '../runtime.ts';
import { ribbon } from './ribbon.ts';
import { box, circle, ellipse, fill, line, type Shape, star } from './shapes.ts';

/** Paints that every look has besides its own. */
export const ROLE_PAINTS: Paints = {
  'role-gold': ['#fff9d0', '#f7c440', '#a5660a'],
  'role-red': ['#ff9d86', '#dc2f35', '#7d0c1c'],
  'role-blue': ['#a9dcff', '#2f7fe0', '#123a8f'],
  'role-wood': ['#d69a5c', '#8d5527', '#4d2a0e'],
  'role-green': ['#c4f7a0', '#3aa84c', '#0f5c30'],
};

const CREAM = '#fff6da';

/** What a symbol does, drawn: for looks that do not draw it in their own way. A regular symbol has none. */
export const ROLE_ART: Record<GameSymbol['role'], readonly Shape[] | undefined> = {
  regular: undefined,
  wild: [fill('role-gold', star(50, 42, 10, 42, 30)), ...ribbon('WILD', 'role-red', CREAM, 54)],
  scatter: [
    fill('role-blue', star(50, 42, 16, 44, 36)),
    fill('role-gold', circle(50, 42, 30)),
    fill('role-blue', star(50, 42, 5, 24, 11)),
    ...ribbon('SCATTER', 'role-red', CREAM, 68),
  ],
  bonus: [
    fill('role-wood', 'M12 40C12 12 88 12 88 40z'),
    fill('role-wood', box(12, 42, 76, 44, 4)),
    fill('role-gold', `${box(20, 18, 10, 68)}${box(70, 18, 10, 68)}`),
    fill('role-gold', box(8, 37, 84, 9, 3)),
    fill('role-gold', box(41, 36, 18, 20, 4)),
    ...ribbon('BONUS', 'role-blue', CREAM, 70),
  ],
  money: [
    fill('role-gold', circle(50, 50, 44)),
    line('#a5660a', 3, circle(50, 50, 35)),
    fill('#ffffff44', ellipse(36, 28, 16, 8), 'rotate(-30 36 28)'),
  ],
  collector: [
    fill('role-green', 'M36 24C12 40 4 66 14 84 22 94 78 94 86 84 96 66 88 40 64 24z'),
    fill('role-gold', box(32, 16, 36, 10, 5)),
    fill('role-green', 'M36 16C28 4 40 6 44 10 46 2 54 2 56 10 60 6 72 4 64 16z'),
    fill('role-gold', circle(50, 48, 14)),
    ...ribbon('COLLECT', 'role-red', CREAM, 70),
  ],
};
