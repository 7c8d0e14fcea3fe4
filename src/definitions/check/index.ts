import type { Draft } from '../compile/draft.ts';
import { checkExclusivePlans } from '../compile/incentive/exclusive.ts';
import { checkLanguages } from './languages.ts';
import { checkOpening } from './opening.ts';
import { checkSingle } from './single.ts';

/** Checks that concern several documents at once. */
export function checkWorkspaceWide(draft: Draft): void {
  checkSingle(draft);
  checkOpening(draft);
  checkExclusivePlans(draft);
  checkLanguages(draft);
}
