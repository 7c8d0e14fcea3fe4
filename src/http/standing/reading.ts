import type { Funnel, Organization } from '../../definitions/index.ts';
import { localize, toIso, type Instant, type Locale } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import type { SeenCase } from '../reading/cases.ts';
import { namesFor } from '../reading/names.ts';
import { shownIn } from '../reading/shown.ts';

/** With what, and how far, a reader is told of the handling of a case. */
export interface Reading {
  readonly locale: Locale;
  readonly reader: string;
  readonly funnel: Funnel;
  /** As it is now: departments and their liaisons. */
  readonly organization: Organization;
  /** Whether a field of the case, of Baton's own as well, is shown plainly. */
  readonly shown: (field: string) => boolean;
  readonly names: ReadonlyMap<string, string>;
}

export interface NamedJson {
  readonly id: string;
  readonly title?: string;
  readonly name?: string;
}

/** `people`: whose names are needed. */
export async function readingOf(
  call: Pick<Call, 'services' | 'actor' | 'locale'>,
  { view, stored, funnel }: SeenCase,
  people: Iterable<string>,
): Promise<Reading> {
  const names = await namesFor(call).namesOf('person', [...new Set(people)]);
  return {
    locale: call.locale,
    reader: call.actor.id,
    funnel,
    organization: call.services.workspaces.current().workspace.organization,
    shown: shownIn(view.access(stored)),
    names,
  };
}

/** Somebody who handles the case; himself he always sees, others as he sees the owner. */
export function personOf(id: string | undefined, reading: Reading): NamedJson | undefined {
  if (id === undefined || !(reading.shown('owner') || id === reading.reader)) return undefined;
  const name = reading.names.get(id);
  return { id, ...(name === undefined ? {} : { name }) };
}

export function departmentOf(id: string | undefined, reading: Reading): NamedJson | undefined {
  if (id === undefined || !reading.shown('department')) return undefined;
  const department = reading.organization.departments.get(id);
  return { id, title: localize(department?.title ?? id, reading.locale) };
}

export function stageOf(id: string | undefined, reading: Reading): NamedJson | undefined {
  if (id === undefined || !reading.shown('stages')) return undefined;
  return { id, title: localize(reading.funnel.stages.get(id)?.title ?? id, reading.locale) };
}

/** Its words tell of stages and departments. */
export function handoffOf(id: string | undefined, reading: Reading): NamedJson | undefined {
  if (id === undefined || !reading.shown('stages')) return undefined;
  return { id, title: localize(reading.funnel.handoffs.get(id)?.title ?? id, reading.locale) };
}

export function moveOf(id: string | undefined, reading: Reading): NamedJson | undefined {
  if (id === undefined || !reading.shown('stages')) return undefined;
  return { id, title: localize(reading.funnel.moves.get(id)?.title ?? id, reading.locale) };
}

/** A role or team that is meant as a whole; shown as its people are. */
export function placeOf(
  kind: 'roles' | 'teams',
  id: string | undefined,
  reading: Reading,
): NamedJson | undefined {
  if (id === undefined || !reading.shown('owner')) return undefined;
  const title = reading.organization[kind].get(id)?.title ?? id;
  return { id, title: localize(title, reading.locale) };
}

export function momentOf(at: Instant | undefined): string | undefined {
  return at === undefined ? undefined : toIso(at);
}

/** The object without members that are undefined. */
export function filled(object: { readonly [name: string]: unknown }): object {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}
