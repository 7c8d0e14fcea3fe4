import type { LocalizedText } from '../../../shared/index.ts';
import type { Option } from '../../model/index.ts';
import type { KeptField } from '../declare-kept.ts';

const words = (en: string, zh: string): LocalizedText => ({ en, 'zh-CN': zh });

const statuses: readonly Option[] = [
  { id: 'waiting', title: words('To be sent', '待发送') },
  { id: 'sending', title: words('Being sent', '发送中') },
  { id: 'sent', title: words('Sent', '已发送') },
  { id: 'answered', title: words('Answered', '已答复') },
  { id: 'expired', title: words('Expired', '已过期') },
  { id: 'not sent', title: words('Not sent', '未发送') },
];

const reasons: readonly Option[] = [
  { id: 'no address', title: words('No e-mail address', '没有邮箱地址') },
  { id: 'no channel', title: words('No way to send mail', '没有可用的邮件渠道') },
  { id: 'nobody', title: words('Nobody to ask', '没有可询问的人') },
  { id: 'asked lately', title: words('Asked not long ago', '不久前已询问过') },
  { id: 'not met', title: words('Its condition does not hold', '不满足发送条件') },
  { id: 'no case', title: words('The case is gone', '事项已不存在') },
];

const alerts: readonly Option[] = [
  { id: 'none', title: words('None needed', '无需跟进') },
  { id: 'task', title: words('Task on the case', '已在事项上建立任务') },
  { id: 'told', title: words('Told in the inbox', '已在收件箱告知') },
  { id: 'nobody', title: words('Nobody to tell', '没有可告知的人') },
];

/** What Baton keeps of each who is asked. */
export function surveyFields(funnel: string): readonly KeptField[] {
  return [
    { id: 'case', type: 'reference', to: `case:${funnel}`, title: words('Case', '事项') },
    {
      id: 'status',
      type: 'choice',
      always: true,
      options: statuses,
      title: words('Status', '状态'),
    },
    { id: 'unsent', type: 'choice', options: reasons, title: words('Why not sent', '未发送原因') },
    { id: 'recipient', type: 'text', title: words('Asked', '被询问人') },
    { id: 'email', type: 'e-mail', title: words('E-mail', '邮箱') },
    { id: 'person', type: 'user', title: words('Colleague', '同事') },
    { id: 'language', type: 'text', title: words('Language', '语言') },
    { id: 'occasion', type: 'text', always: true, title: words('Occasion', '触发时机') },
    { id: 'handoff', type: 'text', title: words('Handoff', '交接') },
    { id: 'offer', type: 'text', title: words('Offer', '交接单') },
    { id: 'department', type: 'department', title: words('Department it is about', '所涉部门') },
    { id: 'asked', type: 'department', title: words('Department of who is asked', '被询问人部门') },
    {
      id: 'planned',
      type: 'date-time',
      always: true,
      title: words('To be sent at', '计划发送时间'),
    },
    { id: 'sent', type: 'date-time', title: words('Sent at', '发送时间') },
    { id: 'reminders', type: 'integer', title: words('Reminders', '提醒次数') },
    { id: 'next', type: 'date-time', title: words('Next step', '下一步时间') },
    { id: 'closes', type: 'date-time', title: words('Open until', '截止时间') },
    { id: 'answered', type: 'date-time', title: words('Answered at', '答复时间') },
    { id: 'responded', type: 'percent', title: words('Response', '答复率') },
    { id: 'nps', type: 'integer', title: words('Recommendation', '净推荐值') },
    { id: 'csat', type: 'percent', title: words('Satisfaction', '满意度') },
    { id: 'alert', type: 'choice', options: alerts, title: words('Follow-up', '跟进') },
  ];
}

/** What lists show of it. */
export const surveyList: readonly string[] = ['case', 'recipient', 'status', 'sent', 'answered'];
