import { useWords } from '../../words/index.ts';
import type { Matter } from './model.ts';
import { words } from './words.ts';

/** What an item is about, in the words of a line, and what else is worth knowing at a glance. */
export function useMatterText(): (matter: Matter) => {
  readonly title: string;
  readonly more: readonly string[];
} {
  const text = useWords(words);
  return (matter) => {
    const said = titleOf(matter, text);
    const more = [matter.caseName, ...asideOf(matter, text)];
    return {
      title: said,
      more: more.filter((each) => each !== undefined && each !== said) as string[],
    };
  };
}

type Text = (typeof words)['en'];

/** The case, where it is about one: that is what tells one item from the next. */
function titleOf(matter: Matter, text: Text): string {
  switch (matter.kind) {
    case 'task':
      return matter.of.task.title;
    case 'document':
      return text.document(matter.of.title);
    case 'run':
      return text.run(String(matter.of.plan.title), matter.of.period);
    case 'dispute':
      return text.dispute(matter.of.person.name ?? '');
    case 'news':
      return matter.caseName ?? matter.of.subject;
    default:
      return matter.caseName ?? matter.of.case.id;
  }
}

function asideOf(matter: Matter, text: Text): readonly (string | undefined)[] {
  switch (matter.kind) {
    case 'offer': {
      const { giver, department, round, handoff } = matter.of;
      const from = giver?.name ?? department?.title;
      return [
        handoff?.title,
        from === undefined ? undefined : text.from(from),
        round > 1 ? text.round(String(round)) : undefined,
        inPlaceOf(matter.of, text),
      ];
    }
    case 'returned': {
      const { by, reason, handoff } = matter.of;
      return [text.cameBack, reason?.title ?? handoff?.title, by?.name && text.from(by.name)];
    }
    case 'approval': {
      const { by, move } = matter.of;
      return [move?.title, by?.name && text.by(by.name), inPlaceOf(matter.of, text)];
    }
    case 'task':
      return [inPlaceOf(matter.of, text)];
    case 'case': {
      const { stage, cameBack, paused, case: of } = matter.of;
      return [
        of.funnel.title,
        stage?.title,
        cameBack ? text.cameBack : undefined,
        paused ? text.paused : undefined,
      ];
    }
    case 'run':
      return [matter.of.by?.name && text.by(matter.of.by.name)];
    case 'dispute':
      return [matter.of.says];
    case 'news':
      return [eventOf(matter.of.subject, matter.caseName)];
    case 'document':
      return [];
  }
}

/** What happened: the subject without the case that it names at its end or beginning, which stands as the title. */
function eventOf(subject: string, caseName: string | undefined): string | undefined {
  if (caseName === undefined) return undefined;
  const rest = subject.replace(caseName, '').replace(/^[\s:：·,，]+|[\s:：·,，]+$/gu, '');
  return rest === '' ? subject : rest;
}

function inPlaceOf(
  { standsInFor }: { readonly standsInFor?: { readonly name?: string } },
  text: Text,
): string | undefined {
  return standsInFor && text.standsIn(standsInFor.name ?? '');
}
