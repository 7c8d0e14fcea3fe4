import { checkFilled } from './filled.ts';
import type { Call } from './contract.ts';
import type { Checker } from './checker.ts';
import { checkPrintable } from './printable.ts';
import type { Scope } from './scope.ts';
import { literalOf, pairsOf } from './settings.ts';
import { hintFor } from './suggest.ts';
import { made, type Typed } from './typed.ts';

const example = '{{t en="Valid until {day}" zh-CN="有效期至 {day}" day=(date case.expected)}}';

/**
 * `{{t en="Quotation" zh-CN="报价单"}}`: a text in the language of the document. What else is given fills
 * the places in braces.
 */
export function checkTexts(call: Call, scope: Scope, checker: Checker): Typed {
  const { languages } = checker.environment;
  const pairs = pairsOf(call);
  const texts = pairs.filter(({ key }) => languages.includes(key));
  const fills = pairs.filter(({ key }) => !languages.includes(key));
  if (call.params.length > 0 || texts.some(({ value }) => typeof literalOf(value) !== 'string'))
    checker.report('template-arguments', call, { name: 't', example });
  const missing = languages.filter((language) => !texts.some(({ key }) => key === language));
  if (missing.length > 0) checker.report('template-lacks-language', call, { languages: missing });
  for (const { value } of fills) {
    const typed = checker.argument(value, scope);
    checker.recordRead(typed.read);
    if (checkPrintable(typed, value, checker)) checkFilled(typed, value, scope, checker);
  }
  checkPlaces(texts, fills, checker);
  return made({ kind: 'text' }, 't');
}

/** Each place in braces is given, and each thing given has a place. */
function checkPlaces(
  texts: readonly hbs.AST.HashPair[],
  fills: readonly hbs.AST.HashPair[],
  checker: Checker,
): void {
  const given = fills.map(({ key }) => key);
  const used = new Set<string>();
  for (const { value } of texts)
    for (const [, name = ''] of String(literalOf(value)).matchAll(/\{(\w+)\}/g)) {
      used.add(name);
      if (given.includes(name)) continue;
      checker.report('template-text-place', value, { name }, hintFor(name, given));
    }
  for (const fill of fills)
    if (!used.has(fill.key))
      checker.report(
        'template-text-unused',
        fill,
        { name: fill.key },
        hintFor(fill.key, [...used]),
      );
}
