import { Badge } from '@mantine/core';
import { VERDICTS } from './verdicts.ts';

export const Verdict = ({ is }: { is: keyof typeof VERDICTS }) => (
  <Badge color={VERDICTS[is].color} variant="light" tt="none" className="verdict">
    {VERDICTS[is].words}
  </Badge>
);
