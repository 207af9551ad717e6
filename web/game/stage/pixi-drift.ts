import type { Drift } from '../looks/look.ts';
import type { Pixi } from './pixi-library.ts';
import type { Textures } from './textures.ts';

/** What drifts through the scene, round and round. `chance` is from 0 to 1. */
export function makeDrift(pixi: Pixi, textures: Textures, drift: Drift, chance: () => number) {
  const view = new pixi.Container();
  let page = { width: 1, height: 1, unit: 1 };
  const [least, most] = drift.size;
  const flakes = Array.from({ length: drift.count }, () => {
    const sprite = new pixi.Sprite({ texture: textures.drift, anchor: 0.5, alpha: 0.35 + 0.5 * chance() });
    const near = chance();
    return { sprite, near, size: least + (most - least) * near, x: chance(), y: chance(), phase: chance() * 6.28 };
  });
  view.addChild(...flakes.map(({ sprite }) => sprite));

  return {
    view,
    /** `unit` is the side of a symbol. */
    resize(width: number, height: number, unit: number): void {
      page = { width, height, unit };
      for (const { sprite, size } of flakes) sprite.width = sprite.height = size * unit;
    },
    move(ms: number, seconds: number): void {
      for (const flake of flakes) {
        const speed = (0.4 + 0.6 * flake.near) * page.unit * seconds;
        flake.x = wrap(flake.x + (drift.sideways * speed) / page.width);
        flake.y = wrap(flake.y + (drift.fall * speed) / page.height);
        const sway = Math.sin(ms / 1400 + flake.phase) * 0.12 * page.unit;
        flake.sprite.position.set(flake.x * page.width + sway, flake.y * page.height);
        flake.sprite.rotation = drift.turns ? ms / 2600 + flake.phase : 0;
      }
    },
  };
}

/** Leaving on one side is coming in on the other. */
const wrap = (place: number): number => ((((place + 0.05) % 1.1) + 1.1) % 1.1) - 0.05;
