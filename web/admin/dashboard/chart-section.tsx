import { BarChart } from '@mantine/charts';
import { Text } from '@mantine/core';
import type { Column } from '../parts/data-table.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { Section } from '../parts/section.tsx';

type Point = { name: string } & Record<string, number | string>;

export interface Series {
  name: string;
  label: string;
  color: string;
}

interface Props {
  title: string;
  /** What each point is: the head of the table's first column. */
  points: string;
  data: Point[];
  series: Series[];
  /** Points stand below each other, and not in a row as hours and days do. */
  lying?: boolean;
  /** The series stand beside each other, since they do not add up. */
  apart?: boolean;
  /** Whether there are no fractions between the numbers. */
  whole?: boolean;
  unit?: string;
  /** Said when there is nothing to draw. */
  empty: string;
  /** What stands in the table of each point, where it is not the number that is drawn. */
  exact?: (point: number, series: string) => string;
}

/** Figures drawn, and as a table for who does not see the drawing. */
export function ChartSection({ title, empty, ...chart }: Props) {
  const { data, series } = chart;
  const isEmpty = data.every((point) => series.every(({ name }) => !point[name]));
  return (
    <Section title={title}>
      {isEmpty ? (
        <Text size="sm" c="dimmed">
          {empty}
        </Text>
      ) : (
        <>
          <Drawing {...chart} />
          <details>
            <summary>The same as a table</summary>
            <Listing title={title} {...chart} />
          </details>
        </>
      )}
    </Section>
  );
}

type Chart = Omit<Props, 'title' | 'empty'>;

const BAR_HEIGHT = 18;
const ROOM_ABOVE_AND_BELOW = 70;

function Drawing({ data, series, lying = false, apart = false, whole = false, unit }: Chart) {
  const bars = apart ? series.length : 1;
  const numbers = { allowDecimals: !whole };
  const layout = lying
    ? {
        h: ROOM_ABOVE_AND_BELOW + data.length * (bars * BAR_HEIGHT + 12),
        orientation: 'vertical' as const,
        gridAxis: 'x' as const,
        xAxisProps: numbers,
        yAxisProps: { width: 112 },
      }
    : { h: 220, yAxisProps: numbers };
  return (
    <div aria-hidden className="drawing">
      <BarChart
        data={data}
        dataKey="name"
        series={series}
        type={apart ? 'default' : 'stacked'}
        withLegend={series.length > 1}
        valueFormatter={(value) => `${value}${unit ?? ''}`}
        maxBarWidth={40}
        accessibilityLayer={false}
        {...layout}
      />
    </div>
  );
}

function Listing({ title, points, data, series, unit, exact }: Chart & { title: string }) {
  const rows = data.map((point, n) => ({ point, n }));
  const shown = (value: number | string | undefined) => (unit && value !== undefined ? `${value}${unit}` : value);
  const columns: Column<(typeof rows)[number]>[] = [
    { head: points, cell: ({ point }) => point.name, lead: true },
    ...series.map(({ name, label }) => ({
      head: label,
      right: true,
      cell: ({ point, n }: (typeof rows)[number]) => exact?.(n, name) ?? shown(point[name]),
    })),
  ];
  return <DataTable label={title} columns={columns} rows={rows} rowKey={({ n }) => `${n}`} />;
}
