import { FieldGuide } from './field-guide.tsx';
import type { GuideProps } from './guide.ts';
import { HandoffGuide } from './handoff-guide.tsx';
import { MoveGuide } from './move-guide.tsx';
import { PlanGuide } from './plan-guide.tsx';
import { StageGuide } from './stage-guide.tsx';

const guides = {
  Stage: StageGuide,
  Field: FunnelFieldGuide,
  Move: MoveGuide,
  Handoff: HandoffGuide,
  Plan: PlanGuide,
} as const;

/** Asks what is needed to add something, for somebody who has never seen a definition. */
export function GuidedDialog(props: GuideProps) {
  const Form = guides[props.guide.what];
  return <Form {...props} />;
}

function FunnelFieldGuide({ funnel, ...props }: GuideProps) {
  return <FieldGuide of={{ kind: 'Funnel', id: funnel }} {...props} />;
}
