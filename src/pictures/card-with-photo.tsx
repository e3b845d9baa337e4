import { Drawing, GREY, INK, type PictureProps } from './drawing';
import { cardWithPhoto } from './pictures.fr';

/** The number's beginning, which is not asked for, is light. */
export function CardWithPhoto({ id }: PictureProps) {
  return (
    <Drawing
      id={id}
      text={cardWithPhoto}
      skip="…87 "
      enter="12345678901"
      radius={8}
      mark="M101 27h52v18h-52zM127 45v59m-7-8 7 9 7-9"
    >
      <path d="M60 29h35v46H60z" stroke={INK} stroke-width="2" />
      <path d="M62 74c0-21 31-21 31 0zM77.5 34a8.5 9.5 0 0 1 0 19 8.5 9.5 0 0 1 0-19M12 32h26v20H12z" fill={GREY} />
      <path d="M12 39h9v6h-9m26-6h-9v6h9M25 32v20" stroke="#fff" />
      <path d="M12 66h38" stroke={GREY} stroke-width="5" />
      <path d="M12 87h74" stroke={GREY} stroke-width="5" stroke-dasharray="5 3 8 3" />
      <path d="M106 36h6" stroke={GREY} stroke-width="7" />
      <path d="M114 36h34" stroke={INK} stroke-width="7" />
    </Drawing>
  );
}
