import { errorEntry } from './catalogue.ts';
import { renderProblem, type Problem } from './problem.ts';

/** An error with one or more problems of the catalogue; the first gives the status. */
export class BatonError extends Error {
  readonly problems: readonly [Problem, ...Problem[]];

  constructor(problems: Problem | readonly [Problem, ...Problem[]], options?: ErrorOptions) {
    const all = 'code' in problems ? ([problems] as const) : problems;
    super(renderProblem(all[0], 'en').message, options);
    this.name = 'BatonError';
    this.problems = all;
  }

  get code(): Problem['code'] {
    return this.problems[0].code;
  }

  get status(): number {
    return errorEntry(this.code).status;
  }
}
