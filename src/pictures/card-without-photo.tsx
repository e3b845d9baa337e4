import { Digits, Drawing, GREY, type PictureProps } from './drawing';
import { cardWithoutPhoto } from './pictures.fr';

export function CardWithoutPhoto({ id }: PictureProps) {
  return (
    <Drawing id={id} text={cardWithoutPhoto} enter="1234567890" radius={8} mark="M9 27h64v19H9zM41 46v67m-6-7 6 8 6-8">
      <Digits x={41} y={40} width={52}>
        1234567890
      </Digits>
      <path d="M60 66h84M60 80h84M60 94h50" stroke={GREY} stroke-width="5" />
    </Drawing>
  );
}
