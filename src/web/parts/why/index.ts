export { explainCase, type CaseQuestion, type Explanation } from './explanation.ts';
export { ExplanationView, Why, WhyOfCase, type WhyProps } from './why.tsx';
