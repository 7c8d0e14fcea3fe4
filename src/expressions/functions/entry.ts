import type { LocalizedText } from '../../shared/index.ts';
import type { CheckedType } from '../check/checked-type.ts';
import type { Node } from '../check/node.ts';

/** Why an argument known at publish cannot be taken. */
export interface ArgumentFault {
  readonly argument: number;
  readonly detail: LocalizedText;
}

/** One way to call a function. */
export interface Overload {
  /**
   * Such as `round(value: money, digits: int): money`. `T` stands for one type throughout the
   * signature, and all `money` in it is of one currency.
   */
  readonly signature: string;
  /** Pure, on native values (see `Value`). May raise a fault. */
  readonly run: (...args: never[]) => unknown;
  /** Looks at arguments known at publish: a narrower result, a faster function, or a fault. */
  readonly specialize?: (args: readonly Node[]) => Specialized | undefined;
}

export interface Specialized {
  readonly returns?: CheckedType;
  readonly run?: (...args: never[]) => unknown;
  readonly fault?: ArgumentFault;
}

/** A function of the language. Called `f(x, y)` or `x.f(y)`. */
export interface FunctionEntry {
  readonly name: string;
  readonly description: LocalizedText;
  readonly overloads: readonly Overload[];
}

export interface FunctionFamily {
  readonly title: LocalizedText;
  readonly functions: readonly FunctionEntry[];
}

/** An overload that needs nothing but its signature and what it does. */
export function overload<Args extends unknown[]>(
  signature: string,
  run: (...args: Args) => unknown,
): Overload {
  return { signature, run: run as Overload['run'] };
}
