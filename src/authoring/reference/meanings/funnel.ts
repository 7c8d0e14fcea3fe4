import { approvalMeanings } from './approval.ts';
import { handoffMeanings } from './handoff.ts';
import type { Meanings } from './meaning.ts';
import { clockMeanings } from './parties.ts';
import { publicFormMeanings } from './public-form.ts';

export const funnelMeanings: Meanings = {
  ...publicFormMeanings,
  Funnel: {
    case: ['What a case of this funnel holds.', '该漏斗中事项的内容。'],
    start: [
      'Where a case begins; the first stage by default.',
      '事项的起始阶段；默认为第一个阶段。',
    ],
    stages: ['The stages in their order.', '按顺序排列的阶段。'],
    moves: ['How a case gets from stage to stage.', '事项在阶段之间的流转。'],
    handoffs: [
      'What departments agreed on about passing a case on; moves name them.',
      '部门之间关于交接的约定；由流转引用。',
    ],
    'public forms': [
      'Forms by link, without signing in, by which people outside open a case: each is at `/f/<funnel>/<form>`.',
      '无需登录、通过链接填写的表单，外部人员由此发起事项；每个表单位于 `/f/<漏斗>/<表单>`。',
    ],
  },
  'Funnel case': {
    name: [
      'What a case is called: a text with placeholders, such as `{{case.number}}`.',
      '事项的命名：带占位符的文本，如 `{{case.number}}`。',
    ],
    card: [
      'What a card on the board shows beside the name, the owner and the clock; the sums of the money among them stand above each column. By default the first money, choice and date.',
      '看板卡片在名称、负责人和时限之外显示的字段；其中的金额字段在各列顶部汇总。默认为首个金额、选项和日期字段。',
    ],
    list: [
      'The columns of the list; each person may choose others.',
      '列表的列；每个人可自行调整。',
    ],
    fields: ['The fields of a case.', '事项的字段。'],
  },
  'Funnel stages.<id>': {
    title: ['What people call the stage.', '阶段名称。'],
    means: [
      'What the stage means, in a sentence that every department shares.',
      '阶段的含义：各部门共同认可的一句话。',
    ],
    guidance: ['What to do here.', '该阶段的操作指引。'],
    department: ['The department that holds the case.', '负责事项的部门。'],
    role: ['The role that works here.', '在此工作的角色。'],
    owner: [
      'Who owns the case on entering: `=case.company.owner`.',
      '进入时的负责人：`=case.company.owner`。',
    ],
    complete: ['Fields that must be filled before the case leaves.', '离开前必须填写的字段。'],
    enter: [
      'Conditions for entering, each with the words of its refusal.',
      '进入的条件，各附拒绝时的提示。',
    ],
    leave: [
      'Conditions for leaving, each with the words of its refusal.',
      '离开的条件，各附拒绝时的提示。',
    ],
    when: ['Of a branch: it takes part only when this holds.', '用于并行分支：仅在满足时参与。'],
    clock: ['How long a case may stay.', '停留时限。'],
    opens: [
      'Cases that are opened in other funnels on entering.',
      '进入时在其他漏斗中创建的事项。',
    ],
    outcome: [
      'The stage ends the case: `won`, `lost` or another result.',
      '该阶段结束事项：`won`、`lost` 或其他结果。',
    ],
    reasons: ['Reasons for the outcome to choose from.', '该结果可选的原因。'],
    start: ['The first of the stages within.', '首个下级阶段。'],
    stages: ['Stages within this one, one at a time.', '下级阶段，逐个进行。'],
    together: [
      'Branches side by side; done when each that takes part is done.',
      '并行分支；参与的分支全部完成即完成。',
    ],
    then: [
      'The stage that follows when every branch is done, or when all have agreed.',
      '所有分支完成或审批通过后的阶段。',
    ],
    'waits for': [
      'Whoever is waited for outside the house; meanwhile every clock stands still.',
      '正在等待的外部对象；其间所有时限暂停。',
    ],
    tasks: ['What is to be done here.', '在此须完成的任务。'],
    approval: [
      'Who must agree here; then the branch is done, or the case goes on to `then`.',
      '在此由谁审批；通过后分支完成，或前往 `then`。',
    ],
  },
  'Funnel stages.<id>.enter': {
    when: ['What must hold.', '须满足的条件。'],
    message: ['The words of the refusal where it does not.', '不满足时的拒绝提示。'],
  },
  'Funnel stages.<id>.opens': {
    funnel: ['In which funnel.', '所在漏斗。'],
    with: ['Values for the fields of the new case.', '新事项的字段值。'],
    when: ['Only when this holds.', '仅在满足时创建。'],
  },
  'Funnel moves.<id>': {
    title: ['What people call the move.', '流转名称。'],
    from: ['Where it starts: a stage, several, or `any`.', '起始阶段：一个、多个或 `any`。'],
    to: [
      'Where it leads: a stage, `done` for the end of a branch, or the first whose condition holds.',
      '目标：一个阶段，`done` 表示分支结束，或首个满足条件的阶段。',
    ],
    resume: [
      'Back to where the case last was within the stage: `true`, or `deep` for every level.',
      '回到在该阶段内离开时的位置：`true`，或 `deep`（恢复所有层级）。',
    ],
    by: [
      'The roles that may make it; whoever may edit the case where none is named.',
      '可执行的角色；不设则为可编辑该事项者。',
    ],
    when: ['The guard: what must hold.', '须满足的条件。'],
    otherwise: [
      'The words of the refusal where the guard does not hold.',
      '条件不满足时的拒绝提示。',
    ],
    ask: [
      'Fields of its form; also `reason` and `note`.',
      '表单中的字段；也可为 `reason`、`note`。',
    ],
    complete: ['Fields that must be filled at its end.', '完成时必须已填的字段。'],
    set: ['Values that it sets.', '由其设定的值。'],
    after: [
      'A timer makes it, so long after its stage was entered.',
      '由定时器在进入阶段多久之后执行。',
    ],
    incomplete: [
      '`allowed`: it may leave before the fields are filled that its stage requires.',
      '`allowed`：可在所离开阶段的必填字段未填时执行。',
    ],
    reopens: ['It brings a closed case back.', '重新打开已结束的事项。'],
    handoff: ['It offers the case by this handoff.', '以此交接移交事项。'],
    approval: [
      'Who must agree before it is made; the same settings as the approval of a stage.',
      '执行前由谁审批；设置同阶段的审批。',
    ],
    tasks: [
      'Tasks that must be done, besides the required ones of the stage.',
      '除该阶段的必做任务外，还须完成的任务。',
    ],
    documents: [
      'Documents that must be there: `[quote]` released, or of each what must be: `{ contract: signed }`.',
      '须具备的文档：`[quote]` 表示已发布；也可逐一指定：`{ contract: signed }`。',
    ],
  },
  'Funnel moves.<id>.to': {
    stage: ['A stage that it may lead to.', '可能的目标阶段。'],
    when: ['Only when this holds; the first that does is taken.', '须满足的条件；取首个满足者。'],
    resume: ['As for the move itself.', '同流转自身的设置。'],
  },
  'Funnel moves.<id>.ask': {
    field: ['The field that is asked for.', '需填写的字段。'],
    required: [
      'Whether it must be filled; as the field says by default.',
      '是否必填；默认按字段设置。',
    ],
  },
  ...clockMeanings,
  ...approvalMeanings,
  ...handoffMeanings,
};
