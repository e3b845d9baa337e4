import type { PageName, Step } from '../journey/steps';
import { Lines, Words } from '../words';
import * as fr from './troubles.fr';

interface TroublesProps {
  page: PageName;
  step: Step | null;
  /** Links open beside the page that these stand on. */
  newTab?: boolean;
}

/** The questions of one page; each opens its answer. */
export function Troubles({ page, step, newTab = false }: TroublesProps) {
  return (
    <div class="troubles">
      {fr.troublesAt(page, step).map(({ question, answer, link }) => (
        <details key={question} name="trouble">
          <summary>
            <Words>{question}</Words>
          </summary>
          <Lines>{answer}</Lines>
          {link && (
            <p>
              <a class="second" href={link.address} target={newTab ? '_blank' : '_top'} rel="noreferrer">
                {link.text}
              </a>
            </p>
          )}
        </details>
      ))}
      <p>{fr.whereToTurn}</p>
    </div>
  );
}
