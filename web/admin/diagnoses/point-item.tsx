import { Group, Loader, Text } from '@mantine/core';
import { CaseItem } from './case-item.tsx';
import type { Point } from './diagnosis-api.ts';
import { Screenshot } from './screenshot.tsx';
import { Verdict } from './verdict.tsx';
import { countOf, inTime } from './verdicts.ts';

interface Props {
  point: Point;
  /** Whether it is being judged. */
  isNext: boolean;
}

/** A point of the list: what became of it and why, what to do about it, and what shows it. */
export function PointItem({ point, isNext }: Props) {
  const { title, verdict, reason, remedy, evidence, cases, pictures, ms } = point;
  return (
    <li className="point" data-verdict={verdict}>
      <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
        <Text fw={600} size="sm" miw={0} className="breakable">
          {title}
        </Text>
        <Group gap="xs" wrap="nowrap" flex="none">
          {ms > 0 && (
            <Text size="xs" c="dimmed" className="point-time">
              {inTime(ms)}
            </Text>
          )}
          {isNext ? <Loader size="xs" role="img" aria-label="Being judged" /> : <Verdict is={verdict} />}
        </Group>
      </Group>
      {reason && (
        <Text size="sm" className="breakable">
          {reason}
        </Text>
      )}
      {remedy && (
        <Text size="sm" className="breakable">
          <strong>What to do:</strong> {remedy}
        </Text>
      )}
      {evidence.length > 0 && (
        <details open={verdict === 'failed'}>
          <summary>Evidence</summary>
          <ul className="evidence">
            {evidence.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
      {cases.length > 0 && (
        <details>
          <summary>
            {cases.length} cases: {countOf(cases)}
          </summary>
          <ul className="cases">
            {cases.map((each) => (
              <CaseItem key={each.id} case={each} />
            ))}
          </ul>
        </details>
      )}
      {pictures.length > 0 && (
        <details>
          <summary>{pictures.length === 1 ? 'A picture' : `${pictures.length} pictures`}</summary>
          <div className="screenshots">
            {pictures.map((picture) => (
              <Screenshot key={picture.name} picture={picture} />
            ))}
          </div>
        </details>
      )}
    </li>
  );
}
