import Handlebars from 'handlebars';
import { showingHelpers } from '../helpers/registry.ts';
import type { Program } from '../syntax/parse.ts';
import { each, group, ifFilled, unless, when, withValue } from './block-helpers.ts';
import { calc, orDefault, showing, sum, texts, type Helper } from './call-helpers.ts';

const helpers: { readonly [name: string]: Helper } = {
  ...Object.fromEntries([...showingHelpers].map(([name, helper]) => [name, showing(helper)])),
  calc,
  default: orDefault,
  sum,
  t: texts,
  if: ifFilled,
  unless,
  each,
  with: withValue,
  when,
  group,
};

/** Handlebars with these helpers and no others. */
function newRuntime(): typeof Handlebars {
  const runtime = Handlebars.create();
  for (const name of Object.keys(runtime.helpers)) runtime.unregisterHelper(name);
  for (const name of Object.keys(runtime.decorators)) runtime.unregisterDecorator(name);
  for (const [name, helper] of Object.entries(helpers))
    runtime.registerHelper(name, helper as Handlebars.HelperDelegate);
  return runtime;
}

const runtime = newRuntime();
const knownHelpers = Object.fromEntries(Object.keys(helpers).map((name) => [name, true]));

export type Compiled = Handlebars.TemplateDelegate<object>;

/** Compiles a checked program; Handlebars does so when it is first rendered. */
export function compileProgram(program: Program): Compiled {
  return runtime.compile(program, { knownHelpers: knownHelpers as never, knownHelpersOnly: true });
}
