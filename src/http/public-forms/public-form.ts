import { systemActor, type Actor, type FieldAccess } from '../../access/index.ts';
import type { EntityType, Funnel, PublicForm, Workspace } from '../../definitions/index.ts';
import { planPublicPart } from '../../forms/index.ts';
import { localize, type LocalizedText } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import type { ResolvedForm } from '../filling/resolve-form.ts';
import { notFound } from '../reading/collection.ts';

const formWord = { en: 'form', 'zh-CN': '表单' };

/** A form for people outside, as the current release has it. */
export interface OpenedForm {
  readonly funnel: Funnel;
  readonly definition: PublicForm;
  readonly workspace: Workspace;
}

/** Raises `not-found`. */
export function openForm(
  { services }: Pick<Call, 'services'>,
  asked: { readonly funnel: string; readonly form: string },
): OpenedForm {
  const { workspace } = services.workspaces.current();
  const funnel = workspace.funnels.get(asked.funnel);
  const definition = funnel?.publicForms.get(asked.form);
  if (funnel === undefined || definition === undefined) throw notFound(formWord, asked.form);
  return { funnel, definition, workspace };
}

/**
 * Who opens a case by the form: Baton itself, under the name of the form, since the form takes nothing but what it
 * names. Whose the case is follows as for every case that no person opens.
 */
export function visitorOf(
  { services, locale }: Pick<Call, 'services' | 'locale'>,
  { definition }: OpenedForm,
): Actor {
  const { zone } = services.workspaces.current().workspace.organization;
  return { ...systemActor(zone), name: localize(definition.title, locale) };
}

/** What is asked of one row: the case, or a record that it will refer to. */
export interface FormPart {
  readonly id: string;
  readonly resolved: ResolvedForm;
  /** Of a record, the field of the case that refers to it. */
  readonly field?: string;
  /** Whether something must be given here at all. */
  readonly required: boolean;
}

/** The part of the case goes by this name; the others by the field that refers to them. */
export const casePart = 'case';

/** The parts in the order in which the form asks. */
export function partsOf(opened: OpenedForm): readonly FormPart[] {
  const { funnel, definition, workspace } = opened;
  const form = `public/${funnel.id}/${definition.id}`;
  const own = definition.asks.filter(({ record }) => record === undefined);
  const parts = new Map<string, FormPart>();
  for (const { field, required, record } of definition.asks) {
    const entity = record && workspace.records.get(record.type)?.entity;
    if (record && entity)
      parts.set(field, {
        id: field,
        field,
        required,
        resolved: resolve(workspace, { ...record, id: field, form, entity }),
      });
    else if (!parts.has(casePart))
      parts.set(casePart, {
        id: casePart,
        required: true,
        resolved: resolve(workspace, {
          id: casePart,
          form,
          title: definition.title,
          entity: funnel.entity,
          asks: own,
        }),
      });
  }
  return [...parts.values()];
}

function resolve(
  workspace: Workspace,
  part: {
    readonly id: string;
    readonly form: string;
    readonly title: LocalizedText;
    readonly entity: EntityType;
    readonly asks: readonly { readonly field: string; readonly required: boolean }[];
  },
): ResolvedForm {
  const root = part.entity.collection.startsWith('case:') ? 'case' : 'record';
  const asked = new Set(part.asks.map(({ field }) => field));
  const access: FieldAccess = new Map([...asked].map((field) => [field, 'edit']));
  return {
    plan: planPublicPart({ ...part, root }),
    entity: part.entity,
    workspace,
    access,
    stored: {},
    row: {},
    // Only rules about what is asked here leave the house.
    readable: ([first, field, ...deeper]) =>
      first === root && field !== undefined && asked.has(field) && deeper.length === 0,
  };
}
