import { type CSSVariablesResolver, createTheme, Loader } from '@mantine/core';

export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 7, dark: 8 },
  colors: {
    dark: [
      '#d5d8de',
      '#b4b9c4',
      '#868d9b',
      '#666d7c',
      '#3b404c',
      '#30343f',
      '#252932',
      '#1d2027',
      '#181a20',
      '#14161b',
    ],
  },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", monospace',
  headings: { fontWeight: '650' },
  // Without a role its name would not be read.
  components: { Loader: Loader.extend({ defaultProps: { role: 'status' } }) },
});

/** Of Mantine's colours, the text on a tint of the same colour and the greys are too faint to read; these keep 4.5:1. */
export const cssVariables: CSSVariablesResolver = ({ colors }) => ({
  variables: {},
  light: {
    ...Object.fromEntries(Object.keys(colors).map((name) => [`--mantine-color-${name}-light-color`, darkened(name)])),
    '--mantine-color-dimmed': 'var(--mantine-color-gray-7)',
    '--mantine-color-placeholder': 'var(--mantine-color-gray-6)',
    '--mantine-color-error': 'var(--mantine-color-red-9)',
    '--mantine-color-red-filled': 'var(--mantine-color-red-9)',
    '--mantine-color-red-filled-hover': darkened('red'),
    '--mantine-color-red-outline': 'var(--mantine-color-red-9)',
    '--ground': '#f6f7fa',
    '--surface': '#fff',
    '--line': 'var(--mantine-color-gray-3)',
  },
  dark: {
    '--mantine-color-dimmed': 'var(--mantine-color-dark-1)',
    '--mantine-color-error': 'var(--mantine-color-red-4)',
    '--mantine-color-red-filled': 'var(--mantine-color-red-9)',
    '--mantine-color-red-outline': 'var(--mantine-color-red-4)',
    '--ground': 'var(--mantine-color-dark-9)',
    '--surface': 'var(--mantine-color-dark-7)',
    '--line': 'var(--mantine-color-dark-5)',
  },
});

const darkened = (name: string): string => `color-mix(in srgb, var(--mantine-color-${name}-9) 62%, black)`;
