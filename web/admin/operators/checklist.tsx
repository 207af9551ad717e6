import { Badge, Button, Group, Loader, Progress, Text, Title } from '@mantine/core';
import { IconCheck, IconCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useSession } from '../api/session.ts';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { doneCount, type ListedStep, listedSteps } from './checklist.ts';
import { getOnboarding, operatorKey } from './operator-api.ts';
import './checklist.css';

/** The six steps from nothing to a live game: what is done, and what to do next. */
export function Checklist({ id }: { id: string }) {
  const { may } = useSession();
  const onboarding = useQuery({
    queryKey: [...operatorKey(id), 'onboarding'],
    queryFn: () => getOnboarding(id),
    refetchInterval: ({ state }) => (state.data?.complete ? false : 10_000),
  });
  if (onboarding.isPending) return <Loader aria-label="Loading the steps" />;
  if (onboarding.isError) return <RefusalNotice error={onboarding.error} onRetry={() => onboarding.refetch()} />;
  const { steps, complete } = onboarding.data;
  const done = doneCount(steps);
  return (
    <section className="card checklist" aria-labelledby="checklist">
      <Group justify="space-between">
        <Title order={2} size="h4" id="checklist">
          {complete ? 'Ready for players' : 'On the way to the first game'}
        </Title>
        <Text size="sm" c="dimmed">
          {done} of {steps.length} steps done
        </Text>
      </Group>
      <Progress value={(100 * done) / steps.length} color="teal" mt="sm" aria-label="Steps done" />
      <ol>
        {listedSteps(steps, may).map((step) => (
          <Step key={step.step} step={step} base={`/operators/${id}`} />
        ))}
      </ol>
    </section>
  );
}

function Step({ step: { title, done, isNext, found, missing, way }, base }: { step: ListedStep; base: string }) {
  return (
    <li data-done={done} {...(isNext && { 'aria-current': 'step' })}>
      {done ? <IconCheck aria-hidden size={20} stroke={3} /> : <IconCircle aria-hidden size={20} />}
      <div className="checklist-step">
        <Text span fw={isNext ? 650 : 500} size="sm">
          {title}
          <span className="visually-hidden">{done ? ': done' : ': not done'}</span>
        </Text>
        {isNext && (
          <Badge ml={8} size="sm" variant="filled" tt="none">
            Next
          </Badge>
        )}
        <Text size="sm" c="dimmed">
          {found}.{missing && ` ${missing}.`}
        </Text>
      </div>
      {way && (
        <Button component={Link} to={`${base}/${way.tab}`} size="xs" variant={isNext ? 'filled' : 'default'}>
          {way.label}
        </Button>
      )}
    </li>
  );
}
