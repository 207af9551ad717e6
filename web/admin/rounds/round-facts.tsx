import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { Facts } from '../parts/facts.tsx';
import { Instant } from '../parts/instant.tsx';
import { Section } from '../parts/section.tsx';
import { roundsPath } from './addresses.ts';
import type { RoundRecord } from './round-api.ts';

const money = (amount: string | null, currency: string) => (amount === null ? 'not known' : `${amount} ${currency}`);

export const RoundFacts = ({ operatorId, round }: { operatorId: string; round: RoundRecord }) => (
  <Section title="Facts">
    <Facts
      facts={[
        ['Player', <Player key="player" operatorId={operatorId} id={round.player_id} />],
        [
          'Game',
          <Anchor key="game" component={Link} to={`/games/${round.symbol}`} fz="sm" className="mono">
            {round.symbol}
          </Anchor>,
        ],
        ['Stake', money(round.stake, round.currency)],
        ['Win', money(round.win, round.currency)],
        ['Balance after', money(round.balance, round.currency)],
        ['Coin', round.coin],
        ['Begun', <Instant key="begun" at={round.created_at} seconds />],
        ['Changed last', <Instant key="changed" at={round.updated_at} seconds />],
        ['Action', <Mono key="action" text={round.action_id} />],
        ["Player's request", <Mono key="request" text={round.request_id ?? 'not known'} />],
        ['Attempts are kept since', <Instant key="since" at={round.attempts_since} />],
      ]}
    />
  </Section>
);

/** Leads to all rounds of the player. */
const Player = ({ operatorId, id }: { operatorId: string; id: string }) => (
  <Anchor component={Link} to={`${roundsPath(operatorId)}?player_id=${encodeURIComponent(id)}`} fz="sm">
    {id}
  </Anchor>
);

const Mono = ({ text }: { text: string }) => <span className="mono">{text}</span>;
