import type { LocalizedText } from '../../../../shared/index.ts';
import type { RawChecklistItem, RawHandoff } from '../../../kinds/handoff.ts';
import type { Site } from '../../../load/site.ts';
import type { ChecklistItem } from '../../../model/index.ts';
import { conditionAt, type Scope } from '../../expressions.ts';
import { checkField, entriesOf, titleOf } from '../../names.ts';
import type { FunnelDraft } from '../funnel-draft.ts';
import { checkTask } from '../tasks.ts';

/** What must hold when a case is offered: fields filled, tasks done, conditions. */
export function checklistOf(
  funnel: FunnelDraft,
  site: Site,
  raw: RawHandoff['checklist'],
  scope: Scope,
): readonly ChecklistItem[] {
  return entriesOf<RawChecklistItem>(raw, site).flatMap(([item, at], index) => {
    if (typeof item === 'string') return fieldItem(funnel, at, item, undefined);
    if ('field' in item) return fieldItem(funnel, at.at('field'), item.field, item.title);
    if ('task' in item) return taskItem(funnel, at.at('task'), item.task, item.title);
    const when = conditionAt(at.at('when'), item.when, scope);
    const id = `condition-${index + 1}`;
    return when ? [{ id, title: item.title, kind: 'condition' as const, when }] : [];
  });
}

/** The fields that a checklist asks for. */
export function checklistFields(raw: RawHandoff['checklist']): readonly string[] {
  const items = raw === undefined ? [] : Array.isArray(raw) ? raw : [raw];
  return items.flatMap((item: RawChecklistItem) => {
    if (typeof item === 'string') return [item];
    return 'field' in item ? [item.field] : [];
  });
}

function fieldItem(
  { entity }: FunnelDraft,
  site: Site,
  name: string,
  title: LocalizedText | undefined,
): readonly ChecklistItem[] {
  if (!checkField(entity, site, name) || entity.broken.has(name)) return [];
  const field = entity.fields.get(name);
  if (field?.computed || field?.type === 'number series') {
    site.report('complete-computed', { params: { name } });
    return [];
  }
  const words = title ?? field?.title ?? titleOf(undefined, name);
  return [{ id: name, title: words, kind: 'field', field: name }];
}

function taskItem(
  funnel: FunnelDraft,
  site: Site,
  name: string,
  title: LocalizedText | undefined,
): readonly ChecklistItem[] {
  if (!checkTask(funnel, site, name)) return [];
  const own = [...funnel.tree.nodes.values()].flatMap(({ raw }) => raw.tasks?.[name] ?? [])[0];
  return [{ id: name, title: title ?? titleOf(own?.title, name), kind: 'task', task: name }];
}
