import type { JsonObject } from '../shared/index.ts';
import type { Chance } from './random.ts';

const places = [
  ['北京', 'north'],
  ['天津', 'north'],
  ['青岛', 'north'],
  ['大连', 'north'],
  ['上海', 'east'],
  ['杭州', 'east'],
  ['苏州', 'east'],
  ['深圳', 'south'],
  ['广州', 'south'],
  ['武汉', 'south'],
  ['成都', 'west'],
  ['西安', 'west'],
] as const;
const words = [
  '华远',
  '启明',
  '天合',
  '云帆',
  '锦程',
  '明德',
  '恒信',
  '瑞丰',
  '同创',
  '博雅',
  '中鼎',
  '海蓝',
  '正泰',
  '安和',
];
const trades = [
  ['manufacturing', '制造'],
  ['retail', '商贸'],
  ['finance', '金融'],
  ['healthcare', '医疗'],
  ['education', '教育'],
  ['logistics', '物流'],
] as const;
const western = [
  'Northwind',
  'Brightwater',
  'Kestrel',
  'Ironbridge',
  'Halcyon',
  'Larkfield',
  'Summit',
  'Redwood',
];
const forms = ['Ltd', 'Group', 'Partners', 'Systems', 'International', 'Works'];
const familyNames = [
  '王',
  '李',
  '张',
  '刘',
  '陈',
  '杨',
  '黄',
  '赵',
  '吴',
  '周',
  '徐',
  '孙',
  '马',
  '朱',
];
const givenNames = [
  '伟',
  '敏',
  '静',
  '磊',
  '洋',
  '艳',
  '勇',
  '军',
  '杰',
  '娟',
  '涛',
  '明',
  '超',
  '霞',
  '丹',
  '文',
];
const positions = ['总经理', '采购经理', '信息总监', '运营总监', '财务经理'];

/** What the example company sells. */
export const products: readonly JsonObject[] = [
  {
    code: 'LP-START',
    label: 'Lantern Platform Start 基础版',
    series: 'platform',
    price: '36000.00',
  },
  { code: 'LP-TEAM', label: 'Lantern Platform Team 团队版', series: 'platform', price: '98000.00' },
  {
    code: 'LP-ENT',
    label: 'Lantern Platform Enterprise 企业版',
    series: 'platform',
    price: '260000.00',
  },
  { code: 'LM-FORM', label: 'Forms module 表单模块', series: 'module', price: '12800.00' },
  { code: 'LM-BI', label: 'Analytics module 分析模块', series: 'module', price: '29800.00' },
  { code: 'LM-INT', label: 'Integration module 集成模块', series: 'module', price: '39800.00' },
  { code: 'LS-SETUP', label: 'Set-up service 实施服务', series: 'service', price: '15000.00' },
  { code: 'LS-TRAIN', label: 'Training day 培训（天）', series: 'service', price: '6800.00' },
];

/** A made-up customer, whose name none of the others has; it is added to `taken`. */
export function makeAccount(chance: Chance, taken: Set<string>): JsonObject {
  const [industry, trade] = chance.pick(trades);
  const abroad = chance.happens(0.12);
  const [place, region] = chance.pick(places);
  const company = abroad
    ? `${chance.pick(western)} ${capitalize(industry)} ${chance.pick(forms)}`
    : `${place}${chance.pick(words)}${chance.pick(words)}${trade}有限公司`;
  if (taken.has(company)) return makeAccount(chance, taken);
  taken.add(company);
  return {
    company,
    industry,
    region,
    employees: Math.round(20 * 10 ** (chance.fraction() * 2)),
    language: abroad ? 'en' : 'zh-CN',
    phone: `+86 21 5${chance.between(1000000, 9999999)}`,
  };
}

/** A made-up contact of an account. */
export function makeContact(chance: Chance, account: string, decides: boolean): JsonObject {
  return {
    full_name:
      chance.pick(familyNames) +
      chance.pick(givenNames) +
      (chance.happens(0.5) ? chance.pick(givenNames) : ''),
    account,
    position: decides ? chance.pick(positions.slice(0, 3)) : chance.pick(positions),
    decides,
    email: `contact${chance.between(1000, 9999)}@customer.example`,
    mobile: `+86 13${chance.between(100000000, 999999999)}`,
  };
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
