import type { BrowserContext, Page, Browser as Playwright } from 'playwright-core';
import { hideSecrets } from '../../domain/secrets.ts';

/** A browser that opens the provider's own pages, as a desktop and as a phone. */
export interface Browser {
  /** Such as `Chromium 141.0`. */
  name: string;
  /** Opens a launched game and waits until it can be played or says why not. Never throws for what the page does. */
  open(url: string, profile: Profile): Promise<OpenedPage>;
  close(): Promise<void>;
}

export type Profile = 'desktop' | 'mobile';

export interface OpenedPage {
  /** Why the page did not come up as a game that can be played; undefined when it did. */
  trouble: string | undefined;
  title: string;
  /** Such as `1280x720`. */
  size: string;
  ms: number;
  /** What the console said, and what was thrown. */
  console: string[];
  /** A JPEG. */
  picture: Uint8Array | undefined;
  /** Presses Close, and says where the page then went; undefined when it went nowhere. */
  pressClose(): Promise<string | undefined>;
  leave(): Promise<void>;
}

const START_MS = 30_000;
const OPEN_MS = 20_000;
const CLOSE_MS = 10_000;
const DESKTOP = { viewport: { width: 1280, height: 720 }, deviceScaleFactor: 1 };
const PHONE = 'Pixel 7';
const MOST_LINES = 20;

/** Starts an installed browser. @throws Error in prose when it does not start. */
export async function openBrowser(path: string): Promise<Browser> {
  const { chromium, devices } = await import('playwright-core');
  const options = {
    executablePath: path,
    timeout: START_MS,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  };
  const browser = await chromium.launch(options).catch((error: Error) => {
    throw new Error(`The browser ${path} does not start: ${firstLine(error.message)}`);
  });
  const phone = { ...devices[PHONE], deviceScaleFactor: 1 };
  return {
    name: `Chromium ${browser.version()}`,
    open: (url, profile) => openPage(browser, url, profile === 'desktop' ? DESKTOP : phone),
    close: () => browser.close(),
  };
}

async function openPage(browser: Playwright, url: string, options: typeof DESKTOP): Promise<OpenedPage> {
  const context = await browser.newContext(options);
  const { went } = await keepTo(url, context);
  const page = await context.newPage();
  const console = listenTo(page);
  const begun = performance.now();
  const trouble = await comeUp(page, url);
  const ms = Math.round(performance.now() - begun);
  const { width, height } = options.viewport;
  return {
    trouble,
    title: await page.title().catch(() => ''),
    size: `${width}x${height}`,
    ms,
    console,
    picture: await page.screenshot({ type: 'jpeg', quality: 60, timeout: OPEN_MS }).catch(() => undefined),
    async pressClose() {
      await page.click('#close', { timeout: CLOSE_MS });
      return Promise.race([went, page.waitForTimeout(CLOSE_MS).then(() => undefined)]);
    },
    leave: () => context.close(),
  };
}

/**
 * Lets a page load from its own server only, for what an operator's lobby would run is nobody's business here. Tells
 * where the page is sent instead.
 */
async function keepTo(url: string, context: BrowserContext): Promise<{ went: Promise<string> }> {
  const { promise: went, resolve } = Promise.withResolvers<string>();
  const { origin } = new URL(url);
  await context.route('**/*', async (route) => {
    const request = route.request();
    const isElsewhere = request.isNavigationRequest() && request.url() !== url;
    if (isElsewhere) resolve(request.url());
    if (!isElsewhere && new URL(request.url()).origin === origin) return route.continue();
    return route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><title>Lobby</title>' });
  });
  return { went };
}

function listenTo(page: Page): string[] {
  const lines: string[] = [];
  const keep = (line: string) => {
    if (lines.length < MOST_LINES) lines.push(firstLine(line));
  };
  page.on('console', (message) => keep(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => keep(`thrown: ${error.message}`));
  return lines;
}

/** Undefined once the game can be played; else why it cannot. */
async function comeUp(page: Page, url: string): Promise<string | undefined> {
  try {
    const reply = await page.goto(url, { timeout: OPEN_MS });
    if (!reply?.ok()) return `the page was answered with HTTP ${reply?.status() ?? 'nothing'}`;
    const ready = page.locator('#spin[aria-disabled="false"]');
    const ended = page.locator('#end:not([hidden])');
    await ready.or(ended).waitFor({ timeout: OPEN_MS });
    return (await ended.isVisible()) ? `the page says: ${await page.locator('#end-detail').textContent()}` : undefined;
  } catch (error) {
    return firstLine(error instanceof Error ? error.message : String(error));
  }
}

/** Playwright's messages go on with a log of what it tried. */
const firstLine = (message: string): string =>
  hideSecrets((message.split('\n')[0] ?? '').replace(/^page\.goto: /, '').slice(0, 500));
