import type { Wording } from './wording.ts';

export const chinese: Wording = {
  topics: {
    offered: {
      subject: '待接收：{case}',
      sentence: '{actor}将该事项交接给您（“{handoff}”），请接收或拒绝。',
      byItself: '该事项已交接给您（“{handoff}”），请接收或拒绝。',
      others: { subject: '已交接：{case}', sentence: '该事项已交接给{receiver}（“{handoff}”）。' },
    },
    accepted: {
      subject: '已接收：{case}',
      sentence: '{actor}已接收该事项（“{handoff}”）。',
      byItself: '该事项视为已接收（“{handoff}”）。',
    },
    rejected: {
      subject: '已拒绝：{case}',
      sentence: '{actor}拒绝了该事项（“{handoff}”），现已回到您这里。',
      others: { subject: '已拒绝：{case}', sentence: '{actor}拒绝了该事项（“{handoff}”）。' },
    },
    returned: {
      subject: '已退回：{case}',
      sentence: '{actor}退回了该事项（“{handoff}”），现已回到您这里。',
      others: { subject: '已退回：{case}', sentence: '{actor}退回了该事项（“{handoff}”）。' },
    },
    resubmitted: {
      subject: '再次待接收：{case}',
      sentence: '{actor}处理后将该事项重新提交给您（“{handoff}”），请接收或拒绝。',
      byItself: '该事项已重新提交给您（“{handoff}”），请接收或拒绝。',
      others: {
        subject: '已重新提交：{case}',
        sentence: '该事项已重新提交给{receiver}（“{handoff}”）。',
      },
    },
    expired: {
      subject: '逾期未接收：{case}',
      sentence: '该交接未在时限内得到答复（“{handoff}”）。',
    },
    withdrawn: {
      subject: '已撤回：{case}',
      sentence: '{actor}已撤回交接（“{handoff}”），您无需再处理。',
      byItself: '该交接已撤回（“{handoff}”），您无需再处理。',
      others: { subject: '已撤回：{case}', sentence: '该交接已撤回（“{handoff}”）。' },
    },
    reminded: {
      subject: '请答复：{case}',
      sentence: '该交接仍在等待您的答复（“{handoff}”）。',
      others: { subject: '等待答复：{case}', sentence: '该交接仍在等待答复（“{handoff}”）。' },
    },
    assigned: {
      subject: '由您负责：{case}',
      sentence: '{actor}已将该事项指派给您。',
      byItself: '该事项现由您负责。',
      others: { subject: '已指派：{case}', sentence: '该事项现由{receiver}负责。' },
    },
    'stage entered': {
      subject: '{case}：{stage}',
      sentence: '{actor}已将该事项推进到“{stage}”。',
      byItself: '该事项已进入“{stage}”。',
    },
    closed: {
      subject: '已结束：{case}',
      sentence: '{actor}已结束该事项。',
      byItself: '该事项已结束。',
    },
    reopened: {
      subject: '已重新打开：{case}',
      sentence: '{actor}已重新打开该事项。',
      byItself: '该事项已重新打开。',
    },
    warned: { subject: '即将到期：{case}', sentence: '时限将至，尚未完成。' },
    breached: { subject: '已超时：{case}', sentence: '已超过时限，尚未完成。' },
    escalated: {
      subject: '已超时，请关注：{case}',
      sentence: '已超过时限仍未处理，现升级给您，请予关注。',
      others: { subject: '已超时：{case}', sentence: '已超过时限仍未处理。' },
    },
    'approval asked': {
      subject: '待审批：{case}',
      sentence: '{actor}请您审批：“{move}”。',
      byItself: '请您审批：“{move}”。',
      others: { subject: '审批中：{case}', sentence: '已发起审批：“{move}”。' },
    },
    approved: {
      subject: '已批准：{case}',
      sentence: '{actor}已批准“{move}”。',
      byItself: '“{move}”已获批准。',
    },
    refused: {
      subject: '未批准：{case}',
      sentence: '{actor}未批准“{move}”。',
      byItself: '“{move}”未获批准。',
    },
    'task assigned': {
      subject: '任务：{task}（{case}）',
      sentence: '{actor}给您分配了任务：“{task}”。',
      byItself: '您有一项任务：“{task}”。',
      others: { subject: '任务：{task}（{case}）', sentence: '新增任务：“{task}”。' },
    },
    'task done': {
      subject: '任务已完成：{task}（{case}）',
      sentence: '{actor}已完成“{task}”。',
      byItself: '“{task}”已完成。',
    },
    commented: { subject: '新评论：{case}', sentence: '{actor}发表了评论。' },
    mentioned: {
      subject: '有人提到您：{case}',
      sentence: '{actor}在评论中提到了您。',
      others: { subject: '新评论：{case}', sentence: '{actor}发表了评论。' },
    },
    'document to approve': {
      subject: '待审批：{document}（{case}）',
      sentence: '请您审批“{document}”，通过后方可发布。',
      others: {
        subject: '审批中：{document}（{case}）',
        sentence: '“{document}”正在等待审批。',
      },
    },
    'document released': {
      subject: '已发布：{document}（{case}）',
      sentence: '“{document}”已发布。',
    },
    'document refused': {
      subject: '未批准：{document}（{case}）',
      sentence: '“{document}”未获批准，未予发布。',
    },
    'document signed': {
      subject: '已签署：{document}（{case}）',
      sentence: '“{document}”已签署。',
    },
    'document failed': {
      subject: '生成失败：{document}（{case}）',
      sentence: '“{document}”未能生成，可在该事项中重试。',
    },
    'channel paused': {
      subject: '渠道“{channel}”已暂停',
      sentence: '通过“{channel}”发送消息屡次失败。消息已保留，Baton 会自动重试。',
    },
  },
  labels: {
    case: '事项',
    stage: '阶段',
    handoff: '交接',
    giver: '交接人',
    due: '截止时间',
    round: '轮次',
    reason: '原因',
    note: '备注',
    comment: '评论',
    task: '任务',
    move: '审批内容',
    step: '审批环节',
    checklist: '已核对',
    liaison: '联络人',
    outcome: '结果',
    by: '经办人',
  },
  actions: {
    accept: '接收',
    reject: '拒绝',
    approve: '同意',
    refuse: '不同意',
    'task done': '标记为完成',
    open: '打开',
  },
  digest: { one: '新动态：{case}', many: '{count} 个事项有新动态', open: '打开收件箱' },
  test: {
    subject: '渠道“{channel}”测试',
    text: '{actor}发送此消息以检查能否送达。您已收到，说明渠道正常。',
  },
  unseen: {
    subject: '需要您答复，但您无权查看：{case}',
    sentence:
      '该事项需要您答复，但您的角色都看不到它，因此暂时无法处理。已通知联络人或管理员，由其为您开放查看或改派他人。',
  },
  lastResort:
    '应答复的人员已停用或看不到该事项，无人能够答复，因此通知您。请您处理、改派他人，或请管理员调整权限。',
  standsIn: '您正在代理{name}。',
  separator: '、',
};
