import type { Instant, JsonObject } from '../shared/index.ts';

/** A form begun and not yet sent, kept on the server for the person who fills it. */
export interface FormDraft {
  readonly person: string;
  /** What form: `case/<id>/move/<move>`, `case/<id>/edit`, `funnel/<id>/open`, `record/<type>/<id>`… */
  readonly form: string;
  readonly data: JsonObject;
  /** Revision of the case or record that the draft began from. */
  readonly revision?: number;
  readonly saved: Instant;
}

export interface DraftStore {
  saveDraft(draft: FormDraft): Promise<void>;
  loadDraft(person: string, form: string): Promise<FormDraft | undefined>;
  deleteDraft(person: string, form: string): Promise<void>;
  sweepDrafts(before: Instant): Promise<number>;
}
