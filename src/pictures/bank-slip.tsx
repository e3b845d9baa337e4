import { Drawing, GREY, INK, type PictureProps } from './drawing';
import { bankSlip } from './pictures.fr';

/** The IBAN in its groups; the last two are of four and of three. */
export function BankSlip({ id }: PictureProps) {
  return (
    <Drawing
      id={id}
      text={bankSlip}
      skip="FR76 … "
      enter="7890 189"
      or="3M02 606"
      radius={1}
      mark="M105 68h49v21h-49zM129 89v15m-7-8 7 9 7-9"
    >
      <path d="M12 31h50M12 42h70" stroke={GREY} stroke-width="5" />
      <text x="32" y="64" fill={INK}>
        IBAN
      </text>
      <path d="M10 78.5h92" stroke={GREY} stroke-width="10" stroke-dasharray="14 4.5" />
      <path d="M110 78.5h20m4 0h15" stroke={INK} stroke-width="10" />
    </Drawing>
  );
}
