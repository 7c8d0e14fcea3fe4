import {
  DAY,
  dateIn,
  type Instant,
  type JsonObject,
  type WorkingCalendar,
} from '../shared/index.ts';
import { makeAccount, makeContact, products } from './catalogue.ts';
import { makeLead, nextLeadStep } from './lead-story.ts';
import { makeOnboarding, nextOnboardingStep } from './onboarding-story.ts';
import { seededChance, type Chance } from './random.ts';
import type { Step, StoryCase, StoryCommand } from './story.ts';
import { workingMoment } from './working-moment.ts';

/** The running product, as far as the sample stories use it: everything goes through its front door. */
export interface SampleWorld {
  readonly calendar: WorkingCalendar;
  /** Sets the clock of the engine. */
  setNow(now: Instant): void;
  saveRecord(by: string, type: string, fields: JsonObject): Promise<string>;
  openCase(by: string, funnel: string, fields: JsonObject): Promise<SampleCase>;
  /** The case as it is now. */
  readCase(caseId: string): Promise<SampleCase>;
  /** Carries out a command; undefined where the process refused it. */
  command(by: string, caseId: string, command: StoryCommand): Promise<SampleCase | undefined>;
  /** Runs timers and effects that are due, all of them at the end; returns the cases that they opened. */
  settle(isEnd: boolean): Promise<readonly SampleCase[]>;
}

export type SampleCase = StoryCase & { readonly funnel: string };

export interface SampleYear {
  readonly seed: number;
  readonly cases: number;
  readonly from: Instant;
  readonly until: Instant;
}

interface Planned {
  readonly at: Instant;
  readonly order: number;
  readonly run: () => Promise<void>;
}

/**
 * Plays a year of the example company through the engine: accounts, contacts and products, then cases
 * that live as their seeded chance has it, each step at its own moment. Returns how many steps were taken.
 */
export async function playSampleYear(world: SampleWorld, year: SampleYear): Promise<number> {
  const chance = seededChance(year.seed);
  const agenda = new Agenda(world, year.until);
  world.setNow(year.from);
  const productIds: string[] = [];
  for (const product of products)
    productIds.push(await world.saveRecord('luo.min@lantern.example', 'product', product));
  const taken = new Set<string>();
  for (let index = 0; index < year.cases; index++) {
    // More leads towards the end: the firm grows.
    const days = ((year.until - year.from) / DAY) * Math.sqrt(index / year.cases) * 0.999;
    const at = workingMoment(chance, world.calendar, year.from + days * DAY, 0.1);
    // Where the year ends at night or in the holidays, the last of them write before the office opens.
    agenda.add(Math.min(at, year.until - 60_000), () =>
      openLead(world, agenda, chance, { taken, productIds }),
    );
  }
  return agenda.run(
    (isEnd) => world.settle(isEnd),
    (opened) => planOnboarding(world, agenda, chance, opened),
  );
}

const marketers = ['lin.yue@lantern.example', 'chen.chen@lantern.example'];

async function openLead(
  world: SampleWorld,
  agenda: Agenda,
  chance: Chance,
  given: { readonly taken: Set<string>; readonly productIds: readonly string[] },
): Promise<void> {
  const marketer = chance.pick(marketers);
  const account = await world.saveRecord(marketer, 'account', makeAccount(chance, given.taken));
  const contact = await world.saveRecord(marketer, 'contact', makeContact(chance, account, true));
  if (chance.happens(0.4))
    await world.saveRecord(marketer, 'contact', makeContact(chance, account, false));
  const lead = makeLead(chance, { contact, products: given.productIds });
  const opened = await world.openCase(marketer, 'lead-to-contract', {
    company: account,
    source: lead.source,
  });
  planNext(world, agenda, chance, opened, (now) => nextLeadStep(chance, lead, now));
}

function planOnboarding(
  world: SampleWorld,
  agenda: Agenda,
  chance: Chance,
  opened: SampleCase,
): void {
  if (opened.funnel !== 'onboarding') return;
  const onboarding = makeOnboarding(chance);
  const next = (now: StoryCase) => nextOnboardingStep(chance, onboarding, now);
  planNext(world, agenda, chance, opened, next);
}

function planNext(
  world: SampleWorld,
  agenda: Agenda,
  chance: Chance,
  current: SampleCase,
  next: (now: StoryCase) => Step | undefined,
): void {
  const step = next(current);
  if (!step) return;
  const at = workingMoment(chance, world.calendar, agenda.now, step.days);
  agenda.add(at, async () => {
    const now = await world.readCase(current.id);
    const act = step.act(now, dateIn(at, world.calendar.zone));
    const after = act ? await world.command(act.by, current.id, act.command) : now;
    if (after) planNext(world, agenda, chance, after, next);
  });
}

/** What is going to happen, in order of time; nothing after the end. */
class Agenda {
  readonly #world: SampleWorld;
  readonly #until: Instant;
  #planned: Planned[] = [];
  #count = 0;
  now: Instant = 0;

  constructor(world: SampleWorld, until: Instant) {
    this.#world = world;
    this.#until = until;
  }

  add(at: Instant, run: () => Promise<void>): void {
    if (at <= this.#until) this.#planned.push({ at, order: this.#count++, run });
  }

  async run(
    settle: (isEnd: boolean) => Promise<readonly SampleCase[]>,
    onOpened: (opened: SampleCase) => void,
  ): Promise<number> {
    let steps = 0;
    for (let next = this.#takeNext(); next; next = this.#takeNext(), steps++) {
      this.now = next.at;
      this.#world.setNow(next.at);
      await next.run();
      for (const opened of await settle(false)) onOpened(opened);
    }
    this.#world.setNow(this.#until);
    await settle(true);
    return steps;
  }

  #takeNext(): Planned | undefined {
    this.#planned.sort((a, b) => b.at - a.at || b.order - a.order);
    return this.#planned.pop();
  }
}
