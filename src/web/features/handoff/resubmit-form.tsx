import { keys, useInvalidate } from '../../api/index.ts';
import { FormSheet } from '../../parts/form/index.ts';
import type { Contract } from './queries.ts';

/** Puts right what came back, and offers it again. */
export function ResubmitForm(props: { readonly contract: Contract; readonly onClose: () => void }) {
  const invalidate = useInvalidate();
  const { case: of, handoff } = props.contract;
  return (
    <FormSheet
      path={`cases/${of.id}/handoffs/${handoff?.id ?? ''}/resubmit`}
      isOpen
      onClose={props.onClose}
      onDone={() => {
        props.onClose();
        void invalidate(keys.case(of.id), keys.cases(), keys.work, keys.inbox);
      }}
    />
  );
}
