import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planOf } from '../../incentives/world.ts';
import { Decimal } from '../../../src/shared/index.ts';
import type { Incentive } from '../../../src/definitions/index.ts';

/** A published example: its inputs and what the page prints. Numbers are kept as the text they are. */
export interface Published {
  readonly id: string;
  readonly kind: string;
  readonly inputs: { readonly [name: string]: Figure };
  readonly expected: Figure;
}
export type Figure = string | readonly Figure[] | { readonly [name: string]: Figure };

const samples = process.env['BATON_SAMPLES'] ?? '../shared/data';
const path = join(samples, 'commissions.json');

/** The published examples; none where the folder of samples is absent. */
export function publishedExamples(): readonly Published[] {
  if (!existsSync(path)) return [];
  const keepText = (_key: string, value: unknown, context: { source?: string }): unknown =>
    typeof value === 'number' ? (context.source ?? String(value)) : value;
  const parse = JSON.parse as (text: string, reviver: typeof keepText) => unknown;
  const { examples } = parse(readFileSync(path, 'utf8'), keepText) as { examples: Published[] };
  return examples;
}

/** The plan of an example, as an admin would write it. */
export function planOfExample(id: string): Incentive {
  return planOf(readFileSync(new URL(`${id}.yaml`, import.meta.url), 'utf8'));
}

/** Every figure of an answer, however deep, as plain decimal text. */
export function figures(answer: Figure): readonly string[] {
  if (typeof answer === 'string') return [new Decimal(answer).toFixed()];
  return Object.values(answer).flatMap(figures);
}
