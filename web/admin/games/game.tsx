import { Anchor, Button, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useSession } from '../api/session.ts';
import { PageHead } from '../parts/page-head.tsx';
import { ArtSection } from './art/art-section.tsx';
import { type Game, gameKey, getGame } from './game-api.ts';
import { Live } from './live.tsx';
import { MathsSection } from './maths-section.tsx';
import { NoGame } from './no-game.tsx';
import { RecordSection } from './record-section.tsx';
import './games.css';

/** One game: its pictures, its record and its maths. */
export function GamePage() {
  const { symbol = '' } = useParams();
  const game = useQuery({ queryKey: gameKey(symbol), queryFn: () => getGame(symbol) });
  if (game.isPending) return <Loader aria-label="Loading the game" />;
  if (!game.data) return <NoGame symbol={symbol} error={game.error} onRetry={() => game.refetch()} />;
  return <Shown game={game.data} />;
}

function Shown({ game }: { game: Game }) {
  const { may } = useSession();
  return (
    <>
      <Anchor component={Link} to="/games" size="sm">
        Games
      </Anchor>
      <PageHead
        title={game.title}
        beside={<Live live={game.live_catalog_enabled} />}
        actions={
          <>
            <Button component="a" href={`/games/${game.slug}`} target="_blank" rel="noreferrer" variant="default">
              Title page
            </Button>
            {may('support') && (
              <Button component={Link} to={`/games/${game.symbol}/edit`}>
                Edit
              </Button>
            )}
          </>
        }
      >
        <span className="mono breakable">{game.symbol}</span>
      </PageHead>
      <div className="game-page">
        <ArtSection game={game} />
        <MathsSection game={game} />
        <RecordSection game={game} />
      </div>
    </>
  );
}
