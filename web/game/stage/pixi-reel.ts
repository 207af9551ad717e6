import type { Tempo } from '../looks/look.ts';
import type { Pixi } from './pixi-library.ts';
import { makeReelMotion } from './reel-motion.ts';
import { makeReelTape } from './reel-tape.ts';
import type { Column } from './stage.ts';
import { BLUR_HEIGHT, type Textures } from './textures.ts';

/** How much of its cell a symbol fills. */
const FILLED = 0.98;
const DARK = 0x6f6a80;

interface Needs {
  pixi: Pixi;
  textures: Textures;
  rows: number;
  tempo: Pick<Tempo, 'speed' | 'bounce'>;
}

/** How a symbol in the window is lit: as always, darkened, or won. */
export type Light = 'plain' | 'dark' | 'won';
export type PixiReel = ReturnType<typeof makePixiReel>;

/** One reel on the canvas: as many symbols as can be seen at once, dressed anew as they pass. */
export function makePixiReel({ pixi, textures, rows, tempo }: Needs) {
  const view = new pixi.Container();
  const motion = makeReelMotion({ ...tempo, rows });
  const tape = makeReelTape(rows);
  const slots = Array.from({ length: rows + 2 }, () => makeSlot(pixi));
  view.addChild(...slots.map(({ holder }) => holder));
  let labels = new Map<number, string>();
  let cell = { width: 100, height: 100 };
  let light: (row: number) => Light = () => 'plain';

  function draw(now: number, ms: number): void {
    const position = motion.at(now);
    const first = Math.floor(position) - 1;
    const blurred = motion.isBlurred(now);
    slots.forEach((slot, i) => {
      const number = first + i;
      const row = tape.rowOf(number);
      const lit = motion.isStill() ? light(row) : 'plain';
      slot.dress(textures.symbol(tape.symbolAt(number)), blurred, lit, blurred ? undefined : labels.get(row));
      slot.place(cell, rows - 1 - (number - position) + 0.5, lit === 'won' ? swing(ms) : 1);
    });
  }

  return {
    view,
    draw,
    put(column: Column, written: ReadonlyMap<number, string>): void {
      const place = Math.round(motion.at(0));
      tape.splice(place, column, Number.NEGATIVE_INFINITY);
      labels = new Map(written);
    },
    turn: (now: number) => motion.turn(now),
    land(now: number, column: Column, written: ReadonlyMap<number, string>): void {
      const highest = Math.floor(motion.at(now)) + rows;
      tape.splice(motion.land(now), column, highest + 1);
      labels = new Map(written);
    },
    light(how: (row: number) => Light): void {
      light = how;
    },
    resize(width: number, height: number): void {
      cell = { width, height };
    },
    isStill: motion.isStill,
    isTurning: motion.isTurning,
  };
}

const swing = (ms: number): number => 1.04 + 0.08 * Math.sin(ms / 140);

function makeSlot(pixi: Pixi) {
  const holder = new pixi.Container();
  const sprite = new pixi.Sprite({ anchor: 0.5 });
  const label = new pixi.Text({
    anchor: 0.5,
    style: {
      fontFamily: 'system-ui, sans-serif',
      fontSize: 44,
      fontWeight: '800',
      fill: '#ffffff',
      stroke: { color: '#201000', width: 9, join: 'round' },
    },
  });
  label.visible = false;
  holder.addChild(sprite, label);
  return {
    holder,
    dress(textures: ReturnType<Textures['symbol']>, blurred: boolean, lit: Light, written: string | undefined): void {
      sprite.texture = blurred ? textures.blurred : textures.sharp;
      sprite.tint = lit === 'dark' ? DARK : 0xffffff;
      label.visible = written !== undefined;
      if (written !== undefined && label.text !== written) label.text = written;
      label.tint = sprite.tint;
    },
    place(cell: { width: number; height: number }, middle: number, swell: number): void {
      const size = Math.min(cell.width, cell.height) * FILLED * swell;
      holder.position.set(cell.width / 2, middle * cell.height);
      sprite.width = size;
      sprite.height = sprite.texture.height > sprite.texture.width ? size * BLUR_HEIGHT : size;
      label.scale.set(Math.min(size / 130, (size * 0.9) / Math.max(1, label.width / label.scale.x)));
    },
  };
}
