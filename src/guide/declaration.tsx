import { whenAndWhere, whom } from '../settings/mairie.fr';
import type { Mairie } from '../settings/managed';
import { Lines } from '../words';
import { DECLARATION } from './anchor';
import * as fr from './declaration.fr';
import { Items } from './texts';

/** The declaration of accessibility that the law asks of a mairie; on the screen only. */
export function Declaration({ mairie }: { mairie: Mairie }) {
  const who = whom(mairie);
  const contact = who === '' ? fr.anyMairie : { thing: who, text: whenAndWhere(mairie) };
  return (
    <details class="declaration" id={DECLARATION} open={location.hash === `#${DECLARATION}`}>
      <summary>{fr.state}</summary>
      <h2>{fr.title}</h2>
      <Lines>{fr.introduction(mairie.name)}</Lines>
      {fr.parts.map(({ title, sentences = [], items = [] }) => (
        <section key={title}>
          <h3>{title}</h3>
          <Lines>{sentences}</Lines>
          {items.length > 0 && <Items items={items} />}
        </section>
      ))}
      <section>
        <h3>{fr.contact.title}</h3>
        <Lines>{fr.contact.sentences}</Lines>
        {mairie.contact !== '' && <Write to={mairie.contact} />}
        <Items items={[contact]} />
      </section>
      <section>
        <h3>{fr.appeal.title}</h3>
        <Lines>{fr.appeal.sentences}</Lines>
        <Items items={fr.appeal.items} />
      </section>
    </details>
  );
}

/** An address that is neither of an e-mail nor of a form is shown as it was set. */
function Write({ to }: { to: string }) {
  const href = /^https:\/\//.test(to) ? to : /^[^@\s]+@[^@\s]+$/.test(to) ? `mailto:${to}` : undefined;
  return (
    <p>
      <strong>
        {fr.contact.write}
        {'\u00a0: '}
      </strong>
      {href === undefined ? to : <a href={href}>{to}</a>}
    </p>
  );
}
