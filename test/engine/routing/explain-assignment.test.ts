import { describe, expect, it } from 'vitest';
import { explainAssignment } from '../../../src/engine/index.ts';
import { emptyPool, route } from '../../../src/engine/routing/index.ts';
import { busy, hour, member, request, tuesday } from './pool.ts';

const liu = member('p1', { name: '刘洋', absentUntil: tuesday + 30 * hour });
const zhao = busy('p3', 2, { name: '赵敏', share: 0.5 });
const members = [
  { ...liu, standIn: zhao },
  busy('p2', 3, { name: '王芳', capacity: 3 }),
  zhao,
  member('p4', { name: '陈静', skills: {}, active: false }),
  member('p5', { name: '李雷', starts: tuesday + 22 * hour }),
];
const { assignment } = route({ request: request(), members, now: tuesday }, emptyPool);

function texts(locale: string): readonly string[] {
  const { candidates } = explainAssignment(assignment, { locale, zone: 'Asia/Shanghai' });
  return candidates.map(({ name, text }) => `${name}: ${text}`.replaceAll('\u202f', ' '));
}

describe('an assignment', () => {
  it('is explained in English', () => {
    expect(texts('en')).toEqual([
      '刘洋: is away until 8 Jan 2026, 00:00; 赵敏 stands in',
      '王芳: has 3 open cases, of 3 at most',
      '赵敏: could receive it; open work: 4, scaled to full time',
      '陈静: was deactivated',
      '李雷: is not at work before 7 Jan 2026, 16:00',
    ]);
    const told = explainAssignment(assignment, { locale: 'en', zone: 'UTC' });
    expect(told).toMatchObject({
      chosen: 'p3',
      strategy: 'the least loaded',
      because: '赵敏 was the only one who could receive it.',
    });
  });

  it('is explained in Chinese, with names as they are now', () => {
    expect(texts('zh-CN')).toEqual([
      '刘洋: 不在岗，至 2026年1月8日 00:00，代理人为赵敏',
      '王芳: 已有 3 个未结事项，上限为 3 个',
      '赵敏: 可以接收；未结工作 4 项（按全职折算）',
      '陈静: 已停用',
      '李雷: 2026年1月7日 16:00 之前不在工作时间',
    ]);
    const reader = { locale: 'zh-CN', zone: 'UTC', name: () => '赵敏敏' };
    expect(explainAssignment(assignment, reader).because).toBe('赵敏敏是唯一可以接收的人。');
  });
});
