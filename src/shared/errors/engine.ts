import type { ErrorEntries } from './entry.ts';

/** Why the engine refuses a command, a publish or an example. */
export const engineErrors = {
  'move-unknown': {
    status: 422,
    message: { en: 'There is no move `{move}` here.', 'zh-CN': '此处没有流转 `{move}`。' },
    hint: { en: 'Possible now: {known}.', 'zh-CN': '目前可用：{known}。' },
  },
  'move-not-from-here': {
    status: 409,
    message: {
      en: '“{move}” starts from {from}, but the case stands in {stages}.',
      'zh-CN': '“{move}”须从{from}开始，而当前处于{stages}。',
    },
  },
  'move-by-timer': {
    status: 422,
    message: {
      en: '“{move}” is made by its timer, not by people.',
      'zh-CN': '“{move}”由定时器执行，不能手动执行。',
    },
  },
  'case-closed': {
    status: 409,
    message: {
      en: 'The case is closed ({outcome}).',
      'zh-CN': '该事项已结束（{outcome}）。',
    },
    hint: {
      en: 'Only a move that reopens it can go on from here.',
      'zh-CN': '只有能重新打开事项的流转才能继续。',
    },
  },
  'case-open': {
    status: 409,
    message: {
      en: '“{move}” reopens a closed case, but this one is open.',
      'zh-CN': '“{move}”用于重新打开已结束的事项，而该事项尚未结束。',
    },
  },
  'guard-refused': {
    status: 422,
    message: { en: '{message}', 'zh-CN': '{message}' },
  },
  'guard-not-met': {
    status: 422,
    message: {
      en: '“{move}” needs that `{expression}` holds.',
      'zh-CN': '“{move}”要求满足 `{expression}`。',
    },
  },
  'no-target': {
    status: 422,
    message: {
      en: 'None of the stages that “{move}” may lead to applies.',
      'zh-CN': '“{move}”的所有目标阶段均不适用。',
    },
  },
  'requirement-not-met': {
    status: 422,
    message: { en: '{stage}: {message}', 'zh-CN': '{stage}：{message}' },
  },
  'field-required': {
    status: 422,
    message: { en: '“{label}” is needed for this.', 'zh-CN': '此操作需要填写“{label}”。' },
    hint: { en: 'Fill it in first, or with this.', 'zh-CN': '请先填写，或随此操作一并填写。' },
  },
  'field-required-by-stage': {
    status: 422,
    message: {
      en: '“{label}” must be filled in before the case leaves “{stage}”.',
      'zh-CN': '离开“{stage}”之前须填写“{label}”。',
    },
    hint: { en: 'Fill it in first, or with this.', 'zh-CN': '请先填写，或随此操作一并填写。' },
  },
  'field-hidden': {
    status: 422,
    message: {
      en: '“{label}” does not apply here and cannot be given.',
      'zh-CN': '“{label}”在此不适用，不能填写。',
    },
    hint: { en: 'Leave it out.', 'zh-CN': '请将其去掉。' },
  },
  'record-kept': {
    status: 403,
    message: {
      en: 'These records are kept by Baton itself; nobody adds or archives one by hand.',
      'zh-CN': '这类记录由系统自动保存，不能手动添加或归档。',
    },
  },
  'field-kept-by-baton': {
    status: 422,
    message: {
      en: '“{label}” is filled by Baton and cannot be given.',
      'zh-CN': '“{label}”由系统自动填写，不能手动填写。',
    },
    hint: { en: 'Leave it out.', 'zh-CN': '请将其去掉。' },
  },
  'option-not-offered': {
    status: 422,
    message: {
      en: '“{value}” cannot be chosen for “{label}” here.',
      'zh-CN': '“{label}”此时不能选择“{value}”。',
    },
  },
  'reference-unknown': {
    status: 422,
    message: {
      en: '“{label}”: there is no {type} `{id}`.',
      'zh-CN': '“{label}”：没有 `{id}` 这一{type}。',
    },
  },
  'gap-open': {
    status: 422,
    message: {
      en: '“{label}” was missing when the case was put into “{stage}” and is needed now.',
      'zh-CN': '该事项进入“{stage}”时缺少“{label}”，现在必须补充。',
    },
  },
  'reason-required': {
    status: 422,
    message: {
      en: '“{stage}” needs a reason.',
      'zh-CN': '“{stage}”需要选择原因。',
    },
    hint: { en: 'Choose one of: {known}.', 'zh-CN': '请选择其一：{known}。' },
  },
  'note-required': {
    status: 422,
    message: { en: 'This needs a note.', 'zh-CN': '此操作需要填写备注。' },
  },
  'reason-unknown': {
    status: 422,
    message: {
      en: '“{reason}” is not a reason of “{stage}”.',
      'zh-CN': '“{reason}”不是“{stage}”的原因之一。',
    },
    hint: { en: 'Choose one of: {known}.', 'zh-CN': '请选择其一：{known}。' },
  },
  'override-needs-reason': {
    status: 422,
    message: { en: 'An override needs a reason.', 'zh-CN': '强制变更必须说明原因。' },
  },
  'stage-unknown': {
    status: 422,
    message: { en: 'There is no stage `{stage}`.', 'zh-CN': '没有阶段 `{stage}`。' },
    hint: { en: 'Known are: {known}.', 'zh-CN': '已有阶段：{known}。' },
  },
  'visit-dates-wrong': {
    status: 422,
    message: {
      en: 'The visit of “{stage}” ends before it begins, or begins before the case.',
      'zh-CN': '“{stage}”的停留时间有误：结束早于开始，或早于事项创建。',
    },
  },
  'timer-gone': {
    status: 409,
    message: {
      en: 'The timer `{timer}` is no longer set.',
      'zh-CN': '定时器 `{timer}` 已不存在。',
    },
  },
  'timer-not-due': {
    status: 409,
    message: { en: 'The timer `{timer}` is not due yet.', 'zh-CN': '定时器 `{timer}` 尚未到期。' },
  },
  'release-mismatch': {
    status: 500,
    message: {
      en: 'The case follows release {release}, whose content is no longer what it was.',
      'zh-CN': '该事项依据的发布版本 {release} 的内容已发生变化。',
    },
    hint: { en: 'Run `baton doctor`.', 'zh-CN': '请运行 `baton doctor`。' },
  },
  'no-release': {
    status: 409,
    message: { en: 'Nothing has been published yet.', 'zh-CN': '尚未发布任何版本。' },
    hint: { en: 'Publish a workspace first.', 'zh-CN': '请先发布工作区。' },
  },
  'revision-conflict': {
    status: 409,
    message: {
      en: 'Somebody changed this meanwhile: it is at revision {current}.',
      'zh-CN': '其间已有他人修改：当前修订号为 {current}。',
    },
    hint: { en: 'Load it again and retry.', 'zh-CN': '请重新加载后再试。' },
  },
  'revision-not-expected': {
    status: 412,
    message: {
      en: 'It is at revision {current}, not {given}.',
      'zh-CN': '当前修订号为 {current}，而非 {given}。',
    },
    hint: { en: 'Load it again and retry.', 'zh-CN': '请重新加载后再试。' },
  },
  'value-taken': {
    status: 409,
    message: {
      en: 'Another entry already has this “{label}”.',
      'zh-CN': '已有其他条目使用相同的“{label}”。',
    },
  },
  'idempotency-key-reused': {
    status: 422,
    message: {
      en: 'The idempotency key `{key}` was used for something else before.',
      'zh-CN': '幂等键 `{key}` 此前已用于其他操作。',
    },
    hint: { en: 'Use a new key for a new command.', 'zh-CN': '新的操作请使用新的键。' },
  },
  'related-too-many': {
    status: 422,
    message: {
      en: '`{member}` has more than {limit} entries, too many for a rule to read.',
      'zh-CN': '`{member}` 超过 {limit} 条，规则无法读取。',
    },
  },
  'effect-kind-unknown': {
    status: 500,
    message: {
      en: 'Nothing carries out effects of kind `{kind}`.',
      'zh-CN': '没有可执行 `{kind}` 的处理程序。',
    },
  },
  'stage-in-use': {
    status: 409,
    message: {
      en: 'Stage `{stage}` of `{funnel}` would vanish, but {count} open cases stand in it.',
      'zh-CN': '`{funnel}` 的阶段 `{stage}` 将被移除，但仍有 {count} 个未结事项处于该阶段。',
    },
    hint: {
      en: 'Keep the stage, or publish with a reason; running cases stay on their release.',
      'zh-CN': '请保留该阶段，或附上理由后发布；进行中的事项仍沿用原版本。',
    },
  },
  'release-taken-back': {
    status: 409,
    message: {
      en: 'This file stands as in release {release}; release {changed} changed it, and publishing would take that back.',
      'zh-CN': '此文件与版本 {release} 相同；版本 {changed} 已修改它，发布会撤回该修改。',
    },
    hint: {
      en: 'Bring the folder up to date first; where it is meant so, publish with `--take-back`.',
      'zh-CN': '请先更新文件夹；若确要撤回，请加上 `--take-back` 发布。',
    },
  },
  'release-conflict': {
    status: 409,
    message: {
      en: 'Another release was published meanwhile.',
      'zh-CN': '其间已有其他版本发布。',
    },
    hint: { en: 'Look at the difference and publish again.', 'zh-CN': '请核对差异后重新发布。' },
  },
  'example-failed': {
    status: 422,
    message: {
      en: 'Example `{example}`: {what} should be {expected}, but is {actual}.',
      'zh-CN': '示例 `{example}`：{what} 应为 {expected}，实际为 {actual}。',
    },
  },
  'example-refused': {
    status: 422,
    message: {
      en: 'Example `{example}`: `{move}` was refused: {reason}',
      'zh-CN': '示例 `{example}`：`{move}` 被拒绝：{reason}',
    },
  },
  'paused-already': {
    status: 409,
    message: { en: 'The clocks stand still already.', 'zh-CN': '时限已处于暂停状态。' },
  },
  'not-paused': {
    status: 409,
    message: { en: 'The case is not paused.', 'zh-CN': '该事项未暂停。' },
  },
  'pause-closed': {
    status: 409,
    message: {
      en: 'The case is closed; no clock runs that could be paused.',
      'zh-CN': '该事项已结束，没有可暂停的时限。',
    },
  },
  'pause-needs-whom': {
    status: 422,
    message: { en: 'Say for whom the case waits.', 'zh-CN': '请说明在等待谁。' },
  },
  'pause-until-past': {
    status: 422,
    message: { en: 'The end of a pause lies ahead.', 'zh-CN': '暂停的结束时间必须晚于当前时间。' },
  },
  'job-schedule': {
    status: 500,
    message: {
      en: 'The job `{job}` has a schedule that cannot be read: {cron}.',
      'zh-CN': '任务 `{job}` 的计划无法识别：{cron}。',
    },
  },
} satisfies ErrorEntries;
