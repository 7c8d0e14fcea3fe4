/** What the web app takes of the forms: everything but the planning and checking of the server. */
export { schemaProblems, type SchemaError } from './check/schema-problems.ts';
export {
  liveForm,
  type LiveForm,
  type LiveFormState,
  type LiveOptions,
  type LiveState,
} from './live/live-form.ts';
export type { FieldRules, Form, FormData, JsonSchema, ShippedRules } from './model.ts';
