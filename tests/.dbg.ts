import { chromium } from '@playwright/test';
import { ENOUGH, MARGIN, sumOf } from '../src/recognition/evidence';
import { bundleRecognition, corpusFolder, readCases, tryCases } from './recognition/cases';

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
const hang = new Map<string, string[]>();
const n = new Map<string, number>();
const near: string[] = [];
for await (const o of tryCases(context, readCases(corpusFolder('tuning')), await bundleRecognition())) {
  const [best, next] = o.seen.weighed;
  if (o.case.page === 'unknown') {
    if (best.sum > 3) near.push(`${o.case.name}: ${best.page} ${best.sum}`);
    continue;
  }
  n.set(o.case.page, (n.get(o.case.page) ?? 0) + 1);
  for (const c of best.held.filter((c) => c.worth > 0)) {
    const sum = sumOf(best.held.filter((x) => x !== c) as never);
    if (sum < ENOUGH || sum - next.sum < MARGIN)
      hang.set(o.case.page, [
        ...(hang.get(o.case.page) ?? []),
        `${o.case.name}: ${best.sum} - ${c.because} → ${sum} (next ${next.page} ${next.sum})`,
      ]);
  }
}
for (const [p, list] of hang) {
  console.log(p, new Set(list.map((l) => l.split(':')[0])).size, 'of', n.get(p));
  for (const l of list.slice(0, 12)) console.log('   ', l);
}
console.log('near misses of look-alikes:');
for (const l of near) console.log('  ', l);
await browser.close();
