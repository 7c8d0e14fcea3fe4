import fc from 'fast-check';

/** A funnel as an admin would write it, with its documents, and what is in it. */
export interface RandomFunnel {
  readonly definition: object;
  readonly documents: readonly object[];
  readonly constructs: ReadonlySet<Construct>;
}

export const constructs = [
  'parallel',
  'nested',
  'history',
  'delayed',
  'guard',
  'clock',
  'handoff',
  'waiting',
  'document',
] as const;
export type Construct = (typeof constructs)[number];

interface Shape {
  readonly kind: 'simple' | 'nested' | 'together';
  readonly children: readonly Shape[];
  /** A condition of a branch, a guard of the way onward, a clock, something to be complete. */
  readonly condition: number | undefined;
  readonly clock: boolean;
  readonly complete: boolean;
  readonly pause: 'none' | 'shallow' | 'deep';
  readonly delayed: boolean;
  /** The way onward is a handoff: how it is accepted, and what follows on silence. */
  readonly handoff: 'none' | 'automatic' | 'asked' | 'next' | 'return' | 'accept' | 'jump back';
  readonly waits: boolean;
  /** The way onward makes a document, or requires one. */
  readonly document: 'none' | 'made' | 'released' | 'signed';
}

const shape: fc.Memo<Shape> = fc.memo((depth) => {
  const kind = depth <= 1 ? fc.constant('simple' as const) : kinds;
  const children = depth <= 1 ? fc.constant([]) : fc.array(shape(depth - 1), shapeSize);
  return fc.record({
    kind,
    children,
    condition: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined, freq: 2 }),
    clock: fc.boolean(),
    complete: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
    pause: fc.constantFrom('none', 'none', 'shallow', 'deep'),
    delayed: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
    handoff: fc.constantFrom(
      'none',
      'none',
      'none',
      'automatic',
      'asked',
      'next',
      'return',
      'accept',
      'jump back',
    ),
    waits: fc.integer({ min: 0, max: 7 }).map((n) => n === 0),
    document: fc
      .integer({ min: 0, max: 15 })
      .map((n) => (['made', 'released', 'signed'] as const)[n] ?? 'none'),
  });
});
const kinds = fc.constantFrom('simple', 'simple', 'nested', 'together');
const shapeSize = { minLength: 2, maxLength: 3 };

/** Funnels that pass every check: each stage is reached, and an outcome from each. */
export const randomFunnel: fc.Arbitrary<RandomFunnel> = fc
  .array(shape(3), { minLength: 1, maxLength: 4 })
  .map((shapes) => new Writer().write(shapes));

/** Writes shapes down as stages and moves. */
class Writer {
  readonly #moves: { [id: string]: object } = {};
  readonly #handoffs: { [id: string]: object } = {};
  readonly #found = new Set<Construct>();
  readonly #making: string[] = [];
  #count = 0;

  write(shapes: readonly Shape[]): RandomFunnel {
    const ids = shapes.map(() => this.#next('stage'));
    const stages: { [id: string]: object } = {};
    shapes.forEach((one, index) => {
      const id = ids[index]!;
      const onward = ids[index + 1] ?? 'won';
      stages[id] = this.#stage(one, onward);
      if (one.kind !== 'together') this.#move('go', id, onward, one);
      if (one.pause !== 'none' && one.kind !== 'simple') this.#pausing(id, one, stages);
    });
    this.#moves['lose'] = { from: ids, to: 'lost' };
    this.#moves['revive'] = { from: 'lost', to: ids[0], reopens: true };
    const fields = {
      size: { type: 'integer', required: true, default: 0 },
      double: { type: 'integer', computed: '=case.size * 2' },
      note: { type: 'text' },
    };
    const ends = { won: { outcome: 'won' }, lost: { outcome: 'lost', reasons: ['price', 'time'] } };
    return {
      definition: {
        kind: 'Funnel',
        id: 'flow',
        title: 'Flow',
        case: { fields },
        stages: { ...stages, ...ends },
        moves: this.#moves,
        ...(Object.keys(this.#handoffs).length > 0 && { handoffs: this.#handoffs }),
      },
      documents: this.#documents(),
      constructs: this.#found,
    };
  }

  #next(prefix: string): string {
    return `${prefix}-${++this.#count}`;
  }

  #stage(one: Shape, onward: string | undefined): object {
    const settings = {
      department: 'sales',
      ...(one.clock && { clock: { within: '2 working days', warn: '1 working hour before' } }),
      ...(one.complete && { complete: ['note'] }),
      ...(one.waits && one.kind === 'simple' && { 'waits for': 'The customer' }),
    };
    if (one.waits && one.kind === 'simple') this.#found.add('waiting');
    if (one.clock) this.#found.add('clock');
    if (one.kind === 'nested') return { ...settings, ...this.#nested(one) };
    if (one.kind === 'together' && onward) return { ...settings, ...this.#together(one, onward) };
    return settings;
  }

  /** Stages one after the other within a stage; the first begins. */
  #nested({ children }: Shape): object {
    this.#found.add('nested');
    const ids = children.map(() => this.#next('part'));
    const stages = children.map((child, index) => {
      const onward = ids[index + 1];
      const id = ids[index]!;
      if (onward && child.kind !== 'together') this.#move('on', id, onward, child);
      return [id, this.#stage(child, onward)] as const;
    });
    return { stages: Object.fromEntries(stages) };
  }

  #together({ children }: Shape, then: string): object {
    this.#found.add('parallel');
    const branches = children.map((child, index) => {
      const id = this.#next('branch');
      const within = child.kind === 'together' ? { ...child, kind: 'nested' as const } : child;
      this.#moves[this.#next('done')] = { from: id, to: 'done' };
      const when = index > 0 && child.condition !== undefined;
      const branch = this.#stage(within, undefined);
      return [id, when ? { ...branch, when: `case.size > ${child.condition}` } : branch] as const;
    });
    return { together: Object.fromEntries(branches), then };
  }

  #move(kind: string, from: string, to: string, shape: Shape): void {
    const { condition, delayed } = shape;
    const guarded = condition === undefined ? {} : { when: `case.size >= ${condition}` };
    if (condition !== undefined) this.#found.add('guard');
    const offers = to === 'won' ? {} : this.#handoff(from, shape);
    const set = { size: '=case.size + 1' };
    const id = this.#next(kind);
    this.#moves[id] = { from, to, ...guarded, set, ...offers, ...this.#document(id, shape) };
    if (!delayed) return;
    this.#found.add('delayed');
    this.#moves[this.#next('later')] = { from, to, after: '3 days', when: 'case.size > 2' };
  }

  /** What a move requires of the paper; or the note that it makes. */
  #document(move: string, { document }: Shape): object {
    if (document === 'none') return {};
    this.#found.add('document');
    if (document !== 'made') return { documents: { paper: document } };
    this.#making.push(move);
    return {};
  }

  #documents(): readonly object[] {
    const of = { funnel: 'flow' };
    const paper = { kind: 'Document', id: 'paper', of, template: 'page.hbs', sign: {} };
    if (this.#making.length === 0) return [paper];
    const when = { move: this.#making, where: 'case.size > 1' };
    return [paper, { kind: 'Document', id: 'note', of, template: 'page.hbs', when }];
  }

  /** A handoff that goes back to where it came from. */
  #handoff(from: string, { handoff }: Shape): object {
    if (handoff === 'none') return {};
    this.#found.add('handoff');
    const id = this.#next('handoff');
    const then = handoff === 'jump back' ? 'jump back' : 'again';
    const back = { reasons: ['wrong'], 'back to': from, then };
    const onSilence = silence[handoff];
    const within = { within: '4 working hours', warn: '1 working hour before' };
    const accept = onSilence === undefined ? within : { ...within, 'on silence': onSilence };
    this.#handoffs[id] = {
      route: [
        { when: 'case.size > 3', to: { role: 'builder' }, by: 'anyone' },
        { to: { role: 'seller' } },
      ],
      ...(handoff === 'automatic' ? { accept: 'automatic' } : { accept, reject: back }),
      return: back,
    };
    return { handoff: id };
  }

  #pausing(id: string, { pause }: Shape, stages: { [id: string]: object }): void {
    this.#found.add('history');
    const paused = this.#next('paused');
    stages[paused] = {};
    this.#moves[this.#next('pause')] = { from: id, to: paused };
    const resume = pause === 'deep' ? 'deep' : true;
    this.#moves[this.#next('resume')] = { from: paused, to: id, resume };
  }
}

const silence: { readonly [kind: string]: readonly string[] } = {
  next: ['remind', 'offer to next', 'return'],
  return: ['return'],
  accept: ['escalate to owner', 'accept'],
};
