import { shownType } from '../helpers/helper.ts';
import { image } from '../helpers/image.ts';
import { isPictureFile } from '../pictures/release-picture.ts';
import { templateFolder } from '../syntax/template-files.ts';
import { checkShowing, checkUse } from './call-showing.ts';
import type { Checker } from './checker.ts';
import type { CheckCall } from './contract.ts';
import { literalOf } from './settings.ts';
import { hintFor } from './suggest.ts';
import { made } from './typed.ts';

/** `{{image case.photo}}`, or `{{image "logo.png"}}` of a file under `templates/`. */
export const checkImage: CheckCall = (call, scope, checker) => {
  const [param, ...more] = call.params;
  const name = param && more.length === 0 ? literalOf(param) : undefined;
  if (!param || typeof name !== 'string') return checkShowing(image, call, scope, checker);
  checkUse(image, call, checker);
  checkFile(name, param, checker);
  return made(shownType, image.name);
};

/** A picture that cannot be read was reported with its file. */
function checkFile(name: string, at: hbs.AST.Expression, checker: Checker): void {
  const picture = checker.files.picture(name);
  if (picture) checker.usedFiles.add(`${templateFolder}${name}`);
  if (picture?.ok) checker.pictures.set(name, picture.value);
  else if (!isPictureFile(name)) checker.report('template-picture-type', at, { name });
  else if (!picture) {
    const hint = hintFor(name, checker.files.pictures);
    checker.report('template-unknown-picture', at, { name }, hint);
  }
}
