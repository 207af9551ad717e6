import { Text } from '@mantine/core';
import { inWords as operationInWords } from '../audit/changes.ts';
import { Instant } from '../parts/instant.tsx';
import { AttemptDetails } from './attempt-details.tsx';
import { ClassBadge, StateBadge } from './badges.tsx';
import type { RoundRecord } from './round-api.ts';
import { elapsed, type Moment, timeLine } from './time-line.ts';
import './time-line.css';

/** Everything that happened to the round, below each other along one axis. */
export function TimeLine({ round }: { round: RoundRecord }) {
  return (
    <ol className="time-line">
      {timeLine(round).map((moment, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what has happened stays in its place
        <li key={place} data-kind={moment.kind} data-tone={toneOf(moment)}>
          <div className="time-line-when">
            {moment.at === null ? (
              <span>time not known</span>
            ) : (
              <>
                <span className="time-line-elapsed">{elapsed(round.created_at, moment.at)}</span>
                <Instant at={moment.at} seconds />
              </>
            )}
          </div>
          <div className="time-line-what">
            <What moment={moment} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function What({ moment }: { moment: Moment }) {
  if (moment.kind === 'state') {
    return (
      <Text size="sm" component="div">
        The round is <StateBadge state={moment.state} />
      </Text>
    );
  }
  if (moment.kind === 'deed') {
    const { who, operation, why } = moment.entry;
    return (
      <Text size="sm" className="as-typed" component="div">
        <b>{who}</b>: {operationInWords(operation)}
        {why && <> “{why}”</>}
      </Text>
    );
  }
  const { call, attempt } = moment;
  return (
    <>
      <Text size="sm" component="div">
        <b>
          {call.leg}, attempt {attempt.attempt}
        </b>{' '}
        <ClassBadge kind={attempt.class} /> <Outcome {...attempt} />
      </Text>
      {attempt.detail && (
        <Text size="sm" c="dimmed" className="as-typed">
          {attempt.detail}
        </Text>
      )}
      <AttemptDetails call={call} attempt={attempt} />
    </>
  );
}

const Outcome = ({ status, ms }: { status: number | null; ms: number | null }) => (
  <Text span size="sm" c="dimmed">
    {[status !== null && `status ${status}`, ms !== null && `after ${ms} ms`].filter(Boolean).join(', ')}
  </Text>
);

function toneOf(moment: Moment): string {
  if (moment.kind === 'deed') return 'deed';
  if (moment.kind === 'state') return moment.state === 'MANUAL' ? 'bad' : 'state';
  if (moment.attempt.class === 'OK') return 'good';
  return moment.attempt.class === null ? 'open' : 'bad';
}
