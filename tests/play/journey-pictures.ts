import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { goOn, mouse, sendWrong } from '../e2e/hands';
import { observe, openSession, type Session, SIZES } from '../e2e/harness';
import { apply, MODES, type Mode } from '../e2e/modes';
import { letPass, MAIRIE, manage } from '../e2e/public-computer';
import { type Stage, stagesOf } from '../e2e/stages';
import { ADDRESSES, type Generation } from '../site';

/** One page, in all the ways it was looked at. */
export interface Pictures {
  readonly title: string;
  /** What the card says as the page opens. */
  readonly hint: string;
  readonly files: readonly string[];
}

const USUAL = MODES[0] as Mode;
/** Takes one picture or more of a page that is ready. */
type View = (shoot: (what?: string) => Promise<void>) => Promise<void>;

const PATIENCE = { intervals: [50], timeout: 10_000 };

/** Takes the pictures of one page: each has its file named after all that is to be seen on it. */
class Camera {
  files: string[] = [];

  constructor(
    private readonly session: Session,
    private readonly folder: string,
    private readonly name: string,
    private readonly modes: readonly Mode[],
  ) {}

  /** In every mode and at both sizes, of what is awaited first; `begin` makes it come about anew in each mode. */
  async around(settled: () => Promise<void>, view: View, begin = async () => {}): Promise<void> {
    const { page } = this.session;
    for (const mode of this.modes) {
      await apply(this.session, mode);
      await begin();
      for (const [size, viewport] of Object.entries(SIZES)) {
        await page.setViewportSize(viewport);
        await expect(settled).toPass(PATIENCE);
        await view((what) => this.shoot(page, mode.name, size, what));
      }
    }
    await page.setViewportSize(SIZES.wide);
    if (this.modes.length > 1) await apply(this.session, USUAL);
  }

  async shoot(of: Page, ...what: (string | undefined)[]): Promise<void> {
    const file = `${[this.name, ...what.filter(Boolean)].join('-')}.png`;
    await of.screenshot({ path: join(this.folder, file), fullPage: of === this.session.popup });
    this.files.push(file);
  }
}

/** Every page of the journey as the extension shows it; with `everyMode` also what may stand in its way. */
export async function* picturesOf(
  generation: Generation,
  folder: string,
  everyMode: boolean,
): AsyncGenerator<Pictures> {
  const session = await openSession(generation);
  const { page, popup } = session;
  const modes = everyMode ? MODES : [USUAL];
  const camera = (name: string) => new Camera(session, folder, `${generation}-${name}`, modes);
  for (const [i, stage] of stagesOf(generation).entries()) {
    if (stage.from !== undefined) await page.goto(stage.from);
    const one = camera(`${String(i).padStart(2, '0')}-${stage.name}`);
    const settled = async () => {
      const { page: name, notice, rings } = await observe(page);
      expect({ name, notice }).toEqual({ name: stage.page, notice: stage.notice ?? null });
      expect(Object.keys(rings).length).toBe(Object.keys(stage.targets).length);
    };
    await expect(settled).toPass(PATIENCE);
    const { hint } = await observe(page);
    const asItOpens: View = async (shoot) => {
      await shoot();
      if (everyMode) await pictureStuck(page, shoot);
    };
    const inAField: View = async (shoot) => {
      for (const [field, { into }] of (stage.entries ?? []).entries()) {
        if (stage.page !== 'verification' && field !== 1) continue;
        await into(page).focus();
        await shoot(`focus-${field + 1}`);
      }
    };
    // First all that is to be seen before any field is used.
    await one.around(settled, asItOpens);
    if (stage.entries !== undefined) await one.around(settled, inAField);
    for (const mode of everyMode ? modes : []) {
      await apply(session, mode);
      await popup.setViewportSize({ width: 400, height: 600 });
      await one.shoot(popup, 'popup', mode.name);
    }
    if (everyMode) await apply(session, USUAL);
    if (everyMode && stage.wrong !== undefined) {
      await sendWrong(page, stage, mouse);
      await one.around(
        async () => expect((await observe(page)).notice).toBe('error'),
        (shoot) => shoot('error'),
      );
    }
    yield { title: `${generation} – ${stage.name}`, hint, files: one.files };
    await goOn(page, stage, mouse, ADDRESSES[generation].mailbox);
  }
  if (everyMode) yield* picturesBeside(session, generation, camera);
  await session.close();
}

async function blur(page: Page): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
}

/** « Je suis bloqué », with its first answer open. */
async function pictureStuck(page: Page, shoot: (what: string) => Promise<void>): Promise<void> {
  const stuck = page.getByRole('button', { name: 'Je suis bloqué' });
  // Where the page leaves the card no room, one asks for it first.
  if (!(await stuck.isVisible())) await page.locator('pas-a-pas-ameli .chip').click();
  await stuck.click();
  await page.locator('pas-a-pas-ameli summary').first().click();
  await shoot('stuck');
  await stuck.click();
}

/** What can stand in the way: the site's faults, a remark on what was typed, a reduced card, the last minute. */
async function* picturesBeside(
  session: Session,
  generation: Generation,
  camera: (name: string) => Camera,
): AsyncGenerator<Pictures> {
  const { page } = session;
  const addresses = ADDRESSES[generation];
  const hint = async () => (await observe(page)).hint;
  for (const [name, address] of Object.entries({
    unavailable: addresses.unavailable,
    rejected: addresses.rejected,
    'account-locked': addresses.accountLocked,
    expired: addresses.expired,
  })) {
    await page.goto(address);
    const one = camera(`fault-${name}`);
    await one.around(
      async () => expect((await observe(page)).page).toBe(name),
      (shoot) => shoot(),
    );
    yield { title: `${generation} – ${name}`, hint: await hint(), files: one.files };
  }

  const identity = stagesOf(generation).find((stage) => stage.page === 'identity') as Stage;
  const says = (words: RegExp) => async () => expect(await hint()).toMatch(words);
  await page.goto(addresses.identity);
  await expect(says(identity.hint)).toPass(PATIENCE);
  const [, number, date] = identity.entries ?? [];
  if (number === undefined || date === undefined) throw new Error('the form has lost its fields');
  const remark = camera('beside-remark');
  await mouse.enter(page, { ...number, text: '25203452341' });
  await date.into(page).focus();
  await remark.around(says(/Il manque/), (shoot) => shoot());
  yield { title: `${generation} – what was typed`, hint: await hint(), files: remark.files };

  await blur(page);
  await page.getByRole('button', { name: 'Écouter' }).click();
  const voice = camera('beside-no-voice');
  await voice.around(says(/voix/), (shoot) => shoot());
  yield { title: `${generation} – no voice`, hint: await hint(), files: voice.files };

  await page.getByRole('button', { name: 'Réduire' }).click();
  const chip = camera('beside-chip');
  await chip.around(
    async () => expect((await observe(page)).reduced).toBe(true),
    (shoot) => shoot(),
  );
  yield { title: `${generation} – reduced`, hint: '', files: chip.files };
  await page.locator('pas-a-pas-ameli .chip').click();

  await manage(session, { publicComputer: true, mairie: MAIRIE });
  await page.reload();
  const mairie = camera('beside-mairie');
  await mairie.around(says(/Besoin d’aide/), (shoot) => shoot());
  yield { title: `${generation} – the mairie's own line`, hint: await hint(), files: mairie.files };

  const last = camera('beside-still-here');
  // To ask for another mode is to be there.
  await last.around(
    says(/encore là/),
    (shoot) => shoot(),
    () => letPass(session, 9.1),
  );
  yield { title: `${generation} – the last minute`, hint: await hint(), files: last.files };
}
