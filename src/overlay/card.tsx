import { errorHint } from '../journey/errors.fr';
import * as fr from '../journey/hints.fr';
import type { TargetName } from '../journey/steps';
import { type Picture, targetHints } from '../journey/target-hints.fr';
import { BankSlip } from '../pictures/bank-slip';
import { CardWithPhoto } from '../pictures/card-with-photo';
import { CardWithoutPhoto } from '../pictures/card-without-photo';
import { SocialSecurityNumber } from '../pictures/social-security-number';
import { unheard } from '../speech/speech.fr';
import { trusted } from '../trusted';
import { Lines, Words } from '../words';
import type { CardProps } from './card-props';
import { FieldCheck } from './field-check';
import { keysToHelp } from './keys';
import { MairieHelp } from './mairie-help';
import { StillHere } from './still-here';
import { Stuck } from './stuck';
import { Tools } from './tools';
import { goToHelp } from './tools.fr';

const PICTURES: Record<Picture, typeof BankSlip> = {
  'card-with-photo': CardWithPhoto,
  'card-without-photo': CardWithoutPhoto,
  'bank-slip': BankSlip,
  'social-security-number': SocialSecurityNumber,
};

export function Card(props: CardProps) {
  const { label, hint, view, targets, focused, state, reduce, enter } = props;
  const error = view.error && errorHint(view.page, view.error);
  const silence = unheard[state.speech];
  return (
    <div class="card">
      <div class="bar">
        <span>{label}</span>
        <button type="button" onClick={trusted(reduce)}>
          {fr.reduce}
        </button>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: where the focus lands, named for who hears it; no set of fields */}
      <div class="body" role="group" aria-label={label}>
        {/* In here, so that what can be scrolled is never without a stop of the Tab key. */}
        <button type="button" class="skip" onClick={trusted(enter)}>
          {goToHelp(keysToHelp(navigator))}
        </button>
        <div data-hint>
          {view.forgetting ? (
            <StillHere {...props} />
          ) : (
            <>
              {silence && <p class="notice unread">{silence}</p>}
              {error && (
                <div class="notice">
                  <strong>{error.title}</strong>
                  <Lines>{[error.lines.join(' ')]}</Lines>
                </div>
              )}
              <FieldCheck {...props} />
              {state.stuck ? (
                <Stuck {...props} />
              ) : focused ? (
                <TargetHelp {...props} target={focused} />
              ) : (
                <PageHelp hint={hint} targets={targets} />
              )}
              <MairieHelp {...props} />
            </>
          )}
          <p class="small unread">{fr.notOfficial}</p>
        </div>
      </div>
      {!view.forgetting && <Tools {...props} />}
    </div>
  );
}

function PageHelp({ hint, targets }: Pick<CardProps, 'hint' | 'targets'>) {
  return (
    <>
      <h2>
        <Words>{hint.title}</Words>
      </h2>
      <Lines>{hint.lines}</Lines>
      {targets.length > 1 && (
        <ol class="order">
          {targets.map((target, i) => (
            <li key={target}>
              <span class="number" aria-hidden="true">
                {i + 1}
              </span>
              <span>
                <Words>{targetHints[target].name}</Words>
              </span>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function TargetHelp({ target, targets, state, change }: CardProps & { target: TargetName }) {
  const { name, choices, ...all } = targetHints[target];
  const chosen = choices?.find(({ withPhoto }) => withPhoto === state.cardHasPhoto);
  const { help, pictures = [] } = chosen ?? all;
  return (
    <>
      <h2>
        {targets.length > 1 && `${targets.indexOf(target) + 1}. `}
        <Words>{name}</Words>
      </h2>
      {choices && (
        <div class="choices">
          {choices.map(({ label, withPhoto }) => (
            <button
              key={label}
              type="button"
              aria-pressed={withPhoto === state.cardHasPhoto}
              onClick={trusted(() => change({ cardHasPhoto: withPhoto }))}
            >
              {label}
            </button>
          ))}
        </div>
      )}
      {pictures.length > 0 && (
        <div class="pictures">
          {pictures.map((picture) => {
            const Drawing = PICTURES[picture];
            return <Drawing key={picture} id={picture} />;
          })}
        </div>
      )}
      <Lines>{help}</Lines>
    </>
  );
}
