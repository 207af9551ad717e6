import { type Insertable, type Selectable, sql } from 'kysely';
import type { Db } from './database.ts';
import type { GameArtTable } from './schema.ts';

export type ArtRow = Selectable<GameArtTable>;

/** One format of a game's art, as it weighs. */
export type ArtWeighed = Omit<ArtRow, 'bytes'> & { size: number };

/** What is stored for a game, a row a format, without the bytes. */
export const listArt = (db: Db, symbol: string): Promise<ArtWeighed[]> =>
  db
    .selectFrom('game_art')
    .select([
      'symbol',
      'media_type',
      'uploaded',
      'width',
      'height',
      'sha256',
      sql<number>`octet_length(bytes)`.as('size'),
    ])
    .where('symbol', '=', symbol)
    .orderBy('media_type')
    .execute();

export const readArt = (db: Db, symbol: string, mediaType: string): Promise<ArtRow | undefined> =>
  db
    .selectFrom('game_art')
    .selectAll()
    .where('symbol', '=', symbol)
    .where('media_type', '=', mediaType)
    .executeTakeFirst();

/** Replaces a game's art, all formats at once. */
export const replaceArt = (db: Db, symbol: string, formats: Insertable<GameArtTable>[]): Promise<void> =>
  db.transaction().execute(async (trx) => {
    await trx.deleteFrom('game_art').where('symbol', '=', symbol).execute();
    await trx.insertInto('game_art').values(formats).execute();
  });
