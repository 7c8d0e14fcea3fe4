import {
  becauseJson,
  kindTitle,
  type Because,
  type GivenAward,
  type PostedEntry,
  type StatementLine,
  type StatementView,
  type Withheld,
} from '../../incentives/index.ts';
import { localize, toIso, type Locale } from '../../shared/index.ts';
import { filled } from '../standing/reading.ts';

/** A statement in the reader's language; amounts as decimal text. */
export function statementJson(statement: StatementView, locale: Locale): object {
  const { person, total, owed, held, posted, since, lines, because } = statement;
  return filled({
    person,
    total: total.toFixed(),
    owed: owed.toFixed(),
    held: held.toFixed(),
    posted: posted.toFixed(),
    since: since.toFixed(),
    lines: lines.map((line) => lineJson(line, locale)),
    why: becauseJson(because, locale),
  });
}

/** What is given besides pay. */
export function awardJson({ award, title, to, give, because }: GivenAward, locale: Locale): object {
  return {
    award,
    title: localize(title, locale),
    to,
    ...(give.kind === 'budget'
      ? { budget: give.amount.toFixed() }
      : { recognition: localize(give.recognition, locale) }),
    why: becauseJson(because, locale),
  };
}

export function lineJson(line: StatementLine, locale: Locale): object {
  const { posted, adjusted, ...entry } = line;
  return filled({
    ...amountsOf(entry, locale),
    posted: posted && { ...posted, at: toIso(posted.at) },
    corrects: line.corrects,
    adjusted,
    withheld: line.withheld,
  });
}

/** An entry as it stands in the ledger. */
export function entryJson(
  entry: Withheld<PostedEntry>,
  names: ReadonlyMap<string, string>,
  locale: Locale,
): object {
  const { number, posted, release, person, period, reverses, corrects, adjusted } = entry;
  return filled({
    ...amountsOf(entry, locale),
    person: filled({ id: person, name: names.get(person) }),
    period,
    posted: { number, at: toIso(posted), release },
    reverses,
    corrects,
    adjusted,
    withheld: entry.withheld,
  });
}

type Line = Pick<
  PostedEntry,
  'id' | 'kind' | 'rule' | 'at' | 'base' | 'rate' | 'tier' | 'share' | 'amount'
> & { readonly case?: PostedEntry['case']; readonly because: Because };

function amountsOf(line: Line, locale: Locale): object {
  const { id, kind, rule, at, base, rate, tier, share, amount, because } = line;
  return {
    id,
    kind,
    title: localize(kindTitle(kind), locale),
    rule,
    at: toIso(at),
    case: line.case,
    base: base?.toFixed(),
    rate: rate?.toFixed(),
    tier,
    share: share?.toFixed(),
    amount: amount.toFixed(),
    says: localize(because.says, locale),
  };
}
