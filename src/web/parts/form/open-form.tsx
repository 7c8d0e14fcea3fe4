import { Suspense } from 'react';
import { later, SheetSkeleton, Skeleton, useFocusReturn } from '../../ui/index.ts';
import type { Labels } from './filling/filling.ts';
import type { Values } from './model/answer.ts';

const OpenSheet = later(async () => (await import('./form-sheet.tsx')).OpenSheet);
const OpenPart = later(async () => (await import('./form-sheet.tsx')).OpenPart);

export interface OpenFormProps {
  /** Below `/forms`: `cases/42/moves/qualify`, `records/account`. */
  readonly path: string;
  /** With what the server answered: of a case, its id, revision and stages. */
  readonly onDone: (answer: Values) => void;
  readonly sendLabel?: string | undefined;
  readonly isDanger?: boolean | undefined;
  /** What its first text begins with, where it is of something new. */
  readonly begin?: string | undefined;
  /** Values to begin with, as they were given elsewhere: a date dragged, a decision pressed. */
  readonly values?: Values | undefined;
  /** What is called how of what those refer to. */
  readonly labels?: Labels | undefined;
}

export interface FormSheetProps extends OpenFormProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title?: string | undefined;
}

export interface FormPartProps extends OpenFormProps {
  readonly onCancel?: (() => void) | undefined;
}

/** A form of the API in a panel beside the page. What is typed is kept as a draft however it is closed. */
export function FormSheet(props: FormSheetProps) {
  return props.isOpen ? <Panel {...props} /> : null;
}

function Panel(props: FormSheetProps) {
  useFocusReturn();
  return (
    <Suspense fallback={<SheetSkeleton title={props.title} onClose={props.onClose} />}>
      <OpenSheet key={props.path} {...props} />
    </Suspense>
  );
}

/** A form of the API as a part of a page, with its buttons at its foot. */
export function OpenForm(props: FormPartProps) {
  return (
    <Suspense fallback={<Skeleton />}>
      <OpenPart {...props} />
    </Suspense>
  );
}
