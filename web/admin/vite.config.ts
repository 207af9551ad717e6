import { defineConfig } from 'vite';

/** Builds Provider Admin into dist/, which src/http/admin-page.ts serves; it puts each reply's nonce in. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/admin/',
  logLevel: 'warn',
  html: { cspNonce: '{{nonce}}' },
  build: {
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
    // Everything stays a file: the page's policy lets no data: URL in.
    assetsInlineLimit: 0,
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
});
