import { Type, type Static, type TObject, type TProperties, type TSchema } from 'typebox';

/** What the schemas of all kinds are made of. */

export const idPattern = '^[a-z][a-z0-9]*(-[a-z0-9]+)*$';
export const fieldIdPattern = '^[a-z][A-Za-z0-9_]*$';

export function object<P extends TProperties>(properties: P, description?: string): TObject<P> {
  return Type.Object(properties, {
    additionalProperties: false,
    ...(description === undefined ? {} : { description }),
  });
}

export function mapOf<S extends TSchema>(keyPattern: string, value: S, description?: string) {
  return Type.Record(Type.String({ pattern: keyPattern }), value, {
    additionalProperties: false,
    ...(description === undefined ? {} : { description }),
  });
}

export function oneOrMore<S extends TSchema>(item: S, description?: string) {
  return Type.Union([item, Type.Array(item)], description === undefined ? {} : { description });
}

export const Id = Type.String({
  pattern: idPattern,
  description: 'Small letters, digits and hyphens, such as `lead-to-contract`.',
});

/** The name of something declared elsewhere. */
export function name(of: string) {
  return Type.String({ description: `The id of a ${of}.` });
}

export const Text = Type.Union(
  [
    Type.String(),
    mapOf('^[a-z]{2,3}(-[A-Za-z0-9]+)*$', Type.String(), 'One text for each language.'),
  ],
  { description: 'Text that people read: one text, or one for each language.' },
);

export const Condition = Type.Union([Type.String(), Type.Boolean()], {
  description: 'An expression that holds or does not, such as `case.score >= 60`.',
});

export const Formula = Type.Union([Type.String(), Type.Number(), Type.Boolean()], {
  description: 'An expression, such as `=case.price * case.quantity`.',
});

export const ValueOrFormula = Type.Unknown({
  description: 'A value, or an expression after `=`, such as `=case.company`.',
});

export const DurationText = Type.String({
  description: 'A length of time, such as `2 working days`, `4 working hours` or `30 days`.',
  examples: ['2 working days', '4 working hours', '30 days'],
});

export const DocumentState = Type.Enum(['released', 'signed'], {
  description: '`released`: it is there and counts; `signed`: it has been accepted.',
});

export const Scalar = Type.Union([Type.String(), Type.Number(), Type.Boolean()]);

const OfFunnel = object({ funnel: name('funnel') });
const OfRecord = object({ record: name('record type') });

/** What people add and change. */
export const WrittenSource = Type.Union([OfFunnel, OfRecord], {
  description: 'The cases of a funnel, or the records of a type.',
});

export const Source = Type.Union(
  [
    OfFunnel,
    OfRecord,
    object({ survey: name('survey') }),
    object({ meeting: name('meeting') }),
    object({ training: name('training') }),
    object({ award: name('award') }),
  ],
  {
    description:
      'The cases of a funnel, the records of a type, or what a survey, meeting, training or award keeps.',
  },
);
export type RawSource = Static<typeof Source>;

/** What every document of a kind has. */
export function heading<K extends string>(kind: K) {
  return {
    kind: Type.Literal(kind),
    id: Id,
    title: Type.Optional(Text),
    description: Type.Optional(Text),
  };
}
