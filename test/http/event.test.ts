import { describe, expect, it } from 'vitest';
import { eventJson } from '../../src/http/reading/event.ts';
import { toIso } from '../../src/shared/index.ts';

describe('a document in the history of a case', () => {
  const at = Date.UTC(2026, 0, 5, 9);
  const refused = {
    type: 'document',
    at,
    document: 'd1',
    definition: 'quote',
    how: 'refused',
    title: 'Quotation',
    reason: 'Too cheap for them.',
  } as const;
  const shown = () => true;

  it('is told in full to whom it is meant for, and to others only that it is there', () => {
    expect(eventJson(refused, shown, () => true)).toEqual([{ ...refused, at: toIso(at) }]);
    expect(eventJson(refused, shown, (definition) => definition !== 'quote')).toEqual([
      { type: 'document', at: toIso(at), document: 'd1', definition: 'quote', how: 'refused' },
    ]);
  });
});
