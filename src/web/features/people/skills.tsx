import { PlusIcon, TrashIcon } from '@primer/octicons-react';
import { Button, IconButton, Select, TextField } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { words } from './words.ts';
import styles from './people.module.css';

export interface Skill {
  readonly key: number;
  readonly skill: string;
  /** 1 to 5. */
  readonly level: number;
}

/** What somebody is able to, and how well. */
export function Skills(props: {
  readonly skills: readonly Skill[];
  readonly onChange: (skills: readonly Skill[]) => void;
}) {
  const text = useWords(words);
  const { skills, onChange } = props;
  const change = (key: number, part: Partial<Skill>) =>
    onChange(skills.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const add = () => {
    const key = Math.max(-1, ...skills.map((one) => one.key)) + 1;
    onChange([...skills, { key, skill: '', level: 3 }]);
  };
  return (
    <section className={styles.kind} aria-label={text.skills}>
      <div className={styles.kindHead}>
        <h3>{text.skills}</h3>
        <Button small variant="quiet" onPress={add}>
          <PlusIcon />
          {text.addSkill}
        </Button>
      </div>
      {skills.map(({ key, skill, level }) => (
        <div key={key} className={styles.skillRow}>
          <TextField
            label={text.skill}
            hideLabel
            placeholder={text.skill}
            value={skill}
            onChange={(value) => change(key, { skill: value })}
          />
          <Select
            label={text.level(skill)}
            hideLabel
            options={[1, 2, 3, 4, 5].map((one) => ({ id: String(one), title: text.levels(one) }))}
            value={String(level)}
            onChange={(value) => change(key, { level: Number(value) })}
          />
          <IconButton
            small
            label={text.removePlace(skill)}
            onPress={() => onChange(skills.filter((one) => one.key !== key))}
          >
            <TrashIcon />
          </IconButton>
        </div>
      ))}
    </section>
  );
}
