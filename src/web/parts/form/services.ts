import { createContext, useContext } from 'react';
import type { KeptFile } from '../../api/index.ts';
import type { Option } from '../../ui/index.ts';
import type { FormAnswer, Json, Sent, Values } from './model/answer.ts';

/** Where a form lives: how it is read anew, tried, sent and kept as a draft. */
export interface FormHome {
  /** Sends it; the same key is answered as the first time. Raises `ApiError`, `NetworkError`. */
  readonly send: (sent: Sent, key: string) => Promise<Values>;
  /** Asks whether it would be accepted. Raises as `send`. */
  readonly check?: (sent: Sent) => Promise<void>;
  /** The form as it is now, with what changed since a revision. */
  readonly read?: (since: number) => Promise<FormAnswer>;
  /** Under which name a copy is kept on this machine while the server is not reached. */
  readonly place?: string;
  readonly saveDraft?: (data: Values, revision: number | undefined) => Promise<void>;
  readonly deleteDraft?: () => Promise<void>;
  /** A record that was chosen, where rules read its fields. */
  readonly readRecord?: (type: string, id: string) => Promise<Values>;
}

/** What the controls of forms ask of the world around them. */
export interface FormServices {
  /** What is found for a text, at the source that the field names. */
  readonly search?: (source: string, text: string) => Promise<readonly Option[]>;
  readonly upload?: (file: File, onProgress: (part: number) => void) => Promise<KeptFile>;
  /** Whether a record of that type may be added on the way. */
  readonly mayCreate?: (type: string) => string | undefined;
  /** Opens a stored file of the row; undefined for one that is only here so far. */
  readonly fileHref?: (pointer: string, value: Json) => string | undefined;
}

const ServicesContext = createContext<FormServices>({});

export const FormServicesProvider = ServicesContext.Provider;

export function useFormServices(): FormServices {
  return useContext(ServicesContext);
}
