import type { AcceptRule, SilenceStep } from '../../definitions/index.ts';
import { formatDuration, type Locale } from '../../shared/index.ts';

const words: { readonly [step: string]: { readonly [locale: string]: string } } = {
  remind: { en: 'the receiver is reminded', 'zh-CN': '提醒接收方' },
  owner: { en: 'the owner is told', 'zh-CN': '升级通知负责人' },
  giver: { en: 'the giver is told', 'zh-CN': '升级通知移交方' },
  receiver: { en: 'the receiver is told', 'zh-CN': '升级通知接收方' },
  manager: { en: 'the receiver’s manager is told', 'zh-CN': '升级通知接收人的上级' },
  liaison: { en: 'the department’s liaison is told', 'zh-CN': '升级通知部门联络人' },
  others: { en: 'others are told', 'zh-CN': '升级通知相关人员' },
  next: { en: 'it is offered to somebody else', 'zh-CN': '改派给下一位' },
  'to liaison': { en: 'it is offered to the liaison', 'zh-CN': '改派给部门联络人' },
  'to pool': { en: 'it is offered elsewhere', 'zh-CN': '改派给其他人员' },
  return: { en: 'it goes back to the giver', 'zh-CN': '退回移交方' },
  accept: { en: 'it counts as accepted', 'zh-CN': '视为已接收' },
};
const at = { en: 'When the time is over', 'zh-CN': '到期时' };
const later = { en: '{after} later', 'zh-CN': '再过 {after}' };

/** What happens, step by step, when nobody answers an offer. */
export function silenceJson({ onSilence }: AcceptRule, locale: Locale): readonly object[] {
  return onSilence.map((step, index) => ({
    when:
      index === 0 || step.after.amount === 0
        ? inWords(at, locale)
        : inWords(later, locale).replace('{after}', formatDuration(step.after, locale)),
    text: inWords(words[wordOf(step)] ?? {}, locale),
  }));
}

function wordOf(step: SilenceStep): string {
  if (step.kind === 'escalate') return Object.hasOwn(words, step.to.kind) ? step.to.kind : 'others';
  if (step.kind !== 'offer') return step.kind;
  if (step.to === 'next') return 'next';
  return step.to.liaison === true ? 'to liaison' : 'to pool';
}

function inWords(text: { readonly [locale: string]: string }, locale: Locale): string {
  return text[locale] ?? text['en'] ?? '';
}
