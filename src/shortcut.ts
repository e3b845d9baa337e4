import browser from 'webextension-polyfill';
import { SWITCH_FOCUS } from './messages';

/** The keys that lead to the card, as they are set, which may be others than ours; '' for none, as on a telephone. */
export async function shortcutToHelp(): Promise<string> {
  const commands = (await browser.commands?.getAll().catch(() => [])) ?? [];
  return commands.find(({ name }) => name === SWITCH_FOCUS.type)?.shortcut ?? '';
}
