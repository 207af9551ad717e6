import { CLIENT, type Target } from '../target.ts';

export const typescript: readonly Target[] = [
  {
    name: 'TypeScript client',
    folder: 'sdk/typescript',
    generator: 'typescript-fetch',
    input: ({ client }) => client,
    properties: ({ version }) => ({
      ...CLIENT,
      npmName: 'casino-provider-client',
      npmVersion: version,
      supportsES6: true,
      importFileExtension: '.js',
      enumUnknownDefaultCase: false,
    }),
    templates: 'typescript',
    dropped: ['.npmignore', 'tsconfig.esm.json'],
    expected: [
      'package.json',
      'tsconfig.json',
      'README.md',
      'src/index.ts',
      'src/runtime.ts',
      'src/apis/ArtworkApi.ts',
      'src/apis/CatalogApi.ts',
      'src/apis/HealthApi.ts',
      'src/apis/LaunchApi.ts',
      'src/models/Game.ts',
      'src/models/LaunchReply.ts',
    ],
  },
];
