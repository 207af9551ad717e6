import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Browsers of the Chromium family, as they are called where they are installed. */
const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'chrome',
  'msedge',
];
const PLACES = [
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

interface Wish {
  /** A path, or `none`. */
  browserPath: string | undefined;
  /** As PATH has it. */
  programPath: string;
}

/** The browser that is wished for, else one in the usual places; undefined when there is none. */
export function findBrowser({ browserPath, programPath }: Wish, isProgram = canRun): string | undefined {
  if (browserPath !== undefined) return browserPath === 'none' ? undefined : browserPath;
  const folders = programPath.split(delimiter).filter((folder) => folder !== '');
  return [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...PLACES].find(isProgram);
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
