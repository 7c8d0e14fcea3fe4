import { Avatar, Badge, Button, Card, ComboBox } from '../../ui/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import { usePlay } from './use-play.ts';
import { words } from './words.ts';
import styles from './simulator.module.css';

/** As whom one acts, and whose turn it is. */
export function PlayerSwitch() {
  const text = useWords(words);
  const format = useFormat();
  const { player, players, actAs } = usePlay();
  const options = players.map(({ id, name, roles, standIn }) => ({
    id,
    title: standIn ? `${name} (${text.standIn})` : name,
    help: format.list(roles.map(({ title }) => title)),
  }));
  return (
    <Card>
      <div className={styles.player}>
        <Avatar name={player.name} size="large" />
        <div className={styles.grow}>
          <ComboBox
            key={player.id}
            label={text.actAs}
            help={text.actAsHelp}
            options={options}
            value={player.id}
            onChange={(id) => {
              if (id !== undefined) actAs(id);
            }}
          />
          <p className={styles.badges}>
            {player.roles.map(({ id, title }) => (
              <Badge key={id}>{title}</Badge>
            ))}
          </p>
        </div>
      </div>
      <Turns />
    </Card>
  );
}

/** People for whom some case waits, but for who acts already. */
function Turns() {
  const text = useWords(words);
  const { simulation, player, actAs } = usePlay();
  const waiting = simulation.cases.flatMap(({ waitsFor }) => waitsFor);
  const others = new Map(waiting.map((one) => [one.id, one]));
  others.delete(player.id);
  if (others.size === 0) return null;
  return (
    <p className={styles.turns}>
      <span className={styles.soft}>{text.turnOf}</span>
      {[...others.values()].map(({ id, name }) => (
        <Button key={id} small onPress={() => actAs(id)}>
          {name}
        </Button>
      ))}
    </p>
  );
}
