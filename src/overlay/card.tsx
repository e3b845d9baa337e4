import type { Hint, Picture } from '../journey/hints.fr';
import * as fr from '../journey/hints.fr';
import type { TargetName } from '../journey/steps';
import { BankSlip } from '../pictures/bank-slip';
import { CardWithPhoto } from '../pictures/card-with-photo';
import { CardWithoutPhoto } from '../pictures/card-without-photo';

export interface CardProps {
  /** « Étape 3 sur 7 », or what stands for it where the page has no step. */
  label: string;
  hint: Hint;
  /** The page shows an error. */
  error: boolean;
  /** What is ringed, in the order of the numbers. */
  targets: readonly TargetName[];
  /** The one that has the focus. */
  focused: TargetName | null;
  onReduce: () => void;
}

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

export function Card({ label, hint, error, targets, focused, onReduce }: CardProps) {
  return (
    <section class="card" aria-label={fr.aidLabel}>
      <div class="bar">
        <span>{label}</span>
        <button type="button" onClick={trusted(onReduce)}>
          {fr.reduce}
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled must be reached by the keyboard */}
      <div class="body" data-hint tabIndex={0}>
        {error && (
          <div class="notice">
            <strong>{fr.noticeHints.error.title}</strong>
            {fr.noticeHints.error.lines.join(' ')}
          </div>
        )}
        {focused ? (
          <TargetHelp target={focused} number={targets.length > 1 ? targets.indexOf(focused) + 1 : null} />
        ) : (
          <PageHelp hint={hint} targets={targets} />
        )}
        <p class="small">{fr.notOfficial}</p>
      </div>
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
