import { canonicalJson } from '../../shared/index.ts';
import type { Report, ReportColumn, ReportDimension, ReportParameter } from '../model/index.ts';
import { conditionChange } from './aspects/condition.ts';
import { listChange, orderChange } from './aspects/list.ts';
import { textChange } from './aspects/text.ts';
import { idShown, jsonShown, valueChange } from './aspects/value.ts';
import { added, removed } from './comings.ts';
import type { Difference, SubjectKind } from './difference.ts';
import { byId, pair } from './keyed.ts';
import { definitionPart, difference, differing, within, type Aspect, type Part } from './part.ts';
import { plain } from './plain.ts';
import { codes, sentence, words, type Words } from './words.ts';

/** How reports differ: what they select, group by and show, and who may read them. */
export function reportChanges(
  before: ReadonlyMap<string, Report>,
  after: ReadonlyMap<string, Report>,
): Difference[] {
  const paired = pair(before, after);
  const at = (id: string) => definitionPart('report', id);
  return [
    ...paired.added.map(({ id }) => added(at(id), { impact: 'figures' })),
    ...paired.removed.map(({ id }) => removed(at(id), { impact: 'figures' })),
    ...paired.kept.flatMap(({ id, before, after }) => reportChange(at(id), before, after)),
  ];
}

function reportChange(part: Part, before: Report, after: Report): Difference[] {
  const aspect = (key: string, label: Words): Aspect => ({ part, key, label, impact: 'figures' });
  return [
    ...textChange(aspect('title', words('title', '名称')), before.title, after.title),
    ...valueChange(
      aspect('from', words('source', '数据来源')),
      idShown(before.from),
      idShown(after.from),
    ),
    ...partChanges(part, 'ask', 'parameter', before.ask, after.ask),
    ...conditionChange(
      aspect('where', words('selection', '筛选条件')),
      before.where?.source,
      after.where?.source,
      { verb: 'narrowed' },
    ),
    ...listedParts(part, 'rows', 'dimension', before.rows, after.rows),
    ...listedParts(part, 'show', 'column', before.show, after.show),
    ...presentationChanges(part, before, after),
    ...readersChange(part, before.roles, after.roles),
  ];
}

type ReportPart = ReportParameter | ReportDimension | ReportColumn;

function listedParts(
  part: Part,
  folder: 'rows' | 'show',
  kind: SubjectKind,
  before: readonly ReportPart[],
  after: readonly ReportPart[],
): Difference[] {
  const label = folder === 'rows' ? words('groupings', '分组') : words('columns', '列');
  const ids = (parts: readonly ReportPart[]) => parts.map(({ id }) => id);
  const order: Aspect = { part, key: folder, label, impact: 'words only' };
  return [
    ...partChanges(part, folder, kind, byId(before), byId(after)),
    ...orderChange(order, ids(before), ids(after)),
  ];
}

function partChanges(
  part: Part,
  folder: string,
  kind: SubjectKind,
  before: ReadonlyMap<string, ReportPart>,
  after: ReadonlyMap<string, ReportPart>,
): Difference[] {
  const paired = pair(before, after);
  const at = (id: string) => within(part, folder, kind, id);
  return [
    ...paired.added.map(({ id }) => added(at(id), { impact: 'figures' })),
    ...paired.removed.map(({ id }) => removed(at(id), { impact: 'figures' })),
    ...paired.kept.flatMap(({ id, before, after }) => partChange(at(id), before, after)),
  ];
}

/** A title is told as such, a condition by what it lets through, anything else by its settings. */
function partChange(part: Part, before: ReportPart, after: ReportPart): Difference[] {
  const title = { part, key: 'title', label: words('title', '名称') };
  const when = { part, key: 'when', label: words('condition', '条件') };
  const fallback = { part, key: 'default', label: words('default', '默认值') };
  const [was, is] = [settingsOf(before), settingsOf(after)];
  return [
    ...textChange(title, before.title, after.title),
    ...conditionChange({ ...when, impact: 'figures' }, whenOf(before), whenOf(after), {
      verb: 'narrowed',
    }),
    ...valueChange(
      { ...fallback, impact: 'figures' },
      jsonShown(defaultOf(before)),
      jsonShown(defaultOf(after)),
    ),
    ...(canonicalJson(was) === canonicalJson(is)
      ? []
      : [
          difference(part, {
            kind: 'changed',
            words: sentence('{name} calculated differently', '{name}的设置有变', {
              name: part.name,
            }),
            before: was,
            after: is,
            impact: 'figures',
          }),
        ]),
  ];
}

const defaultOf = (part: ReportPart) => ('default' in part ? part.default : undefined);
const whenOf = (part: ReportPart) => ('when' in part ? part.when.source : undefined);

function settingsOf(part: ReportPart) {
  return plain({ ...part, title: undefined, when: undefined, default: undefined });
}

function presentationChanges(part: Part, before: Report, after: Report): Difference[] {
  const aspect = (key: string, label: Words): Aspect => ({
    part,
    key,
    label,
    impact: 'words only',
  });
  const sort = ({ sort }: Report) =>
    sort && idShown(`${sort.column}${sort.descending ? ' descending' : ''}`);
  return [
    ...valueChange(aspect('sort', words('order', '排序')), sort(before), sort(after)),
    ...valueChange(
      { ...aspect('limit', words('largest number of rows', '最大行数')), impact: 'figures' },
      jsonShown(before.limit),
      jsonShown(after.limit),
    ),
    ...valueChange(
      aspect('chart', words('chart', '图表')),
      idShown(before.chart),
      idShown(after.chart),
    ),
  ];
}

/** Nobody named means that everyone may read it. */
function readersChange(
  part: Part,
  before: readonly string[],
  after: readonly string[],
): Difference[] {
  const label = words('roles that may read {name}', '可查看{name}的角色');
  const aspect: Aspect = { part, key: 'roles', label, impact: 'permissions' };
  if (before.length > 0 === after.length > 0) return listChange(aspect, before, after, 'loosened');
  const parts = { name: part.name, roles: codes(after) };
  const closed = after.length > 0;
  return [
    differing(aspect, {
      kind: closed ? 'tightened' : 'loosened',
      words: closed
        ? sentence('{name} may now be read by {roles} only', '{name}改为仅{roles}可查看', parts)
        : sentence('{name} may now be read by everyone', '{name}改为所有人可查看', parts),
      before: [...before],
      after: [...after],
    }),
  ];
}
