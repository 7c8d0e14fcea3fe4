import { DAY, type JsonObject } from '../shared/index.ts';
import type { Chance } from './random.ts';
import type { Step, StoryCase, StoryCommand } from './story.ts';

/** What is given about a lead from its beginning: how good it is, how large, and who works on it. */
export interface LeadCharacter {
  readonly source: string;
  readonly quality: number;
  readonly executive: string;
  readonly representative: string;
  readonly marketer: string;
  readonly contact: string;
  readonly lines: readonly JsonObject[];
  readonly discount: number;
  offered: boolean;
  reworked: boolean;
}

/** Where leads come from: how often, and how good they are on average. */
const sources: readonly (readonly [{ readonly id: string; readonly quality: number }, number])[] = [
  [{ id: 'website', quality: 0.42 }, 45],
  [{ id: 'event', quality: 0.38 }, 25],
  [{ id: 'referral', quality: 0.68 }, 18],
  [{ id: 'partner', quality: 0.55 }, 12],
];
const needs = [
  '希望用一个平台替代多张表格，打通销售与交付。',
  'Wants one place for quotes and approvals across three sites.',
  '现有系统无法追踪跨部门交接，客户经常重复说明需求。',
  'Needs reports by region that finance can trust.',
  '计划半年内上线，先在销售部试点。',
];

/** Makes up a lead. */
export function makeLead(
  chance: Chance,
  people: {
    readonly executives: readonly string[];
    readonly representatives: readonly string[];
    readonly marketers: readonly string[];
  },
  given: { readonly contact: string; readonly products: readonly string[] },
): LeadCharacter {
  const source = chance.weighted(sources);
  const large = chance.happens(0.18);
  const lines = Array.from({ length: chance.between(1, large ? 4 : 3) }, () => ({
    product: chance.pick(given.products),
    quantity: large ? chance.between(2, 6) : chance.between(1, 2),
  }));
  return {
    source: source.id,
    quality: source.quality + (chance.fraction() - 0.5) * 0.5,
    executive: chance.pick(people.executives),
    representative: chance.pick(people.representatives),
    marketer: chance.pick(people.marketers),
    contact: given.contact,
    lines,
    discount: chance.weighted([
      [0, 5],
      [0.05, 3],
      [0.1, 2],
      [0.2, 1],
    ]),
    offered: false,
    reworked: false,
  };
}

/** The next step of a lead, or undefined when its story ends for now. */
export function nextLeadStep(
  chance: Chance,
  lead: LeadCharacter,
  now: StoryCase,
): Step | undefined {
  if (now.outcome !== undefined) return undefined;
  const lives = chance.happens(0.35 + 0.75 * lead.quality);
  const step = stepByStage[now.stage];
  return step?.(chance, lead, now, lives);
}

type StageStep = (chance: Chance, lead: LeadCharacter, now: StoryCase, lives: boolean) => Step;

const stepByStage: { readonly [stage: string]: StageStep } = {
  lead: (chance, lead, _now, lives) =>
    lives
      ? {
          days: 1.2,
          by: lead.marketer,
          command: move('qualify', { score: chance.between(60, 98), need: chance.pick(needs) }),
        }
      : { days: 9, by: lead.marketer, command: lose(chance, 'silence') },
  qualified: (chance, lead, _now, lives) =>
    lives
      ? {
          days: 4,
          by: lead.representative,
          command: move('propose', { budget: true, decision_maker: lead.contact }),
        }
      : { days: 12, by: lead.representative, command: lose(chance, 'timing') },
  proposal: (chance, lead, _now, lives) => (lives ? offer(chance, lead) : lost(chance, lead)),
  review: (chance, lead, now) => review(chance, lead, now),
  contract: (chance, lead, _now, lives) =>
    lives || chance.happens(0.6)
      ? { days: 5, by: lead.executive, command: (today) => moved('sign', { signed: today }) }
      : lost(chance, lead),
};

function offer(chance: Chance, lead: LeadCharacter): Step {
  if (lead.offered) return { days: 6, by: lead.executive, command: move('submit') };
  lead.offered = true;
  const patience = chance.between(14, 60);
  const { lines, discount } = lead;
  const command = (today: string): StoryCommand => {
    const expected = daysAfter(today, patience);
    return { kind: 'edit', fields: { lines: [...lines], discount, expected } };
  };
  return { days: 2, by: lead.executive, command };
}

function review(chance: Chance, lead: LeadCharacter, now: StoryCase): Step {
  if (!lead.reworked && chance.happens(0.12)) {
    lead.reworked = true;
    return { days: 1.5, by: 'he.jing@lantern.example', command: move('rework') };
  }
  return now.stages.includes('legal')
    ? { days: 1.5, by: 'he.jing@lantern.example', command: move('clear-legal') }
    : { days: 1, by: 'luo.min@lantern.example', command: move('clear-credit') };
}

function lost(chance: Chance, lead: LeadCharacter): Step {
  return {
    days: 14,
    by: lead.executive,
    command: lose(chance, chance.pick(['price', 'competitor', 'timing', 'silence'])),
  };
}

/** A local date so many days later. */
function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}

function lose(chance: Chance, reason: string): Step['command'] {
  const note = chance.happens(0.3) ? { note: '已电话确认。' } : {};
  return () => ({ kind: 'move', move: 'lose', reason, ...note });
}

/** A move on whatever day. */
function move(id: string, fields?: JsonObject): Step['command'] {
  return () => moved(id, fields);
}

function moved(id: string, fields?: JsonObject): StoryCommand {
  return { kind: 'move', move: id, ...(fields ? { fields } : {}) };
}
