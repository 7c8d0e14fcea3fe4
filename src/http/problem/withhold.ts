import type { FieldAccess } from '../../access/index.ts';
import { BatonError, type Problem, type ProblemParams } from '../../shared/index.ts';

export const withheldField = { en: 'a field you may not see', 'zh-CN': '您无权查看的字段' };
export const withheldRule = {
  en: 'a rule on a field you may not see',
  'zh-CN': '涉及您无权查看字段的规则',
};

export const withheldPeople = { en: 'somebody you may not see', 'zh-CN': '您无权查看的人员' };

/** Does the work; a refusal names no field that the actor may not see. */
export async function withholding<T>(
  work: () => Promise<T>,
  access: () => Promise<FieldAccess>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof BatonError)) throw error;
    const levels = await access();
    const [first, ...rest] = error.problems;
    throw new BatonError(
      [withholdHidden(first, levels), ...rest.map((problem) => withholdHidden(problem, levels))],
      { cause: error },
    );
  }
}

/**
 * The problem without the names of hidden fields. What the actor named himself stays: that error is the same
 * for a field that does not exist.
 */
export function withholdHidden(problem: Problem, access: FieldAccess): Problem {
  const { params, code } = problem;
  if (params === undefined || code === 'unknown-field') return problem;
  const { field, expression } = params;
  const hidesField = typeof field === 'string' && access.get(field) === 'hidden';
  const hidesRule = typeof expression === 'string' && mentionsHidden(expression, access);
  if (!hidesField && !hidesRule) return problem;
  const { path: _, ...rest } = problem;
  const withheld: ProblemParams = {
    ...params,
    ...(hidesField ? nameless(params) : {}),
    ...(hidesRule ? { expression: withheldRule, reason: withheldRule } : {}),
  };
  return { ...rest, params: withheld };
}

/** What names a field: its id, its title, and what a checklist calls it. */
const naming = ['field', 'label', 'title', 'item'] as const;

function nameless(params: ProblemParams): ProblemParams {
  const named = naming.filter((name) => Object.hasOwn(params, name) || name === 'label');
  return Object.fromEntries(named.map((name) => [name, withheldField]));
}

/** Whether an expression reads a hidden field of its own row. */
function mentionsHidden(expression: string, access: FieldAccess): boolean {
  const named = expression.matchAll(/\b(?:case|record)\s*\.\s*(\w+)/g);
  return [...named].some(([, field = '']) => access.get(field) === 'hidden');
}
