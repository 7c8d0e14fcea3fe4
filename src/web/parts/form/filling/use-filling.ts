import { useEffect, useState, useSyncExternalStore } from 'react';
import type { FormAnswer, Values } from '../model/answer.ts';
import type { FormHome } from '../services.ts';
import type { Filling } from './filling.ts';
import { FormFilling } from './form-filling.ts';

export interface FillingOptions {
  readonly home: FormHome;
  readonly onDone: (answer: Values) => void;
}

/** A form that is filled here. `form` may be read again meanwhile; what others changed is then taken in. */
export function useFilling(form: FormAnswer, { home, onDone }: FillingOptions): Filling {
  const [filling] = useState(() => new FormFilling(form, home));
  useEffect(() => filling.open(), [filling]);
  useEffect(() => filling.hear(form, onDone), [filling, form, onDone]);
  return useSyncExternalStore(filling.subscribe, filling.snapshot);
}
