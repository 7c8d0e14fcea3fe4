import { dates } from './dates.ts';
import type { FunctionEntry, FunctionFamily, Overload } from './entry.ts';
import { lists } from './lists.ts';
import { money } from './money.ts';
import { numbers } from './numbers.ts';
import { parseSignature, type Signature } from './signature.ts';
import { texts } from './texts.ts';

export const families: readonly FunctionFamily[] = [numbers, money, texts, lists, dates];

export interface ParsedOverload extends Overload {
  readonly parsed: Signature;
}

const parse = (entry: FunctionEntry): readonly ParsedOverload[] =>
  entry.overloads.map((each) => ({ ...each, parsed: parseSignature(each.signature) }));

/** The ways to call each function of the language, by its name. */
export const builtIn: ReadonlyMap<string, readonly ParsedOverload[]> = new Map(
  families.flatMap(({ functions }) =>
    functions.map((entry) => [entry.name, parse(entry)] as const),
  ),
);
