import { whenAndWhere, whom } from '../settings/mairie.fr';
import type { Mairie } from '../settings/managed';
import { Lines } from '../words';
import * as fr from './declaration.fr';
import { Items } from './texts';

/** The declaration of accessibility that the law asks of a mairie; on the screen only. */
export function Declaration({ mairie }: { mairie: Mairie }) {
  const who = whom(mairie);
  const contact = who === '' ? fr.anyMairie : { thing: who, text: whenAndWhere(mairie) };
  return (
    <details class="declaration">
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
