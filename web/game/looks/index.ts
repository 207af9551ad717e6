import { letter } from '../draw/letters.ts';
import { ROLE_ART, ROLE_PAINTS } from '../draw/role-art.ts';
import type { GameSymbol } from '../runtime.ts';
import { defaultLook, plainSymbol } from './default.ts';
import type { Look, SymbolArt } from './look.ts';

const LOOKS: Readonly<Record<string, () => Promise<{ look: Look }>>> = {
  vs1brassbell: () => import('./vs1brassbell.ts'),
  vs5pocketorchard: () => import('./vs5pocketorchard.ts'),
  vs8tidepool: () => import('./vs8tidepool.ts'),
  vs9amberwick: () => import('./vs9amberwick.ts'),
  vs10drownedbelfry: () => import('./vs10drownedbelfry.ts'),
  vs15heronry: () => import('./vs15heronry.ts'),
  vs20doghouse: () => import('./vs20doghouse.ts'),
  vs20lanternbarge: () => import('./vs20lanternbarge.ts'),
  vs20reedmarsh: () => import('./vs20reedmarsh.ts'),
  vs25copperbazaar: () => import('./vs25copperbazaar.ts'),
  vs25moonharbor: () => import('./vs25moonharbor.ts'),
  vs27inkandpaper: () => import('./vs27inkandpaper.ts'),
  vs30marigold: () => import('./vs30marigold.ts'),
  vs30stormglass: () => import('./vs30stormglass.ts'),
  vs40kilnmountain: () => import('./vs40kilnmountain.ts'),
  vs50hoarfrost: () => import('./vs50hoarfrost.ts'),
};

/** A look by its name, or one made for it, with a picture for each of its symbols whatever they are. */
export async function loadLook(name: string, symbols: readonly GameSymbol[]): Promise<Look> {
  const known = Object.hasOwn(LOOKS, name) ? LOOKS[name] : undefined;
  const look = known ? (await known()).look : defaultLook(name);
  return complete(look, symbols);
}

export function complete(look: Look, symbols: readonly GameSymbol[]): Look {
  const art = symbols.map((symbol) => [symbol.symbol, artOf(look, symbol)] as const);
  return { ...look, paints: { ...ROLE_PAINTS, ...look.paints }, symbols: Object.fromEntries(art) };
}

/** As the look draws a symbol of that name; else as what it does, else its letter. */
function artOf(look: Look, { symbol, name, role }: GameSymbol): SymbolArt {
  const own = Object.values(look.symbols).find((drawn) => drawn.name === name);
  if (own) return own;
  const art = ROLE_ART[role];
  if (art) return { name, art };
  const known = letter(symbol, PLAIN_LETTERING);
  return known.name === name ? known : plainSymbol(symbol, name);
}

const PLAIN_LETTERING = {
  strokes: [
    ['role-wood', 21],
    ['role-gold', 15],
    ['#fff6da', 5],
  ],
} as const;
