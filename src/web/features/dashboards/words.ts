import { defineWords } from '../../words/index.ts';

export const words = defineWords({
  en: {
    dashboards: 'Dashboards',
    dashboard: 'Dashboard',
    lead: 'What to look at in the morning, by role.',
    none: 'No dashboards for you yet',
    noneText:
      'A dashboard puts numbers and reports on one page. They are written by who builds the workspace.',
    empty: 'Nothing here that you may see',
    emptyText: 'The figures of this dashboard rest on cases that you do not see.',
    print: 'Print',
    ofTarget: (target: string) => `of ${target}`,
    expected: (value: string) => `${value} expected by now`,
    forecast: (value: string) => `${value} forecast`,
    green: 'On pace',
    amber: 'Behind',
    red: 'Far behind',
  },
  'zh-CN': {
    dashboards: '仪表盘',
    dashboard: '仪表盘',
    lead: '按角色准备的每日要看的数字。',
    none: '暂无可查看的仪表盘',
    noneText: '仪表盘把数字和报表汇集在一页，由工作区的搭建者编写。',
    empty: '没有您可以查看的内容',
    emptyText: '该仪表盘的数字来自您无权查看的事项。',
    print: '打印',
    ofTarget: (target: string) => `目标 ${target}`,
    expected: (value: string) => `截至目前应完成 ${value}`,
    forecast: (value: string) => `预计完成 ${value}`,
    green: '进度正常',
    amber: '进度落后',
    red: '严重落后',
  },
});
