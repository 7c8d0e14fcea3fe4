import type { Field, Funnel } from '../../definitions/index.ts';
import { readWholeJournal, type JournalEntry, type RowQuery } from '../../engine/index.ts';
import { xesText, type XesAttributes, type XesTrace, type XesValue } from '../../reports/index.ts';
import { isPlainDate, startOfDate, type Json, type JsonObject } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import type { Seen } from '../reading/collection.ts';
import { namesFor } from '../reading/names.ts';
import { shownIn } from '../reading/shown.ts';
import type { EventKind } from './activities.ts';
import { caseEvents } from './case-trace.ts';

type Reader = Pick<Call, 'services' | 'actor' | 'locale'>;

/** Which events of which cases. */
export interface LogQuery {
  readonly funnel: Funnel;
  readonly cases: RowQuery;
  readonly kinds: ReadonlySet<EventKind>;
}

/**
 * The cases that the caller sees, each with its own fields and what happened to it, as far as he may see them. One case
 * after the other is read, so that any number of them takes little memory.
 */
export async function* funnelTraces(
  call: Reader,
  seen: Seen,
  { funnel, cases, kinds }: LogQuery,
): AsyncGenerator<XesTrace> {
  const { store, workspaces } = call.services;
  const { organization } = workspaces.current().workspace;
  const people = new PeopleNamed(call);
  const { limit: _, cursor: __, ...wanted } = cases;
  for await (const row of store.streamRows(wanted)) {
    const access = seen.view.access(row);
    const shown = shownIn(access);
    const entries = await readWholeJournal(store, String(row['id']));
    const names = await people.of(entries);
    const { locale, actor } = call;
    const reading = { locale, reader: actor.id, funnel, organization, shown, names };
    const attributes = fieldsOf(seen, row, shown, organization.zone);
    yield { attributes, events: caseEvents(entries, reading, kinds) };
  }
}

/** Everybody is looked up once. */
class PeopleNamed {
  readonly #call: Reader;
  readonly #names = new Map<string, string>();
  readonly #asked = new Set<string>();

  constructor(call: Reader) {
    this.#call = call;
  }

  async of(entries: readonly JournalEntry[]): Promise<ReadonlyMap<string, string>> {
    const named = entries.flatMap(({ actor, events }) => [
      actor.id,
      ...events.flatMap((event) => ('by' in event && event.by !== undefined ? [event.by] : [])),
    ]);
    const ids = [...new Set(named)].filter((id) => !this.#asked.has(id));
    for (const id of ids) this.#asked.add(id);
    if (ids.length > 0)
      for (const [id, name] of await namesFor(this.#call).namesOf('person', ids))
        this.#names.set(id, name);
    return this.#names;
  }
}

/** `concept:name` is the identifier of the case; fields that are hidden or masked are left out. */
function fieldsOf(
  { entity }: Seen,
  row: JsonObject,
  shown: (field: string) => boolean,
  zone: string,
): XesAttributes {
  const fields = [...entity.systemFields.values(), ...entity.fields.values()];
  const values = fields
    .filter(({ id }) => id !== 'id' && shown(id))
    .flatMap((field) => valuesOf(field, row[field.id], zone));
  return new Map<string, XesValue>([['concept:name', xesText(String(row['id']))], ...values]);
}

function valuesOf(
  { id, valueType }: Field,
  value: Json | undefined,
  zone: string,
): readonly (readonly [string, XesValue])[] {
  if (value === undefined || value === null || value === '') return [];
  const scalar = typeof value === 'object' ? undefined : String(value);
  switch (valueType.kind) {
    case 'int':
      return scalar === undefined ? [] : [[id, { type: 'int', text: scalar }]];
    case 'decimal':
      return scalar === undefined ? [] : [[id, { type: 'float', text: scalar }]];
    case 'bool':
      return scalar === undefined ? [] : [[id, { type: 'boolean', text: scalar }]];
    case 'money':
      return moneyOf(id, value);
    case 'instant':
    case 'date':
      return scalar === undefined ? [] : [[id, { type: 'date', at: momentOf(scalar, zone) }]];
    case 'text':
      return scalar === undefined ? [] : [[id, xesText(scalar)]];
    default:
      return [];
  }
}

function moneyOf(id: string, value: Json): readonly (readonly [string, XesValue])[] {
  if (typeof value !== 'object') return [[id, { type: 'float', text: String(value) }]];
  const { amount, currency } = value as { readonly amount?: Json; readonly currency?: Json };
  return [
    [id, { type: 'float', text: String(amount) }],
    [`${id}.currency`, xesText(String(currency))],
  ];
}

function momentOf(text: string, zone: string): number {
  return isPlainDate(text) ? startOfDate(text, zone) : Date.parse(text);
}
