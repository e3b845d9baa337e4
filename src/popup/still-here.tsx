import * as fr from '../journey/still-here.fr';

/** Said one minute before everything is forgotten. */
export function StillHere({ onStay }: { onStay: () => void }) {
  return (
    <div class="notice" role="alert">
      <h2>{fr.question}</h2>
      {fr.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <button type="button" onClick={onStay}>
        {fr.stay}
      </button>
    </div>
  );
}
