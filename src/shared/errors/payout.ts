import type { ErrorEntries } from './entry.ts';

/** Why something about a ledger of payouts is refused. */
export const payoutErrors = {
  'payout-period-unknown': {
    status: 404,
    message: {
      en: '“{plan}” has no period {period}.',
      'zh-CN': '“{plan}”没有期间 {period}。',
    },
    hint: {
      en: 'Its periods are named like {example}, which is the present one.',
      'zh-CN': '期间的写法如 {example}（即当前期间）。',
    },
  },
  'payout-amount-unclear': {
    status: 422,
    message: {
      en: 'What “{plan}” credits follows from a formula, not from one amount.',
      'zh-CN': '“{plan}”按公式计入业绩，无法只凭一个金额试算。',
    },
    hint: {
      en: 'Give the fields of the deal in `fields`.',
      'zh-CN': '请在 `fields` 中给出该商机的各字段。',
    },
  },
  'payout-periods-changed': {
    status: 409,
    message: {
      en: 'The plan `{plan}` has other periods here than those that were posted: {period} would be paid twice in part, or not at all.',
      'zh-CN': '方案 `{plan}` 的期间与已记账的期间不同：{period} 的部分日期将重复支付或漏付。',
    },
    hint: {
      en: 'Keep the periods of the plan and their time zone; end it by `effective: { until: … }`, and begin a plan of another id.',
      'zh-CN':
        '请保留该方案的期间与时区；用 `effective: { until: … }` 结束它，再以新的标识建立方案。',
    },
  },
  'payout-not-open': {
    status: 409,
    message: {
      en: '{period} of “{plan}” is {status}; this can be done only while it is open.',
      'zh-CN': '“{plan}”的 {period} 状态为 {status}，仅在开放状态下可执行此操作。',
    },
    hint: {
      en: 'A period that is handed in can be returned, a closed one reopened; what changes later comes as a delta in an open period.',
      'zh-CN': '已提交的期间可退回，已关账的期间可重开；之后的变动作为差额计入开放的期间。',
    },
  },
  'payout-not-submitted': {
    status: 409,
    message: {
      en: '{period} of “{plan}” is {status}; it must be handed in first.',
      'zh-CN': '“{plan}”的 {period} 状态为 {status}，须先提交。',
    },
  },
  'payout-not-approved': {
    status: 409,
    message: {
      en: '{period} of “{plan}” is {status}; it is closed once somebody else has approved it.',
      'zh-CN': '“{plan}”的 {period} 状态为 {status}，须经他人批准后方可关账。',
    },
  },
  'payout-not-returnable': {
    status: 409,
    message: {
      en: '{period} of “{plan}” is {status}; only what is handed in or approved can be returned.',
      'zh-CN': '“{plan}”的 {period} 状态为 {status}，只有已提交或已批准的期间可以退回。',
    },
  },
  'payout-not-closed': {
    status: 409,
    message: {
      en: '{period} of “{plan}” is {status}; only a closed period can be reopened.',
      'zh-CN': '“{plan}”的 {period} 状态为 {status}，只有已关账的期间可以重开。',
    },
  },
  'payout-own-approval': {
    status: 403,
    message: {
      en: 'Whoever hands in a period does not approve it.',
      'zh-CN': '提交人不能批准自己提交的期间。',
    },
  },
  'payout-not-over': {
    status: 409,
    message: {
      en: '{period} of “{plan}” is not over until {end}.',
      'zh-CN': '“{plan}”的 {period} 至 {end} 才结束。',
    },
    hint: {
      en: 'It can be closed from then on.',
      'zh-CN': '届时方可关账。',
    },
  },
  'payout-earlier-open': {
    status: 409,
    message: {
      en: '{earlier} of “{plan}” comes before {period} and is not closed yet.',
      'zh-CN': '“{plan}”的 {earlier} 早于 {period}，尚未关账。',
    },
    hint: {
      en: 'Periods are closed in their order, since each goes on from what the one before left.',
      'zh-CN': '期间须依次关账，因为后一期间以前一期间的结果为基础。',
    },
  },
  'payout-later-closed': {
    status: 409,
    message: {
      en: '{later} of “{plan}” is {status} already; {period} can no longer be reopened.',
      'zh-CN': '“{plan}”的 {later} 状态为 {status}，{period} 不能再重开。',
    },
    hint: {
      en: 'Reopen or return the later one first, or leave the change to the delta in the open period.',
      'zh-CN': '请先重开或退回较晚的期间，或由开放期间的差额体现变动。',
    },
  },
  'payout-changed': {
    status: 409,
    message: {
      en: '{period} of “{plan}” was changed meanwhile: it is at revision {revision}.',
      'zh-CN': '“{plan}”的 {period} 已被他人更改，当前修订号为 {revision}。',
    },
    hint: {
      en: 'Look at it again and repeat what is still wanted.',
      'zh-CN': '请重新查看后再操作。',
    },
  },
  'payout-reason-missing': {
    status: 422,
    message: {
      en: 'A reason of at most {limit} characters is needed.',
      'zh-CN': '必须填写原因，且不超过 {limit} 个字符。',
    },
  },
  'payout-amount-wrong': {
    status: 422,
    message: {
      en: '{amount} is no amount of {currency}: it must not be zero and has at most {digits} digits after the point.',
      'zh-CN': '{amount} 不是有效的 {currency} 金额：不能为零，小数不超过 {digits} 位。',
    },
  },
  'payout-none': {
    status: 404,
    message: {
      en: '{person} has nothing in {period} of “{plan}”, or you may not see it.',
      'zh-CN': '{person}在“{plan}”的 {period} 没有结算，或您无权查看。',
    },
  },
  'payout-entry-unknown': {
    status: 404,
    message: {
      en: 'There is no entry {entry} in {period} of “{plan}”.',
      'zh-CN': '“{plan}”的 {period} 没有分录 {entry}。',
    },
  },
  'dispute-subject': {
    status: 422,
    message: {
      en: 'Say which entry the objection is about, or which case, where an entry is missing.',
      'zh-CN': '请指明异议所涉及的分录；如缺少分录，请指明相关事项。',
    },
  },
  'dispute-may-not': {
    status: 403,
    message: {
      en: 'An objection is raised and withdrawn by {person}, or by whom he reports to.',
      'zh-CN': '异议只能由{person}本人或其上级提出和撤回。',
    },
  },
  'dispute-ended': {
    status: 409,
    message: {
      en: 'This objection is {status} already.',
      'zh-CN': '该异议已处理，状态为 {status}。',
    },
  },
  'dispute-rejected-amount': {
    status: 422,
    message: {
      en: 'An objection that is rejected brings no adjustment.',
      'zh-CN': '驳回的异议不能附带调整金额。',
    },
  },
  'payout-deal-unknown': {
    status: 422,
    message: {
      en: '“{plan}” credits nothing of the funnel `{funnel}`.',
      'zh-CN': '“{plan}”不计入漏斗 `{funnel}` 的任何事项。',
    },
    hint: { en: 'It credits: {known}.', 'zh-CN': '计入的漏斗：{known}。' },
  },
  'payout-stage-unknown': {
    status: 422,
    message: {
      en: '“{plan}” pays nothing when a case enters `{stage}`.',
      'zh-CN': '事项进入 `{stage}` 时，“{plan}”不支付。',
    },
    hint: { en: 'It pays for: {known}.', 'zh-CN': '支付的阶段：{known}。' },
  },
} satisfies ErrorEntries;
