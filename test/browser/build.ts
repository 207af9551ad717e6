import { build } from 'vite';

/** The pages are tested as users get them, and as they stand in the sources, not as they were when they were last built. */
export default async function buildPages(): Promise<void> {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await build({ configFile: new URL('../../web/admin/vite.config.ts', import.meta.url).pathname });
  } finally {
    process.env.NODE_ENV = before;
  }
}
