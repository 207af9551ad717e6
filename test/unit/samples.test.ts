import { sampleOf } from '../../codegen/emit/samples.ts';

const PROGRAM = `import of
// sample: client
use client
// end
// sample: launch, list
use game
// end

fn main() {
    // sample: client
    make()

    it()
    // end
    // sample: list
    for game {
        print()
    }
    // end
    done()
}
`.split('\n');

test('a sample is its marked pieces without their indentation, apart where something unmarked stands between', () => {
  expect(sampleOf(PROGRAM, ['client', 'list'])).toBe(
    'use client\nuse game\n\nmake()\n\nit()\nfor game {\n    print()\n}',
  );
  expect(sampleOf(PROGRAM, ['launch'])).toBe('use game');
  expect(sampleOf(PROGRAM, ['none'])).toBe('');
});

test('a sample without an end is refused', () => {
  expect(() => sampleOf(['# sample: client', 'make()'], ['client'])).toThrow('the sample of client has no end');
});
