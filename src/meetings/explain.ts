import type { AgendaSection, Organization } from '../definitions/index.ts';
import { formatDuration, localize, type LocalizedText } from '../shared/index.ts';
import type { Attendee } from './model/occurrence.ts';

/** Why somebody belongs to a meeting. */
export function attendeeReason(
  { because = '' }: Pick<Attendee, 'because'>,
  organization: Organization,
): LocalizedText {
  const [kind = '', id = ''] = because.split(' ');
  const whole = wholes[because];
  if (whole) return whole;
  const title = titleIn(kind, id, organization);
  const make = parties[kind];
  return make ? make(title) : because;
}

const wholes: { readonly [because: string]: LocalizedText | undefined } = {
  chair: { en: 'leads the meeting', 'zh-CN': '主持会议' },
  minutes: { en: 'takes the minutes', 'zh-CN': '负责记录' },
  person: { en: 'is named in the definition of the meeting', 'zh-CN': '会议定义中指名' },
  'case owners': { en: 'owns a case on the agenda', 'zh-CN': '是议程所涉事项的负责人' },
  'by hand': { en: 'was asked by hand', 'zh-CN': '由他人邀请' },
};

const parties: { readonly [kind: string]: ((title: Each) => LocalizedText) | undefined } = {
  role: (of) => ({ en: `has the role ${of('en')}`, 'zh-CN': `角色为${of('zh-CN')}` }),
  team: (of) => ({ en: `is in the team ${of('en')}`, 'zh-CN': `属于${of('zh-CN')}` }),
  department: (of) => ({
    en: `is in the department ${of('en')}`,
    'zh-CN': `属于${of('zh-CN')}`,
  }),
  liaison: (of) => ({
    en: `is the liaison of ${of('en')}`,
    'zh-CN': `是${of('zh-CN')}的联络人`,
  }),
};

type Each = (locale: string) => string;

function titleIn(kind: string, id: string, organization: Organization): Each {
  const { roles, teams, departments } = organization;
  const known = { role: roles, team: teams, department: departments, liaison: departments };
  const title = known[kind as keyof typeof known]?.get(id)?.title ?? id;
  return (locale) => localize(title, locale);
}

/** Why a section stands on the agenda, and what it holds. */
export function agendaReason(section: AgendaSection): LocalizedText {
  switch (section.kind) {
    case 'cases':
      return {
        en: 'Open cases that met the condition of the agenda when it was filled, as far as you may see them.',
        'zh-CN': '生成议程时满足条件的未关闭事项（仅限您有权查看的）。',
      };
    case 'handoffs':
      return handoffsReason(section);
    case 'actions':
      return {
        en: 'Action items of earlier meetings that were not done when the agenda was filled.',
        'zh-CN': '生成议程时，往次会议中尚未完成的待办事项。',
      };
    case 'report':
      return {
        en: 'A report, over the rows that you may see.',
        'zh-CN': '报表，仅含您有权查看的数据。',
      };
    case 'metric':
      return {
        en: 'A figure, over the rows that you may see.',
        'zh-CN': '指标，仅含您有权查看的数据。',
      };
    default:
      return { en: 'A topic of every agenda.', 'zh-CN': '每次会议的固定议题。' };
  }
}

const standings: { readonly [standing: string]: readonly [string, string] } = {
  open: ['open', '待接收'],
  accepted: ['accepted', '已接受'],
  rejected: ['rejected', '被拒绝'],
  returned: ['returned', '被退回'],
};

function handoffsReason({
  ended,
  last,
}: Extract<AgendaSection, { readonly kind: 'handoffs' }>): LocalizedText {
  const which = (place: 0 | 1, comma: string) =>
    ended.map((one) => standings[one]?.[place] ?? one).join(comma);
  const since = last && { en: formatDuration(last, 'en'), zh: formatDuration(last, 'zh-CN') };
  return {
    en: `Cases with a handoff that is ${which(0, ' or ')}${since ? `, offered within ${since.en}` : ''} before the agenda was filled, as far as you may see them.`,
    'zh-CN': `生成议程时${since ? `之前 ${since.zh}内发起且` : ''}交接${which(1, '或')}的事项（仅限您有权查看的）。`,
  };
}
