import type {
  Collection,
  CreditHolder,
  CreditRule,
  CreditShare,
  Incentive,
} from '../../definitions/index.ts';
import {
  Decimal,
  localize,
  minorUnitDigits,
  type JsonObject,
  type LocalizedText,
  type Money,
} from '../../shared/index.ts';
import type { Because } from '../model/because.ts';
import type { CaseFact, Person } from '../model/facts.ts';
import type { CaseReference, Uncredited } from '../model/ledger.ts';
import { roundToUnit } from '../rules/rounding.ts';
import { divide } from '../rules/split.ts';
import { because, both } from '../words/because.ts';
import { formulaWords, stageWords } from '../words/plan-words.ts';
import { dayText, moneyText, percentText } from '../words/figures.ts';
import { inPlanCurrency, type Converted, type Lack } from './convert.ts';
import { holdsAt } from './people.ts';
import { isEffective } from './period.ts';
import { caseKey, type Scene } from './scene.ts';

/** What a person is credited with of a case. */
export interface Credit {
  readonly rule: CreditRule;
  /** By which the case was credited. */
  readonly fact: CaseFact;
  /** The fields that count: those of the case as it stands now, or as it entered. */
  readonly fields: JsonObject;
  readonly case: CaseReference;
  readonly person: Person;
  readonly share: Decimal;
  /** Zero where the rule credits no amount. */
  readonly amount: Decimal;
  readonly because: Because;
}

export interface Credits {
  readonly credits: readonly Credit[];
  readonly uncredited: readonly Uncredited[];
}

/**
 * What the participants are credited with by a rule, in the order in which the cases entered. A case is
 * credited the first time it enters, which decides on the period and on who owned and held it; what else is
 * taken from its fields is taken as it stands now, so that a correction counts. Its parts add up to the whole
 * amount to the minor unit of the currency.
 */
export function creditsBy(rule: CreditRule, scene: Scene): Credits {
  const found = scene.facts.flatMap((fact) => {
    if (!enters(rule, fact) || !isEffective(scene.plan, fact.at)) return [];
    const history = scene.histories.get(caseKey(fact)) ?? [fact];
    if (history.find((one) => enters(rule, one)) !== fact) return [];
    const entry = { rule, fact, fields: fieldsThatCount(rule, fact, history.at(-1) ?? fact) };
    return holds(entry, scene) ? [creditsOf(entry, scene)] : [];
  });
  return {
    credits: found.flatMap(({ credits }) => credits),
    uncredited: found.flatMap(({ uncredited }) => uncredited),
  };
}

function enters({ collection, stages }: CreditRule, fact: CaseFact): boolean {
  const { entered } = fact;
  return fact.collection === collection && entered !== undefined && stages.includes(entered);
}

/** The latest fields, but with the owner of the moment in which the case entered. */
function fieldsThatCount({ asOf }: CreditRule, entry: CaseFact, latest: CaseFact): JsonObject {
  if (asOf === 'entry' || latest === entry) return entry.case;
  const { owner: _later, ...fields } = latest.case;
  const { owner } = entry.case;
  return owner === undefined ? fields : { ...fields, owner };
}

/** The case that a fact is about. */
export function referenceOf({ collection, case: row }: CaseFact): CaseReference {
  return { collection, id: String(row['id']), name: String(row['name'] ?? row['id']) };
}

/** A case that a rule credits. */
type Entry = Pick<Credit, 'rule' | 'fact' | 'fields'>;

function holds({ rule: { where }, fields }: Entry, { context }: Scene): boolean {
  return where === undefined || where.evaluate({ case: fields }, context) === true;
}

function creditsOf(entry: Entry, scene: Scene): Credits {
  const { rule, fact } = entry;
  const whole = wholeOf(entry, scene);
  if ('lack' in whole) return { credits: [], uncredited: [withoutAmount(entry, whole)] };
  const { currency } = scene.plan;
  const unit = new Decimal(10).pow(`-${minorUnitDigits(currency)}`);
  const parts = divide(
    whole.amount,
    rule.split.map(({ share }) => share),
    unit,
  );
  const shares = [
    ...rule.split.map((share, index) => ({ share, amount: parts[index] ?? new Decimal(0) })),
    ...rule.overlay.map((share) => ({
      share,
      amount: roundToUnit(whole.amount.times(share.share), 'half up', unit),
    })),
  ];
  const credits: Credit[] = [];
  const uncredited: Uncredited[] = [];
  for (const { share, amount } of shares) {
    const id = holderOf(share.to, entry, scene);
    const person = id === undefined ? undefined : scene.everybody.get(id);
    if (!person) {
      if (id !== undefined || rule.split.includes(share))
        uncredited.push(nobody(scene.plan, share, fact, id));
    } else if (holdsAt(scene.spells.get(person.id) ?? [], fact.at))
      credits.push(creditOf({ ...entry, person, share, amount, whole }, scene));
  }
  return { credits, uncredited };
}

function wholeOf(entry: Entry, scene: Scene): Converted | Lack {
  const { amount } = entry.rule;
  if (!amount) return { amount: new Decimal(0), from: [] };
  const value = amount.evaluateIfFilled({ case: entry.fields }, scene.context);
  if (value !== undefined) return inPlanCurrency(value as Money, entry, scene);
  return { lack: emptyWords(scene, entry.fact.collection, amount.source) };
}

function emptyWords({ plan }: Scene, collection: Collection, source: string): LocalizedText {
  const [en, chinese] = formulaWords(plan, collection, source);
  return both(`${en} is empty`, `${chinese}为空`);
}

function holderOf(to: CreditHolder, { fact, fields }: Entry, { context }: Scene) {
  if (to.kind === 'owner') return textOf(fact.case['owner']);
  if (to.kind === 'holder') return fact.holders?.[to.stage];
  return textOf(to.person.evaluateIfFilled({ case: fields }, context));
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);

interface Part extends Entry {
  readonly person: Person;
  readonly share: CreditShare;
  readonly amount: Decimal;
  readonly whole: Converted;
}

function creditOf(part: Part, scene: Scene): Credit {
  const { rule, fact, fields, person, share, amount, whole } = part;
  const from = () => [because(() => factWords(part, scene), { fact: fact.id }), ...whole.from];
  return {
    rule,
    fact,
    fields,
    case: referenceOf(fact),
    person,
    share: share.share,
    amount,
    because: because(() => creditWords(part, scene), { value: amount.toFixed(), from }),
  };
}

function creditWords(
  { rule, fact, person, share, amount, whole }: Part,
  { plan }: Scene,
): LocalizedText {
  const part = percentText(share.share);
  const [en, chinese] = holderWords(plan, share.to, fact.collection);
  if (!rule.amount)
    return both(
      `${part} of the case is credited to ${person.name}, ${en}`,
      `该事项的 ${part} 计入${person.name}（${chinese}）`,
    );
  const [all, own] = [moneyText(whole.amount, plan.currency), moneyText(amount, plan.currency)];
  return both(
    `${part} of ${all} is credited to ${person.name}, ${en}: ${own}`,
    `${all} 的 ${part} 计入${person.name}（${chinese}）：${own}`,
  );
}

function factWords({ fact, rule: { amount } }: Part, { plan }: Scene): LocalizedText {
  const [{ name }, day] = [referenceOf(fact), dayText(fact.at, plan.period)];
  const [field, chineseField] = amount ? formulaWords(plan, fact.collection, amount.source) : [];
  const [stage, chinese] = stageWords(plan, fact.entered ?? '', fact.collection);
  return both(
    `“${name}” entered “${stage}” on ${day}${field ? `; it counts with its “${field}”` : ''}`,
    `“${name}”于 ${day} 进入“${chinese}”${chineseField ? `；金额取“${chineseField}”` : ''}`,
  );
}

function holderWords(
  plan: Incentive,
  to: CreditHolder,
  collection: Collection,
): readonly [english: string, chinese: string] {
  if (to.kind === 'owner') return ['who owned it', '负责人'];
  if (to.kind === 'holder') {
    const [stage, chinese] = stageWords(plan, to.stage, collection);
    return [`who held it in “${stage}”`, `“${chinese}”阶段负责人`];
  }
  const [field, chinese] = formulaWords(plan, collection, to.person.source);
  return [`by “${field}”`, `依据“${chinese}”`];
}

function withoutAmount({ fact }: Entry, { lack }: Lack): Uncredited {
  const reference = referenceOf(fact);
  const says = () =>
    both(
      `“${reference.name}” has no amount that counts: ${localize(lack, 'en')}`,
      `“${reference.name}”没有可计入的金额：${localize(lack, 'zh-CN')}`,
    );
  return { case: reference, because: because(says, { fact: fact.id }) };
}

function nobody(
  plan: Incentive,
  { to, share }: CreditShare,
  fact: CaseFact,
  id: string | undefined,
): Uncredited {
  const reference = referenceOf(fact);
  const [part, [en, chinese]] = [percentText(share), holderWords(plan, to, fact.collection)];
  const [why, chineseWhy] =
    id === undefined
      ? ['nobody is named', '未指明人员']
      : [`${id} is not known`, `找不到人员 ${id}`];
  const says = () =>
    both(
      `${part} of “${reference.name}” is credited to nobody, ${en}: ${why}`,
      `“${reference.name}”的 ${part} 未计入任何人（${chinese}）：${chineseWhy}`,
    );
  return { case: reference, because: because(says, { fact: fact.id }) };
}
