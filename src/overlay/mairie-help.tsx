import { needHelp, when, whenAndWhere, whom } from '../settings/mairie.fr';
import type { CardProps } from './card-props';

/**
 * Where to turn for help, where the mairie set it: in few words, so that they leave room for the page; whole where
 * somebody is stuck.
 */
export function MairieHelp({ view, state }: CardProps) {
  const { mairie, notice, step } = view;
  const who = whom(mairie);
  if (who === '') return null;
  const inTrouble = state.stuck || notice === 'error' || step === null;
  const more = inTrouble ? whenAndWhere(mairie) : when(mairie);
  return (
    <p class="small mairie">
      {needHelp} {who}
      {more !== '' && `, ${more}`}
    </p>
  );
}
