/** A game as operators see it. Contract: Game. */
export type CatalogItem<G> = Omit<G, 'maths'> & {
  thumbnail: { symbol: string; slug: string; title: string; url: string };
  thumbnail_url: string;
  launch_path: string;
};

/**
 * What the catalog says of a stored game: its record, its artwork's URL and its launch path.
 * Without a base URL the artwork's is relative to the server.
 */
export function catalogItem<G extends { symbol: string; slug: string; title: string; maths: string }>(
  game: G,
  baseUrl: string | undefined,
): CatalogItem<G> {
  const { maths: _internal, ...shown } = game;
  const { symbol, slug, title } = game;
  const query = new URLSearchParams({ title, slug });
  const url = `${baseUrl ?? ''}/api/provider/v1/game-art/${encodeURIComponent(symbol)}?${query}`;
  return { ...shown, thumbnail: { symbol, slug, title, url }, thumbnail_url: url, launch_path: `/games/${slug}` };
}
