/** Loaded when a form has rules: the expressions that it needs are large. */
export { liveForm } from '../../../../forms/browser.ts';
