export type Pixi = typeof import('pixi.js');

/** PixiJS, and the part of it that does without eval; undefined where either cannot be loaded or WebGL is missing or slow. */
export async function loadPixi(page: Document): Promise<Pixi | undefined> {
  if (!hasFastWebGl(page)) return undefined;
  try {
    await loadScript(page, '/gs2c/assets/pixi.js');
    await loadScript(page, '/gs2c/assets/pixi-without-eval.js');
    return (globalThis as { PIXI?: Pixi }).PIXI;
  } catch {
    return undefined;
  }
}

/** What stands in for a graphics card: it takes a good part of a second for one picture of a whole page. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

function hasFastWebGl(page: Document): boolean {
  const context = page.createElement('canvas').getContext('webgl2', { failIfMajorPerformanceCaveat: true });
  if (!context) return false;
  const unmasked = context.getExtension('WEBGL_debug_renderer_info')?.UNMASKED_RENDERER_WEBGL;
  const renderer = String(context.getParameter(unmasked ?? context.RENDERER));
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return !SOFTWARE.test(renderer);
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
