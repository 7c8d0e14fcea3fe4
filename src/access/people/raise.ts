import { BatonError, type Problem } from '../../shared/index.ts';

/** Raises all the problems in one error, if there are any. */
export function raiseAll([first, ...rest]: readonly Problem[]): void {
  if (first) throw new BatonError([first, ...rest]);
}
