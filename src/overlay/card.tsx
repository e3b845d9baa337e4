import type { Hint, Picture } from '../journey/hints.fr';
import * as fr from '../journey/hints.fr';
import type { TargetName } from '../journey/steps';
import { BankSlip } from '../pictures/bank-slip';
import { CardWithPhoto } from '../pictures/card-with-photo';
import { CardWithoutPhoto } from '../pictures/card-without-photo';
import { FieldCheck } from './field-check';
import { MairieHelp } from './mairie-help';
import type { Actions, View } from './overlay';
import { StillHere } from './still-here';
import { Stuck } from './stuck';
import { Tools } from './tools';

export interface CardProps {
  /** « Étape 3 sur 7 », or what stands for it where the page has no step. */
  label: string;
  hint: Hint;
  view: View;
  /** What is ringed, in the order of the numbers. */
  targets: readonly TargetName[];
  /** The one that has the focus. */
  focused: TargetName | null;
  state: CardState;
  change: (state: Partial<CardState>) => void;
  actions: Actions;
}

/** What is open or chosen in the card, in this page only. */
export interface CardState {
  /** « Je suis bloqué » is open. */
  readonly stuck: boolean;
  /** « Ma carte a une photo »; null before it was said. */
  readonly cardHasPhoto: boolean | null;
}

export const AS_IT_OPENS: CardState = { stuck: false, cardHasPhoto: null };

const PICTURES: Record<Picture, typeof BankSlip> = {
  'card-with-photo': CardWithPhoto,
  'card-without-photo': CardWithoutPhoto,
  'bank-slip': BankSlip,
};

/** Acts only on what the resident does; a click made up by the page is none. */
export function trusted(act: () => void) {
  return (event: Event) => {
    if (event.isTrusted) act();
  };
}

export function Card(props: CardProps) {
  const { label, hint, view, targets, focused, state, actions } = props;
  return (
    <section class="card" aria-label={fr.aidLabel}>
      <div class="bar">
        <span>{label}</span>
        <button type="button" onClick={trusted(() => actions.reduce(true))}>
          {fr.reduce}
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled must be reached by the keyboard */}
      <div class="body" data-hint tabIndex={0}>
        {view.forgetting ? (
          <StillHere {...props} />
        ) : (
          <>
            {view.notice === 'error' && (
              <div class="notice">
                <strong>{fr.noticeHints.error.title}</strong>
                {fr.noticeHints.error.lines.join(' ')}
              </div>
            )}
            {state.stuck ? (
              <Stuck {...props} />
            ) : focused ? (
              <>
                <FieldCheck {...props} />
                <TargetHelp target={focused} number={targets.length > 1 ? targets.indexOf(focused) + 1 : null} />
              </>
            ) : (
              <PageHelp hint={hint} targets={targets} />
            )}
            <MairieHelp {...props} />
          </>
        )}
        <p class="small">{fr.notOfficial}</p>
      </div>
      {!view.forgetting && <Tools {...props} />}
    </section>
  );
}

function PageHelp({ hint, targets }: Pick<CardProps, 'hint' | 'targets'>) {
  return (
    <>
      <h2>{hint.title}</h2>
      {hint.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {targets.length > 1 && (
        <ol class="order">
          {targets.map((target, i) => (
            <li key={target}>
              <span class="number" aria-hidden="true">
                {i + 1}
              </span>
              {fr.targetHints[target].name}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function TargetHelp({ target, number }: { target: TargetName; number: number | null }) {
  const { name, help, pictures } = fr.targetHints[target];
  return (
    <>
      <h2>
        {number !== null && `${number}. `}
        {name}
      </h2>
      {pictures && (
        <div class="pictures">
          {pictures.map((picture) => {
            const Drawing = PICTURES[picture];
            return <Drawing key={picture} id={picture} />;
          })}
        </div>
      )}
      {help.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  );
}
