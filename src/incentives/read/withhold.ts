import type { LocalizedText } from '../../shared/index.ts';
import type { Because } from '../model/because.ts';
import type { CaseReference } from '../model/ledger.ts';
import { both } from '../words/because.ts';
import type { CaseSight } from './case-sight.ts';

const unseen = { en: 'a case you may not see', 'zh-CN': '您无权查看的事项' };

/**
 * A reason for somebody who may not see the case that it is about: amounts and rules stay, its name is
 * replaced wherever it stands, and no fact of it is pointed at.
 */
export function withheldReason(reason: Because, { name }: Pick<CaseReference, 'name'>): Because {
  const { value, rule, from } = reason;
  return {
    get says() {
      return withoutName(reason.says, name);
    },
    ...(value !== undefined && { value }),
    ...(rule !== undefined && { rule }),
    from: from.map((one) => withheldReason(one, { name })),
  };
}

function withoutName(text: LocalizedText, name: string): LocalizedText {
  const texts = typeof text === 'string' ? { en: text, 'zh-CN': text } : text;
  const replace = (words: string | undefined, instead: string): string =>
    (words ?? '').replaceAll(`“${name}”`, instead);
  return both(
    replace(texts['en'], unseen.en),
    replace(texts['zh-CN'] ?? texts['en'], unseen['zh-CN']),
  );
}

/** Something as somebody may see it who may not see the case that it is about. */
export type Withheld<T> = Omit<T, 'case'> & {
  readonly case?: CaseReference;
  readonly withheld?: true;
};

interface AboutCase {
  readonly case?: CaseReference;
  readonly because: Because;
}

/** Something that is about a case, as somebody may see it. */
export function asSeen<T extends AboutCase>(line: T, sees: CaseSight): Withheld<T> {
  if (!line.case || sees(line.case)) return line;
  const { case: about, ...rest } = line;
  return { ...rest, because: withheldReason(line.because, about), withheld: true };
}
