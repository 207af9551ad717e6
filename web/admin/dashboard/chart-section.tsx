import { BarChart } from '@mantine/charts';
import type { Column } from '../parts/data-table.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { Section } from '../parts/section.tsx';

interface Props {
  title: string;
  data: ({ at: string } & Record<string, number | string>)[];
  series: { name: string; label: string; color: string }[];
  /** What stands in the table of each point, where it is not the number that is drawn. */
  exact?: (point: number, name: string) => string;
}

/** Figures over time, drawn, and as a table for who does not see the drawing. */
export function ChartSection({ title, data, series, exact }: Props) {
  const rows = data.map((point, n) => ({ ...point, n }));
  const columns: Column<(typeof rows)[number]>[] = [
    { head: 'Begins', cell: ({ at }) => at },
    ...series.map(({ name, label }) => ({
      head: label,
      right: true,
      cell: (row: (typeof rows)[number]) => exact?.(row.n, name) ?? (row as Record<string, number | string>)[name],
    })),
  ];
  return (
    <Section title={title}>
      <div aria-hidden inert>
        <BarChart h={220} data={data} dataKey="at" series={series} type="stacked" withLegend={series.length > 1} />
      </div>
      <details>
        <summary>The same as a table</summary>
        <DataTable label={title} columns={columns} rows={rows} rowKey={({ n }) => `${n}`} />
      </details>
    </Section>
  );
}
