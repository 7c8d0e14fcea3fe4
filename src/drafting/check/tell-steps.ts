import type { Example, ExampleStep, Funnel, Workspace } from '../../definitions/index.ts';
import type { PlayedStep } from '../../engine/index.ts';
import { formatDuration, localize, parseDuration, type LocalizedText } from '../../shared/index.ts';
import type { TriedStep } from './verdict.ts';

/** The steps of an example as they were played, the beginning first, by the titles of what they name. */
export function tellSteps(
  { organization, documents, funnels }: Workspace,
  { given, do: steps }: Example,
  played: readonly PlayedStep[],
): readonly TriedStep[] {
  const funnel = funnels.get(given.funnel);
  const documentTitle = (id: string) => documents.get(id)?.title ?? id;
  return played.map((one, index) => {
    const step = index === 0 ? undefined : steps[index - 1];
    return {
      ...(step && { move: deedOf(step, funnel, documentTitle) }),
      ...(one.as !== undefined && { as: organization.roles.get(one.as)?.title ?? one.as }),
      stages: one.stages.map((id) => funnel?.stages.get(id)?.title ?? id),
      refused: one.refused,
      told: one.told.map(({ topic, to }) => ({
        topic,
        to: to.map((whom) => nameOf(whom, organization)),
      })),
      documents: one.documents.map(documentTitle),
    };
  });
}

const words = {
  accept: { en: 'Accept “{what}”', 'zh-CN': '接收“{what}”' },
  reject: { en: 'Reject “{what}”', 'zh-CN': '拒绝“{what}”' },
  return: { en: 'Return “{what}”', 'zh-CN': '退回“{what}”' },
  withdraw: { en: 'Withdraw “{what}”', 'zh-CN': '撤回“{what}”' },
  resubmit: { en: 'Hand over “{what}” again', 'zh-CN': '重新交接“{what}”' },
  approve: { en: 'Approve “{what}”', 'zh-CN': '同意“{what}”' },
  refuse: { en: 'Refuse “{what}”', 'zh-CN': '不同意“{what}”' },
  task: { en: 'Task done: “{what}”', 'zh-CN': '完成任务“{what}”' },
  release: { en: '“{what}” is released', 'zh-CN': '“{what}”签发' },
  sign: { en: '“{what}” is signed', 'zh-CN': '“{what}”签署' },
  wait: { en: '{what} pass', 'zh-CN': '经过 {what}' },
  manager: { en: 'manager of {what}', 'zh-CN': '{what}的上级' },
  liaison: { en: 'liaison of {what}', 'zh-CN': '{what}的联络人' },
} as const;

type Titles = (id: string) => LocalizedText;

/** What is done in a step: the title of its move, or what is done to what. */
function deedOf(step: ExampleStep, funnel: Funnel | undefined, documentTitle: Titles) {
  const moveTitle: Titles = (id) => funnel?.moves.get(id)?.title ?? id;
  const handoffTitle: Titles = (id) => funnel?.handoffs.get(id)?.title ?? id;
  if ('move' in step) return moveTitle(step.move);
  if ('approve' in step) return say('approve', moveTitle(step.approve));
  if ('refuse' in step) return say('refuse', moveTitle(step.refuse));
  if ('task' in step) return say('task', taskTitle(funnel, step.task));
  if ('release' in step) return say('release', documentTitle(step.release));
  if ('sign' in step) return say('sign', documentTitle(step.sign));
  if ('wait' in step) return say('wait', lengthOf(step.wait));
  if ('accept' in step) return say('accept', handoffTitle(step.accept));
  if ('reject' in step) return say('reject', handoffTitle(step.reject));
  if ('return' in step) return say('return', handoffTitle(step.return));
  if ('withdraw' in step) return say('withdraw', handoffTitle(step.withdraw));
  return say('resubmit', handoffTitle(step.resubmit));
}

function taskTitle(funnel: Funnel | undefined, id: string): LocalizedText {
  const rules = [...(funnel?.stages.values() ?? [])].flatMap(({ tasks }) => tasks);
  return rules.find((rule) => rule.id === id)?.title ?? id;
}

function lengthOf(text: string): LocalizedText {
  const parsed = parseDuration(text);
  if (!parsed.ok) return text;
  return { en: formatDuration(parsed.value, 'en'), 'zh-CN': formatDuration(parsed.value, 'zh-CN') };
}

/** Somebody as examples call him, `sdr 2` or `manager of sdr`, by the title of his role, team or department. */
function nameOf(
  whom: string,
  { roles, teams, departments }: Workspace['organization'],
): LocalizedText {
  const [, of, id = whom, number = ''] =
    /^(?:(manager|liaison) of )?(\S+)( \d+)?$/.exec(whom) ?? [];
  const title = (roles.get(id) ?? teams.get(id) ?? departments.get(id))?.title ?? id;
  const name = {
    en: localize(title, 'en') + number,
    'zh-CN': localize(title, 'zh-CN') + number,
  };
  return of === 'manager' || of === 'liaison' ? say(of, name) : name;
}

function say(text: keyof typeof words, what: LocalizedText): LocalizedText {
  const { en, 'zh-CN': chinese } = words[text];
  return {
    en: en.replace('{what}', () => localize(what, 'en')),
    'zh-CN': chinese.replace('{what}', () => localize(what, 'zh-CN')),
  };
}
