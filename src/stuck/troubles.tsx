import type { PageName, Step } from '../journey/steps';
import { Lines, Words } from '../words';
import * as fr from './troubles.fr';

/** The questions of one page; each opens its answer. */
export function Troubles({ page, step }: { page: PageName; step: Step | null }) {
  return (
    <div class="troubles">
      {fr.troublesAt(page, step).map(({ question, answer }) => (
        <details key={question} name="trouble">
          <summary>
            <Words>{question}</Words>
          </summary>
          <Lines>{answer}</Lines>
        </details>
      ))}
      <p>{fr.whereToTurn}</p>
    </div>
  );
}
