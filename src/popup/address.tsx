import { type Judgement, judge } from '../address/official';
import { Words } from '../words';
import * as fr from './address.fr';

/** Whether the tab one is on shows the official site, by its address alone. */
export function Address({ address }: { address: string | undefined }) {
  const judgement = judge(address);
  const { verdict, before, deciding, after } = judgement;
  const { sentence, advice } = fr.verdicts[verdict];
  return (
    <section class="address" data-verdict={verdict} aria-labelledby="address">
      <h2 id="address">{fr.title}</h2>
      <p class="verdict">{sentence}</p>
      {deciding !== '' && (
        <>
          <p class="unread">
            <bdi class="shown" dir="ltr">
              {before}
              <strong>{deciding}</strong>
              {after}
            </bdi>
          </p>
          <p class="unseen">{fr.thatCounts(deciding)}</p>
        </>
      )}
      {isNotSecure(judgement) && <p>{fr.notSecure}</p>}
      <p>{advice}</p>
    </section>
  );
}

function isNotSecure({ deciding }: Judgement): boolean {
  return deciding === 'http://';
}

/** Why no link that comes by itself is to be followed, the one excepted that was asked for. */
export function Links() {
  return (
    <section aria-labelledby="links">
      <h2 id="links">
        <Words>{fr.linksTitle}</Words>
      </h2>
      <ul>
        {fr.links.map((line) => (
          <li key={line}>
            <Words>{line}</Words>
          </li>
        ))}
      </ul>
      <h3>
        <Words>{fr.exceptionTitle}</Words>
      </h3>
      <ul>
        {fr.exception.map((line) => (
          <li key={line}>
            <Words>{line}</Words>
          </li>
        ))}
      </ul>
    </section>
  );
}
