import { Anchor, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import { Thumbnail } from './thumbnail.tsx';

interface Props {
  symbol: string;
  title: string;
}

/** A game in a list: its picture, its title, which leads to it, and its symbol. */
export const GameName = ({ symbol, title }: Props) => (
  <Group gap="sm" wrap="nowrap">
    <Thumbnail symbol={symbol} />
    <div>
      <Anchor component={Link} to={`/games/${symbol}`} fz="sm" fw={600} className="breakable">
        {title}
      </Anchor>
      <Text size="xs" c="dimmed" className="mono breakable">
        {symbol}
      </Text>
    </div>
  </Group>
);
