import type { LocalizedText } from '../../shared/index.ts';
import type { Because } from '../model/because.ts';

/** A text in English and Chinese. */
export function both(en: string, chinese: string): LocalizedText {
  return { en, 'zh-CN': chinese };
}

interface Details {
  readonly value?: string;
  readonly rule?: string;
  readonly fact?: string;
  readonly from?: readonly Because[];
}

/** A reason with what it rests on. It is put into words when it is asked for, which most never are. */
export function because(
  words: () => LocalizedText,
  { from = [], ...details }: Details = {},
): Because {
  return {
    get says() {
      return words();
    },
    ...details,
    from,
  };
}
