import { DAY, type JsonObject } from '../shared/index.ts';
import type { Chance } from './random.ts';
import { doTask, nextAnswer, remark, type Grounds } from './answers.ts';
import { byOwner, type Step, type StoryCase, type StoryCommand } from './story.ts';

/** What is given about a lead from its beginning: how good it is, how large, and what will be sold. */
export interface LeadCharacter {
  readonly source: string;
  readonly quality: number;
  readonly contact: string;
  readonly lines: readonly JsonObject[];
  readonly discount: number;
  quoted: boolean;
  reworked: boolean;
  returned: boolean;
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
    contact: given.contact,
    lines,
    discount: chance.weighted([
      [0, 5],
      [0.05, 3],
      [0.1, 2],
      [0.2, 1],
      [0.25, 1],
    ]),
    quoted: false,
    reworked: false,
    returned: false,
  };
}

/** The next step of a lead, or undefined when its story ends for now. */
export function nextLeadStep(
  chance: Chance,
  lead: LeadCharacter,
  now: StoryCase,
): Step | undefined {
  if (now.outcome !== undefined) return undefined;
  const answer = rework(chance, lead, now) ?? nextAnswer(chance, now, grounds);
  if (answer) return answer;
  const lives = chance.happens(0.35 + 0.75 * lead.quality);
  return remark(chance) ?? stepByStage[now.stage]?.(chance, lead, now, lives);
}

const grounds: Grounds = {
  'marketing-to-sales-development': [
    ['incomplete', '缺少客户联系时间。'],
    ['incomplete', 'What do they use today?'],
    ['wrong-territory', '该客户总部在华东。'],
    ['duplicate', '与上月线索重复，请核实。'],
  ],
  'sales-development-to-sales': [
    ['no-budget', '预算尚未批准。'],
    ['no-decision-maker', 'The contact can not sign.'],
  ],
};

type StageStep = (chance: Chance, lead: LeadCharacter, now: StoryCase, lives: boolean) => Step;

const stepByStage: { readonly [stage: string]: StageStep } = {
  lead: (chance, _lead, now, lives) => {
    if (!lives) return byOwner(4, lose(chance, 'silence'));
    const known = { score: chance.between(60, 98), need: chance.pick(needs) };
    return doTask(now, 'call-customer', 0.15) ?? byOwner(1, move('qualify', known));
  },
  qualified: (chance, lead, _now, lives) =>
    lives
      ? byOwner(4, move('propose', { budget: true, decision_maker: lead.contact }))
      : byOwner(6, lose(chance, 'timing')),
  proposal: (chance, lead, _now, lives) => (lives ? quote(chance, lead) : lost(chance)),
  contract: (chance, _lead, _now, lives) =>
    lives || chance.happens(0.6)
      ? byOwner(5, (today) => moved('sign', { signed: today }))
      : lost(chance),
};

function quote(chance: Chance, lead: LeadCharacter): Step {
  if (lead.quoted) return byOwner(6, move('submit'));
  if (!lead.returned && chance.happens(0.04)) {
    lead.returned = true;
    const given = { reason: 'need-changed', note: '客户需求变化，需重新确认。' };
    const command = { kind: 'return', handoff: 'sales-development-to-sales', ...given } as const;
    return byOwner(2, () => command);
  }
  lead.quoted = true;
  const expectedIn = chance.between(14, 60);
  const { lines, discount } = lead;
  return byOwner(2, (today) => {
    const expected = daysAfter(today, expectedIn);
    return { kind: 'edit', fields: { lines: [...lines], discount, expected } };
  });
}

/** Legal sometimes sees at a glance that the offer has to be written anew. */
function rework(chance: Chance, lead: LeadCharacter, now: StoryCase): Step | undefined {
  if (!now.stages.includes('legal') || lead.reworked || !chance.happens(0.05)) return undefined;
  lead.reworked = true;
  const act = { by: 'he.jing@lantern.example', command: moved('rework') };
  return { days: 0.5, act: ({ stages }) => (stages.includes('legal') ? act : undefined) };
}

function lost(chance: Chance): Step {
  return byOwner(14, lose(chance, chance.pick(['price', 'competitor', 'timing', 'silence'])));
}

/** A local date so many days later. */
function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}

function lose(chance: Chance, reason: string): () => StoryCommand {
  const note = chance.happens(0.3) ? { note: '已电话确认。' } : {};
  return () => ({ kind: 'move', move: 'lose', reason, ...note });
}

/** A move on whatever day. */
function move(id: string, fields?: JsonObject): () => StoryCommand {
  return () => moved(id, fields);
}

function moved(id: string, fields?: JsonObject): StoryCommand {
  return { kind: 'move', move: id, ...(fields ? { fields } : {}) };
}
