import type {
  EffectRule,
  Field,
  Funnel,
  Handoff,
  Move,
  Stage,
  ValueRule,
} from '../../definitions/index.ts';
import type { Expression, ReadPath, TypeEnvironment } from '../../expressions/index.ts';
import { childrenOf, lineageOf } from '../machine/index.ts';
import type { Command } from '../model/index.ts';

const known = new WeakMap<Funnel, Map<string, readonly ReadPath[]>>();

/**
 * What the rules that a command may run read outside the case: paths that go through a reference or a
 * related list, and named facts. Found once for each kind of command and each move.
 */
export function outsideReads(funnel: Funnel, command: Command): readonly ReadPath[] {
  let plans = known.get(funnel);
  if (!plans) known.set(funnel, (plans = new Map()));
  const key = command.kind === 'move' ? `move ${command.move}` : command.kind;
  let reads = plans.get(key);
  if (!reads) plans.set(key, (reads = plan(funnel, command)));
  return reads;
}

function plan(funnel: Funnel, command: Command): readonly ReadPath[] {
  const { entity } = funnel;
  const stages = touchedStages(funnel, command).flatMap((id) => funnel.stages.get(id) ?? []);
  const move = command.kind === 'move' ? funnel.moves.get(command.move) : undefined;
  const reads = [
    ...[...entity.fields.values()].flatMap((field) => fieldReads(field)),
    ...entity.name.reads,
    ...(move ? moveRules(funnel, move) : commandRules(funnel, command)).flatMap(
      ({ reads }) => reads,
    ),
    ...stages.flatMap(stageRules).flatMap(({ reads }) => reads),
    ...(stages.length > 0 ? documentRules(funnel) : []).flatMap(({ reads }) => reads),
  ];
  return once(reads).filter((path) => leavesTheCase(path, entity.environment));
}

function once(paths: readonly ReadPath[]): readonly ReadPath[] {
  return [...new Map(paths.map((path) => [path.join('.'), path])).values()];
}

/** Whether a path ends beyond the row: at a member of what a reference leads to, or at related rows. */
function leavesTheCase(path: ReadPath, environment: TypeEnvironment): boolean {
  const [root = '', ...members] = path;
  if (root === 'now' || root === 'actor') return false;
  let type = environment.roots[root]?.type;
  if (root !== 'case' && root !== 'record') return type !== undefined;
  for (const [index, name] of members.entries()) {
    const object = type?.kind === 'list' ? type.of : type;
    const member =
      object?.kind === 'object' ? environment.objects[object.name]?.members[name] : undefined;
    if (member?.via === 'related') return true;
    if (member?.via === 'reference' && index < members.length - 1) return true;
    type = member?.type;
  }
  return false;
}

/** Commands by which a case stays where it is. */
const staying: ReadonlySet<Command['kind']> = new Set([
  'edit',
  'assign',
  'follow',
  'comment',
  'document',
  'pause',
  'resume',
  'reroute',
  'delegate',
  'add approver',
  'add task',
  'change task',
  'end task',
  'reopen task',
]);

/** Stages that a command may leave or enter. */
function touchedStages(funnel: Funnel, command: Command): readonly string[] {
  if (staying.has(command.kind)) return [];
  if (command.kind === 'open') return [...around(funnel, [funnel.start])];
  const move = command.kind === 'move' ? funnel.moves.get(command.move) : undefined;
  if (!move) return [...funnel.stages.keys()];
  return [...around(funnel, [...move.from, ...move.to.map(({ stage }) => stage)])];
}

/** The stages, those around and within them, and those that follow by themselves. */
function around(funnel: Funnel, stages: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = stages.flatMap((id) => lineageOf(funnel, id).map((stage) => stage.id));
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...childrenOf(funnel, id).map((child) => child.id));
    const shape = funnel.stages.get(id)?.shape;
    if (shape?.kind === 'together') waiting.push(shape.then);
  }
  return found;
}

function fieldReads(field: Field, table?: string): readonly ReadPath[] {
  const own = [
    field.computed,
    field.visible,
    field.requiredWhen,
    field.default && expressionOf(field.default),
    ...(field.options ?? []).map(({ when }) => when),
  ].flatMap((expression) => expression?.reads ?? []);
  const reads = table === undefined ? own : own.map((path) => inTable(path, table));
  return [...reads, ...(field.columns ?? []).flatMap((column) => fieldReads(column, field.id))];
}

/** A path from the line of a table, as a path from the case. */
function inTable(path: ReadPath, table: string): ReadPath {
  return path[0] === 'row' ? ['case', table, ...path.slice(1)] : path;
}

function moveRules(funnel: Funnel, move: Move): readonly Expression[] {
  const handoff = move.handoff === undefined ? undefined : funnel.handoffs.get(move.handoff);
  return present([
    ...(handoff ? handoffRules(handoff) : []),
    move.when,
    ...move.to.map(({ when }) => when),
    ...[...move.set.values()].map(expressionOf),
    ...move.effects.flatMap(effectRules),
  ]);
}

/** Commands that may find a receiver anew. */
function commandRules(funnel: Funnel, { kind }: Command): readonly Expression[] {
  if (kind !== 'reroute' && kind !== 'resubmit' && kind !== 'timer' && kind !== 'vote') return [];
  return [...funnel.handoffs.values()].flatMap(handoffRules);
}

function handoffRules({ checklist, route }: Handoff): readonly Expression[] {
  return present([
    ...checklist.map((item) => (item.kind === 'condition' ? item.when : undefined)),
    ...route.flatMap(({ when, to, keep, skills }) => [when, to.person, keep, ...skills]),
  ]);
}

function stageRules(stage: Stage): readonly Expression[] {
  return present([
    stage.when,
    stage.owner,
    stage.clock?.until,
    ...[...stage.enter, ...stage.leave].map(({ when }) => when),
    ...stage.opens.flatMap((open) => [open.when, ...[...open.with.values()].map(expressionOf)]),
    ...stage.effects.flatMap(effectRules),
  ]);
}

/** Which documents are asked for when a case goes on. */
function documentRules({ documents }: Funnel): readonly Expression[] {
  return present([...documents.values()].map(({ made }) => made.where));
}

function effectRules(rule: EffectRule): readonly (Expression | undefined)[] {
  return [rule.when, ...[...rule.with.values()].map(expressionOf)];
}

function expressionOf(rule: ValueRule): Expression | undefined {
  return 'expression' in rule ? rule.expression : undefined;
}

function present(rules: readonly (Expression | undefined)[]): readonly Expression[] {
  return rules.filter((rule) => rule !== undefined);
}
