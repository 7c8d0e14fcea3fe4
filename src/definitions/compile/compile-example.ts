import { fromIso, type Json, type JsonObject } from '../../shared/index.ts';
import { normalizeField } from '../fields/index.ts';
import type { KindDocument } from '../kinds/document.ts';
import type { RawExample } from '../kinds/example.ts';
import type { Site } from '../load/site.ts';
import type { Example } from '../model/index.ts';
import type { Draft } from './draft.ts';
import type { EntityDraft } from './entity-draft.ts';
import { checkExpectedNames } from './example-expectation.ts';
import { exampleStepAt } from './example-step.ts';
import { valuesAt } from './example-values.ts';
import { checkStage } from './funnel/check-stage.ts';
import { checkStanding } from './funnel/document-needs.ts';
import type { FunnelDraft } from './funnel/funnel-draft.ts';
import { checkDocument, checkField, checkName, entriesOf, titleOf } from './names.ts';

/** Checks the names and values of an example. Whether it comes out as expected, publishing finds out. */
export function compileExample({ id, value, site }: KindDocument<RawExample>, draft: Draft): void {
  const { given, expect } = value;
  const at = site.at('given');
  if (!checkDocument(draft, at.at('funnel'), 'Funnel', given.funnel, 'unknown-funnel')) return;
  const funnel = draft.funnelDrafts.get(given.funnel);
  if (!funnel) return;
  if (given.stage !== undefined) checkStage(funnel, at.at('stage'), given.stage);
  if (given.now !== undefined && fromIso(given.now) === undefined)
    at.at('now').report('bad-moment', { params: { value: given.now } });
  const records = recordsAt(draft, at.at('records'), given.records);
  for (const [document, as] of Object.entries(given.documents ?? {}))
    checkStanding(draft, funnel, at.at('documents', document), { document, as });
  const steps = entriesOf(value.do, site.at('do')).map(([step, place]) =>
    exampleStepAt(draft, funnel, place, step),
  );
  const example: Example = {
    id,
    title: titleOf(value.title, id),
    places: placesOf(site, value),
    given: {
      funnel: given.funnel,
      ...(given.stage === undefined ? {} : { stage: given.stage }),
      case: valuesAt(at.at('case'), given.case, funnel.entity),
      ...(records ? { records } : {}),
      ...(given.documents === undefined ? {} : { documents: given.documents }),
      ...(given.now === undefined ? {} : { now: given.now }),
    },
    do: steps,
    expect: expectationAt(draft, funnel, site.at('expect'), expect),
  };
  draft.examples.set(id, example);
}

/** The places that a failed example is reported at. */
function placesOf(site: Site, { do: steps, expect }: RawExample): Example['places'] {
  const parts: readonly (readonly (string | number)[])[] = [
    ['given'],
    ...entriesOf(steps, site.at('do')).map((_, index) => ['do', index]),
    ...Object.keys(expect).map((what) => ['expect', what]),
    ...Object.keys(expect.case ?? {}).map((field) => ['expect', 'case', field]),
  ];
  return Object.fromEntries(parts.map((path) => [path.join('/'), site.at(...path).place]));
}

function recordsAt(
  draft: Draft,
  site: Site,
  written: RawExample['given']['records'],
): Example['given']['records'] {
  if (written === undefined) return undefined;
  const types = Object.entries(written).flatMap(([type, rows]) => {
    const at = site.at(type);
    if (!checkDocument(draft, at, 'Record', type, 'unknown-record')) return [];
    const entity = draft.entities.get(`record:${type}`);
    if (!entity) return [];
    const own = Object.entries(rows).map(
      ([id, row]) => [id, valuesAt(at.at(id), row, entity)] as const,
    );
    return [[type, Object.fromEntries(own)] as const];
  });
  return Object.fromEntries(types);
}

function expectationAt(
  draft: Draft,
  funnel: FunnelDraft,
  site: Site,
  raw: RawExample['expect'],
): Example['expect'] {
  for (const [stage, at] of entriesOf(raw.stage, site.at('stage'))) checkStage(funnel, at, stage);
  const outcomes = [...funnel.tree.nodes.values()].flatMap(({ raw: stage }) => stage.outcome ?? []);
  if (raw.outcome !== undefined)
    checkName(site.at('outcome'), raw.outcome, outcomes, 'unknown-outcome');
  checkExpectedNames(draft, funnel, site, raw);
  const { case: fields, ...rest } = raw;
  return {
    ...(rest as Omit<Example['expect'], 'case'>),
    ...(fields === undefined ? {} : { case: expectedAt(site.at('case'), fields, funnel.entity) }),
  };
}

/** Expected values may be those of computed fields, too. */
function expectedAt(
  site: Site,
  written: { readonly [field: string]: unknown },
  entity: EntityDraft,
): JsonObject {
  const values: { [field: string]: Json } = {};
  for (const [name, raw] of Object.entries(written)) {
    if (!checkField(entity, site.at(name), name, { system: 'all' })) continue;
    const field = entity.fields.get(name);
    const plain = field && field.type !== 'computed' && field.type !== 'number series';
    const normal = plain ? normalizeField(field, raw as Json) : undefined;
    values[name] = normal?.ok ? normal.value : (raw as Json);
  }
  return values;
}
