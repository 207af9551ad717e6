import { vs1brassbell } from './data/vs1brassbell.ts';
import { vs5pocketorchard } from './data/vs5pocketorchard.ts';
import { vs8tidepool } from './data/vs8tidepool.ts';
import { vs9amberwick } from './data/vs9amberwick.ts';
import { vs10drownedbelfry } from './data/vs10drownedbelfry.ts';
import { vs15heronry } from './data/vs15heronry.ts';
import { vs20doghouse } from './data/vs20doghouse.ts';
import { vs20lanternbarge } from './data/vs20lanternbarge.ts';
import { vs20reedmarsh } from './data/vs20reedmarsh.ts';
import { vs25copperbazaar } from './data/vs25copperbazaar.ts';
import { vs25moonharbor } from './data/vs25moonharbor.ts';
import { vs27inkandpaper } from './data/vs27inkandpaper.ts';
import { vs30marigold } from './data/vs30marigold.ts';
import { vs30stormglass } from './data/vs30stormglass.ts';
import { vs40kilnmountain } from './data/vs40kilnmountain.ts';
import { vs50hoarfrost } from './data/vs50hoarfrost.ts';
import { lineSlot } from './line-slot.ts';
import type { GameMaths } from './maths.ts';

/** Every game there is. */
export const models: readonly GameMaths[] = [
  vs1brassbell,
  vs5pocketorchard,
  vs8tidepool,
  vs9amberwick,
  vs10drownedbelfry,
  vs15heronry,
  vs20doghouse,
  vs20lanternbarge,
  vs20reedmarsh,
  vs25copperbazaar,
  vs25moonharbor,
  vs27inkandpaper,
  vs30marigold,
  vs30stormglass,
  vs40kilnmountain,
  vs50hoarfrost,
].map(lineSlot);

const byId = new Map(models.map((maths) => [maths.id, maths]));

/** The maths that a catalog record names in its `maths` field; undefined when no model has that id. */
export function findMaths(id: string): GameMaths | undefined {
  return byId.get(id);
}
