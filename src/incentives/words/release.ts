import { formatDuration } from '../../shared/index.ts';
import type { Collection, Incentive } from '../../definitions/index.ts';
import { conditionWords, stageWords } from './plan-words.ts';

/** When a part that is kept back is paid: `until 90 days have passed`. */
export function releaseWords(
  plan: Incentive,
  { release }: Incentive['instalments'][number],
  collection: Collection | undefined,
): readonly [english: string, chinese: string] {
  switch (release?.kind) {
    case undefined:
      return ['it is earned', '所得时'];
    case 'time': {
      const [en, chinese] = ['en', 'zh-CN'].map((locale) => formatDuration(release.after, locale));
      return [`${en} have passed`, `${chinese}后`];
    }
    case 'stage': {
      const [en, chinese] = stageWords(plan, release.stage, collection);
      return [`it enters “${en}”`, `进入“${chinese}”后`];
    }
    case 'condition': {
      const [[first, condition] = []] = release.when;
      const of = collection ?? first;
      const [en, chinese] = of ? conditionWords(plan, of, condition?.source) : ['', ''];
      return [`this holds: ${en}`, `满足“${chinese}”后`];
    }
  }
}
