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

// The schema library inside Scalar tries whether it may compile code from text, which this page's policy forbids and
// reports. Told beforehand, it does not try.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

const place = document.querySelector<HTMLElement>('#reference');
if (place) nameThings(place);

const scalar: Scalar = await import(new URL('scalar/standalone.esm.js', import.meta.url).href);
scalar.createApiReference('#reference', configuration);
