import { Group, Stack, Text } from '@mantine/core';
import type { components } from '../../../generated/server/types.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { RawText } from '../parts/raw-text.tsx';

type Certificate = NonNullable<components['schemas']['CertificateStanding']['certificate']>;

/** The signed bytes with their signature and the key they are checked with, each to copy. */
export const CertificateText = ({ certificate: { text, signature, public_key } }: { certificate: Certificate }) => (
  <details>
    <summary>Text, signature and key</summary>
    <Stack mt="sm">
      <Copied name="Certificate, as it is signed" value={text} />
      <Copied name="Signature, Ed25519 in base64" value={signature} />
      <Copied name="Public key" value={public_key} />
    </Stack>
  </details>
);

const Copied = ({ name, value }: { name: string; value: string }) => (
  <div>
    <Group justify="space-between" mb={4}>
      <Text size="sm" fw={600}>
        {name}
      </Text>
      <CopyButton value={value} what={name} />
    </Group>
    <RawText label={name}>{value}</RawText>
  </div>
);
