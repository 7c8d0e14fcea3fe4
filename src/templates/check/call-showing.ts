import { shownType, type ShowingHelper } from '../helpers/helper.ts';
import { checkFilled } from './filled.ts';
import type { Call } from './contract.ts';
import type { Checker } from './checker.ts';
import type { Scope } from './scope.ts';
import { checkSettings, pairsOf } from './settings.ts';
import { kindName, kindNames } from './type-names.ts';
import { made, type Typed } from './typed.ts';

/** `{{date case.signed style="long" default="–"}}`. */
export function checkShowing(
  helper: ShowingHelper,
  call: Call,
  scope: Scope,
  checker: Checker,
): Typed {
  const { name, example } = helper;
  const result = made(shownType, name);
  checkUse(helper, call, checker);
  const [param, ...more] = call.params;
  if (!param || more.length > 0) {
    checker.report('template-arguments', call, { name, example });
    return result;
  }
  const typed = checker.argument(param, scope);
  checker.recordRead(typed.read);
  const { kind } = typed.type;
  if (kind === 'unknown') return result;
  const isPicture = typed.type.kind === 'object' && typed.type.name !== 'file';
  if (!helper.takes.includes(kind) || isPicture) {
    const params = { name, expected: kindNames(helper.takes), actual: kindName(kind) };
    checker.report('template-argument-type', param, params);
  } else if (!pairsOf(call).some(({ key }) => key === 'default'))
    checkFilled(typed, param, scope, checker);
  if (kind === 'object') recordFile(typed, checker);
  return result;
}

/** Whether the helper may be used here at all, and in this way. */
export function checkUse(
  { name, formats, settings, isPicture }: ShowingHelper,
  call: Call,
  checker: Checker,
): void {
  if (formats && !formats.includes(checker.format))
    checker.report('template-wrong-format', call, { name, format: checker.format });
  if (isPicture && call.type === 'SubExpression')
    checker.report('template-picture-alone', call, { name });
  checkSettings(name, pairsOf(call), { ...settings, default: 'text' }, checker);
}

/** A file is found again by all that is stored of it. */
function recordFile({ read, type }: Typed, checker: Checker): void {
  if (!read || type.kind !== 'object') return;
  for (const member of Object.keys(checker.types.objects[type.name]?.members ?? {}))
    checker.recordRead([...read, member]);
}
