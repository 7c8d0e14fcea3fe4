/** One step as a plain list of seats: how many must be filled with a yes, and with what they were. */
interface Step {
  readonly id: string;
  readonly need: 'one' | 'all' | number;
  readonly seats: readonly string[];
  readonly delegates: Map<string, string>;
  readonly ballots: { seat: string; by: string; yes: boolean }[];
}

export interface ObviousStep {
  readonly id: string;
  readonly need: 'one' | 'all' | number;
  /** Everybody who has a seat, whoever asked. */
  readonly seats: readonly string[];
}

/**
 * An approval as one would keep it on paper: a list of seats for each step, and who filled which. Slow,
 * and written without a look at how the engine does it.
 */
export class ObviousApproval {
  readonly #asker: string;
  readonly #standsInFor: ReadonlyMap<string, string>;
  readonly #plan: readonly ObviousStep[];
  #steps: Step[];
  #at = 0;
  ended: 'approved' | 'refused' | 'withdrawn' | undefined;

  constructor(
    plan: readonly ObviousStep[],
    asker: string,
    standsInFor: ReadonlyMap<string, string>,
  ) {
    this.#plan = plan;
    this.#asker = asker;
    this.#standsInFor = standsInFor;
    this.#steps = plan.map((step) => this.#fresh(step));
  }

  get current(): number {
    return this.#at;
  }

  mayVote(who: string): boolean {
    if (this.ended || who === this.#asker) return false;
    const { need, ballots } = this.#step;
    if (need !== 'all' && ballots.some(({ by }) => by === who)) return false;
    return this.#fillable(who).length > 0;
  }

  vote(who: string, yes: boolean): boolean {
    if (!this.mayVote(who)) return false;
    const { need, ballots } = this.#step;
    const seats = this.#fillable(who);
    for (const seat of need === 'all' ? seats : seats.slice(0, 1))
      ballots.push({ seat, by: who, yes });
    if (!yes) this.ended = 'refused';
    else if (this.#isFilled()) this.#goOn();
    return true;
  }

  delegate(who: string, to: string): boolean {
    if (this.ended || to === this.#asker) return false;
    const { delegates, need, ballots } = this.#step;
    const mine = this.#free().filter((seat) => seat === who || delegates.get(seat) === who);
    if (need !== 'all' && ballots.some(({ by }) => by === to)) return false;
    for (const seat of mine)
      if (seat === to) delegates.delete(seat);
      else delegates.set(seat, to);
    return mine.length > 0;
  }

  add(who: string, person: string): boolean {
    if (!this.mayVote(who) || person === this.#asker) return false;
    const added = this.#fresh({ id: 'added', need: 'all', seats: [person] });
    this.#steps.splice(this.#at + 1, 0, added);
    return true;
  }

  sendBack(who: string, to: number): boolean {
    if (!this.mayVote(who) || to >= this.#at) return false;
    this.#at = to;
    for (const step of this.#steps.slice(to)) step.ballots.length = 0;
    return true;
  }

  withdraw(who: string): boolean {
    if (this.ended || who !== this.#asker) return false;
    this.ended = 'withdrawn';
    return true;
  }

  beginAnew(): void {
    this.#at = 0;
    this.#steps = this.#plan.map((step) => this.#fresh(step));
  }

  get #step(): Step {
    return this.#steps[this.#at]!;
  }

  #fresh({ id, need, seats }: ObviousStep): Step {
    const others = seats.filter((seat) => seat !== this.#asker);
    return { id, need, seats: others, delegates: new Map(), ballots: [] };
  }

  /** Seats that nobody has filled. */
  #free(): readonly string[] {
    const { seats, ballots } = this.#step;
    return seats.filter((seat) => !ballots.some((ballot) => ballot.seat === seat));
  }

  /** Seats that somebody could fill: his own, those given to him, and those of the absent. */
  #fillable(who: string): readonly string[] {
    const { delegates } = this.#step;
    const free = this.#free();
    const given = [...delegates.keys()].filter((seat) => delegates.get(seat) === who);
    const absent = free.filter((seat) => this.#standsInFor.get(seat) === who);
    const all = [...free.filter((seat) => seat === who), ...given, ...absent];
    return [...new Set(all)].filter((seat) => free.includes(seat));
  }

  #isFilled(): boolean {
    const { need, seats, ballots } = this.#step;
    const yes = ballots.filter((ballot) => ballot.yes);
    if (need === 'all') return seats.every((seat) => yes.some((ballot) => ballot.seat === seat));
    return new Set(yes.map(({ by }) => by)).size >= (need === 'one' ? 1 : need);
  }

  #goOn(): void {
    if (this.#at + 1 < this.#steps.length) this.#at += 1;
    else this.ended = 'approved';
  }
}
