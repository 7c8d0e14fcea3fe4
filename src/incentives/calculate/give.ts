import type { Award } from '../../definitions/index.ts';
import { Decimal, localize, type LocalizedText } from '../../shared/index.ts';
import type { Because } from '../model/because.ts';
import type { Person } from '../model/facts.ts';
import type { GivenAward, PeriodProblem } from '../model/ledger.ts';
import { total } from '../rules/rounding.ts';
import { because, both } from '../words/because.ts';
import { reachedWords } from '../words/plan-words.ts';
import { moneyText, percentText } from '../words/figures.ts';
import type { Credit } from './credits.ts';
import { groupBy, inOrder } from './order.ts';
import { placesIn } from './people.ts';
import { quotaOf } from './quota.ts';
import type { Scene } from './scene.ts';
import { scoreOfPerson, type Score } from './score.ts';

/** What is given besides pay, and what could not be decided. */
export interface Given {
  readonly awards: readonly GivenAward[];
  readonly problems: readonly PeriodProblem[];
}

/** Gives the awards of the plan to those for whom their conditions hold. */
export function giveAwards(scene: Scene, sales: readonly Credit[]): Given {
  const { awards } = scene.plan;
  if (awards.length === 0) return { awards: [], problems: [] };
  const bySeller = groupBy(sales, ({ person }) => person.id);
  const found = awards.flatMap((award) =>
    candidatesFor(scene, award).map((one) => decide(scene, award, one, bySeller)),
  );
  return {
    awards: found.flatMap((one) => one.awards),
    problems: found.flatMap((one) => one.problems),
  };
}

interface Candidate {
  readonly to: GivenAward['to'];
  readonly name: LocalizedText;
  readonly members: readonly Person[];
}

function candidatesFor({ plan, participants, period }: Scene, { to }: Award): readonly Candidate[] {
  const people = [...participants.values()];
  if (to === 'person')
    return people.map((one) => ({ to: { kind: to, id: one.id }, name: one.name, members: [one] }));
  const teamsOf = (person: Person) => placesIn(person, 'team', period);
  const teams = new Set(people.flatMap(teamsOf));
  return [...teams].toSorted(inOrder).map((id) => ({
    to: { kind: to, id },
    name: plan.called.teams.get(id) ?? id,
    members: people.filter((person) => teamsOf(person).includes(id)),
  }));
}

function decide(
  scene: Scene,
  award: Award,
  candidate: Candidate,
  bySeller: ReadonlyMap<string, readonly Credit[]>,
): Given {
  const { currency } = scene.plan;
  const { members } = candidate;
  const credits = members.flatMap(({ id }) => bySeller.get(id) ?? []);
  const credited = total(credits.map(({ amount }) => amount));
  const scores = members.map((one) => scoreOfPerson(scene, one, award.scorecard?.measures ?? []));
  const [attainment, score] = [attainmentOf(scene, members, credited), meanOf(scores)];
  const problems = scores.flatMap((one) => one.problems);
  const bound = {
    credited: credited.toFixed(),
    ...(attainment ? { attainment } : {}),
    ...(score ? { score } : {}),
  };
  const holds = award.when.evaluateIfFilled(bound, scene.context);
  if (holds !== true) return { awards: [], problems };
  const from = figuresOf({ credited: moneyText(credited, currency), attainment, score });
  return { awards: [awarded(scene, award, candidate, from)], problems };
}

/** How much of their quotas is attained together; undefined where one of them has none. */
function attainmentOf(scene: Scene, members: readonly Person[], credited: Decimal) {
  const quotas = members.flatMap((member) => quotaOf(scene, member) ?? []);
  const quota = total(quotas);
  return quotas.length < members.length || quota.isZero() ? undefined : credited.div(quota);
}

function meanOf(scores: readonly Score[]): Decimal | undefined {
  const known = scores.flatMap(({ score }) => score ?? []);
  return known.length === 0 ? undefined : total(known).div(new Decimal(known.length));
}

interface Reached {
  readonly credited: string;
  readonly attainment: Decimal | undefined;
  readonly score: Decimal | undefined;
}

function figuresOf({ credited, attainment, score }: Reached): readonly Because[] {
  const figures: LocalizedText[] = [both(`Credited: ${credited}`, `计入：${credited}`)];
  if (attainment) {
    const part = percentText(attainment);
    figures.push(both(`Attained: ${part} of the quota`, `达成配额的 ${part}`));
  }
  if (score) figures.push(both(`Score: ${percentText(score)}`, `得分：${percentText(score)}`));
  return figures.map((text) => because(() => text));
}

function awarded(
  { plan, period }: Scene,
  { id, title, give, when }: Award,
  { to, name }: Candidate,
  from: readonly Because[],
): GivenAward {
  const says = () => {
    const [en, chinese] = ['en', 'zh-CN'].map((locale) => giftText(give, plan.currency, locale));
    const [reached, chineseReached] = reachedWords(plan, when.source);
    return both(
      `${localize(name, 'en')} has earned “${localize(title, 'en')}” (${en}): ${reached}`,
      `${localize(name, 'zh-CN')}获得“${localize(title, 'zh-CN')}”（${chinese}）：${chineseReached}`,
    );
  };
  return {
    plan: plan.id,
    period: period.label,
    award: id,
    title,
    to,
    give,
    because: because(says, { rule: `incentives/${plan.id}#/awards/${id}`, from }),
  };
}

/** What is given, in words: a recognition, or an amount to be spent together. */
export function giftText(give: Award['give'], currency: string, locale: string): string {
  return give.kind === 'budget'
    ? moneyText(give.amount, currency)
    : localize(give.recognition, locale);
}
