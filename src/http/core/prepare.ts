import type { TObject, TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { Check as fits } from 'typebox/value';
import { schemaProblems, type SchemaError } from '../../forms/index.ts';
import { BatonError, type Problem } from '../../shared/index.ts';
import { planQuery, type QueryPlan } from '../request/read-query.ts';
import type { Method, Route } from './route.ts';

/** Raises what is wrong with a value, all of it. */
export type Check = (value: unknown) => void;

/** A route with its schemas compiled, ready to be called many thousand times a second. */
export interface PreparedRoute {
  readonly route: Route;
  readonly method: Method;
  readonly path: string;
  /** Whether it changes something, so that sessions must show their CSRF token. */
  readonly changes: boolean;
  readonly queryPlan: QueryPlan;
  readonly checkParams: Check | undefined;
  readonly checkQuery: Check;
  readonly checkBody: Check | undefined;
  /** Whether it may be called without a body, which then counts as `{}`: it asks for no member. */
  readonly bodyIsOptional: boolean;
}

/** Whether a route cannot be called without a body: one of its members is required, or it takes a file. */
export function asksForBody({ body, upload }: Route): boolean {
  return upload !== undefined || (body !== undefined && !fits(body, {}));
}

const prepared = new WeakMap<Route, PreparedRoute>();

/** A route is prepared once, however many tables it stands in. */
export function prepareRoute(route: Route): PreparedRoute {
  const known = prepared.get(route) ?? prepare(route);
  prepared.set(route, known);
  return known;
}

function prepare(route: Route): PreparedRoute {
  return {
    route,
    method: route.method,
    path: route.path,
    changes: route.method !== 'GET',
    queryPlan: planQuery(route.query),
    checkParams: route.params && checker(route.params, withoutPointer),
    checkQuery: route.query ? checker(route.query, withoutPointer) : refuseAnyQuery,
    checkBody: route.body && checker(route.body, (problem) => problem),
    bodyIsOptional: !asksForBody(route),
  };
}

function checker(schema: TObject | TSchema, place: (problem: Problem) => Problem): Check {
  const compiled = Compile(schema);
  return (value) => {
    if (compiled.Check(value)) return;
    const problems = schemaProblems(compiled.Errors(value) as readonly SchemaError[]).map(place);
    const [first, ...rest] = problems;
    throw new BatonError(
      first ? [first, ...rest] : { code: 'input-not-fitting', params: { field: '' } },
    );
  };
}

/** Parameters are named by the message; a pointer is into the body. */
function withoutPointer({ code, params = {} }: Problem): Problem {
  return { code, params };
}

function refuseAnyQuery(query: unknown): void {
  for (const name of Object.keys(query as object))
    throw new BatonError({ code: 'input-unknown', params: { field: name.slice(0, 100) } });
}
