import { expect, it } from 'vitest';
import { measureWebSize } from '../../bench/rows/web-size.ts';

const whileItIsBuilt = 240_000;

it(
  'loads no more scripts, for the first page and for any other, than it may',
  async () => {
    const tooLarge = (await measureWebSize()).filter(({ met }) => !met);
    expect(
      tooLarge.map(({ name, value, target }) => ({ name: name.trim(), value, target })),
    ).toEqual([]);
  },
  whileItIsBuilt,
);
