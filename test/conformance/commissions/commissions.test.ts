import { describe, expect, it } from 'vitest';
import { Decimal } from '../../../src/shared/index.ts';
import { answers } from './answers.ts';
import { figures, planOfExample, publishedExamples } from './examples.ts';

const published = publishedExamples();

describe.skipIf(published.length === 0)(
  'published commissions are paid to the last digit (needs BATON_SAMPLES)',
  () => {
    it.each(published.map((example) => [example.id, example.kind, example] as const))(
      '%s: %s',
      (id, _kind, { inputs, expected }) => {
        const answer = answers[id]?.(planOfExample(id), inputs) ?? [];
        expect(answer.map((figure) => new Decimal(figure).toFixed())).toEqual(figures(expected));
      },
    );
  },
);
