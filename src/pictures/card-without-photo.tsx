import { Drawing, GREY, INK, type PictureProps } from './drawing';
import { cardWithoutPhoto } from './pictures.fr';

export function CardWithoutPhoto({ id }: PictureProps) {
  return (
    <Drawing id={id} text={cardWithoutPhoto} enter="1234567890" radius={8} mark="M8 27h62v18H8zM39 45v59m-7-8 7 9 7-9">
      <path d="M14 36h50" stroke={INK} stroke-width="7" />
      <path d="M54 60h92M54 73h92M54 86h54" stroke={GREY} stroke-width="5" />
    </Drawing>
  );
}
