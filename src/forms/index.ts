export { isEmpty } from './check/sent-fields.ts';
export { checkSubmission, type Sent, type Submission } from './check/check-submission.ts';
export { schemaProblems, type SchemaError } from './check/schema-problems.ts';
export { createSchemaValidator, type ValidateSchema } from './check/schema-validator.ts';
export { fillForm } from './form.ts';
export type {
  ChecklistState,
  FieldRules,
  Form,
  FormContext,
  FormData,
  FormField,
  FormInput,
  FormPlan,
  FormSection,
  JsonSchema,
  ShippedRules,
} from './model.ts';
export {
  planAcceptForm,
  planAddTaskForm,
  planPauseForm,
  planSendBackForm,
  planTaskForm,
  planVoteForm,
} from './plan/answer-forms.ts';
export { askedLater } from './plan/asked-later.ts';
export { checklistState } from './plan/checklist.ts';
export { planEditForm } from './plan/edit-form.ts';
export { planMoveForm } from './plan/move-form.ts';
export { planPublicPart, type PublicPart } from './plan/public-form.ts';
export { planResubmitForm } from './plan/resubmit-form.ts';
export { planOpenForm, planRecordForm } from './plan/new-form.ts';
export type * from './ports.ts';
