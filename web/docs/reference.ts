import { nameThings } from './reference-names.ts';

/** What Scalar's script offers, as far as it is used here. */
interface Scalar {
  createApiReference(into: string, configuration: object): unknown;
}

const LANGUAGES =
  'c clojure csharp dart fsharp go http java js julia kotlin node objc ocaml php powershell python r ruby rust swift'.split(
    ' ',
  );

// Everything is read from this server and every request goes to it: no proxy, font, telemetry or assistant from elsewhere.
const configuration = {
  url: new URL('reference.json', import.meta.url).href,
  servers: [{ url: location.origin, description: 'This server' }],
  withDefaultFonts: false,
  telemetry: false,
  agent: { disabled: true },
  mcp: { disabled: true },
  showDeveloperTools: 'never',
  hideClientButton: true,
  hideSearch: true,
  hideDarkModeToggle: true,
  theme: 'none',
  documentDownloadType: 'none',
  modelsSectionLabel: 'Schemas',
  orderSchemaPropertiesBy: 'preserve',
  defaultOpenAllTags: true,
  // Of the ready-made samples curl; those of the clients come with the operations.
  hiddenClients: { ...Object.fromEntries(LANGUAGES.map((name) => [name, true])), shell: ['httpie', 'wget'] },
  metaData: { title: document.title },
};

const choice = document.querySelector('#choice') as HTMLElement;
const place = document.querySelector('#reference') as HTMLElement;
const say = (text: string) => {
  (document.querySelector('#state') as HTMLElement).textContent = text;
};
const isChosen = (): boolean => location.hash !== '' && !document.getElementById(location.hash.slice(1));

/** Puts Scalar in the place of the list, at the operation that the address names. */
async function load(): Promise<void> {
  // The schema library inside Scalar tries whether it may compile code from text, which this page's policy forbids and
  // reports. Told beforehand, it does not try.
  Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
  nameThings(place);
  const [scalar] = await Promise.all([
    import(new URL('scalar/standalone.esm.js', import.meta.url).href) as Promise<Scalar>,
    styled(new URL('reference.css', import.meta.url).href),
  ]);
  choice.hidden = true;
  place.hidden = false;
  scalar.createApiReference('#reference', configuration);
}

async function styled(href: string): Promise<void> {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  const arrived = new Promise((done) => link.addEventListener('load', done, { once: true }));
  document.head.append(link);
  await arrived;
}

/** Once only: Scalar itself goes where the address then leads. */
function loadWhenChosen(): void {
  if (!isChosen()) return;
  removeEventListener('hashchange', loadWhenChosen);
  say('The reference is loading.');
  load().catch(() => say('The reference did not load. Reload this page to try it again.'));
}

addEventListener('hashchange', loadWhenChosen);
loadWhenChosen();
