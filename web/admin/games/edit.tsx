import { Anchor, Button, Group, Loader, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useChange } from '../api/use-change.ts';
import { PageHead } from '../parts/page-head.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { SAVED, Unsaved } from '../parts/unsaved.tsx';
import { useFieldErrors } from '../parts/use-field-errors.ts';
import { GAMES, type Game, type GameUpdate, gameKey, getGame, updateGame } from './game-api.ts';
import { changedIn, draftOf } from './game-edit.ts';
import { FIELDS, GameFields } from './game-fields.tsx';
import { NoGame } from './no-game.tsx';

/** Changes what can be changed of a game. Its maths are not among it. */
export function GameEdit() {
  const { symbol = '' } = useParams();
  const game = useQuery({ queryKey: gameKey(symbol), queryFn: () => getGame(symbol) });
  if (game.isPending) return <Loader aria-label="Loading the game" />;
  if (!game.data) return <NoGame symbol={symbol} error={game.error} onRetry={() => game.refetch()} />;
  return <Form game={game.data} />;
}

function Form({ game }: { game: Game }) {
  const { symbol, title } = game;
  const navigate = useNavigate();
  const [before] = useState(() => draftOf(game));
  const [draft, setDraft] = useState(before);
  const save = useChange((change: GameUpdate) => updateGame(symbol, change), {
    touches: [GAMES],
    done: `The record of ${symbol} is saved.`,
  });
  const change = changedIn(draft, before);
  const errors = useFieldErrors(save.error, FIELDS, 'slug');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(change, { onSuccess: () => navigate(`/games/${symbol}`, SAVED) });
  };
  return (
    <>
      <Anchor component={Link} to={`/games/${symbol}`} size="sm">
        Back to the game
      </Anchor>
      <PageHead title={`Edit ${title}`}>Symbol, lines, RTP and features are those of its maths, and stay.</PageHead>
      <Unsaved when={Object.keys(change).length > 0}>The record is not saved as you changed it.</Unsaved>
      <form onSubmit={submit}>
        <Stack className="card" p="lg" maw={860}>
          <GameFields
            draft={draft}
            errors={errors}
            onChange={(typed) => setDraft((before) => ({ ...before, ...typed }))}
            isNew={false}
          />
          {save.isError && <RefusalNotice error={save.error} title="The record was not saved" />}
          <Group justify="flex-end">
            <Button component={Link} to={`/games/${symbol}`} variant="default">
              Cancel
            </Button>
            <Button type="submit" disabled={Object.keys(change).length === 0} loading={save.isPending}>
              Save
            </Button>
          </Group>
        </Stack>
      </form>
    </>
  );
}
