import fc from 'fast-check';
import { ART, CENTRED, cropOf, dragged, isMovable, MOST_ZOOM } from '../../web/admin/games/art/crop.ts';

/** Which part of a picture Provider Admin keeps as art. */

const picture = fc.record({ width: fc.integer({ min: 1, max: 8000 }), height: fc.integer({ min: 1, max: 8000 }) });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const view = fc.record({ zoom: fc.double({ min: 1, max: MOST_ZOOM, noNaN: true }), across: share, down: share });
const way = fc.integer({ min: -5000, max: 5000 });

test.each([
  ['of the art itself, everything', ART, { x: 0, y: 0, width: 600, height: 400 }],
  ['of a wide one, the middle', { width: 1000, height: 400 }, { x: 200, y: 0, width: 600, height: 400 }],
  ['of a high one, the middle', { width: 300, height: 600 }, { x: 0, y: 200, width: 300, height: 200 }],
])('%s', (_what, size, box) => {
  expect(cropOf(size, CENTRED)).toEqual(box);
});

test('twice as near, half as much is kept on each side', () => {
  expect(cropOf(ART, { ...CENTRED, zoom: 2 })).toEqual({ x: 150, y: 100, width: 300, height: 200 });
});

test('what is kept is always inside the picture and of the shape of the art, wherever it is dragged', () => {
  fc.assert(
    fc.property(picture, view, way, way, (size, from, right, down) => {
      const { x, y, width, height } = cropOf(size, dragged(size, from, right, down));
      expect(x).toBeGreaterThanOrEqual(-1e-6);
      expect(y).toBeGreaterThanOrEqual(-1e-6);
      expect(x + width).toBeLessThanOrEqual(size.width + 1e-6);
      expect(y + height).toBeLessThanOrEqual(size.height + 1e-6);
      expect(width / height).toBeCloseTo(1.5, 6);
    }),
  );
});

test('the picture follows the hand: dragged by 60 of the 600 pixels, it lies 60 further', () => {
  const size = { width: 1200, height: 400 };
  const before = cropOf(size, CENTRED).x;
  expect(cropOf(size, dragged(size, CENTRED, 60, 0)).x).toBeCloseTo(before - 60);
});

test('a picture of the shape of the art can be moved only once it is enlarged', () => {
  expect(isMovable(ART, CENTRED)).toEqual({ across: false, down: false });
  expect(isMovable(ART, { ...CENTRED, zoom: 1.5 })).toEqual({ across: true, down: true });
  expect(isMovable({ width: 900, height: 400 }, CENTRED)).toEqual({ across: true, down: false });
});
