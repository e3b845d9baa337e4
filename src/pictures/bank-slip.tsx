import { Digits, Drawing, GREY, INK, type PictureProps } from './drawing';
import { bankSlip } from './pictures.fr';

export function BankSlip({ id }: PictureProps) {
  return (
    <Drawing
      id={id}
      text={bankSlip}
      skip="FR76 … "
      enter="7890 189"
      or="3M02 606"
      radius={1}
      mark="M107 72h44v19h-44zM129 91v22m-6-7 6 8 6-8"
    >
      <path d="M12 32h60M12 44h76" stroke={GREY} stroke-width="5" />
      <text x="30" y="68" fill={INK}>
        IBAN
      </text>
      <path d="M12 81.5h90" stroke={GREY} stroke-width="8" stroke-dasharray="15 3.8" />
      <Digits x={129} y={85} width={36}>
        7890 189
      </Digits>
    </Drawing>
  );
}
