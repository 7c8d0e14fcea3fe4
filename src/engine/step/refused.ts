import type { Problem } from '../../shared/index.ts';

/** Ends a step with the problems that refuse it; caught where the step begins. */
export class Refused extends Error {
  readonly problems: readonly [Problem, ...Problem[]];

  constructor(problems: Problem | readonly [Problem, ...Problem[]]) {
    const all = 'code' in problems ? ([problems] as const) : problems;
    super(all[0].code);
    this.name = 'Refused';
    this.problems = all;
  }
}

/** Refuses where there is any problem. */
export function refuseIf(problems: readonly Problem[]): void {
  const [first, ...rest] = problems;
  if (first) throw new Refused([first, ...rest]);
}
