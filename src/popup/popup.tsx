import { DECLARATION } from '../guide/anchor';
import { conformity } from '../guide/conformity.fr';
import { stepOf, stepState } from '../journey/progress';
import { ACCOUNT_URL, type PageName, STEPS } from '../journey/steps';
import type { State } from '../messages';
import type { Comfort } from '../settings/comfort';
import { comfortLabel } from '../settings/comfort.fr';
import { ComfortButtons } from '../settings/comfort-buttons';
import type { Speech } from '../speech/speech';
import { listen, stopListening, unheard } from '../speech/speech.fr';
import { Troubles } from '../stuck/troubles';
import * as stuck from '../stuck/troubles.fr';
import { trusted } from '../trusted';
import { Words } from '../words';
import { Address, Links } from './address';
import { MairieHelp } from './mairie-help';
import * as fr from './popup.fr';
import { type Report, ReportPage } from './report';
import { StillHere } from './still-here';

interface PopupProps {
  state: State;
  /** Said once something was done here. */
  message: string | null;
  /** The keys that bring the focus to the card; '' where there are none. */
  shortcut: string;
  guideUrl: string;
  /** Of the tab the popup was opened on; undefined where the browser does not say. */
  address: string | undefined;
  /** The page of the tab the popup was opened on; undefined where none of ours is there to tell. */
  page: PageName | undefined;
  report: Report;
  speech: Speech;
  onReport: () => void;
  onForget: () => void;
  onStay: () => void;
  onComfort: (comfort: Comfort) => void;
  /** « Écouter », or « Arrêter » while it speaks. */
  onListen: () => void;
}

/** Where one is, what to have at hand, and the few things to do from here. */
export function Popup(props: PopupProps) {
  const { state, message, shortcut, guideUrl, address, page, report, speech } = props;
  const { onReport, onForget, onStay, onComfort, onListen } = props;
  const { progress, comfort, mairie, forgetting } = state;
  const steps = STEPS.map((step) => ({ step, state: stepState(progress, step) }));
  const done = steps.filter((one) => one.state === 'done').length;
  return (
    <main>
      <h1>{fr.title}</h1>
      {/* biome-ignore lint/a11y/useSemanticElements: a group of buttons is no set of fields */}
      <div class="comfort" role="group" aria-label={comfortLabel}>
        <ComfortButtons comfort={comfort} change={onComfort} />
        <button type="button" onClick={trusted(onListen)}>
          {speech === 'speaking' ? stopListening : listen}
        </button>
      </div>
      {/* There before it is filled, or nobody hears of it. */}
      <div class="unread" role="status">
        {unheard[speech] && <p class="notice">{unheard[speech]}</p>}
      </div>
      <p class="unread">{fr.notOfficial}</p>
      {forgetting && <StillHere onStay={onStay} />}
      <Address address={address} />
      <h2 id="steps">{fr.stepsTitle}</h2>
      <p class="overall">
        {progress.finished ? fr.finished : fr.progressOf(done)}
        <progress max={STEPS.length} value={done} aria-labelledby="steps" />
      </p>
      <ol aria-labelledby="steps">
        {steps.map(({ step, state }) => (
          <li key={step} data-step={step} data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
            <span class="number" aria-hidden="true">
              {state === 'done' ? '✓' : step}
            </span>
            <span>
              <Words>{fr.stepTitles[step]}</Words>
              <span class="unseen">, </span>
              <span class="state">{fr.stateLabel[state]}</span>
            </span>
          </li>
        ))}
      </ol>
      <details class="stuck">
        <summary>{stuck.title}</summary>
        <p>{stuck.choose}</p>
        <Troubles page={page ?? 'unknown'} step={stepOf(page ?? 'unknown', progress)} newTab />
      </details>
      <a class="main" href={ACCOUNT_URL} target="_blank" rel="noreferrer">
        {fr.go}
      </a>
      <h2>{fr.prepareTitle}</h2>
      <ul>
        {fr.prepare.map((thing) => (
          <li key={thing}>
            <Words>{thing}</Words>
          </li>
        ))}
      </ul>
      <a class="second" href={guideUrl} target="_blank" rel="noreferrer">
        {fr.guide}
      </a>
      <MairieHelp mairie={mairie} />
      <button type="button" onClick={onForget}>
        {fr.forget}
      </button>
      {shortcut !== '' && <p>{fr.shortcutOf(shortcut)}</p>}
      <p role="status">{message}</p>
      <ReportPage report={report} onReport={onReport} />
      <Links />
      <p class="foot unread">
        <a href={`${guideUrl}#${DECLARATION}`} target="_blank" rel="noreferrer">
          {conformity}
        </a>
      </p>
    </main>
  );
}
