import { showingHelpers, blockHelpers, inlineHelpers } from '../helpers/registry.ts';
import { checkCalc } from './call-calc.ts';
import { checkDefault } from './call-default.ts';
import { checkImage } from './call-image.ts';
import { checkShowing } from './call-showing.ts';
import { checkSum } from './call-sum.ts';
import { checkTexts } from './call-texts.ts';
import { nameOf, type CheckCall } from './contract.ts';
import { hintFor } from './suggest.ts';
import { unknownValue } from './typed.ts';

const special: { readonly [name: string]: CheckCall } = {
  calc: checkCalc,
  default: checkDefault,
  image: checkImage,
  sum: checkSum,
  t: checkTexts,
};

/** What a call of a helper stands for; its arguments are held against what the helper takes. */
export const checkCall: CheckCall = (call, scope, checker) => {
  const name = nameOf(call);
  const own = Object.hasOwn(special, name) ? special[name] : undefined;
  if (own) return own(call, scope, checker);
  const showing = showingHelpers.get(name);
  if (showing) return checkShowing(showing, call, scope, checker);
  if (blockHelpers.includes(name)) {
    checker.report('template-block-helper', call.path as hbs.AST.PathExpression, { name });
    return unknownValue(name);
  }
  const at = call.path as hbs.AST.PathExpression;
  checker.report('template-unknown-helper', at, { name }, hintFor(name, inlineHelpers));
  return unknownValue(name);
};
