import { Router } from 'express';
import { assets } from './assets.ts';

/** The headers of a page: what it may load, and that neither it nor its address leaves any other way. */
export const pageHeaders = (policy: string) => ({
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
});

const PIXI = {
  'pixi.js': () => new URL('../dist/pixi.min.js', import.meta.resolve('pixi.js')),
  'pixi-without-eval.js': () => new URL('../dist/packages/unsafe-eval.min.js', import.meta.resolve('pixi.js')),
};

/** The way in, and what the game's pages load. */
export function pages(): Router {
  const router = Router();
  router.get('/', (_req, res) => res.redirect('/docs'));
  router.use('/gs2c/assets', assets('game', PIXI));
  return router;
}
