import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import type { Browser, BrowserContext, ConsoleMessage, Page } from 'playwright-core';
import { findBrowser } from '../../src/services/diagnostics/find-browser.ts';

/** A real browser for the tests of pages: one for a file, a profile of its own for each tab that is opened. */
export interface TestBrowser {
  /** Opens an empty tab for the pages of this server, in a fresh profile in which nobody is signed in anywhere. */
  open(url: string, wish?: TabWish): Promise<Tab>;
  close(): Promise<void>;
}

export interface TabWish {
  width?: number;
  height?: number;
  scheme?: 'light' | 'dark';
  /** A phone: touched instead of clicked, with a phone's pixels. */
  phone?: boolean;
  /** Things move, as for most people; without it they change at once. */
  motion?: boolean;
  /** Pages take the processor, which draws here, for a graphics card. */
  graphicsCard?: boolean;
  /** Another origin that the pages may lead to. */
  leadsTo?: string;
}

export interface Tab {
  page: Page;
  /** What no page may do: break its policy, fail in the console, ask another origin for something. A line each. */
  complaints: string[];
  close(): Promise<void>;
}

/** The browser of this machine; undefined where there is none. */
export const browserPath = findBrowser({ browserPath: process.env.BROWSER_PATH, programPath: process.env.PATH ?? '' });

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** `describe`, skipped where there is no Chromium, with the reason in the report. */
export const describeInBrowser: (name: string, tests: () => void) => void = browserPath
  ? describe
  : (name, tests) => describe.skip(`${name} (skipped: no Chromium is installed; BROWSER_PATH can name one)`, tests);

/** Starts the browser. Only inside describeInBrowser, which knows that there is one. */
export async function openBrowser(): Promise<TestBrowser> {
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ ...(browserPath && { executablePath: browserPath }), args: FLAGS });
  return { open: (url, wish) => openTab(browser, new URL(url).origin, wish), close: () => browser.close() };
}

async function openTab(browser: Browser, origin: string, wish: TabWish = {}): Promise<Tab> {
  const context = await browser.newContext({
    viewport: { width: wish.width ?? 1280, height: wish.height ?? 800 },
    ...(wish.phone && { isMobile: true, hasTouch: true, deviceScaleFactor: 2 }),
    colorScheme: wish.scheme ?? 'light',
    reducedMotion: wish.motion ? 'no-preference' : 'reduce',
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  context.setDefaultTimeout(15_000);
  if (wish.graphicsCard) await context.addInitScript(pretendGraphicsCard);
  const page = await context.newPage();
  const complaints = await listen(context, page, [origin, ...(wish.leadsTo ? [wish.leadsTo] : [])]);
  return { page, complaints, close: () => context.close() };
}

async function listen(context: BrowserContext, page: Page, origins: readonly string[]): Promise<string[]> {
  const complaints: string[] = [];
  await context.exposeBinding('complain', (_source, line: string) => void complaints.push(line));
  await context.addInitScript(() => {
    document.addEventListener(
      'securitypolicyviolation',
      ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
        const { complain } = globalThis as unknown as { complain: (line: string) => void };
        complain(`policy: ${violatedDirective} refused ${blockedURI} (${sourceFile}:${lineNumber})`);
      },
    );
  });
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !isRefusal(message, page)) complaints.push(`console: ${message.text()}`);
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    const inside = url.protocol === 'data:' || url.protocol === 'blob:' || origins.includes(url.origin);
    if (!inside) complaints.push(`request: ${url.origin}`);
  });
  return complaints;
}

/** Runs in the page. */
function pretendGraphicsCard(): void {
  const { prototype } = WebGL2RenderingContext;
  const { getParameter } = prototype;
  prototype.getParameter = function (name: number) {
    const found: unknown = getParameter.call(this, name);
    return typeof found === 'string' ? found.replace(/swiftshader/gi, 'card') : found;
  };
}

/** The browser logs each reply of 400 and above by itself; those of the API are for the page to show, or are the page. */
function isRefusal(message: ConsoleMessage, page: Page): boolean {
  if (!message.text().startsWith('Failed to load resource')) return false;
  const { url } = message.location();
  return url === page.url() || new URL(url).pathname.startsWith('/api/');
}

/** What axe-core finds wrong, once the page stands still, for people who use it without seeing it or without a mouse. A line each. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await untilStill(page);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 200)}`));
}

const PICTURES = fileURLToPath(new URL('../../coverage/screenshots/', import.meta.url));
const WIDTHS = [1280, 360];

/**
 * Keeps what the page looks like, light and dark, wide and narrow, in coverage/screenshots. The page stays as it was.
 * @throws Error when something sticks out of the window.
 */
export async function takePictures(page: Page, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const before = page.viewportSize() ?? { width: 1280, height: 800 };
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate(() => scrollTo(0, 0));
      await untilStill(page);
      const outside = await page.evaluate(findOutside);
      if (outside.length > 0) throw new Error(`At ${width} px ${name} is wider than its window: ${outside.join(', ')}`);
      await page.screenshot({ path: `${PICTURES}${name}-${colorScheme}-${width}.png`, fullPage: true });
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(before);
}

/** Runs in the page: what cannot be seen whole, except in a box that scrolls or is only there to be read aloud. */
function findOutside(): string[] {
  const isLetOut = (element: Element | null): boolean => {
    if (element === null) return false;
    const { overflowX, clipPath } = getComputedStyle(element);
    return /auto|scroll/.test(overflowX) || clipPath !== 'none' || isLetOut(element.parentElement);
  };
  return [...document.querySelectorAll('body *')]
    .filter((element) => {
      const { width, right } = element.getBoundingClientRect();
      return width > 1 && right > innerWidth + 1 && !isLetOut(element.parentElement);
    })
    .map((element) => `${element.tagName.toLowerCase()} "${element.textContent?.slice(0, 30)}"`);
}

/** Waits until everything that moves and comes to an end has done so. */
async function untilStill(page: Page): Promise<void> {
  await page.evaluate(() => Reflect.deleteProperty(globalThis, 'framesStill'));
  await page.waitForFunction(isStill);
}

/** Runs in the page once a frame. Another theme or width is heard of some frames later, and only then does anything move. */
function isStill(): boolean {
  const page = globalThis as { framesStill?: number };
  const still = document
    .getAnimations()
    .every(({ effect }) => effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY);
  page.framesStill = still ? (page.framesStill ?? 0) + 1 : 0;
  return page.framesStill > 5;
}
