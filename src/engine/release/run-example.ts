import { expandRoles, type Actor } from '../../access/index.ts';
import {
  workingCalendar,
  type Example,
  type Funnel,
  type Workspace,
} from '../../definitions/index.ts';
import {
  addDuration,
  fromIso,
  parseDuration,
  renderProblem,
  type Instant,
  type JsonObject,
  type Problem,
  type Result,
} from '../../shared/index.ts';
import type { CaseState, Command, Decision, Effect, Refusal } from '../model/index.ts';
import { decideWithFacts } from '../operations/decide-with-facts.ts';
import { compileFunnel, fullAccess } from '../step/index.ts';
import { compareExample } from './compare-example.ts';
import { exampleFacts } from './example-world.ts';

/** When an example takes place that does not say: Monday morning in Shanghai. */
const usualMoment = Date.UTC(2026, 0, 5, 1, 0, 0);

/** One step of an example as it was played. */
export interface PlayedStep {
  /** The move and the role that made it; none for the beginning. */
  readonly move?: string;
  readonly as?: string;
  /** Active stages afterwards, outermost first. */
  readonly stages: readonly string[];
  readonly refused: readonly Problem[];
}

/**
 * Puts a case where the example says, makes its moves by the same decisions as a real one, and holds the
 * result against what is expected. Policies are not asked: a role stands for who may make the moves.
 * Returns `example-failed` and `example-refused`, one for each thing that differs; nothing is stored.
 * `onStep` is told of each step as it is played.
 */
export async function runExample(
  workspace: Workspace,
  example: Example,
  onStep: (step: PlayedStep) => void = () => {},
): Promise<readonly Problem[]> {
  const funnel = workspace.funnels.get(example.given.funnel);
  if (!funnel) {
    const what = { en: 'funnel', 'zh-CN': '漏斗' };
    return [{ code: 'not-found', params: { what, id: example.given.funnel } }];
  }
  const stageplay = new Play(workspace, funnel, example);
  const begun = await stageplay.begin();
  if (!begun.ok) return [refusal(example, 'given', 'given', begun.error)];
  onStep({ stages: begun.value.case.configuration.active, refused: [] });
  return makeMoves(stageplay, example, begun.value.case, onStep);
}

async function makeMoves(
  stageplay: Play,
  example: Example,
  start: CaseState,
  onStep: (step: PlayedStep) => void,
): Promise<readonly Problem[]> {
  let state: CaseState = { ...start, gaps: [] };
  const effects: Effect[] = [];
  for (const [index, one] of example.do.entries()) {
    const decided = await stageplay.move(state, one);
    if (decided.ok) state = decided.value.case;
    onStep({
      move: one.move,
      as: one.as,
      stages: state.configuration.active,
      refused: decided.ok ? [] : decided.error.problems,
    });
    if (decided.ok) {
      effects.push(...decided.value.effects);
    } else if (index === example.do.length - 1 && example.expect.refused !== undefined) {
      return compareExample(example, { state, effects, refused: decided.error });
    } else {
      return [refusal(example, `do/${index}`, one.move, decided.error)];
    }
  }
  return compareExample(example, { state, effects });
}

function refusal(example: Example, part: string, move: string, { problems }: Refusal): Problem {
  const reasons = problems.map((problem) => ({
    en: renderProblem(problem, 'en').message,
    'zh-CN': renderProblem(problem, 'zh-CN').message,
  }));
  const params = { example: example.id, move, reason: reasons };
  return { code: 'example-refused', params, ...example.places[part] };
}

/** The commands of an example, decided one after the other. */
class Play {
  readonly #workspace: Workspace;
  readonly #funnel: Funnel;
  readonly #example: Example;
  #now: Instant;

  constructor(workspace: Workspace, funnel: Funnel, example: Example) {
    this.#workspace = workspace;
    this.#funnel = funnel;
    this.#example = example;
    this.#now = fromIso(example.given.now ?? '') ?? usualMoment;
  }

  /** The case as given; that it lacks what earlier stages ask for does not matter. */
  begin(): Promise<Result<Decision, Refusal>> {
    const { given } = this.#example;
    const { owner, ...fields } = given.case;
    const command: Command = {
      kind: 'import',
      funnel: this.#funnel.id,
      fields,
      ...(typeof owner === 'string' && { owner }),
      stage: given.stage ?? this.#funnel.start,
      opened: this.#now,
      visits: [],
      source: 'example',
    };
    return this.#decide(undefined, command, []);
  }

  move(state: CaseState, one: Example['do'][number]): Promise<Result<Decision, Refusal>> {
    this.#wait(one.after);
    const { reason, note, ...fields } = one.with ?? {};
    const own = this.#funnel.entity.fields;
    const given: JsonObject = own.has('note') && note !== undefined ? { ...fields, note } : fields;
    const command: Command = {
      kind: 'move',
      move: one.move,
      fields: given,
      ...(typeof reason === 'string' && { reason }),
      ...(!own.has('note') && typeof note === 'string' && { note }),
    };
    return this.#decide(state, command, [one.as]);
  }

  #wait(after: string | undefined): void {
    const duration = after === undefined ? undefined : parseDuration(after);
    if (!duration?.ok) return;
    const calendar = workingCalendar(this.#workspace.organization);
    this.#now = addDuration(calendar, this.#now, duration.value);
  }

  async #decide(
    state: CaseState | undefined,
    command: Command,
    roles: readonly string[],
  ): Promise<Result<Decision, Refusal>> {
    const { organization } = this.#workspace;
    const held = expandRoles(roles, organization);
    const actor = exampleActor(held, state ? [] : ['import'], organization.zone);
    const opening = { id: this.#example.id, release: 0, releaseHash: '', numbers: {} };
    const context = { now: this.#now, actor, organization, access: fullAccess, opening };
    const source = exampleFacts(this.#workspace, this.#example, actor, this.#now);
    const compiled = compileFunnel(this.#funnel);
    const { result } = await decideWithFacts(compiled, state, command, context, source);
    return result;
  }
}

function exampleActor(roles: readonly string[], rights: readonly string[], zone: string): Actor {
  const person = { id: 'example', name: 'Example', locale: 'en', zone };
  return { ...person, roles, departments: [], teams: [], rights };
}
