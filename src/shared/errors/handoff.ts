import type { ErrorEntries } from './entry.ts';

/** Why something about handing a case over is refused. */
export const handoffErrors = {
  'offer-open': {
    status: 409,
    message: {
      en: '“{handoff}” is offered in “{stage}” and awaits its answer.',
      'zh-CN': '“{handoff}”已在“{stage}”发起交接，正等待接收方答复。',
    },
    hint: {
      en: 'It must be accepted first, or the offer withdrawn.',
      'zh-CN': '须先由对方接收，或撤回该交接。',
    },
  },
  'offer-gone': {
    status: 409,
    message: {
      en: 'There is no open offer `{offer}`: it was answered, withdrawn or ran out.',
      'zh-CN': '没有待答复的交接 `{offer}`：可能已答复、撤回或过期。',
    },
  },
  'handoff-unknown': {
    status: 422,
    message: { en: 'There is no handoff `{handoff}`.', 'zh-CN': '没有交接 `{handoff}`。' },
    hint: { en: 'Known are: {known}.', 'zh-CN': '已有交接：{known}。' },
  },
  'checklist-open': {
    status: 422,
    message: {
      en: '“{handoff}” needs: {title}.',
      'zh-CN': '“{handoff}”尚缺：{title}。',
    },
  },
  'checklist-field': {
    status: 422,
    message: {
      en: '“{handoff}” needs “{title}” to be filled in.',
      'zh-CN': '“{handoff}”需要填写“{title}”。',
    },
    hint: { en: 'Fill it in first, or with this.', 'zh-CN': '请先填写，或随此操作一并填写。' },
  },
  'offer-accepted': {
    status: 409,
    message: {
      en: '{by} has accepted “{handoff}” already.',
      'zh-CN': '{by}已接收“{handoff}”。',
    },
    hint: {
      en: 'Load the case again to see where it stands.',
      'zh-CN': '请重新加载事项以查看其当前状态。',
    },
  },
  'reroute-to-same': {
    status: 422,
    message: {
      en: 'The offer `{offer}` is with this person already.',
      'zh-CN': '交接 `{offer}` 已在此人名下。',
    },
    hint: {
      en: 'Name somebody else, or nobody, so that the rules find another.',
      'zh-CN': '请指定其他人，或留空由规则另行选择。',
    },
  },
  'may-not-offer': {
    status: 403,
    message: {
      en: '“{handoff}” can be offered by: {roles}.',
      'zh-CN': '“{handoff}”只能由以下角色发起：{roles}。',
    },
  },
  'may-not-answer': {
    status: 403,
    message: {
      en: 'Only the receiver of “{handoff}” can answer it.',
      'zh-CN': '只有“{handoff}”的接收方可以答复。',
    },
    hint: {
      en: 'A stand-in can while the receiver is away, and who has the right `override`.',
      'zh-CN': '接收人不在岗时其代理人可以答复，拥有 `override` 权限者亦可。',
    },
  },
  'may-not-withdraw': {
    status: 403,
    message: {
      en: 'Only the giver of “{handoff}” can withdraw it.',
      'zh-CN': '只有“{handoff}”的移交方可以撤回。',
    },
  },
  'may-not-reroute': {
    status: 403,
    message: {
      en: '“{handoff}” can be offered to somebody else by the receiver’s manager and the liaison of the department.',
      'zh-CN': '只有接收人的上级或接收部门的联络人可以将“{handoff}”转交他人。',
    },
  },
  'may-not-return': {
    status: 403,
    message: {
      en: 'Only whoever has the case by “{handoff}” can send it back.',
      'zh-CN': '只有通过“{handoff}”接收该事项的人可以退回。',
    },
  },
  'nobody-to-receive': {
    status: 422,
    message: {
      en: 'Nobody can receive “{handoff}”, and there is no liaison of the department who could.',
      'zh-CN': '“{handoff}”没有可接收的人员，接收部门也没有可接收的联络人。',
    },
    hint: {
      en: 'Name a liaison of the receiving department, or put somebody into the pool.',
      'zh-CN': '请为接收部门指定联络人，或在接收人员池中添加人员。',
    },
  },
  'nobody-to-take-over': {
    status: 422,
    message: {
      en: 'The rules find nobody else for “{stage}”, and the department has no other liaison.',
      'zh-CN': '按规则没有其他人可接手“{stage}”，该部门也没有其他联络人。',
    },
    hint: { en: 'Name somebody.', 'zh-CN': '请指定接手人。' },
  },
  'not-to-reject': {
    status: 422,
    message: {
      en: '“{handoff}” says nothing of rejection, so it cannot be rejected.',
      'zh-CN': '“{handoff}”未定义拒绝规则，不能拒绝。',
    },
  },
  'not-to-return': {
    status: 422,
    message: {
      en: '“{handoff}” says nothing of returning, so it cannot be sent back.',
      'zh-CN': '“{handoff}”未定义退回规则，不能退回。',
    },
  },
  'nothing-to-return': {
    status: 409,
    message: {
      en: 'Nothing that was accepted by “{handoff}” is being worked on.',
      'zh-CN': '目前没有通过“{handoff}”接收且仍在处理的内容。',
    },
  },
  'nothing-to-resubmit': {
    status: 409,
    message: {
      en: 'Nothing came back by “{handoff}” that may go straight to where it was.',
      'zh-CN': '没有因“{handoff}”退回且可直接重新提交的内容。',
    },
  },
  'handoff-reason-required': {
    status: 422,
    message: { en: '“{handoff}” needs a reason.', 'zh-CN': '“{handoff}”需要选择原因。' },
    hint: { en: 'Choose one of: {known}.', 'zh-CN': '请选择其一：{known}。' },
  },
  'handoff-reason-unknown': {
    status: 422,
    message: {
      en: '“{reason}” is not a reason of “{handoff}”.',
      'zh-CN': '“{reason}”不是“{handoff}”的原因之一。',
    },
    hint: { en: 'Choose one of: {known}.', 'zh-CN': '请选择其一：{known}。' },
  },
} satisfies ErrorEntries;
