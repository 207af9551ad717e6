import { type Column, DataTable } from '../../parts/data-table.tsx';
import { type ArtFormat, shortOf } from './art-api.ts';
import { inBytes } from './weight.ts';

const columns: Column<ArtFormat>[] = [
  { head: 'Format', cell: (format) => NAMES[shortOf(format)] ?? format.media_type },
  { head: 'Size', cell: ({ width, height }) => `${width} × ${height}`, right: true },
  { head: 'Weight', cell: ({ bytes }) => inBytes(bytes), right: true },
  { head: 'Made', cell: ({ uploaded }) => (uploaded ? 'uploaded so' : 'from the uploaded one') },
];

const NAMES: Partial<Record<string, string>> = { webp: 'WebP', png: 'PNG', jpeg: 'JPEG' };

/** What each stored format weighs. */
export const Formats = ({ formats }: { formats: readonly ArtFormat[] }) => (
  <DataTable label="Stored formats" columns={columns} rows={formats} rowKey={({ media_type }) => media_type} />
);
