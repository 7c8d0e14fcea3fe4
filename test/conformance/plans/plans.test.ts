import { describe, expect, it } from 'vitest';
import { runExample, workedExamples } from './worked-examples.ts';

describe('plans as the field draws them up pay what is reckoned by hand', () => {
  it.each(workedExamples())('%s', (name) => {
    const { paid, expected } = runExample(name);
    expect(paid).toEqual(expected);
  });
});
