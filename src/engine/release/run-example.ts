import { systemActor, type Actor } from '../../access/index.ts';
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
  type Problem,
  type Result,
} from '../../shared/index.ts';
import type { CaseState, Command, Decision, Effect, Refusal } from '../model/index.ts';
import { decideWithFacts } from '../operations/decide-with-facts.ts';
import { compileFunnel, fullAccess } from '../step/index.ts';
import { compareExample, documentsIn, type ExampleResult } from './compare-example.ts';
import { ExampleCast } from './example-cast.ts';
import { actOf, markOf, wordsOf, type DocumentStep, type ExampleStep } from './example-step.ts';
import { toldBy, type ToldInExample } from './example-notices.ts';
import { exampleFacts } from './example-world.ts';

/** When an example takes place that does not say: Monday morning in Shanghai. */
const usualMoment = Date.UTC(2026, 0, 5, 1, 0, 0);

/** One step of an example as it was played. */
export interface PlayedStep {
  /** The move, or what was done in a few words; none for the beginning. */
  readonly move?: string;
  /** The role that did it; nobody waits. */
  readonly as?: string;
  /** Active stages afterwards, outermost first. */
  readonly stages: readonly string[];
  readonly refused: readonly Problem[];
  /** What people were told meanwhile. */
  readonly told: readonly ToldInExample[];
  /** Documents that were asked for. */
  readonly documents: readonly string[];
}

/**
 * Puts a case where the example says, takes its steps by the same decisions as a real one, and holds the
 * result against what is expected. Policies are not asked: a role stands for who may take a step. Time
 * passes only where the example says so; timers that are due then fire in their order. Returns
 * `example-failed` and `example-refused`, one for each thing that differs; nothing is stored.
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
  onStep({ stages: stageplay.stages, refused: [], told: [], documents: [] });
  return takeSteps(stageplay, example, onStep);
}

async function takeSteps(
  stageplay: Play,
  example: Example,
  onStep: (step: PlayedStep) => void,
): Promise<readonly Problem[]> {
  for (const [index, step] of example.do.entries()) {
    const before = stageplay.effects.length;
    const refused = await stageplay.take(step);
    onStep({
      move: wordsOf(step),
      ...('as' in step && { as: step.as }),
      stages: stageplay.stages,
      refused: refused?.problems ?? [],
      told: toldBy(stageplay.effects.slice(before)),
      documents: documentsIn(stageplay.effects.slice(before)),
    });
    if (!refused) continue;
    const isExpected = index === example.do.length - 1 && example.expect.refused !== undefined;
    if (isExpected) return compareExample(example, stageplay.result(refused));
    return [refusal(example, `do/${index}`, wordsOf(step), refused)];
  }
  return compareExample(example, stageplay.result());
}

function refusal(example: Example, part: string, move: string, { problems }: Refusal): Problem {
  const reasons = problems.map((problem) => ({
    en: renderProblem(problem, 'en').message,
    'zh-CN': renderProblem(problem, 'zh-CN').message,
  }));
  const params = { example: example.id, move, reason: reasons };
  return { code: 'example-refused', params, ...example.places[part] };
}

/** A case that an example plays with, and the time in which it does. */
class Play {
  readonly #workspace: Workspace;
  readonly #funnel: Funnel;
  readonly #example: Example;
  readonly #cast: ExampleCast;
  readonly #effects: Effect[] = [];
  #now: Instant;
  #state: CaseState | undefined;

  constructor(workspace: Workspace, funnel: Funnel, example: Example) {
    this.#workspace = workspace;
    this.#funnel = funnel;
    this.#example = example;
    this.#cast = new ExampleCast(workspace.organization, funnel);
    this.#now = fromIso(example.given.now ?? '') ?? usualMoment;
  }

  get stages(): readonly string[] {
    return this.#state?.configuration.active ?? [];
  }

  get effects(): readonly Effect[] {
    return this.#effects;
  }

  /** What it came to. Raises a `RangeError` before it has begun. */
  result(refused?: Refusal): ExampleResult {
    if (!this.#state) throw new RangeError('the example has not begun');
    return { state: this.#state, effects: this.#effects, ...(refused && { refused }) };
  }

  /** The case as given, of whoever acts first; that it lacks what earlier stages ask for does not matter. */
  async begin(): Promise<Result<Decision, Refusal>> {
    const { given, do: steps } = this.#example;
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
    const first = steps.find((step) => 'as' in step);
    const actor = this.#cast.actor(undefined, first?.as ?? 'example', ['import']);
    const begun = await this.#decide(actor, command);
    if (this.#state) this.#state = { ...this.#state, gaps: [] };
    for (const [document, as] of Object.entries(given.documents ?? {})) {
      await this.#mark({ release: document });
      if (as === 'signed') await this.#mark({ sign: document });
    }
    this.#effects.length = 0;
    return begun;
  }

  /** Takes a step; the refusal, where it is refused. */
  async take(step: ExampleStep): Promise<Refusal | undefined> {
    if ('wait' in step) return this.#pass(step.wait);
    if (step.after !== undefined) await this.#pass(step.after);
    if (!this.#state) return undefined;
    if ('release' in step || 'sign' in step) return this.#mark(step);
    const { actor, command } = actOf(step, this.#state, this.#funnel.entity, this.#cast);
    const decided = await this.#decide(actor, command);
    return decided.ok ? undefined : decided.error;
  }

  /** Nobody in person says what becomes of a document. */
  async #mark(step: DocumentStep): Promise<Refusal | undefined> {
    if (!this.#state) return undefined;
    const actor = systemActor(this.#workspace.organization.zone);
    const decided = await this.#decide(actor, markOf(step, this.#state));
    return decided.ok ? undefined : decided.error;
  }

  /** Lets time pass: what is due meanwhile fires, the earliest first; what is refused then is let be. */
  async #pass(time: string): Promise<undefined> {
    const duration = parseDuration(time);
    if (!duration.ok) return;
    const calendar = workingCalendar(this.#workspace.organization);
    const until = addDuration(calendar, this.#now, duration.value);
    const refused = new Set<string>();
    for (;;) {
      const next = nextTimer(this.#state, until, refused);
      if (!next) break;
      this.#now = Math.max(this.#now, next.due);
      const actor = systemActor(this.#workspace.organization.zone);
      const fired = await this.#decide(actor, { kind: 'timer', timer: next.timer });
      if (!fired.ok) refused.add(next.timer);
    }
    this.#now = until;
  }

  async #decide(actor: Actor, command: Command): Promise<Result<Decision, Refusal>> {
    const { organization } = this.#workspace;
    const opening = { id: this.#example.id, release: 0, releaseHash: '', numbers: {} };
    const context = { now: this.#now, actor, organization, access: fullAccess, opening };
    const source = exampleFacts(this.#workspace, this.#example, this.#cast, context);
    const compiled = compileFunnel(this.#funnel);
    const decided = await decideWithFacts(compiled, this.#state, command, context, source);
    const { result } = decided;
    if (result.ok) {
      this.#state = result.value.case;
      this.#effects.push(...result.value.effects);
    }
    return result;
  }
}

function nextTimer(
  state: CaseState | undefined,
  until: Instant,
  refused: ReadonlySet<string>,
): { readonly timer: string; readonly due: Instant } | undefined {
  const due = Object.entries(state?.timers ?? {})
    .map(([timer, set]) => ({ timer, due: set.due }))
    .filter((one) => one.due <= until && !refused.has(one.timer));
  return due.toSorted((a, b) => a.due - b.due)[0];
}
