import { CLIENT, type Target } from '../target.ts';

const PACKAGE = 'Example.CasinoProvider';

/** Generated only: there is no .NET on the machines that build and try the others. */
export const csharp: readonly Target[] = [
  {
    name: 'C# client, not built here',
    folder: 'sdk/csharp',
    generator: 'csharp',
    input: ({ client }) => client,
    properties: ({ version }) => ({
      ...CLIENT,
      enumUnknownDefaultCase: true,
      excludeTests: true,
      httpUserAgent: `casino-provider-client-csharp/${version}`,
      library: 'httpclient',
      licenseId: 'MIT',
      nullableReferenceTypes: true,
      packageDescription: 'Client of the Casino Provider Operator API, with the signature of its wallet callbacks',
      packageGuid: '{8C5E6C5B-6D0F-4E0B-9B6B-1B7E0A3C5D11}',
      packageName: PACKAGE,
      packageVersion: version,
      targetFramework: 'net8.0',
      validatable: false,
    }),
    settings: {
      globalProperties: { apiDocs: 'false', apiTests: 'false', modelDocs: 'false', modelTests: 'false' },
    },
    templates: 'csharp',
    copies: [
      { from: 'csharp-client', to: `src/${PACKAGE}/Client` },
      { from: 'csharp-signing', to: `src/${PACKAGE}/Signing` },
    ],
    dropped: ['.gitignore', 'api/', 'appveyor.yml'],
    expected: [
      'README.md',
      `${PACKAGE}.sln`,
      `src/${PACKAGE}/${PACKAGE}.csproj`,
      `src/${PACKAGE}/Api/CatalogApi.cs`,
      `src/${PACKAGE}/Api/LaunchApi.cs`,
      `src/${PACKAGE}/Client/ApiClient.cs`,
      `src/${PACKAGE}/Model/Game.cs`,
      `src/${PACKAGE}/Model/LaunchRequest.cs`,
    ],
  },
];
