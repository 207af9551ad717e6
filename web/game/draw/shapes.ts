/** One outline on a field of 100 x 100. A paint is a colour, or the name of one of the look's paints. */
export interface Shape {
  d: string;
  fill?: string;
  line?: string;
  width?: number;
  /** An SVG transform. */
  at?: string;
}

export const fill = (paint: string, d: string, at?: string): Shape => ({ d, fill: paint, ...(at && { at }) });

export const line = (paint: string, width: number, d: string, at?: string): Shape => ({
  d,
  line: paint,
  width,
  ...(at && { at }),
});

/** Shapes moved, turned or mirrored together. */
export const placed = (at: string, shapes: readonly Shape[]): Shape[] =>
  shapes.map((shape) => ({ ...shape, at: shape.at ? `${at} ${shape.at}` : at }));

/** The same shapes on the other side of the field too. */
export const mirrored = (...shapes: Shape[]): Shape[] => [...shapes, ...placed('matrix(-1 0 0 1 100 0)', shapes)];

export const circle = (x: number, y: number, r: number): string => ellipse(x, y, r, r);

export const ellipse = (x: number, y: number, rx: number, ry: number): string =>
  `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`;

export const box = (x: number, y: number, width: number, height: number, r = 0): string =>
  r === 0
    ? `M${x} ${y}h${width}v${height}h${-width}z`
    : `M${x + r} ${y}h${width - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${height - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}h${2 * r - width}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - height}a${r} ${r} 0 0 1 ${r} ${-r}z`;

/** A star, a gear or a polygon: corners by turns on the outer and on the inner circle, the first one up. */
export function star(x: number, y: number, points: number, outer: number, inner: number): string {
  const corners = Array.from({ length: points * 2 }, (_, i) =>
    polar(x, y, i % 2 === 0 ? outer : inner, (i * 180) / points),
  );
  return `M${corners.join('L')}z`;
}

/** So many petals around a middle, each as long as `length` and as wide as `width`. */
export function petals(x: number, y: number, count: number, length: number, width: number): string {
  return Array.from({ length: count }, (_, i) => {
    const turn = (i * 360) / count;
    const side = (Math.atan2(width, length) * 180) / Math.PI;
    const left = polar(x, y, length * 0.9, turn - side);
    const right = polar(x, y, length * 0.9, turn + side);
    return `M${x} ${y}C${left} ${polar(x, y, length * 1.1, turn - side / 2)} ${polar(x, y, length, turn)}C${polar(x, y, length * 1.1, turn + side / 2)} ${right} ${x} ${y}z`;
  }).join('');
}

/** A toothed wheel with a hole in its middle, which shows what is behind. */
export function gear(x: number, y: number, teeth: number, outer: number, inner: number, hole: number): string {
  const step = 360 / teeth;
  const rim = Array.from({ length: teeth }, (_, i) => {
    const turn = i * step;
    return [
      polar(x, y, inner, turn - step * 0.3),
      polar(x, y, outer, turn - step * 0.18),
      polar(x, y, outer, turn + step * 0.18),
      polar(x, y, inner, turn + step * 0.3),
    ].join('L');
  });
  const through = `M${x - hole} ${y}a${hole} ${hole} 0 1 1 ${2 * hole} 0a${hole} ${hole} 0 1 1 ${-2 * hole} 0z`;
  return `M${rim.join('L')}z${through}`;
}

function polar(x: number, y: number, radius: number, degrees: number): string {
  const angle = ((degrees - 90) * Math.PI) / 180;
  return `${round(x + radius * Math.cos(angle))} ${round(y + radius * Math.sin(angle))}`;
}

const round = (value: number): number => Math.round(value * 100) / 100;
