import { describe, expect, it } from 'vitest';
import { BatonError, renderProblem, type Problem } from '../../../src/shared/index.ts';

const problem: Problem = {
  code: 'not-found',
  params: { what: { en: 'case', 'zh-CN': '事项' }, id: 'c-1' },
  file: 'deal.yaml',
  line: 3,
};

describe('a problem', () => {
  it('is shown in the language of the reader, with its place', () => {
    expect(renderProblem(problem, 'en')).toEqual({
      code: 'not-found',
      message: 'There is no case “c-1”, or you may not see it.',
      file: 'deal.yaml',
      line: 3,
    });
    expect(renderProblem(problem, 'zh-CN').message).toBe('事项“c-1”不存在，或您无权查看。');
  });

  it('brings its own hint where it has one', () => {
    const hinted = renderProblem({ code: 'invalid-money', hint: 'Did you mean `CNY`?' }, 'en');
    expect(hinted.hint).toBe('Did you mean `CNY`?');
  });

  it('gives an error its status and message', () => {
    const error = new BatonError([problem, { code: 'internal-error' }]);
    expect([error.status, error.code, error.problems.length]).toEqual([404, 'not-found', 2]);
    expect(error.message).toContain('c-1');
  });
});
