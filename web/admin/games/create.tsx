import { Anchor, Button, Group, Loader, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useChange } from '../api/use-change.ts';
import { Facts } from '../parts/facts.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { SAVED, Unsaved } from '../parts/unsaved.tsx';
import { useFieldErrors } from '../parts/use-field-errors.ts';
import { createGame, GAMES, listMaths, type MathsModel, type GameCreate as Wish } from './game-api.ts';
import { changedIn, EMPTY, slugFor } from './game-edit.ts';
import { FIELDS, GameFields } from './game-fields.tsx';
import { mathsFacts } from './maths-section.tsx';
import './games.css';

/** Makes a title of a maths model. */
export function GameCreate() {
  const models = useQuery({ queryKey: ['maths'], queryFn: listMaths });
  return (
    <>
      <Anchor component={Link} to="/games" size="sm">
        Games
      </Anchor>
      <PageHead title="New game">It is played by a maths model of this server, under a title of its own.</PageHead>
      {models.isPending && <Loader aria-label="Loading the maths models" />}
      {models.isError && <RefusalNotice error={models.error} onRetry={() => models.refetch()} />}
      {models.data && <Form models={models.data} />}
    </>
  );
}

function Form({ models }: { models: MathsModel[] }) {
  const navigate = useNavigate();
  const [symbol, setSymbol] = useState('');
  const [maths, setMaths] = useState('');
  const [draft, setDraft] = useState(EMPTY);
  const create = useChange((wish: Wish) => createGame(wish), { touches: [GAMES], done: `${draft.title} is created.` });
  const model = models.find((each) => each.maths === maths);
  const slug = draft.slug || slugFor(draft.title);
  const errors = useFieldErrors(create.error, { symbol: 'Symbol', maths: 'Maths model', ...FIELDS }, 'symbol');
  const isDrafted = symbol !== '' || maths !== '' || draft !== EMPTY;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wish = { ...changedIn(draft, EMPTY), title: draft.title, slug, symbol: symbol.trim(), maths };
    create.mutate(wish, { onSuccess: ({ data }) => navigate(`/games/${data.symbol}`, SAVED) });
  };
  return (
    <>
      <Unsaved when={isDrafted}>The game is not created yet.</Unsaved>
      <form onSubmit={submit}>
        <Stack className="card" p="lg" maw={860}>
          <TextInput
            label="Symbol"
            description="Names the game for ever: letters, digits, _ and -."
            error={errors.symbol}
            value={symbol}
            onChange={(event) => setSymbol(event.currentTarget.value)}
            pattern="[A-Za-z0-9][A-Za-z0-9_\-]*"
            maxLength={64}
            autoComplete="off"
            required
            autoFocus
          />
          <NativeSelect
            label="Maths model"
            description="Decides reels, pays, features and RTP. It cannot be changed later."
            error={errors.maths}
            value={maths}
            onChange={(event) => setMaths(event.currentTarget.value)}
            data={[{ value: '', label: 'Choose one', disabled: true }, ...models.map((each) => each.maths)]}
            required
          />
          {model && <Facts facts={mathsFacts(model).slice(1)} />}
          <GameFields
            draft={{ ...draft, slug }}
            errors={errors}
            onChange={(typed) => setDraft((before) => ({ ...before, ...typed }))}
            isNew
          />
          {create.isError && <RefusalNotice error={create.error} title="The game was not created" />}
          <Group justify="flex-end">
            <Button component={Link} to="/games" variant="default">
              Cancel
            </Button>
            <Button type="submit" loading={create.isPending}>
              Create game
            </Button>
          </Group>
        </Stack>
      </form>
    </>
  );
}
