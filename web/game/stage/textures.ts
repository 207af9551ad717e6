import { dataUrl, plainSvg, symbolSvg } from '../draw/svg.ts';
import type { Look } from '../looks/look.ts';
import type { Pixi } from './pixi-library.ts';

type Texture = InstanceType<Pixi['Texture']>;

export interface SymbolTextures {
  sharp: Texture;
  /** As it looks when it passes fast. */
  blurred: Texture;
}

export interface Textures {
  symbol(symbol: string): SymbolTextures;
  drift: Texture;
  spark: Texture;
}

/** A symbol's picture is so many pixels wide, and higher by the way its blur is smeared. */
const SIZE = 224;
export const BLUR_HEIGHT = 1.5;
const SMEARS = 28;

/** Paints every symbol of a look once, sharp and blurred. */
export async function makeTextures(pixi: Pixi, look: Look, page: Document): Promise<Textures> {
  const make = (canvas: HTMLCanvasElement): Texture => {
    const source = new pixi.ImageSource({ resource: canvas, autoGenerateMipmaps: true });
    return new pixi.Texture({ source });
  };
  const symbols = new Map<string, SymbolTextures>();
  for (const [symbol, { art }] of Object.entries(look.symbols)) {
    const image = await loadImage(symbolSvg(look, art, SIZE));
    symbols.set(symbol, { sharp: make(paint(page, image, 1)), blurred: make(paint(page, image, SMEARS)) });
  }
  const plain = async (svg: string) => make(paint(page, await loadImage(svg), 1));
  const empty: SymbolTextures = { sharp: pixi.Texture.EMPTY, blurred: pixi.Texture.EMPTY };
  return {
    symbol: (symbol) => symbols.get(symbol) ?? empty,
    drift: await plain(plainSvg(look.paints, look.drift.art, SIZE)),
    spark: await plain(plainSvg(look.paints, look.spark, SIZE)),
  };
}

async function loadImage(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = dataUrl(svg);
  await image.decode();
  return image;
}

/** The mean of so many pictures, each a little lower than the one before. */
function paint(page: Document, image: HTMLImageElement, smears: number): HTMLCanvasElement {
  const canvas = page.createElement('canvas');
  canvas.width = SIZE;
  canvas.height = smears === 1 ? SIZE : SIZE * BLUR_HEIGHT;
  const context = canvas.getContext('2d');
  if (!context) return canvas;
  context.globalCompositeOperation = 'lighter';
  context.globalAlpha = 1 / smears;
  const room = canvas.height - SIZE;
  for (let i = 0; i < smears; i += 1)
    context.drawImage(image, 0, smears === 1 ? 0 : (room * i) / (smears - 1), SIZE, SIZE);
  return canvas;
}
