import { useState } from 'react';
import { EyeIcon } from '@primer/octicons-react';
import { api, must, useDeed, useMe } from '../../api/index.ts';
import { PersonPicker } from '../../parts/people/index.ts';
import { Banner, Button, ProblemBanner } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { words } from './words.ts';
import styles from './access.module.css';

/** Shows the whole app as somebody else has it, without being able to change anything. */
export function SeeAs() {
  const text = useWords(words);
  const me = useMe();
  const deed = useDeed();
  const [person, setPerson] = useState<string>();
  const begin = () =>
    deed.mutate(async () => {
      await must(api.POST('/session/see-as', { body: { person: person ?? '' } }));
      window.location.assign('/');
    });
  return (
    <div className={styles.narrow}>
      <Banner tone="info">{text.seeAsText}</Banner>
      {deed.error ? <ProblemBanner error={deed.error} /> : null}
      <PersonPicker label={text.person} except={me.id} value={person} onChange={setPerson} />
      <div>
        <Button
          variant="primary"
          isDisabled={person === undefined}
          isPending={deed.isPending}
          onPress={begin}
        >
          <EyeIcon />
          {text.seeAsDo}
        </Button>
      </div>
    </div>
  );
}
