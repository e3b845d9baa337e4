import { needHelp, whenAndWhere, whom } from '../settings/mairie.fr';
import type { Mairie } from '../settings/managed';

/** Where to turn for help, where the mairie set it. */
export function MairieHelp({ mairie }: { mairie: Mairie }) {
  const who = whom(mairie);
  if (who === '') return null;
  const more = whenAndWhere(mairie);
  return (
    <>
      <h2>{needHelp}</h2>
      <p>{who}</p>
      {more !== '' && <p>{more}</p>}
    </>
  );
}
