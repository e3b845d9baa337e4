import type { StepState } from '../journey/progress';
import { ACCOUNT_URL, STEPS, type Step } from '../journey/steps';
import { BankSlip } from '../pictures/bank-slip';
import { CardWithPhoto } from '../pictures/card-with-photo';
import { CardWithoutPhoto } from '../pictures/card-without-photo';
import { whenAndWhere, whom } from '../settings/mairie.fr';
import type { Mairie } from '../settings/managed';
import * as fr from './guide.fr';

interface GuideProps {
  stateOf: (step: Step) => StepState;
  mairie: Mairie;
}

/** The whole procedure on one page, to read before coming or to print. */
export function Guide({ stateOf, mairie }: GuideProps) {
  return (
    <main>
      <h1>{fr.title}</h1>
      <p class="notice">{fr.notice}</p>
      <button type="button" onClick={() => window.print()}>
        {fr.print}
      </button>

      <section>
        <h2>{fr.prepare.title}</h2>
        <Items items={fr.prepare.items} />
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
      </section>

      <section>
        <h2>{fr.caution.title}</h2>
        <Paragraphs sentences={fr.caution.sentences} />
      </section>
    </main>
  );
}

/** What the mairie set, else that there is one. */
function helpOf(mairie: Mairie): fr.Item {
  const who = whom(mairie);
  return who === '' ? fr.help.mairie : { thing: who, text: whenAndWhere(mairie) };
}

function StepItem({ step, state }: { step: Step; state: StepState }) {
  const { title, items, notes = [] } = fr.steps[step];
  return (
    <li data-step={step} data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
      <h3>
        <span class="number">{fr.stepLabel(step)}</span> {title}
      </h3>
      {state !== 'todo' && (
        <p class="state">
          <span aria-hidden="true">{state === 'done' ? '✓' : '►'}</span> {fr.stateLabel[state]}
        </p>
      )}
      <Items items={items} />
      {step === 3 && <Pictures />}
      <Paragraphs sentences={notes} />
    </li>
  );
}

function Pictures() {
  return (
    <div class="pictures">
      <figure>
        <BankSlip id="bank-slip" />
        <figcaption>{fr.captions.bankSlip}</figcaption>
      </figure>
      <figure>
        <CardWithPhoto id="card-with-photo" />
        <figcaption>{fr.captions.cardWithPhoto}</figcaption>
      </figure>
      <figure>
        <CardWithoutPhoto id="card-without-photo" />
        <figcaption>{fr.captions.cardWithoutPhoto}</figcaption>
      </figure>
    </div>
  );
}

function Items({ items }: { items: readonly fr.Item[] }) {
  return (
    <ul>
      {items.map(({ thing, text }) => (
        <li key={text}>
          {thing && (
            <strong>
              {thing}
              {text !== '' && '\u00a0: '}
            </strong>
          )}
          <WithLink>{text}</WithLink>
        </li>
      ))}
    </ul>
  );
}

function Paragraphs({ sentences }: { sentences: readonly string[] }) {
  return (
    <>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  );
}

/** A sentence in which the address of the site, if it is there, can be followed. */
function WithLink({ children }: { children: string }) {
  const [before, after] = children.split(ACCOUNT_URL);
  if (after === undefined) return <>{before}</>;
  return (
    <>
      {before}
      <a href={ACCOUNT_URL}>{ACCOUNT_URL}</a>
      {after}
    </>
  );
}
