/** What Scalar's standalone script leaves behind, as far as it is used here. */
declare const Scalar: { createApiReference(into: string, configuration: object): unknown };

// Everything is read from this server and every request goes to it: no proxy, font, telemetry or assistant from elsewhere.
const configuration = {
  url: '/downloads/openapi.json',
  servers: [{ url: location.origin, description: 'This server' }],
  withDefaultFonts: false,
  telemetry: false,
  agent: { disabled: true },
  mcp: { disabled: true },
  showDeveloperTools: 'never',
  hideClientButton: true,
  documentDownloadType: 'none',
  modelsSectionLabel: 'Schemas',
  orderSchemaPropertiesBy: 'preserve',
  defaultOpenAllTags: true,
  metaData: { title: document.title },
};

// The schema library inside Scalar tries whether it may compile code from text, which this page's policy forbids and
// reports. Told beforehand, it does not try.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

// On a phone the guide comes first.
if (matchMedia('(max-width: 50rem)').matches) document.getElementById('downloads')?.removeAttribute('open');

const script = document.createElement('script');
script.src = '/docs/assets/scalar.js';
script.addEventListener('load', () => Scalar.createApiReference('#reference', configuration));
document.head.append(script);
