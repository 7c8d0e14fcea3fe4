import type { LocalizedText } from '../../../../shared/index.ts';
import { isKept } from '../../../fields/index.ts';
import type { RawChecklistItem, RawHandoff } from '../../../kinds/handoff.ts';
import type { Site } from '../../../load/site.ts';
import type { ChecklistItem } from '../../../model/index.ts';
import { conditionAt, type Scope } from '../../expressions.ts';
import { checkField, entriesOf, titleOf } from '../../names.ts';
import type { Draft } from '../../draft.ts';
import { checkNeed, needTitle, type Moment } from '../document-needs.ts';
import type { FunnelDraft } from '../funnel-draft.ts';
import { checkTask } from '../tasks.ts';

/** What must hold when a case is offered: fields filled, tasks done, documents there, conditions. */
export function checklistOf(
  draft: Draft,
  funnel: FunnelDraft,
  site: Site,
  raw: RawHandoff['checklist'],
  scope: Scope,
  moment: Moment,
): readonly ChecklistItem[] {
  return entriesOf<RawChecklistItem>(raw, site).flatMap(([item, at], index) => {
    if (typeof item === 'string') return fieldItem(funnel, at, item, undefined);
    if ('field' in item) return fieldItem(funnel, at.at('field'), item.field, item.title);
    if ('document' in item) return documentItem(draft, funnel, at.at('document'), item, moment);
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
  if (field && isKept(field)) {
    site.report('complete-computed', { params: { name } });
    return [];
  }
  const words = title ?? field?.title ?? titleOf(undefined, name);
  return [{ id: name, title: words, kind: 'field', field: name }];
}

function documentItem(
  draft: Draft,
  funnel: FunnelDraft,
  site: Site,
  { document, as = 'released', title }: Extract<RawChecklistItem, { document: string }>,
  moment: Moment,
): readonly ChecklistItem[] {
  const need = { document, as };
  if (!checkNeed(draft, funnel, site, need, moment)) return [];
  const words = title ?? needTitle(draft, need);
  return [{ id: `document-${document}`, title: words, kind: 'document', ...need }];
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
