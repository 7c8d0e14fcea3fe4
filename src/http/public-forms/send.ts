import type { Actor } from '../../access/index.ts';
import type { ValueRule } from '../../definitions/index.ts';
import { ruleValue, type Evaluator } from '../../expressions/index.ts';
import { isEmpty, type FormContext } from '../../forms/index.ts';
import { BatonError, type Json, type JsonObject, type Problem } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import { check, withContext } from '../filling/fill.ts';
import { withholding } from '../problem/withhold.ts';
import { casePart, partsOf, visitorOf, type FormPart, type OpenedForm } from './public-form.ts';

/** What was answered, by part. */
export type Answers = { readonly [part: string]: { readonly fields: JsonObject } | undefined };

type Caller = Pick<Call, 'services' | 'locale' | 'now' | 'idempotencyKey'>;

/**
 * Opens a case by a form for people outside: every part is checked as any form is, the records that it names are found
 * by what makes them unique or added, and the case is opened. Raises every problem, with pointers into `parts`.
 */
export async function sendPublicForm(
  call: Caller,
  opened: OpenedForm,
  answers: Answers,
): Promise<void> {
  const visitor = visitorOf(call, opened);
  const reader = { ...call, actor: visitor };
  const parts = partsOf(opened);
  refuseOthers(parts, answers);
  const checked = await checkParts(reader, parts, answers);
  const key = `public/${opened.funnel.id}/${opened.definition.id}/${call.idempotencyKey}`;
  const fields: { [field: string]: Json } = { ...checked.get(casePart) };
  for (const part of parts) {
    const given = part.field === undefined ? undefined : checked.get(part.id);
    if (part.field === undefined || given === undefined) continue;
    fields[part.field] = await recordFor(reader, opened, part, { given, key, fields });
  }
  Object.assign(fields, await valuesOf(reader, opened, opened.definition.set, fields));
  const whole = parts.find(({ id }) => id === casePart)?.resolved.access ?? new Map();
  await withholding(
    () =>
      call.services.engine.execute(
        visitor,
        { kind: 'open', funnel: opened.funnel.id, fields },
        { idempotencyKey: key },
      ),
    () => Promise.resolve(whole),
  );
}

type Reader = Caller & { readonly actor: Actor };

function refuseOthers(parts: readonly FormPart[], answers: Answers): void {
  const known = new Set(parts.map(({ id }) => id));
  for (const name of Object.keys(answers))
    if (!known.has(name))
      throw new BatonError({
        code: 'input-unknown',
        params: { field: name.slice(0, 100) },
        path: `/parts/${name.slice(0, 100)}`,
      });
}

/** The values of each part that was filled, all problems at once. */
async function checkParts(
  call: Reader,
  parts: readonly FormPart[],
  answers: Answers,
): Promise<ReadonlyMap<string, JsonObject>> {
  const values = new Map<string, JsonObject>();
  const problems: Problem[] = [];
  for (const { id, required, resolved } of parts) {
    const fields = answers[id]?.fields ?? {};
    if (!required && Object.values(fields).every((value) => isEmpty(value))) continue;
    try {
      const submission = await check(call, resolved, { fields }, undefined);
      values.set(id, submission.fields);
    } catch (error) {
      if (!(error instanceof BatonError)) throw error;
      problems.push(...error.problems.map((problem) => within(id, problem)));
    }
  }
  const [first, ...rest] = problems;
  if (first) throw new BatonError([first, ...rest]);
  return values;
}

function within(part: string, problem: Problem): Problem {
  return problem.path === undefined
    ? problem
    : { ...problem, path: `/parts/${part}${problem.path}` };
}

interface Given {
  readonly given: JsonObject;
  readonly key: string;
  /** Of the case, as far as they are known. */
  readonly fields: JsonObject;
}

/** The record that was meant: the one with the same unique value, which stays as it is, or one that is added. */
async function recordFor(
  call: Reader,
  opened: OpenedForm,
  part: FormPart,
  { given, key, fields }: Given,
): Promise<string> {
  const { collection } = part.resolved.entity;
  const found = await findRecord(call, part, given);
  if (found !== undefined) return found;
  const record = opened.definition.asks.find(({ field }) => field === part.field)?.record;
  const more = await valuesOf(call, opened, record?.with ?? new Map(), fields);
  const { engine } = call.services;
  try {
    const saved = await withholding(
      () =>
        engine.saveRecord(call.actor, {
          collection,
          fields: { ...more, ...given },
          idempotencyKey: `${key}/${part.id}`,
        }),
      () => Promise.resolve(part.resolved.access),
    );
    return saved.id;
  } catch (error) {
    // Somebody may have added the same one meanwhile.
    const other = error instanceof BatonError ? await findRecord(call, part, given) : undefined;
    if (other !== undefined) return other;
    if (!(error instanceof BatonError)) throw error;
    const [first, ...rest] = error.problems.map((problem) => within(part.id, problem));
    throw first ? new BatonError([first, ...rest]) : error;
  }
}

async function findRecord(
  { services }: Reader,
  { resolved: { entity } }: FormPart,
  given: JsonObject,
): Promise<string | undefined> {
  for (const { id, unique, valueType } of entity.fields.values()) {
    const value = given[id];
    if (!unique || value === undefined || value === null) continue;
    const { rows } = await services.store.queryRows({
      collection: entity.collection,
      where: { op: 'eq', field: id, type: valueType, value: value as string },
      sort: [],
      limit: 1,
    });
    const found = rows[0]?.['id'];
    if (typeof found === 'string') return found;
  }
  return undefined;
}

/** What rules of the form give, with the case as it is so far. */
function valuesOf(
  call: Reader,
  opened: OpenedForm,
  rules: ReadonlyMap<string, ValueRule>,
  fields: JsonObject,
): Promise<JsonObject> {
  const whole = partsOf(opened).find(({ id }) => id === casePart)?.resolved;
  if (rules.size === 0 || whole === undefined) return Promise.resolve({});
  return withContext(call, whole, ({ roots, expressions }) => {
    const evaluator = evaluatorOf({ ...roots, case: fields }, expressions);
    return Object.fromEntries(
      [...rules].flatMap(([name, rule]) => {
        const value = ruleValue(rule, undefined, name, evaluator);
        return value === undefined ? [] : [[name, value]];
      }),
    );
  });
}

function evaluatorOf(
  bindings: { readonly [root: string]: Json },
  expressions: FormContext['expressions'],
): Evaluator {
  return {
    bindings,
    value: (expression) => expression.evaluate(bindings, expressions),
    valueIfFilled: (expression) => expression.evaluateIfFilled(bindings, expressions),
  };
}
