import { useState } from 'react';
import { useRight } from '../../api/index.ts';
import { Loaded } from '../../parts/people/index.ts';
import { Button, Card, EmptyState, Page, SimpleTable, type Column } from '../../ui/index.ts';
import { useFormat, useWords, type Format } from '../../words/index.ts';
import { PayoutsTabs } from './payouts-tabs.tsx';
import { useRates, type Rate } from './queries.ts';
import { RateDialog } from './rate-dialog.tsx';
import { words } from './words.ts';

/** What currencies are worth, the latest day first; each counts until the next. */
export function RatesPage() {
  const text = useWords(words);
  const format = useFormat();
  const maySet = useRight('administer payouts');
  const rates = useRates();
  const [adds, setAdds] = useState(false);
  const add = (
    <Button variant="primary" onPress={() => setAdds(true)}>
      {text.addRate}
    </Button>
  );
  return (
    <Page title={text.payouts} lead={text.ratesLead} actions={maySet ? add : undefined}>
      <PayoutsTabs />
      <Loaded query={rates}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={text.noRates}>{text.noRatesText}</EmptyState>
          ) : (
            <Card>
              <SimpleTable
                label={text.rates}
                rows={items.toReversed()}
                keyOf={({ from, to, on }) => `${from} ${to} ${on}`}
                columns={columnsOf(text, format)}
              />
            </Card>
          )
        }
      </Loaded>
      {adds ? <RateDialog onClose={() => setAdds(false)} /> : null}
    </Page>
  );
}

function columnsOf(text: (typeof words)['en'], format: Format): readonly Column<Rate>[] {
  return [
    { id: 'on', title: text.fromDay, cell: ({ on }) => format.date(on) },
    { id: 'pair', title: text.pair, cell: ({ from, to }) => `${from} → ${to}` },
    {
      id: 'rate',
      title: text.rate,
      number: true,
      cell: ({ from, to, rate }) => text.isWorth(from, format.number(rate), to),
    },
    {
      id: 'by',
      title: text.setBy,
      cell: ({ by, set }) => text.happened('', by.name ?? by.id, format.relative(set)),
    },
  ];
}
