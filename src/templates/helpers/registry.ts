import { date } from './date.ts';
import type { ShowingHelper } from './helper.ts';
import { image } from './image.ts';
import { money } from './money.ts';
import { number } from './number.ts';
import { percent } from './percent.ts';
import { qr } from './qr.ts';
import { words } from './words.ts';

/** Helpers that show one value. */
export const showingHelpers: ReadonlyMap<string, ShowingHelper> = new Map(
  [date, number, money, percent, words, qr, image].map((helper) => [helper.name, helper]),
);

/** Helpers with rules of their own, that stand for a value or a text. */
export const valueHelpers: readonly string[] = ['calc', 'sum', 't', 'default'];

/** Helpers around a part of the template. */
export const blockHelpers: readonly string[] = ['if', 'unless', 'each', 'with', 'when', 'group'];

export const inlineHelpers: readonly string[] = [...showingHelpers.keys(), ...valueHelpers];
