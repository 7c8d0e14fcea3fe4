import { localize, type JsonObject } from '../../shared/index.ts';
import type { FormInput, FormPlan, JsonSchema } from '../model.ts';

/** The JSON Schema of what a form asks for besides fields; nothing where it asks for nothing. */
export function inputsSchema({ inputs }: FormPlan, locale: string): JsonObject {
  if (inputs === undefined) return {};
  const required = inputs.filter((input) => input.required).map(({ id }) => id);
  return {
    inputs: {
      type: 'object',
      properties: Object.fromEntries(inputs.map((input) => [input.id, schemaOf(input, locale)])),
      ...(required.length > 0 ? { required } : {}),
      additionalProperties: false,
    },
  };
}

function schemaOf(input: FormInput, locale: string): JsonSchema {
  const title = localize(input.title, locale);
  switch (input.kind) {
    case 'choice': {
      const options = [...(input.options ?? [])];
      const oneOf = options.map(([id, words]) => ({ const: id, title: localize(words, locale) }));
      return { type: 'string', title, oneOf };
    }
    case 'text':
      return { type: 'string', title, minLength: 1, maxLength: input.maxLength ?? 200 };
    case 'person':
      return { type: 'string', title, minLength: 1, maxLength: 200 };
    case 'moment':
      return { type: 'string', title, format: 'date-time' };
    case 'yes or no':
      return { type: 'boolean', title };
  }
}

const widgets: { readonly [kind in FormInput['kind']]: string } = {
  choice: 'radio',
  text: 'text',
  person: 'user',
  moment: 'date-time',
  'yes or no': 'checkbox',
};

/** The part of the UI schema that is about them. */
export function inputsUi({ inputs }: FormPlan): JsonObject {
  if (inputs === undefined) return {};
  const ui = (input: FormInput): JsonObject => ({
    'ui:widget': widgets[input.kind],
    'ui:required': input.required,
    ...(input.kind === 'person' ? { 'ui:options': { source: '/api/v1/people' } } : {}),
  });
  return {
    inputs: {
      'ui:order': inputs.map(({ id }) => id),
      ...Object.fromEntries(inputs.map((input) => [input.id, ui(input)])),
    },
  };
}
