import { Alert, Anchor, Loader, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useSession } from '../api/session.ts';
import { inWords } from '../audit/changes.ts';
import { Changes } from '../audit/changes.tsx';
import { Instant } from '../parts/instant.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { Section } from '../parts/section.tsx';
import { roundsPath } from './addresses.ts';
import { StateBadge } from './badges.tsx';
import { Legs } from './legs.tsx';
import { Resolve } from './resolve.tsx';
import { type AuditEntry, getRound, type RoundRecord, roundsKey } from './round-api.ts';
import { RoundFacts } from './round-facts.tsx';
import { TimeLine } from './time-line.tsx';

/** One round, with everything that is known of it. It keeps up while the round is on its way. */
export function RoundPage() {
  const { operatorId = '', roundId = '' } = useParams();
  const round = useQuery({
    queryKey: [...roundsKey(operatorId), 'round', roundId],
    queryFn: () => getRound(operatorId, roundId),
    refetchInterval: ({ state }) => (state.data?.state.endsWith('_PENDING') ? 3000 : false),
  });
  if (round.isPending) return <Loader aria-label="Loading the round" />;
  if (!round.data) {
    return (
      <>
        <BackToAll operatorId={operatorId} />
        <PageHead title="Round">{roundId}</PageHead>
        <RefusalNotice error={round.error} onRetry={() => round.refetch()} />
      </>
    );
  }
  return <Round operatorId={operatorId} round={round.data} />;
}

const FOR_ADMINS = 'Then send the call again, or record what became of the round.';
const FOR_OTHERS = 'Then support can send the call again, or an admin records what became of the round.';

function Round({ operatorId, round }: { operatorId: string; round: RoundRecord }) {
  const { may } = useSession();
  const isManual = round.state === 'MANUAL';
  return (
    <>
      <BackToAll operatorId={operatorId} />
      <PageHead
        title={`Round of ${round.player_id}`}
        beside={<StateBadge state={round.state} />}
        actions={isManual && may('admin') && <Resolve operatorId={operatorId} round={round} />}
      >
        <span className="mono breakable">{round.round_id}</span>
      </PageHead>
      <Stack gap="lg">
        {isManual && (
          <Alert color="red" title="Nobody can tell from here what became of the money">
            Find out with the operator whether its wallet made the last call. {may('admin') ? FOR_ADMINS : FOR_OTHERS}
          </Alert>
        )}
        <RoundFacts operatorId={operatorId} round={round} />
        <Section title="Legs">
          <Legs operatorId={operatorId} round={round} />
        </Section>
        <Section title="Time line">
          <TimeLine round={round} />
        </Section>
        {round.audit.length > 0 && <RoundAudit entries={round.audit} />}
      </Stack>
    </>
  );
}

const BackToAll = ({ operatorId }: { operatorId: string }) => (
  <Anchor component={Link} to={roundsPath(operatorId)} size="sm" className="breakable">
    Rounds of {operatorId}
  </Anchor>
);

const RoundAudit = ({ entries }: { entries: readonly AuditEntry[] }) => (
  <Section title="Audit">
    <Stack gap="md">
      {entries.map((entry) => (
        <Text key={entry.audit_id} size="sm" component="div">
          <b>{entry.who}</b>: {inWords(entry.operation)}, <Instant at={entry.at} seconds />
          <Changes {...entry} />
        </Text>
      ))}
    </Stack>
  </Section>
);
