export type Pixi = typeof import('pixi.js');

/** PixiJS, and the part of it that does without eval; undefined where either cannot be loaded or there is no WebGL. */
export async function loadPixi(page: Document): Promise<Pixi | undefined> {
  if (!hasWebGl(page)) return undefined;
  try {
    await loadScript(page, '/gs2c/assets/pixi.js');
    await loadScript(page, '/gs2c/assets/pixi-without-eval.js');
    return (globalThis as { PIXI?: Pixi }).PIXI;
  } catch {
    return undefined;
  }
}

function hasWebGl(page: Document): boolean {
  const context = page.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}

function loadScript(page: Document, src: string): Promise<unknown> {
  const script = page.createElement('script');
  script.src = src;
  return new Promise((loaded, failed) => {
    script.addEventListener('load', loaded);
    script.addEventListener('error', failed);
    page.head.append(script);
  });
}
