import { documentErrors } from './definition/document.ts';
import { fieldErrors } from './definition/fields.ts';
import { figureErrors } from './definition/figures.ts';
import { funnelErrors } from './definition/funnel.ts';
import { goalErrors } from './definition/goals.ts';
import { handoffErrors } from './definition/handoffs.ts';
import { incentiveErrors } from './definition/incentives.ts';
import { messageErrors } from './definition/messages.ts';
import { nameErrors } from './definition/names.ts';
import { meetingErrors } from './definition/meetings.ts';
import { organizationErrors } from './definition/organization.ts';
import { outputErrors } from './definition/outputs.ts';
import { publicFormErrors } from './definition/public-form.ts';
import { ruleErrors } from './definition/rules.ts';
import { surveyErrors } from './definition/surveys.ts';
import { valueErrors } from './definition/values.ts';

/** Errors of definitions, found when a workspace is checked, and of values that a field does not take. */
export const definitionErrors = {
  ...documentErrors,
  ...nameErrors,
  ...organizationErrors,
  ...fieldErrors,
  ...valueErrors,
  ...funnelErrors,
  ...goalErrors,
  ...handoffErrors,
  ...publicFormErrors,
  ...figureErrors,
  ...ruleErrors,
  ...messageErrors,
  ...outputErrors,
  ...incentiveErrors,
  ...meetingErrors,
  ...surveyErrors,
};
