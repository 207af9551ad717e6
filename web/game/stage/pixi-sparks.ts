import type { Pixi } from './pixi-library.ts';
import type { Textures } from './textures.ts';

const GRAVITY = 900;
const MOST = 220;

interface Spark {
  sprite: InstanceType<Pixi['Sprite']>;
  across: number;
  down: number;
  turn: number;
  left: number;
  lives: number;
}

/** Sparks that fly up and fall. `chance` is from 0 to 1; it decides nothing but how they fly. */
export function makeSparks(pixi: Pixi, textures: Textures, chance: () => number) {
  const view = new pixi.Container();
  let sparks: Spark[] = [];

  function fly(x: number, y: number, size: number, strength: number): void {
    const sprite = new pixi.Sprite({ texture: textures.spark, anchor: 0.5 });
    sprite.position.set(x, y);
    sprite.width = sprite.height = size * (0.1 + 0.16 * chance());
    view.addChild(sprite);
    const angle = -Math.PI / 2 + (chance() - 0.5) * 2.4;
    const speed = size * (2 + 4 * chance()) * strength;
    const lives = 0.9 + 0.8 * chance();
    const turn = (chance() - 0.5) * 12;
    sparks.push({ sprite, across: Math.cos(angle) * speed, down: Math.sin(angle) * speed, turn, left: lives, lives });
  }

  return {
    view,
    burst(x: number, y: number, size: number, count: number, strength: number): void {
      for (let i = 0; i < count && sparks.length < MOST; i += 1) fly(x, y, size, strength);
    },
    isBusy: (): boolean => sparks.length > 0,
    move(seconds: number): void {
      for (const spark of sparks) {
        spark.left -= seconds;
        spark.down += GRAVITY * seconds;
        spark.sprite.x += spark.across * seconds;
        spark.sprite.y += spark.down * seconds;
        spark.sprite.rotation += spark.turn * seconds;
        spark.sprite.alpha = Math.max(0, Math.min(1, (2 * spark.left) / spark.lives));
        if (spark.left <= 0) spark.sprite.destroy();
      }
      sparks = sparks.filter(({ left }) => left > 0);
    },
  };
}
