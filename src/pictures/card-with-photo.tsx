import { Digits, Drawing, GREY, INK, type PictureProps } from './drawing';
import { cardWithPhoto } from './pictures.fr';

/** Between the photo and the edge there is no width for a number: it runs along the edge. */
export function CardWithPhoto({ id }: PictureProps) {
  return (
    <Drawing
      id={id}
      text={cardWithPhoto}
      skip="…87 "
      enter="12345678901"
      radius={8}
      mark="M134 27h18v60h-18zM143 87v26m-6-7 6 8 6-8"
    >
      <path d="M86 30h40v54H86z" stroke={INK} stroke-width="2" />
      <path d="M88 83c0-24 36-24 36 0zM106 36a10 11 0 0 1 0 22 10 11 0 0 1 0-22M14 34h26v20H14z" fill={GREY} />
      <path d="M14 41h9v6h-9m26-6h-9v6h9M27 34v20" stroke="#fff" />
      <path d="M14 72h50" stroke={GREY} stroke-width="5" />
      <path d="M14 86h62" stroke={GREY} stroke-width="5" stroke-dasharray="5 3 8 3" />
      <Digits x={143} y={60} width={52} transform="rotate(90 143 57)">
        12345678901
      </Digits>
    </Drawing>
  );
}
