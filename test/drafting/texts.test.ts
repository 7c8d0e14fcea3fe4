import { describe, expect, it } from 'vitest';
import { compareTexts, countChanges } from '../../src/drafting/index.ts';
import { diffLines } from '../../src/drafting/text/diff-lines.ts';
import { mergeTexts } from '../../src/drafting/text/merge-texts.ts';

/** Small texts of few different lines, so that every way of shifting them comes up; the same in every run. */
function* someTexts(count: number): Generator<readonly string[]> {
  let seed = 7;
  const next = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  for (let made = 0; made < count; made += 1)
    yield Array.from({ length: next(12) }, () => 'abcd'[next(4)] ?? '');
}

/** Length of the longest common subsequence, by the table that defines it. */
function longestCommon(one: readonly string[], other: readonly string[]): number {
  let row = Array.from({ length: other.length + 1 }, () => 0);
  for (const line of one) {
    const above = row;
    row = [0];
    for (const [at, against] of other.entries())
      row.push(
        line === against ? (above[at] ?? 0) + 1 : Math.max(above[at + 1] ?? 0, row[at] ?? 0),
      );
  }
  return row.at(-1) ?? 0;
}

describe('comparing texts', () => {
  it('changes as few lines as can be, and leaves no line out', () => {
    const texts = [...someTexts(600)];
    for (const [at, before] of texts.entries()) {
      const after = texts[(at * 7 + 3) % texts.length] ?? [];
      const runs = diffLines(before, after);
      const same = runs.filter(({ kind }) => kind === 'same');
      expect(runs.flatMap((run) => before.slice(...run.before))).toEqual(before);
      expect(runs.flatMap((run) => after.slice(...run.after))).toEqual(after);
      expect(same.flatMap((run) => before.slice(...run.before))).toEqual(
        same.flatMap((run) => after.slice(...run.after)),
      );
      const kept = same.reduce((sum, { before: [from, to] }) => sum + to - from, 0);
      expect(kept).toBe(longestCommon(before, after));
    }
  });

  it('shows what changed with three lines around it, numbered in both', () => {
    const before = Array.from({ length: 20 }, (_, at) => `line ${at + 1}`);
    const after = before.with(2, 'third').toSpliced(17, 1);
    const hunks = compareTexts(before.join('\n'), after.join('\n'));
    const shown = hunks.map(({ lines }) => lines.map(({ kind, text }) => `${kind} ${text}`));
    expect(shown).toEqual([
      [
        'same line 1',
        'same line 2',
        'removed line 3',
        'added third',
        'same line 4',
        'same line 5',
        'same line 6',
      ],
      [
        'same line 15',
        'same line 16',
        'same line 17',
        'removed line 18',
        'same line 19',
        'same line 20',
      ],
    ]);
    expect(hunks[1]?.lines.at(-1)).toEqual({
      kind: 'same',
      text: 'line 20',
      before: 20,
      after: 19,
    });
    expect(countChanges(before.join('\n'), after.join('\n'))).toEqual({ added: 1, removed: 2 });
  });

  it('gives up looking for the shortest way through texts that share next to nothing', () => {
    const before = Array.from({ length: 6000 }, (_, at) => `old ${at}`).join('\n');
    const after = Array.from({ length: 6000 }, (_, at) => `new ${at}`).join('\n');
    expect(countChanges(before, after)).toEqual({ added: 6000, removed: 6000 });
  });
});

describe('merging texts', () => {
  const base = 'kind: Funnel\nid: lead\nstages:\n  new: {}\n  won: {}\n';

  it('takes what both changed in different places', () => {
    const ours = base.replace('id: lead', 'id: lead\ntitle: Lead');
    const theirs = base.replace('won: {}', 'won: { outcome: won }');
    expect(mergeTexts(base, ours, theirs)).toBe(
      'kind: Funnel\nid: lead\ntitle: Lead\nstages:\n  new: {}\n  won: { outcome: won }\n',
    );
  });

  it('takes the same change of both once', () => {
    const both = base.replace('lead', 'deal');
    expect(mergeTexts(base, both, both.replace('won', 'lost'))).toBe(both.replace('won', 'lost'));
  });

  it('does not decide between two changes of the same lines', () => {
    const ours = base.replace('new: {}', 'new: { department: sales }');
    const theirs = base.replace('new: {}', 'new: { department: marketing }');
    expect(mergeTexts(base, ours, theirs)).toBeUndefined();
  });
});
