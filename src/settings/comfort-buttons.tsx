import { trusted } from '../trusted';
import { type Comfort, resized } from './comfort';
import * as fr from './comfort.fr';

interface ComfortButtonsProps {
  comfort: Comfort;
  change: (comfort: Comfort) => void;
}

/** Text smaller and larger, strong contrast: each takes one click. */
export function ComfortButtons({ comfort, change }: ComfortButtonsProps) {
  const { textSize, strongContrast } = comfort;
  const resize = (by: 1 | -1, { sign, label }: typeof fr.larger) => {
    const size = resized(textSize, by);
    return (
      // Not `disabled` at the end of the scale: that would take the focus away from who pressed it.
      <button
        type="button"
        aria-label={`${sign} – ${label}`}
        title={label}
        aria-disabled={size === textSize}
        onClick={trusted(() => change({ ...comfort, textSize: size }))}
      >
        {sign}
      </button>
    );
  };
  return (
    <>
      {resize(-1, fr.smaller)}
      {resize(1, fr.larger)}
      <button
        type="button"
        aria-label={fr.strongContrast}
        aria-pressed={strongContrast}
        onClick={trusted(() => change({ ...comfort, strongContrast: !strongContrast }))}
      >
        {fr.contrast}
      </button>
    </>
  );
}
