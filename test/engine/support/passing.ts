import { funnelIn, HouseWalk } from './roster.ts';

const fields = {
  region: { type: 'choice', options: ['north', 'south'] },
  need: { type: 'text', title: { en: 'Need', 'zh-CN': '需求' } },
  budget: { type: 'boolean', required: true, default: false },
  expected: { type: 'date' },
};

/** A lead that marketing hands to sales, and sales to its customers or to legal. */
export function passing(accept: object = {}, more: { readonly stages?: object } = {}): object {
  return {
    kind: 'Funnel',
    id: 'flow',
    title: 'Flow',
    case: { fields },
    stages: {
      lead: { department: 'marketing' },
      nurture: { department: 'marketing' },
      offer: {
        department: 'sales',
        clock: { within: '2 working days', warn: '4 working hours before', escalate: ['manager'] },
        stages: { drafting: {}, sent: {} },
      },
      review: { department: 'sales' },
      ...more.stages,
      won: { outcome: 'won' },
      lost: { outcome: 'lost', reasons: ['price'] },
    },
    moves: {
      qualify: { from: ['lead', 'nurture'], to: 'offer', handoff: 'to-sales' },
      warm: { from: 'lead', to: 'nurture' },
      send: { from: 'drafting', to: 'sent' },
      check: { from: 'offer', to: 'review' },
      nag: { from: 'offer', to: 'review', after: '3 days' },
      win: { from: ['review', 'offer'], to: 'won' },
      lose: { from: 'any', to: 'lost', ask: ['reason'], incomplete: 'allowed' },
    },
    handoffs: {
      'to-sales': {
        title: { en: 'Marketing to sales', 'zh-CN': '市场到销售' },
        checklist: [
          { title: { en: 'Budget confirmed', 'zh-CN': '预算已确认' }, when: 'case.budget' },
          'need',
        ],
        route: [{ to: { role: 'seller' }, by: 'round robin' }],
        accept: { within: '4 working hours', ...accept },
        reject: {
          reasons: { incomplete: 'Incomplete', 'wrong-region': 'Wrong region' },
          'back to': 'lead',
          note: 'required',
        },
        return: { reasons: { mistaken: 'Mistaken' }, 'back to': 'nurture', then: 'jump back' },
      },
    },
  };
}

/** The same, opened by Mia of marketing with all that the checklist asks for. */
export function aLead(accept: object = {}): HouseWalk {
  const walk = new HouseWalk(funnelIn(passing(accept)));
  walk.do('mia', { kind: 'open', funnel: 'flow', fields: { need: 'CRM', budget: true } });
  return walk;
}

/** The same, offered to sales. */
export function anOffered(accept: object = {}): HouseWalk {
  const walk = aLead(accept);
  walk.pass(1).move('mia', 'qualify');
  return walk;
}
