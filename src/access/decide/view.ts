import type { EditRule, EntityType, Policy } from '../../definitions/index.ts';
import { evaluateCondition, type Condition } from '../../expressions/index.ts';
import type { Instant, JsonObject } from '../../shared/index.ts';
import type { Actor } from '../actor.ts';
import { shownFields, writtenLevel, type FieldAccess } from './levels.ts';
import { queryableFields } from './queryable.ts';
import { redactRow } from './redact.ts';
import { bindEditRules, bindSeeRules, grantedRows } from './rules.ts';

/** One collection as one actor sees it at one moment. Made once for a request, then asked of every row. */
export interface CollectionView {
  /** The rows that the actor sees (see `rowCondition`). */
  readonly rows: Condition;
  /** Fields that he may filter, sort, search and aggregate on (see `queryableFields`). */
  readonly queryable: ReadonlySet<string>;
  sees(row: JsonObject): boolean;
  /** What he may do with each field of the row; all are hidden where he does not see the row. */
  access(row: JsonObject): FieldAccess;
  /** Whether an edit rule applies to the row: what moves open to everybody and `assign` ask for. */
  mayChange(row: JsonObject): boolean;
  /** The row without what is hidden, and with masks for what is masked; undefined for a row not seen. */
  redact(row: JsonObject): JsonObject | undefined;
}

/**
 * Binds the rules of a policy to an actor and a moment. Without a policy, nothing is granted by rule. The
 * same view serves again as long as the actor is the same object and no rule reads the clock.
 */
export function collectionView(
  policy: Policy | undefined,
  actor: Actor,
  entity: EntityType,
  now: Instant,
): CollectionView {
  const known = knownViews.get(actor)?.get(entity);
  if (known !== undefined && known.policy === policy) return known.view;
  const view = bindView(policy, actor, entity, now);
  if (!readsClock(policy)) remember(actor, entity, { policy, view });
  return view;
}

interface KnownView {
  readonly policy: Policy | undefined;
  readonly view: CollectionView;
}
const knownViews = new WeakMap<Actor, WeakMap<EntityType, KnownView>>();

function remember(actor: Actor, entity: EntityType, known: KnownView): void {
  const views = knownViews.get(actor) ?? new WeakMap<EntityType, KnownView>();
  knownViews.set(actor, views.set(entity, known));
}

function readsClock(policy: Policy | undefined): boolean {
  const rules = [...(policy?.see ?? []), ...(policy?.edit ?? [])];
  return rules.some(({ rows }) => rows.reads.some(([root]) => root === 'now'));
}

function bindView(
  policy: Policy | undefined,
  actor: Actor,
  entity: EntityType,
  now: Instant,
): CollectionView {
  const see = bindSeeRules(policy, actor, now);
  const edit = bindEditRules(policy, actor, now);
  const rows = grantedRows(see);
  const access = fieldAccessOf(entity, see, edit);
  const sees = (row: JsonObject): boolean => evaluateCondition(rows, row);
  return {
    rows,
    queryable: queryableFields(entity, see),
    sees,
    access,
    mayChange: (row) => sees(row) && (edit === 'everything' || applying(edit, row).length > 0),
    redact: (row) => {
      const levels = access(row);
      return levels.get('id') === 'hidden' ? undefined : redactRow(row, levels, entity);
    },
  };
}

/** Rows that the same rules grant have the same access, which is worked out once. */
function fieldAccessOf(
  entity: EntityType,
  see: ReturnType<typeof bindSeeRules>,
  edit: ReturnType<typeof bindEditRules>,
): (row: JsonObject) => FieldAccess {
  const known = new Map<string, FieldAccess>();
  return (row) => {
    const granting = see === 'everything' ? see : applying(see, row);
    const editing = edit === 'everything' ? edit : applying(edit, row);
    const key = `${keyOf(granting)}/${keyOf(editing)}`;
    const found = known.get(key) ?? levelsOf(entity, granting, editing);
    known.set(key, found);
    return found;
  };
}

function applying<Rule extends { readonly index: number }>(
  rules: readonly { readonly rule: Rule; readonly condition: Condition }[],
  row: JsonObject,
): readonly Rule[] {
  return rules.filter(({ condition }) => evaluateCondition(condition, row)).map(({ rule }) => rule);
}

function keyOf(rules: readonly { readonly index: number }[] | 'everything'): string {
  return rules === 'everything' ? rules : rules.map(({ index }) => index).join();
}

/** Only what is shown can be edited, and a row that is not seen not at all. */
function levelsOf(
  entity: EntityType,
  granting: Parameters<typeof shownFields>[1],
  editing: readonly EditRule[] | 'everything',
): FieldAccess {
  const levels = shownFields(entity, granting);
  for (const field of entity.fields.values()) {
    const level = grantsEdit(editing, field.id) ? writtenLevel(field, levels) : undefined;
    if (level !== undefined) levels.set(field.id, level);
  }
  return levels;
}

function grantsEdit(editing: readonly EditRule[] | 'everything', field: string): boolean {
  if (editing === 'everything') return true;
  return editing.some((rule) => rule.fields === undefined || rule.fields.includes(field));
}
