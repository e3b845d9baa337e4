import { needHelp, whenAndWhere, whom } from '../settings/mairie.fr';
import type { CardProps } from './card';

/**
 * Where to turn for help, where the mairie set it. At which hours and at which desk is left out on a small screen,
 * but where somebody is stuck.
 */
export function MairieHelp({ view, state }: CardProps) {
  const { mairie, notice, step } = view;
  const who = whom(mairie);
  if (who === '') return null;
  const inTrouble = state.stuck || notice === 'error' || step === null;
  const more = whenAndWhere(mairie);
  return (
    <p class="small mairie">
      {needHelp} {who}
      {more !== '' && <span class={inTrouble ? undefined : 'more'}>, {more}</span>}
    </p>
  );
}
