import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { PageHead } from '../parts/page-head.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';

interface Props {
  symbol: string;
  error: Error;
  onRetry: () => void;
}

/** In place of a game that there is not, or that could not be fetched. */
export const NoGame = ({ symbol, error, onRetry }: Props) => (
  <>
    <Anchor component={Link} to="/games" size="sm">
      Games
    </Anchor>
    <PageHead title="Game">
      <span className="mono breakable">{symbol}</span>
    </PageHead>
    <RefusalNotice error={error} onRetry={onRetry} />
  </>
);
