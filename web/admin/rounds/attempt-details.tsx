import { Stack, Text } from '@mantine/core';
import { Facts } from '../parts/facts.tsx';
import { RawText } from '../parts/raw-text.tsx';
import type { Attempt, RecordedCall } from './round-api.ts';

interface Props {
  call: RecordedCall;
  attempt: Attempt;
}

/** What went over the wire, both ways. */
export function AttemptDetails({ call, attempt }: Props) {
  const name = `${call.leg}, attempt ${attempt.attempt}`;
  return (
    <details>
      <summary>What was sent and what came back</summary>
      <Stack gap="sm" mt="sm">
        <Facts
          facts={[
            ['Transaction', <Mono key="transaction" text={call.transaction_id} />],
            ...(call.original_transaction_id
              ? [['Takes back', <Mono key="original" text={call.original_transaction_id} />]]
              : []),
            ['x-pp-timestamp', <Mono key="timestamp" text={attempt.timestamp} />],
            ['x-pp-signature', <Mono key="signature" text={attempt.signature} />],
            ...(attempt.next_signature
              ? [['x-pp-signature-next', <Mono key="next" text={attempt.next_signature} />]]
              : []),
          ]}
        />
        <Titled title={attempt.timestamp === null ? 'The call' : 'Bytes sent'}>
          <RawText label={`The bytes of ${name}`}>{call.raw_body}</RawText>
        </Titled>
        <Titled title={replyTitle(attempt)}>
          {attempt.reply === null ? (
            <Text size="sm">There is none.</Text>
          ) : (
            <RawText label={`The reply to ${name}`}>{attempt.reply}</RawText>
          )}
        </Titled>
      </Stack>
    </details>
  );
}

const Mono = ({ text }: { text: string | null }) =>
  text === null ? <>none was sent</> : <span className="mono breakable">{text}</span>;

const Titled = ({ title, children }: { title: string; children: React.ReactNode }) => (
  <div>
    <Text size="sm" c="dimmed" mb={4}>
      {title}
    </Text>
    {children}
  </div>
);

function replyTitle({ reply, reply_bytes }: Attempt): string {
  if (reply === null || reply_bytes === null) return 'Reply';
  return reply_bytes > 4096 ? `Reply, the first 4 KiB of ${reply_bytes} bytes` : `Reply, ${reply_bytes} bytes`;
}
