import { Loader, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSession } from '../../api/session.ts';
import { RefusalNotice } from '../../parts/refusal-notice.tsx';
import { Section } from '../../parts/section.tsx';
import type { Game } from '../game-api.ts';
import { type ArtFormat, artKey, getArt, shortOf } from './art-api.ts';
import { Formats } from './formats.tsx';
import { Picture } from './picture.tsx';
import { Upload } from './upload.tsx';
import './art.css';

/** A game's pictures: what lobbies get, what is drawn without it, what is stored, and another one in its place. */
export function ArtSection({ game }: { game: Game }) {
  const { may } = useSession();
  const art = useQuery({ queryKey: artKey(game.symbol), queryFn: () => getArt(game.symbol) });
  return (
    <Section title="Artwork">
      {art.isPending && <Loader aria-label="Loading the artwork" />}
      {art.isError && <RefusalNotice error={art.error} onRetry={() => art.refetch()} />}
      {art.data && (
        <Stack gap="lg">
          <Pictures game={game} formats={art.data} />
          {art.data.length > 0 && <Formats formats={art.data} />}
          {may('support') && <Upload symbol={game.symbol} />}
        </Stack>
      )}
    </Section>
  );
}

function Pictures({ game: { symbol, title }, formats }: { game: Game; formats: ArtFormat[] }) {
  const uploaded = formats.find((format) => format.uploaded);
  return (
    <div className="art-pictures">
      {uploaded && (
        <Picture symbol={symbol} format={shortOf(uploaded)} version={uploaded.sha256} alt={`Artwork of ${title}`}>
          Uploaded: this is what lobbies show, in the format that each prefers.
        </Picture>
      )}
      <Picture symbol={symbol} format="drawn" version={title} alt={`${title}, drawn`}>
        {uploaded ? 'Drawn from the title: lobbies would get it without the upload.' : <Unset />}
      </Picture>
    </div>
  );
}

const Unset = () => (
  <Text span size="sm">
    Nothing is uploaded, so lobbies get this, drawn from the title.
  </Text>
);
