import { describe, expect, it } from 'vitest';
import { Decimal } from '../../../src/shared/index.ts';
import { answers } from './answers.ts';
import { figures, planOfExample, publishedExamples } from './examples.ts';

const published = publishedExamples();

const absent = published.length === 0 ? ' (skipped: the data is absent, see BATON_SAMPLES)' : '';

describe.skipIf(published.length === 0)(
  `published commissions are paid to the last digit${absent}`,
  () => {
    it('and there is a plan for each of them', () => {
      expect(Object.keys(answers)).toEqual(published.map(({ id }) => id));
    });

    it.each(published.map((example) => [example.id, example.kind, example] as const))(
      '%s: %s',
      (id, _kind, { inputs, expected }) => {
        const answer = answers[id]?.(planOfExample(id), inputs) ?? [];
        expect(answer.map((figure) => new Decimal(figure).toFixed())).toEqual(figures(expected));
      },
    );
  },
);
