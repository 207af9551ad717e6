import type { Look, Paints } from '../looks/look.ts';
import type { Shape } from './shapes.ts';

/** A symbol as an SVG document: its outline in ink, then its shapes in the look's light. */
export function symbolSvg(look: Pick<Look, 'paints' | 'ink' | 'finish'>, art: readonly Shape[], size = 100): string {
  const paints = draw(look.paints);
  const outline = art
    .filter(isSolid)
    .map((shape) => path(shape, { fill: shape.fill && look.ink, line: look.ink, more: OUTLINE }))
    .join('');
  const shapes = art.map((shape) => path(shape, paints.of(shape, look.finish !== 'flat'))).join('');
  const defs = paints.defs + FINISHES[look.finish];
  return document_('-4 -4 108 108', size, size, `<defs>${defs}</defs><g opacity=".92">${outline}</g>${shapes}`);
}

/** A scene as an SVG document that covers whatever it is put behind. */
export function sceneSvg(paints: Paints, scene: readonly Shape[]): string {
  const drawn = draw(paints);
  const shapes = scene.map((shape) => path(shape, drawn.of(shape, false))).join('');
  return document_(
    '0 0 160 90',
    1600,
    900,
    `<defs>${drawn.defs}</defs>${shapes}`,
    ' preserveAspectRatio="xMidYMid slice"',
  );
}

/** Shapes without outline or light: what drifts and what bursts. */
export function plainSvg(paints: Paints, art: readonly Shape[], size: number): string {
  const drawn = draw(paints);
  return document_(
    '0 0 100 100',
    size,
    size,
    `<defs>${drawn.defs}</defs>${art.map((shape) => path(shape, drawn.of(shape, false))).join('')}`,
  );
}

/** An address that an image can be loaded from. */
export const dataUrl = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg)}`;

const OUTLINE = 6;

/** Light that falls on a symbol, or goes out from it, has no outline. */
const isSolid = ({ fill, line }: Shape): boolean => !/^#[0-9a-f]{8}$/.test(fill ?? line ?? '');

interface Strokes {
  fill: string | undefined;
  line: string | undefined;
  more?: number;
  filter?: boolean;
}

function path({ d, width = 0, at }: Shape, { fill, line, more = 0, filter }: Strokes): string {
  const stroke = line ? ` stroke="${line}" stroke-width="${width + more}"` : '';
  const place = at ? ` transform="${at}"` : '';
  const light = filter ? ' filter="url(#light)"' : '';
  return `<path d="${d}" fill="${fill ?? 'none'}"${stroke}${place}${light}/>`;
}

function draw(paints: Paints) {
  const falls = Object.entries(paints).filter(([, paint]) => typeof paint !== 'string');
  const defs = falls.map(([name, paint]) => {
    const stops = [...paint].map((colour, i, all) => `<stop offset="${i / (all.length - 1)}" stop-color="${colour}"/>`);
    return `<linearGradient id="${name}" x1="0" x2="0" y1="0" y2="1">${stops.join('')}</linearGradient><linearGradient id="l-${name}" gradientUnits="userSpaceOnUse" x1="0" x2="0" y1="10" y2="90">${stops.join('')}</linearGradient>`;
  });
  const named = (paint: string, kind: '' | 'l-'): string => {
    const known = paints[paint];
    return typeof known === 'string' ? known : known ? `url(#${kind}${paint})` : paint;
  };
  return {
    defs: defs.join(''),
    of: ({ fill, line }: Shape, filter: boolean): Strokes => ({
      fill: fill && named(fill, ''),
      line: line && named(line, 'l-'),
      filter: filter && fill !== undefined,
    }),
  };
}

const document_ = (viewBox: string, width: number, height: number, inner: string, more = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}" width="${width}" height="${height}" stroke-linecap="round" stroke-linejoin="round"${more}>${inner}</svg>`;

const light = (blur: number, height: number, shine: number, exponent: number): string =>
  `<filter id="light" x="-10%" y="-10%" width="120%" height="120%" color-interpolation-filters="sRGB"><feGaussianBlur in="SourceAlpha" stdDeviation="${blur}" result="b"/><feSpecularLighting in="b" surfaceScale="${height}" specularConstant="${shine}" specularExponent="${exponent}" lighting-color="#fff" result="s"><feDistantLight azimuth="235" elevation="48"/></feSpecularLighting><feComposite in="s" in2="SourceAlpha" operator="in" result="s"/><feComposite in="SourceGraphic" in2="s" operator="arithmetic" k2="1" k3=".75"/></filter>`;

const FINISHES: Record<Look['finish'], string> = {
  gloss: light(1.6, 3, 0.8, 22),
  clay: light(2.6, 3, 0.5, 8),
  flat: '',
};
