import { rm } from 'node:fs/promises';
import type {
  Simulation,
  SimulatedMessage,
  SimulationSetting,
  SimulationStep,
} from '../../http/index.ts';
import {
  BatonError,
  DAY,
  MINUTE,
  SimulatedClock,
  Slots,
  type Instant,
} from '../../shared/index.ts';
import { paidBy, payoutChanges, type Paid } from './payouts.ts';
import { passUntil, settle } from './settle.ts';
import { openStage, type Stage, type StageParts } from './stage.ts';

/** Left alone for so long it ends. */
const idle = 30 * MINUTE;
const mostSteps = 200;
/** No further at a time: beyond that nobody follows what happens meanwhile. */
const furthest = 400 * DAY;

interface Past {
  readonly step: SimulationStep;
  /** How it was before. */
  readonly copy: string;
  readonly paid: Paid;
}

interface Name {
  readonly id: string;
  readonly owner: string;
}

interface Given extends Omit<StageParts, 'clock' | 'onMessage' | 'onTold' | 'onCase'> {
  readonly realNow: () => Instant;
  readonly fill: (stage: Stage) => Promise<void>;
}

/** What is heard of a world while something is done in it. */
interface Heard {
  /** Of the present step. */
  messages: SimulatedMessage[];
  told: SimulationStep['told'];
  /** How far each case is. */
  readonly cases: Map<string, number>;
}

interface Opened extends Pick<Given, 'realNow'> {
  readonly parts: StageParts;
  readonly heard: Heard;
  readonly stage: Stage;
}

/** One world with its clock, its steps, and how it was before each. */
export class PlayedSimulation implements Simulation {
  readonly id: string;
  readonly owner: string;
  readonly setting: SimulationSetting;
  readonly #clock: SimulatedClock;
  readonly #parts: StageParts;
  readonly #realNow: () => Instant;
  readonly #turn = new Slots({
    atOnce: 1,
    waiting: 50,
    full: () => ({ code: 'simulation-busy' }),
  });
  readonly #past: Past[] = [];
  readonly #heard: Heard;
  #stage: Stage;
  #paid: Paid = new Map();
  #begun: ReadonlyMap<string, number> = new Map();
  #copies = 0;
  #used: Instant;

  private constructor(name: Name, setting: SimulationSetting, opened: Opened) {
    this.id = name.id;
    this.owner = name.owner;
    this.setting = setting;
    this.#parts = opened.parts;
    this.#clock = opened.parts.clock;
    this.#heard = opened.heard;
    this.#stage = opened.stage;
    this.#realNow = opened.realNow;
    this.#used = opened.realNow();
  }

  /** Sets up a world; `fill` puts into it what is there in the beginning. */
  static async open(
    name: Name,
    setting: SimulationSetting,
    { realNow, fill, ...given }: Given,
  ): Promise<PlayedSimulation> {
    const clock = new SimulatedClock(setting.start);
    const heard: Heard = { messages: [], told: [], cases: new Map() };
    const parts: StageParts = {
      ...given,
      clock,
      onMessage: (message) => heard.messages.push({ at: clock.now(), message }),
      onTold: (items) => {
        const told = items.map(({ id, person }) => ({ id, person }));
        heard.told = [...heard.told, ...told];
      },
      onCase: (id, revision) => heard.cases.set(id, revision),
    };
    const stage = await openStage(parts);
    try {
      await fill(stage);
      return new PlayedSimulation(name, setting, { parts, heard, stage, realNow });
    } catch (error) {
      await stage.strike();
      throw error;
    }
  }

  get services() {
    return this.#stage.services;
  }

  get ends(): Instant {
    return this.#used + idle;
  }

  get steps(): readonly SimulationStep[] {
    return this.#past.map(({ step }) => step);
  }

  get begun(): ReadonlyMap<string, number> {
    return this.#begun;
  }

  now(): Instant {
    return this.#clock.now();
  }

  read<T>(work: () => Promise<T>): Promise<T> {
    this.#used = this.#realNow();
    return this.#turn.run(work);
  }

  prepare<T>(work: () => Promise<T>): Promise<T> {
    return this.read(async () => {
      const result = await work();
      await settle(this.#stage, () => {});
      this.#forget();
      this.#paid = await paidBy(this.#stage, () => {});
      this.#begun = new Map(this.#heard.cases);
      return result;
    });
  }

  act<T>(by: string, work: () => Promise<T>): Promise<T> {
    return this.read(() =>
      this.#step(by, async (onFailure) => {
        const result = await work();
        await settle(this.#stage, onFailure);
        return result;
      }),
    );
  }

  advance(to: Instant): Promise<void> {
    return this.read(() => {
      const now = this.now();
      if (to <= now || to > now + furthest)
        throw new BatonError({ code: 'simulation-time', params: { days: furthest / DAY } });
      const setNow = (then: Instant): void => this.#clock.set(then);
      return this.#step(undefined, (onFailure) =>
        passUntil(this.#stage, to, { setNow, onFailure }),
      );
    });
  }

  nextDue(): Promise<Instant | undefined> {
    return this.#stage.store.nextTimerDue();
  }

  back(): Promise<void> {
    return this.read(async () => {
      const last = this.#past.pop();
      if (!last) throw new BatonError({ code: 'simulation-at-start' });
      const stage = await openStage(this.#parts, last.copy);
      await this.#stage.strike();
      this.#stage = stage;
      this.#clock.set(last.step.from);
      this.#paid = last.paid;
      this.#forget();
      this.#heard.cases.clear();
      for (const [id, revision] of this.#past.at(-1)?.step.cases ?? this.#begun)
        this.#heard.cases.set(id, revision);
      await rm(last.copy, { force: true });
    });
  }

  /** Ends it, and deletes all that it held. */
  async end(): Promise<void> {
    await this.#turn.run(() => this.#stage.strike());
    for (const { copy } of this.#past) await rm(copy, { force: true });
  }

  async #step<T>(
    by: string | undefined,
    work: (onFailure: (what: string) => void) => Promise<T>,
  ): Promise<T> {
    if (this.#past.length >= mostSteps)
      throw new BatonError({ code: 'simulation-long', params: { steps: mostSteps } });
    const copy = await this.#copy();
    const { store } = this.#stage;
    const [from, position, paid] = [this.now(), await store.lastPosition(), this.#paid];
    const known = new Set(await this.#documents());
    const failures: string[] = [];
    try {
      return await work((what) => failures.push(what));
    } finally {
      const to = this.now();
      const changed = to !== from || (await store.lastPosition()) !== position;
      if (changed) {
        this.#paid = await paidBy(this.#stage, (what) => failures.push(what));
        const step: SimulationStep = {
          number: this.#past.length + 1,
          ...(by !== undefined && { by }),
          from,
          to,
          cases: new Map(this.#heard.cases),
          documents: (await this.#documents()).filter((id) => !known.has(id)),
          messages: this.#heard.messages,
          told: this.#heard.told,
          payouts: payoutChanges(this.#stage, paid, this.#paid),
          failures,
        };
        this.#past.push({ step, copy, paid });
      } else await rm(copy, { force: true });
      this.#forget();
    }
  }

  /** What was heard belongs to a step that is over. */
  #forget(): void {
    this.#heard.messages = [];
    this.#heard.told = [];
  }

  async #copy(): Promise<string> {
    const file = `${this.#stage.folder}-${(this.#copies += 1)}.copy`;
    await this.#stage.store.backup(file);
    return file;
  }

  async #documents(): Promise<readonly string[]> {
    const found = await this.#stage.store.listDocuments({ limit: 500 });
    return found.map(({ id }) => id);
  }
}
