import { Group, Text } from '@mantine/core';
import { CopyButton } from '../parts/copy-button.tsx';
import { RawText } from '../parts/raw-text.tsx';
import type { Case } from './diagnosis-api.ts';
import { Verdict } from './verdict.tsx';

/** A case of the wallet tester: what was expected, what was found, and the call that shows it. */
export function CaseItem({ case: { title, verdict, expected, found, sent, came_back } }: { case: Case }) {
  return (
    <li className="case">
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <Verdict is={verdict} />
        <Text size="sm" miw={0} className="breakable">
          {title}
        </Text>
      </Group>
      {expected && (
        <Text size="sm" className="breakable">
          <strong>Expected:</strong> {expected}
        </Text>
      )}
      {found && (
        <Text size="sm" className="breakable">
          <strong>Found:</strong> {found}
        </Text>
      )}
      {sent && (
        <details>
          <summary>The call</summary>
          <Group justify="flex-end" mb={4}>
            <CopyButton value={sent} what="the call" />
          </Group>
          <RawText label="What was sent">{sent}</RawText>
          {came_back && <RawText label="What came back">{came_back}</RawText>}
        </details>
      )}
    </li>
  );
}
