import type { StepState } from '../journey/progress';
import { STEPS, type Step } from '../journey/steps';
import { BankSlip } from '../pictures/bank-slip';
import { CardWithPhoto } from '../pictures/card-with-photo';
import { CardWithoutPhoto } from '../pictures/card-without-photo';
import { SocialSecurityNumber } from '../pictures/social-security-number';
import { shortcutOf } from '../popup/popup.fr';
import type { Comfort } from '../settings/comfort';
import { comfortLabel } from '../settings/comfort.fr';
import { ComfortButtons } from '../settings/comfort-buttons';
import { whenAndWhere, whom } from '../settings/mairie.fr';
import type { Mairie } from '../settings/managed';
import { Lines, Words } from '../words';
import { Declaration } from './declaration';
import * as fr from './guide.fr';
import { Items } from './texts';

interface GuideProps {
  stateOf: (step: Step) => StepState;
  mairie: Mairie;
  comfort: Comfort;
  /** The keys that lead to the card; '' where there are none. */
  shortcut: string;
  change: (comfort: Comfort) => void;
}

/** The whole procedure on one page, to read before coming or to print. */
export function Guide({ stateOf, mairie, comfort, shortcut, change }: GuideProps) {
  return (
    <main>
      <h1>{fr.title}</h1>
      <p class="notice">{fr.notice}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: a group of buttons is no set of fields */}
      <div class="comfort" role="group" aria-label={comfortLabel}>
        <ComfortButtons comfort={comfort} change={change} />
      </div>
      <button type="button" onClick={() => window.print()}>
        {fr.print}
      </button>

      <section>
        <h2>{fr.prepare.title}</h2>
        <Items items={fr.prepare.items} columns />
      </section>

      <section>
        <h2>{fr.stepsTitle}</h2>
        <ol class="steps">
          {STEPS.map((step) => (
            <StepItem key={step} step={step} state={stateOf(step)} />
          ))}
        </ol>
      </section>

      <section>
        <h2>{fr.help.title}</h2>
        <Items items={[...fr.help.items, helpOf(mairie)]} />
        {shortcut !== '' && <p class="more">{shortcutOf(shortcut)}</p>}
      </section>

      <section>
        <h2>{fr.caution.title}</h2>
        <Lines>{fr.caution.sentences}</Lines>
      </section>

      <section>
        <h2>{fr.glossary.title}</h2>
        <dl class="columns">
          {fr.glossary.words.map(({ word, meaning }) => (
            <div key={word}>
              <dt>
                {word}
                {'\u00a0: '}
              </dt>
              <dd>
                <Words>{meaning}</Words>
              </dd>
            </div>
          ))}
        </dl>
      </section>

      <Declaration mairie={mairie} />
    </main>
  );
}

/** What the mairie set, else that there is one. */
function helpOf(mairie: Mairie): fr.Item {
  const who = whom(mairie);
  return who === '' ? fr.help.mairie : { thing: who, text: whenAndWhere(mairie) };
}

function StepItem({ step, state }: { step: Step; state: StepState }) {
  const { title, items, notes = [], more = [] } = fr.steps[step];
  return (
    <li data-step={step} data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
      <h3>
        <span class="number">{fr.stepLabel(step)}</span> <Words>{title}</Words>
      </h3>
      {state !== 'todo' && (
        <p class="state">
          <span aria-hidden="true">{state === 'done' ? '✓' : '►'}</span> {fr.stateLabel[state]}
        </p>
      )}
      {step === 2 ? (
        <div class="beside">
          <Items items={items} />
          <SocialSecurityNumber id="social-security-number" />
        </div>
      ) : (
        <Items items={items} />
      )}
      {step === 3 && <Pictures />}
      <Lines>{notes}</Lines>
      <div class="more">
        <Lines>{more}</Lines>
      </div>
    </li>
  );
}

function Pictures() {
  return (
    <div class="pictures">
      <figure>
        <BankSlip id="bank-slip" />
        <Caption caption={fr.captions.bankSlip} />
      </figure>
      <figure>
        <CardWithPhoto id="card-with-photo" />
        <Caption caption={fr.captions.cardWithPhoto} />
      </figure>
      <figure>
        <CardWithoutPhoto id="card-without-photo" />
        <Caption caption={fr.captions.cardWithoutPhoto} />
      </figure>
    </div>
  );
}

function Caption({ caption: { thing, text } }: { caption: Required<Pick<fr.Item, 'thing' | 'text'>> }) {
  return (
    <figcaption>
      <strong>{thing}</strong>
      <span class="more">
        {'\u00a0: '}
        {text}
      </span>
    </figcaption>
  );
}
