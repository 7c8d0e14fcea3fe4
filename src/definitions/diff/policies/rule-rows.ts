import { canonicalJson } from '../../../shared/index.ts';
import { compareConditions, type RowRule } from '../../../expressions/index.ts';
import { detailOf } from '../aspects/condition.ts';
import { gainsAndLosses } from '../aspects/list.ts';
import { gainedAndLost } from '../keyed.ts';
import { plain } from '../plain.ts';
import { code, codes, sentence, words, type Words } from '../words.ts';
import type { RoleFact } from './role-fact.ts';

/** What a rule that grants rows has in any case. */
export interface RowsRule {
  readonly index: number;
  readonly role: string;
  readonly rows: RowRule;
  readonly stages: readonly string[];
}

export interface Act {
  readonly key: 'see' | 'edit';
  /** `see`, 查看. */
  readonly verb: Words;
  /** `cases`, 事项. */
  readonly rows: Words;
}

/** Rules of one role side by side: equal ones first, then those for the same stages, then by order. */
export function pairRules<Rule extends RowsRule>(
  before: readonly Rule[],
  after: readonly Rule[],
): { readonly before?: Rule; readonly after?: Rule }[] {
  const pairs: { readonly before: Rule; readonly after: Rule }[] = [];
  let gone = before;
  let come = after;
  const takePairs = (alike: (one: Rule, other: Rule) => boolean) => {
    gone = gone.filter((earlier) => {
      const later = come.find((rule) => alike(earlier, rule));
      if (!later) return true;
      come = come.filter((rule) => rule !== later);
      pairs.push({ before: earlier, after: later });
      return false;
    });
  };
  takePairs((one, other) => content(one) === content(other));
  takePairs((one, other) => canonicalJson(one.stages) === canonicalJson(other.stages));
  takePairs(() => true);
  return [
    ...pairs,
    ...gone.map((rule) => ({ before: rule })),
    ...come.map((rule) => ({ after: rule })),
  ];
}

const content = (rule: RowsRule) => canonicalJson(plain({ ...rule, index: undefined }));

/** A whole rule that came or went. */
export function ruleFact(
  { key, verb, rows }: Act,
  rule: RowsRule,
  happened: 'added' | 'removed',
): RoleFact {
  const parts = { verb, rows, which: whichRows(rule, rows) };
  return {
    role: rule.role,
    key,
    kind: happened,
    say: (roles) =>
      happened === 'added'
        ? sentence('{roles} may now {verb} {which}', '{roles}可以{verb}{which}', {
            ...parts,
            roles,
          })
        : sentence(
            'rule that lets {roles} {verb} {which} removed',
            '删除允许{roles}{verb}{which}的规则',
            { ...parts, roles },
          ),
    [happened === 'added' ? 'after' : 'before']: rule.rows.source,
  };
}

function whichRows({ rows: rule, stages }: RowsRule, rows: Words): Words {
  const parts = { rows, rule: code(rule.source), stages: codes(stages) };
  const all = rule.source.trim() === 'true';
  if (stages.length === 0)
    return all
      ? sentence('all {rows}', '全部{rows}', parts)
      : sentence('{rows} where {rule}', '满足{rule}的{rows}', parts);
  return all
    ? sentence('{rows} in {stages}', '处于{stages}的{rows}', parts)
    : sentence('{rows} in {stages} where {rule}', '处于{stages}且满足{rule}的{rows}', parts);
}

/** Rows that a rule grants more, fewer or otherwise. */
export function rowFacts({ key, verb, rows }: Act, before: RowsRule, after: RowsRule): RoleFact[] {
  const change = compareConditions(before.rows.source, after.rows.source);
  if (change.kind === 'same') return [];
  const quantity = {
    tightened: words('fewer', '更少的'),
    loosened: words('more', '更多的'),
    changed: words('other', '另一些'),
  }[change.kind];
  const detail =
    change.kind === 'changed'
      ? sentence('{after} instead of {before}', '由{before}改为{after}', {
          before: code(before.rows.source),
          after: code(after.rows.source),
        })
      : detailOf(change);
  return [
    {
      role: after.role,
      key: `${key}/rows`,
      kind: change.kind,
      say: (roles) =>
        sentence(
          '{roles} may {verb} {quantity} {rows}: {detail}',
          '{roles}可{verb}{quantity}{rows}：{detail}',
          { roles, verb, quantity, rows, detail },
        ),
      before: before.rows.source,
      after: after.rows.source,
    },
  ];
}

/** Stages in which a rule holds; none named means all. */
export function stageFacts(
  { key, verb, rows }: Act,
  before: RowsRule,
  after: RowsRule,
): RoleFact[] {
  const { gained, lost } = gainedAndLost(before.stages, after.stages);
  if (gained.length === 0 && lost.length === 0) return [];
  const everywhere = before.stages.length === 0 || after.stages.length === 0;
  const narrower = after.stages.length > 0 && (before.stages.length === 0 || gained.length === 0);
  const wider = after.stages.length === 0 || (lost.length === 0 && before.stages.length > 0);
  const detail = everywhere
    ? after.stages.length === 0
      ? words('now all', '现为全部')
      : sentence('now only {stages}', '现仅限{stages}', { stages: codes(after.stages) })
    : gainsAndLosses(gained, lost);
  return [
    {
      role: after.role,
      key: `${key}/stages`,
      kind: narrower ? 'tightened' : wider ? 'loosened' : 'changed',
      say: (roles) =>
        sentence(
          'stages in which {roles} may {verb} {rows}: {detail}',
          '{roles}可{verb}{rows}的阶段：{detail}',
          { roles, verb, rows, detail },
        ),
      before: [...before.stages],
      after: [...after.stages],
    },
  ];
}
