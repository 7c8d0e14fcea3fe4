/** The sentences in which the history of a case is told. */
export const historyWords = {
  opened: {
    en: '{actor} opened the case in “{stage}”.',
    'zh-CN': '{actor} 创建事项，进入“{stage}”。',
  },
  openedFrom: {
    en: 'Another case opened this one in “{stage}”.',
    'zh-CN': '由另一事项自动创建，进入“{stage}”。',
  },
  imported: {
    en: '{actor} imported the case into “{stage}” from {source}.',
    'zh-CN': '{actor} 从 {source} 导入事项，进入“{stage}”。',
  },
  edited: { en: '{actor} changed {fields}.', 'zh-CN': '{actor} 修改了{fields}。' },
  touched: { en: '{actor} changed the case.', 'zh-CN': '{actor} 修改了事项。' },
  moved: {
    en: '{actor} made the move “{move}”: {from} → {to}.',
    'zh-CN': '{actor} 执行“{move}”：{from} → {to}。',
  },
  movedOnly: { en: '{actor} made the move “{move}”.', 'zh-CN': '{actor} 执行“{move}”。' },
  askedApproval: {
    en: '{actor} asked for approval of “{move}”.',
    'zh-CN': '{actor} 为“{move}”提交审批。',
  },
  assigned: {
    en: '{actor} gave the case to {person}.',
    'zh-CN': '{actor} 将事项分配给 {person}。',
  },
  follows: { en: '{actor} follows the case.', 'zh-CN': '{actor} 开始关注事项。' },
  followsNot: { en: '{actor} no longer follows the case.', 'zh-CN': '{actor} 取消关注事项。' },
  followed: {
    en: '{actor} added {person} as a follower.',
    'zh-CN': '{actor} 将 {person} 添加为关注人。',
  },
  followedNot: {
    en: '{actor} removed {person} from the followers.',
    'zh-CN': '{actor} 将 {person} 移出关注人。',
  },
  overridden: {
    en: '{actor} put the case into “{stage}” by override.',
    'zh-CN': '{actor} 强制将事项变更至“{stage}”。',
  },
  accepted: { en: '{actor} accepted “{handoff}”.', 'zh-CN': '{actor} 接收了“{handoff}”。' },
  rejected: {
    en: '{actor} rejected “{handoff}”: {reason}.',
    'zh-CN': '{actor} 拒绝了“{handoff}”：{reason}。',
  },
  returned: {
    en: '{actor} sent back “{handoff}”: {reason}.',
    'zh-CN': '{actor} 退回了“{handoff}”：{reason}。',
  },
  withdrawn: { en: '{actor} withdrew “{handoff}”.', 'zh-CN': '{actor} 撤回了“{handoff}”。' },
  resubmitted: {
    en: '{actor} put it right and offered “{handoff}” again.',
    'zh-CN': '{actor} 补正后重新提交“{handoff}”。',
  },
  rerouted: {
    en: '{actor} passed the offer on to somebody else.',
    'zh-CN': '{actor} 将交接转给他人。',
  },
  approve: { en: '{actor} approved “{move}”.', 'zh-CN': '{actor} 同意“{move}”。' },
  refuse: { en: '{actor} refused “{move}”.', 'zh-CN': '{actor} 不同意“{move}”。' },
  votedFor: { en: 'For {person}.', 'zh-CN': '代 {person} 审批。' },
  delegated: {
    en: '{actor} passed the vote on “{move}” on to {person}.',
    'zh-CN': '{actor} 将“{move}”的审批转交给 {person}。',
  },
  approverAdded: {
    en: '{actor} asked {person} to vote on “{move}” as well.',
    'zh-CN': '{actor} 为“{move}”加签 {person}。',
  },
  stepReturned: {
    en: '{actor} sent “{move}” back to an earlier step of its approval.',
    'zh-CN': '{actor} 将“{move}”退回到之前的审批步骤。',
  },
  approvalWithdrawn: {
    en: '{actor} withdrew the approval of “{move}”.',
    'zh-CN': '{actor} 撤回了“{move}”的审批。',
  },
  taskAdded: { en: '{actor} added the task “{task}”.', 'zh-CN': '{actor} 新增任务“{task}”。' },
  taskChanged: { en: '{actor} changed the task “{task}”.', 'zh-CN': '{actor} 修改任务“{task}”。' },
  taskDone: { en: '{actor} completed the task “{task}”.', 'zh-CN': '{actor} 完成任务“{task}”。' },
  taskCancelled: {
    en: '{actor} cancelled the task “{task}”.',
    'zh-CN': '{actor} 取消任务“{task}”。',
  },
  taskReopened: {
    en: '{actor} reopened the task “{task}”.',
    'zh-CN': '{actor} 重新打开任务“{task}”。',
  },
  commented: { en: '{actor} commented.', 'zh-CN': '{actor} 发表了评论。' },
  paused: {
    en: '{actor} stopped the clocks: waiting for {who}.',
    'zh-CN': '{actor} 暂停计时：等待{who}。',
  },
  resumed: { en: '{actor} let the clocks run again.', 'zh-CN': '{actor} 恢复计时。' },
  resumedItself: {
    en: 'The pause was over; the clocks run again.',
    'zh-CN': '暂停期满，恢复计时。',
  },
  handedOver: {
    en: '{actor} handed the work of {from} over to {person}.',
    'zh-CN': '{actor} 将 {from} 的工作移交给 {person}。',
  },
  clocks: {
    en: 'A working calendar changed; the clocks were worked out anew.',
    'zh-CN': '工作日历有调整，已重新计算时限。',
  },
  documentMade: {
    en: '“{title}” was made and awaits approval.',
    'zh-CN': '已生成“{title}”，等待审批。',
  },
  documentReleased: { en: '“{title}” was released.', 'zh-CN': '“{title}”已签发。' },
  documentRefused: { en: '“{title}” was refused.', 'zh-CN': '“{title}”未获批准。' },
  documentFailed: { en: '“{title}” could not be made.', 'zh-CN': '“{title}”生成失败。' },
  documentSigned: { en: '“{title}” was signed.', 'zh-CN': '“{title}”已签署。' },
  documentExpired: {
    en: 'The files of “{title}” are no longer kept.',
    'zh-CN': '“{title}”的文件已过保存期。',
  },
  travelled: { en: 'It went from {from} to {to}.', 'zh-CN': '阶段变更：{from} → {to}。' },
  branchDone: { en: '“{stage}” is done.', 'zh-CN': '“{stage}”已完成。' },
  offered: {
    en: '“{handoff}” was offered to {to}.',
    'zh-CN': '“{handoff}”已发给 {to}，等待接收。',
  },
  expired: {
    en: 'Nobody answered “{handoff}” in time; the offer ran out.',
    'zh-CN': '“{handoff}”逾期无人答复，交接已失效。',
  },
  acceptedItself: {
    en: '“{handoff}” counts as accepted, since nobody answered.',
    'zh-CN': '“{handoff}”逾期未答复，视为已接收。',
  },
  pressed: { en: 'The receiver was reminded.', 'zh-CN': '已提醒接收方。' },
  owned: { en: '{person} has the case now.', 'zh-CN': '事项现由 {person} 负责。' },
  approvalAsked: { en: 'Approval of “{move}” is asked for.', 'zh-CN': '“{move}”进入审批。' },
  approvalEnded: {
    approved: { en: '“{move}” is approved.', 'zh-CN': '“{move}”审批通过。' },
    refused: { en: '“{move}” is not approved.', 'zh-CN': '“{move}”审批未通过。' },
    withdrawn: { en: 'The approval of “{move}” ended.', 'zh-CN': '“{move}”的审批已终止。' },
    overtaken: {
      en: 'The case went another way before “{move}” was approved.',
      'zh-CN': '“{move}”审批通过前，事项已另行流转。',
    },
  },
  taskCame: { en: 'The task “{task}” came up.', 'zh-CN': '产生任务“{task}”。' },
  taskFell: { en: 'The task “{task}” fell away.', 'zh-CN': '任务“{task}”不再需要。' },
  closed: { en: 'It is closed: {outcome}.', 'zh-CN': '事项已结束：{outcome}。' },
  reopened: { en: 'It is open again.', 'zh-CN': '事项已重新打开。' },
  warned: { en: 'The time for {what} is running out.', 'zh-CN': '{what}即将到期。' },
  breached: { en: 'The time for {what} ran out.', 'zh-CN': '{what}已超时。' },
  escalated: { en: 'It was escalated: {what} is late.', 'zh-CN': '{what}超时，已升级处理。' },
  somebody: { en: 'somebody', 'zh-CN': '某人' },
  nothing: { en: '—', 'zh-CN': '—' },
  andMore: { en: '{fields} and {more} more', 'zh-CN': '{fields}等 {all} 项' },
  about: {
    stage: { en: '“{title}”', 'zh-CN': '“{title}”阶段' },
    offer: { en: 'the answer to the handoff', 'zh-CN': '交接答复' },
    task: { en: 'the task “{title}”', 'zh-CN': '任务“{title}”' },
    approval: { en: 'the approval', 'zh-CN': '审批' },
  },
} as const;
