import { compareConditions, type ConditionChange } from '../../../expressions/index.ts';
import type { Difference, DifferenceKind } from '../difference.ts';
import { called, differing, type Aspect } from '../part.ts';
import { code, sentence, type Words } from '../words.ts';

/** What a condition does for the part: a narrower one may ask more, or show or count less. */
export interface ConditionWords {
  /** `tightened` for a guard (收紧), `narrowed` for a selection (收窄). */
  readonly verb: 'tightened' | 'narrowed';
  /** The narrower condition lets more through, such as the one under which a field is required. */
  readonly inverse?: boolean;
  /** What holds where there is no condition; everything by default. */
  readonly absent?: 'true' | 'false';
}

const verbs = {
  tightened: { narrower: ['tightened', '收紧'], wider: ['loosened', '放宽'] },
  narrowed: { narrower: ['narrowed', '收窄'], wider: ['widened', '扩大'] },
} as const;

/**
 * A condition that lets through less, more or something else.
 * Conditions that hold for the same rows differ in their writing only.
 */
export function conditionChange(
  aspect: Aspect,
  before: string | undefined,
  after: string | undefined,
  style: ConditionWords = { verb: 'tightened' },
): Difference[] {
  if (squeezed(before) === squeezed(after)) return [];
  const { absent = 'true' } = style;
  const change = compareConditions(before ?? absent, after ?? absent);
  const impact = change.kind === 'same' ? 'words only' : aspect.impact;
  const said = wordsOf(aspect, before, after, change, style);
  const kind = kindOf(change, style);
  return [differing(aspect, { kind, words: said, before, after, impact })];
}

const squeezed = (source: string | undefined) => source?.replaceAll(/\s+/g, ' ').trim();

function kindOf({ kind }: ConditionChange, { inverse }: ConditionWords): DifferenceKind {
  if (kind === 'same') return 'reworded';
  if (!inverse || kind === 'changed') return kind;
  return kind === 'tightened' ? 'loosened' : 'tightened';
}

function wordsOf(
  aspect: Aspect,
  before: string | undefined,
  after: string | undefined,
  change: ConditionChange,
  { verb }: ConditionWords,
): Words {
  const parts = { what: called(aspect), before: code(before ?? ''), after: code(after ?? '') };
  if (before === undefined) return sentence('{what} added: {after}', '新增{what}：{after}', parts);
  if (after === undefined)
    return sentence('{what} removed: {before}', '取消{what}：{before}', parts);
  if (change.kind === 'changed')
    return sentence(
      '{what} changed from {before} to {after}',
      '{what}由{before}改为{after}',
      parts,
    );
  if (change.kind === 'same')
    return sentence(
      '{what} written differently, with the same meaning: {after} instead of {before}',
      '{what}写法不同而含义不变：由{before}改为{after}',
      parts,
    );
  const [en, zh] = verbs[verb][change.kind === 'tightened' ? 'narrower' : 'wider'];
  return sentence(`{what} ${en}: {detail}`, `{what}${zh}：{detail}`, {
    ...parts,
    detail: detailOf(change),
  });
}

/** What came and went among the parts of a condition. */
export function detailOf({ added, removed }: ConditionChange): Words {
  const parts = { added: code(added.join(' && ')), removed: code(removed.join(' && ')) };
  if (removed.length === 0) return sentence('now also {added}', '增加{added}', parts);
  if (added.length === 0) return sentence('no longer {removed}', '不再要求{removed}', parts);
  return sentence('{added} instead of {removed}', '由{removed}改为{added}', parts);
}
