import type { MemberType, TypeEnvironment, ValueType } from '../../src/expressions/index.ts';

const member = (type: ValueType, more: Partial<MemberType> = {}): MemberType => ({
  type,
  optional: false,
  ...more,
});
const money = member({ kind: 'money', currency: 'CNY' });
const region = member({ kind: 'text' }, { options: ['north', 'south'] });

/** The fields that the examples of the reference of expressions speak of. */
export const environment: TypeEnvironment = {
  objects: {
    case: {
      name: 'case',
      members: {
        total: money,
        price: money,
        quantity: member({ kind: 'int' }),
        score: member({ kind: 'int' }),
        budget: member({ kind: 'bool' }),
        agreed: member({ kind: 'bool' }),
        region,
        source: member({ kind: 'text' }, { options: ['web', 'event'] }),
        company: member({ kind: 'object', name: 'account' }, { via: 'reference' }),
        lines: member({ kind: 'list', of: { kind: 'object', name: 'line' } }),
      },
    },
    account: { name: 'account', members: { region } },
    line: { name: 'line', members: { price: money } },
  },
  roots: { case: member({ kind: 'object', name: 'case' }) },
};
