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
  /** What it rests on, or how that is found when it is asked for. */
  readonly from?: readonly Because[] | (() => readonly Because[]);
}

const words = Symbol('words');
const ground = Symbol('ground');
interface Lazy {
  [words](): LocalizedText;
  [ground](): readonly Because[];
}

// One getter for all of them: with one of its own, each would be an object of a shape of its own, which
// takes several times the memory.
const says = {
  get(this: Lazy): LocalizedText {
    return this[words]();
  },
  enumerable: true,
};
const from = {
  get(this: Lazy): readonly Because[] {
    return this[ground]();
  },
  enumerable: true,
};

/** A reason with what it rests on. It is put into words when it is asked for, which most never are. */
export function because(inWords: () => LocalizedText, details: Details = {}): Because {
  const { from: rests = [], ...own } = details;
  if (typeof rests !== 'function') {
    const reason = { ...own, from: rests, [words]: inWords };
    return Object.defineProperty(reason, 'says', says) as typeof reason & Because;
  }
  const reason = { ...own, [words]: inWords, [ground]: rests };
  return Object.defineProperties(reason, { says, from }) as typeof reason & Because;
}
