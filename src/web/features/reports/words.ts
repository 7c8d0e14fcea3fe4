import { defineWords } from '../../words/index.ts';

export const words = defineWords({
  en: {
    reports: 'Reports',
    report: 'Report',
    lead: 'Every figure has one definition, and leads to the cases behind it.',
    none: 'No reports for you yet',
    noneText: 'Reports are written by who builds the workspace, and shown to the roles they name.',
    by: (what: string) => `by ${what}`,
    compare: 'Compare with the period before',
    choose: 'Choose what to show',
    chooseText: 'The report needs what is asked for above.',
    print: 'Print',
    export: 'Export',
    xlsx: 'Excel workbook',
    csv: 'CSV file',
  },
  'zh-CN': {
    reports: '报表',
    report: '报表',
    lead: '每个数字口径唯一，并可追溯到背后的事项。',
    none: '暂无可查看的报表',
    noneText: '报表由工作区的搭建者编写，按角色开放。',
    by: (what: string) => `按${what}`,
    compare: '对比上一期间',
    choose: '请选择显示条件',
    chooseText: '该报表需要先填写上方的条件。',
    print: '打印',
    export: '导出',
    xlsx: 'Excel 工作簿',
    csv: 'CSV 文件',
  },
});
