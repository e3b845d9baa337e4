import * as fr from '../journey/hints.fr';
import * as stillHere from '../journey/still-here.fr';
import { trusted } from '../trusted';
import { Card } from './card';
import type { CardProps } from './card-props';

interface DrawingProps extends CardProps {
  /** Opens the card where it was reduced. */
  readonly open: () => void;
}

/** All that is drawn over a page: its rings, and the card and the chip, of which one is shown. */
export function Drawing(props: DrawingProps) {
  const { label, view, targets, actions, open } = props;
  return (
    <>
      {targets.map((name, i) => (
        <div key={name} class="ring" data-target={name} aria-hidden="true">
          {targets.length > 1 && <span class="number">{i + 1}</span>}
        </div>
      ))}
      <section aria-label={fr.aidLabel}>
        <Card {...props} />
        {view.forgetting ? (
          // Where the page has no room for the card, the chip asks.
          <button type="button" class="chip" onClick={trusted(actions.stay)}>
            {stillHere.stay}
          </button>
        ) : (
          <button type="button" class="chip" onClick={trusted(open)}>
            {label}
            <span class="unseen">{` – ${fr.open}`}</span>
          </button>
        )}
      </section>
    </>
  );
}
