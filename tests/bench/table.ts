import type { Variant } from './browsers';
import { type Figure, type Goal, type Growth, isReached, type Result, type Unit } from './figures';
import type { Machine } from './machine';
import type { Part } from './sizes';

const COMPARED: readonly (readonly [Variant, string])[] = [
  ['ours', 'ours'],
  ['limit', 'limit'],
  ['driver', 'driver.js'],
  ['tourGuide', 'TourGuide JS'],
];

/** All results as Markdown. */
export function report(machine: Machine, results: readonly Result[]): string {
  const figures = results.flatMap(({ figures }) => figures);
  const growth = results.flatMap(({ growth = [] }) => growth);
  const parts = results.flatMap(({ parts = [] }) => parts);
  const tables = [describe(machine), tableOfFigures(figures)];
  for (const over of new Set(growth.map((one) => one.over))) {
    tables.push(tableOfGrowth(growth.filter((one) => one.over === over)));
  }
  if (parts.length > 0) tables.push(tableOfParts(parts));
  return tables.join('\n\n');
}

function describe({ date, cpu, cores, memory, system, node, chromium, extension, peers }: Machine): string {
  const others = Object.entries(peers).map(([name, version]) => `${name} ${version}`);
  return [
    `${date}, ${cpu}, ${cores} cores, ${memory} GiB, ${system}; Node ${node}, Chromium ${chromium};`,
    `extension ${extension}, ${others.join(', ')}. Medians; ratios and differences are medians of paired runs.`,
  ].join('\n');
}

function tableOfFigures(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.name,
    figure.slowdown === null ? '' : `${figure.slowdown} ×`,
    ...COMPARED.map(([variant]) => {
      const value = figure.values[variant];
      return value === undefined ? '' : withUnit(value.median, figure.unit);
    }),
    figure.goals.map(({ says }) => `≤ ${says}`).join('<br>'),
    figure.goals.map(verdict).join('<br>'),
  ]);
  return table(['figure', 'slowed', ...COMPARED.map(([, name]) => name), 'to reach', 'reached'], rows);
}

/** « yes », or how far from it. */
function verdict(goal: Goal): string {
  const value = withUnit(goal.value, goal.unit, goal.most === 0);
  return isReached(goal) ? `yes (${value})` : `**no** (${value})`;
}

function tableOfGrowth(growth: readonly Growth[]): string {
  const [first] = growth;
  if (first === undefined) return '';
  const rows = growth.map(({ name, unit, at }) => [name, ...at.map(([, value]) => withUnit(value, unit))]);
  return table([`by ${first.over}`, ...first.at.map(([size]) => size)], rows);
}

function tableOfParts(parts: readonly Part[]): string {
  const kB = (bytes: number) => withUnit(bytes / 1000, 'kB');
  const rows = parts.map(({ name, minified, gzip }) => [name, kB(minified), kB(gzip)]);
  return table(['content script, by part', 'minified', 'share of the gzip'], rows);
}

function withUnit(value: number, unit: Unit, signed = false): string {
  const size = Math.abs(value);
  const digits = size >= 100 || Number.isInteger(value) ? 0 : size >= 10 ? 1 : 2;
  const sign = signed && value > 0 ? '+' : '';
  return `${sign}${value.toFixed(digits).replace('-', '−')}${unit === '' ? '' : `\u00a0${unit}`}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}
