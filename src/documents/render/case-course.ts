import {
  localize,
  toIso,
  type Instant,
  type Json,
  type JsonObject,
  type Locale,
  type LocalizedText,
} from '../../shared/index.ts';

/** How a case has come to where it is, and what is to be done. */
export interface CaseCourse {
  /** The handoff with which the document is made, else the latest of the case. */
  readonly handoff?: Handover;
  /** Oldest first. */
  readonly path?: readonly Visit[];
  readonly tasks?: readonly OpenTask[];
}

export interface Party {
  readonly name: string;
  readonly email: string;
}

/** A handoff as far as it has come; `from` and `to` are departments. */
export interface Handover {
  readonly title: LocalizedText;
  readonly from: LocalizedText;
  readonly to: LocalizedText;
  readonly giver?: Party;
  readonly receiver?: Party;
  readonly offered: Instant;
  /** Until when it is to be accepted. */
  readonly due?: Instant;
  readonly accepted?: Instant;
  readonly note?: string;
  readonly checklist: readonly { readonly title: LocalizedText; readonly done: boolean }[];
}

/** A stay in a stage; without `left` it still lasts. */
export interface Visit {
  readonly stage: LocalizedText;
  readonly department?: LocalizedText;
  /** The name of who owned the case. */
  readonly holder?: string;
  readonly entered: Instant;
  readonly left?: Instant;
}

export interface OpenTask {
  readonly title: LocalizedText;
  /** The name of who is to do it. */
  readonly holder?: string;
  readonly due?: Instant;
  readonly done: boolean;
}

/** The roots `handoff`, `path` and `tasks`, in one language. */
export function courseIn(
  { handoff, path = [], tasks = [] }: CaseCourse = {},
  language: Locale,
): JsonObject {
  const say = (text: LocalizedText | undefined) => text && localize(text, language);
  return {
    ...(handoff ? { handoff: handoverIn(handoff, say) } : {}),
    path: path.map(({ stage, department, holder, entered, left }) =>
      filled({ stage: say(stage), department: say(department), holder, ...iso({ entered, left }) }),
    ),
    tasks: tasks.map(({ title, holder, due, done }) =>
      filled({ title: say(title), holder, done, ...iso({ due }) }),
    ),
  };
}

function handoverIn(
  { title, from, to, giver, receiver, offered, due, accepted, note, checklist }: Handover,
  say: (text: LocalizedText) => string | undefined,
): JsonObject {
  return filled({
    title: say(title),
    from: say(from),
    to: say(to),
    giver: giver && { ...giver },
    receiver: receiver && { ...receiver },
    ...iso({ offered, due, accepted }),
    note,
    checklist: checklist.map((check) => ({ title: say(check.title) ?? '', done: check.done })),
  });
}

const iso = (moments: { readonly [name: string]: Instant | undefined }) =>
  Object.fromEntries(
    Object.entries(moments).map(([name, at]) => [name, at === undefined ? undefined : toIso(at)]),
  );

/** Without what is empty, which is absent in data. */
function filled(members: { readonly [name: string]: Json | undefined }): JsonObject {
  return Object.fromEntries(
    Object.entries(members).filter((entry): entry is [string, Json] => entry[1] !== undefined),
  );
}
