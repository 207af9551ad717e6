import { Facts } from '../parts/facts.tsx';
import { Instant } from '../parts/instant.tsx';
import { Section } from '../parts/section.tsx';
import type { RoundRecord } from './round-api.ts';

const money = (amount: string | null, currency: string) => (amount === null ? 'not known' : `${amount} ${currency}`);

export const RoundFacts = ({ round }: { round: RoundRecord }) => (
  <Section title="Facts">
    <Facts
      facts={[
        ['Player', round.player_id],
        ['Game', <Mono key="game" text={round.symbol} />],
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

const Mono = ({ text }: { text: string }) => <span className="mono">{text}</span>;
