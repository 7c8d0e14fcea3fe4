import fc from 'fast-check';
import type { Block } from '../../../src/collaboration/message.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.nat({ max: 9000 }).map((length) => '<&客🙂'.repeat(length / 5)),
);
const action = fc.record({
  label: text,
  url: fc.webUrl(),
  style: fc.constantFrom('primary' as const, 'danger' as const, 'plain' as const),
});

/** Any parts that a message may have, long ones among them. */
export const anyBlocks: fc.Arbitrary<readonly Block[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('heading' as const), text }),
    fc.record({ kind: fc.constant('text' as const), text }),
    fc.record({
      kind: fc.constant('facts' as const),
      facts: fc.array(fc.record({ label: text, value: text }), { maxLength: 25 }),
    }),
    fc.record({
      kind: fc.constant('actions' as const),
      actions: fc.array(action, { maxLength: 30 }),
    }),
  ),
  { maxLength: 60 },
);
