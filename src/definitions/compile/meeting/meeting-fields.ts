import type { LocalizedText } from '../../../shared/index.ts';
import type { Option } from '../../model/index.ts';
import type { KeptField } from '../declare-kept.ts';

const words = (en: string, zh: string): LocalizedText => ({ en, 'zh-CN': zh });

const statuses: readonly Option[] = [
  { id: 'planned', title: words('Planned', '已安排') },
  { id: 'ready', title: words('Agenda ready', '议程已就绪') },
  { id: 'held', title: words('Held', '已召开') },
  { id: 'cancelled', title: words('Cancelled', '已取消') },
];

const answers: readonly Option[] = [
  { id: 'accepted', title: words('Accepted', '已接受') },
  { id: 'declined', title: words('Declined', '已谢绝') },
  { id: 'tentative', title: words('Perhaps', '暂定') },
];

const presences: readonly Option[] = [
  { id: 'came', title: words('Came', '出席') },
  { id: 'excused', title: words('Excused', '请假') },
  { id: 'missing', title: words('Missing', '缺席') },
];

const attendee: readonly KeptField[] = [
  { id: 'person', type: 'user', title: words('Colleague', '同事') },
  { id: 'guest', type: 'text', title: words('Guest', '外部人员') },
  { id: 'required', type: 'boolean', always: true, title: words('Required', '必须参加') },
  { id: 'because', type: 'text', title: words('Invited as', '受邀身份') },
  { id: 'told', type: 'integer', title: words('Invited with version', '邀请版本') },
  { id: 'answer', type: 'choice', options: answers, title: words('Answer', '答复') },
  { id: 'answered', type: 'date-time', title: words('Answered at', '答复时间') },
  { id: 'comment', type: 'text', title: words('Comment', '备注') },
  { id: 'presence', type: 'choice', options: presences, title: words('Presence', '出席情况') },
  { id: 'excused', type: 'boolean', always: true, title: words('Excused', '请假') },
];

const topic: readonly KeptField[] = [
  { id: 'section', type: 'text', always: true, title: words('Section', '议程项') },
  { id: 'topic', type: 'text', always: true, title: words('Topic', '议题') },
  { id: 'presenter', type: 'user', title: words('Presented by', '汇报人') },
  { id: 'minutes', type: 'integer', title: words('Minutes', '时长（分钟）') },
  { id: 'notes', type: 'long text', title: words('Notes', '讨论记录') },
];

const matter: readonly KeptField[] = [
  { id: 'section', type: 'text', always: true, title: words('Section', '议程项') },
  { id: 'case', type: 'text', always: true, title: words('Case', '事项') },
  { id: 'owner', type: 'user', title: words('Owner', '负责人') },
  { id: 'collection', type: 'text', always: true, title: words('Kind', '类别') },
];

const action: readonly KeptField[] = [
  { id: 'id', type: 'text', always: true, title: words('ID', '编号') },
  { id: 'action', type: 'text', always: true, title: words('What', '事项') },
  { id: 'owner', type: 'user', always: true, title: words('Owner', '负责人') },
  { id: 'due', type: 'date', always: true, title: words('Due', '截止日期') },
  { id: 'case', type: 'text', title: words('Case', '关联事项') },
  { id: 'task', type: 'text', title: words('Task', '任务') },
  { id: 'done', type: 'boolean', always: true, title: words('Done', '已完成') },
  { id: 'ended', type: 'date-time', title: words('Done at', '完成时间') },
];

const decision: readonly KeptField[] = [
  { id: 'decision', type: 'long text', always: true, title: words('Decision', '决议内容') },
];

/** What Baton keeps of each occurrence. */
export const meetingFields: readonly KeptField[] = [
  { id: 'subject', type: 'text', always: true, title: words('Subject', '主题') },
  { id: 'called', type: 'boolean', always: true, title: words('Called by hand', '临时召集') },
  { id: 'planned', type: 'date-time', always: true, title: words('Planned for', '原定时间') },
  { id: 'starts', type: 'date-time', always: true, title: words('Begins', '开始时间') },
  { id: 'ends', type: 'date-time', title: words('Ends', '结束时间') },
  { id: 'status', type: 'choice', always: true, options: statuses, title: words('Status', '状态') },
  { id: 'place', type: 'text', title: words('Place', '地点') },
  { id: 'link', type: 'text', title: words('Link', '链接') },
  { id: 'chair', type: 'user', title: words('Chair', '主持人') },
  { id: 'secretary', type: 'user', title: words('Minutes taken by', '记录人') },
  { id: 'sequence', type: 'integer', always: true, title: words('Version', '邀请版本') },
  { id: 'filled', type: 'date-time', title: words('Agenda filled at', '议程生成时间') },
  {
    id: 'attendees',
    type: 'table',
    columns: attendee,
    title: words('Attendees', '参会人员'),
  },
  { id: 'agenda', type: 'table', columns: topic, title: words('Agenda', '议程') },
  {
    id: 'matters',
    type: 'table',
    columns: matter,
    inner: true,
    title: words('Matters', '议程所涉事项'),
  },
  { id: 'decisions', type: 'table', columns: decision, title: words('Decisions', '决议') },
  { id: 'actions', type: 'table', columns: action, title: words('Action items', '待办事项') },
  { id: 'open', type: 'integer', always: true, title: words('Open action items', '未完成待办') },
  { id: 'next', type: 'date-time', title: words('Next meeting', '下次会议') },
];

/** What lists show of it. */
export const meetingList: readonly string[] = [
  'name',
  'starts',
  'status',
  'chair',
  'place',
  'open',
];
