import { localize, type Locale, type LocalizedText } from '../../shared/index.ts';
import type { PayoutTopic } from '../ports.ts';
import type { Fact } from '../words/index.ts';
import type { PayoutTold } from './payout-told.ts';

/** The names in the words. */
interface Names {
  readonly plan: string;
  readonly period: string;
  /** Who did it. */
  readonly by: string;
  /** Whose statement an objection is about. */
  readonly person: string;
  readonly accepted: boolean;
}

type Words = (names: Names) => { readonly subject: LocalizedText; readonly text: LocalizedText };

const words: { readonly [topic in PayoutTopic]: Words } = {
  'statement ready': ({ plan, period }) => ({
    subject: {
      en: `Your statement for ${period} is ready`,
      'zh-CN': `您 ${period} 的奖金结算单已生成`,
    },
    text: {
      en: `${period} of “${plan}” is closed. Your statement says what you are paid and why.`,
      'zh-CN': `“${plan}”${period} 已关账。您的结算单列明了应发金额及其依据。`,
    },
  }),
  'dispute opened': ({ plan, period, by, person }) => ({
    subject: { en: `${by} objects to a statement`, 'zh-CN': `${by} 对结算单提出异议` },
    text: {
      en: `${by} objects to the statement of ${person} for ${period} of “${plan}” and waits for an answer.`,
      'zh-CN': `${by} 对 ${person} 在“${plan}”${period} 的结算单提出异议，等待答复。`,
    },
  }),
  'dispute answered': ({ plan, period, by, person, accepted }) => ({
    subject: accepted
      ? { en: 'An objection was accepted', 'zh-CN': '异议已被接受' }
      : { en: 'An objection was rejected', 'zh-CN': '异议未被接受' },
    text: accepted
      ? {
          en: `${by} has accepted the objection to the statement of ${person} for ${period} of “${plan}”.`,
          'zh-CN': `${by} 接受了对 ${person} 在“${plan}”${period} 的结算单的异议。`,
        }
      : {
          en: `${by} has rejected the objection to the statement of ${person} for ${period} of “${plan}”.`,
          'zh-CN': `${by} 未接受对 ${person} 在“${plan}”${period} 的结算单的异议。`,
        },
  }),
  'run submitted': ({ plan, period, by }) => ({
    subject: {
      en: `Payouts of ${period} wait for your approval`,
      'zh-CN': `${period} 的奖金结算等待您审批`,
    },
    text: {
      en: `${by} has handed in ${period} of “${plan}”. Please approve it or return it.`,
      'zh-CN': `${by} 已提交“${plan}”${period} 的结算，请审批或退回。`,
    },
  }),
  'run returned': ({ plan, period, by }) => ({
    subject: { en: `Payouts of ${period} were returned`, 'zh-CN': `${period} 的奖金结算已被退回` },
    text: {
      en: `${by} has returned ${period} of “${plan}”. It is open again.`,
      'zh-CN': `${by} 退回了“${plan}”${period} 的结算，该期间已重新开放。`,
    },
  }),
};

const labels = {
  plan: { en: 'Plan', 'zh-CN': '激励方案' },
  period: { en: 'Period', 'zh-CN': '结算期间' },
  amount: { en: 'Amount', 'zh-CN': '金额' },
  says: { en: 'Reason', 'zh-CN': '说明' },
} as const;

/** What is told of a payout, in the language of the reader. */
export function payoutPassage(
  told: PayoutTold,
  locale: Locale,
): { readonly subject: string; readonly text: string; readonly facts: readonly Fact[] } {
  const { topic, period, by, amount, says, dispute } = told;
  const plan = localize(told.plan.title, locale) || told.plan.id;
  const { person = '', accepted = false } = dispute ?? {};
  const { subject, text } = words[topic]({ plan, period, by: by.name, person, accepted });
  const known = { plan, period, amount, says };
  return {
    subject: localize(subject, locale),
    text: localize(text, locale),
    facts: (Object.keys(labels) as (keyof typeof labels)[]).flatMap((key) => {
      const value = known[key];
      return value === undefined ? [] : [{ label: localize(labels[key], locale), value }];
    }),
  };
}
