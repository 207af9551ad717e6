import { build } from 'vite';

/** The pages are tested as they stand in the sources, not as they were when they were last built. */
export default async function buildPages(): Promise<void> {
  await build({ configFile: new URL('../../web/admin/vite.config.ts', import.meta.url).pathname });
}
