import { workingCalendar, type EntityType } from '../../definitions/index.ts';
import { fold } from '../journal/index.ts';
import { FactContext } from '../facts/index.ts';
import {
  notifyEffect,
  type CaseEvent,
  type CaseState,
  type Configuration,
  type Decision,
  type Effect,
  type Notice,
} from '../model/index.ts';
import { toIso, type Json, type JsonObject } from '../../shared/index.ts';
import { rowBeforeName } from '../row/index.ts';
import { changedFields, showLists, type DraftRow, type EntityRules } from '../fields/index.ts';
import type { CompiledFunnel } from './compiled-funnel.ts';
import type { CaseAccess, Opening, StepContext } from './context.ts';
import { Evaluation } from './evaluation.ts';

/** One step in the making: the row as the rules see it, and what has been decided so far. */
export class Turn {
  readonly compiled: CompiledFunnel;
  readonly before: CaseState | undefined;
  readonly context: StepContext;
  readonly id: string;
  readonly revision: number;
  /** System and own fields; own fields are changed in place. */
  readonly row: DraftRow;
  readonly evaluation: Evaluation;
  readonly events: CaseEvent[] = [];
  /** Whether clocks and calendars are worked out anew. */
  reckons = false;
  /** Definitions of which the step has asked for a document. */
  readonly documents = new Set<string>();
  /** Where the case stands by now. */
  configuration: Configuration | undefined;
  readonly #effects: { readonly kind: string; readonly payload: JsonObject }[] = [];
  #timers = 0;
  #ids = 0;
  readonly #notices: Notice[] = [];

  constructor(compiled: CompiledFunnel, before: CaseState | Opening, context: StepContext) {
    this.compiled = compiled;
    this.before = 'configuration' in before ? before : undefined;
    this.context = context;
    this.configuration = this.before?.configuration;
    this.id = before.id;
    this.revision = (this.before?.revision ?? 0) + 1;
    this.row = this.before ? rowBeforeName(this.before) : newRow(before, context);
    showLists(compiled.rules, this.row);
    const { environment } = compiled.funnel.entity;
    const bindings = { case: this.row, actor: context.actor, now: context.now };
    const calendar = workingCalendar(context.organization);
    const facts = new FactContext(context.facts, environment, calendar);
    this.evaluation = new Evaluation(bindings, facts);
  }

  get entity(): EntityType {
    return this.compiled.funnel.entity;
  }

  get rules(): EntityRules {
    return this.compiled.rules;
  }

  get access(): CaseAccess {
    return this.context.access;
  }

  /** A key that no other timer of the case has. */
  nextTimer(): string {
    return `${this.id}:${this.revision}:${this.#timers++}`;
  }

  /** An id that nothing else on the case has: `<case>:offer:<n>`. */
  nextId(kind: 'offer' | 'approval' | 'task'): string {
    return `${this.id}:${kind}:${this.revision}${this.#ids++ === 0 ? '' : `-${this.#ids}`}`;
  }

  /** People are told with one effect of all that a commit brought. */
  notice(notice: Notice): void {
    this.#notices.push(notice);
  }

  addEffect(kind: string, payload: JsonObject): void {
    this.#effects.push({ kind, payload });
  }

  /**
   * The decision: its state is the fold of its events. `finish` gives the events that follow from where the case
   * has come to: who holds it now, which clocks stand still.
   */
  decide(finish: (state: CaseState) => readonly CaseEvent[]): Decision {
    const commit = { revision: this.revision, at: this.context.now };
    const done = this.#withFields();
    const reached = fold(this.before, done, commit);
    const more = finish(reached);
    const events = more.length === 0 ? done : [...done, ...more];
    const state = more.length === 0 ? reached : fold(reached, more, commit);
    const notices = this.#notices.filter((notice) => this.#isHeard(notice));
    if (notices.length > 0 || events.some(settlesMatter))
      this.addEffect(notifyEffect, { notices: notices as unknown as Json });
    return {
      case: state,
      events,
      effects: this.#effects.map((effect, n): Effect => ({
        key: `${this.id}:${this.revision}:${n}`,
        ...effect,
      })),
      because: this.evaluation.because,
      facts: this.evaluation.facts.used,
    };
  }

  /** Nobody is told what he did himself; what concerns nobody else is heard where a notification listens to it. */
  #isHeard({ topic, to }: Notice): boolean {
    const { actor, listened } = this.context;
    return (
      to.some((one) => !('person' in one) || one.person !== actor.id) || !!listened?.has(topic)
    );
  }

  /** What changed in the fields comes right after the opening. */
  #withFields(): readonly CaseEvent[] {
    const fields = changedFields(this.entity, this.before?.fields ?? {}, this.row);
    if (!fields) return this.events;
    const [first, ...rest] = this.events;
    const changed: CaseEvent = { type: 'fields changed', fields };
    return first?.type === 'opened' ? [first, changed, ...rest] : [changed, ...this.events];
  }
}

/** Whether something that people were asked to answer is answered: it leaves their inboxes, though nobody is told. */
function settlesMatter(event: CaseEvent): boolean {
  if (event.type === 'task') return event.task.status !== 'open';
  if (event.type === 'document') return event.how !== 'made' || event.replaces !== undefined;
  return settling.has(event.type);
}

const settling: ReadonlySet<CaseEvent['type']> = new Set([
  'offer ended',
  'taken up',
  'voted',
  'approval changed',
  'approval ended',
]);

function newRow({ id, release }: { id: string; release: number }, { now }: StepContext): DraftRow {
  const moment = toIso(now);
  const times = { opened: moment, entered: moment, updated: moment };
  return { id, stage: '', stages: [], followers: [], release, revision: 1, ...times };
}
