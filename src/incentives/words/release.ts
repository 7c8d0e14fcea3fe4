import { formatDuration } from '../../shared/index.ts';
import type { Incentive } from '../../definitions/index.ts';

/** When a part that is kept back is paid: `until 90 days have passed`. */
export function releaseWords({
  release,
}: Incentive['instalments'][number]): readonly [english: string, chinese: string] {
  switch (release?.kind) {
    case undefined:
      return ['it is earned', '所得时'];
    case 'time': {
      const [en, chinese] = ['en', 'zh-CN'].map((locale) => formatDuration(release.after, locale));
      return [`${en} have passed`, `${chinese}后`];
    }
    case 'stage':
      return [`it enters ${release.stage}`, `进入 ${release.stage} 后`];
    case 'condition': {
      const [condition] = release.when.values();
      const source = condition?.source ?? '';
      return [`it holds that ${source}`, `满足 ${source} 后`];
    }
  }
}
