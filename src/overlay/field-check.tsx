import { sayFinding } from '../checks/checks.fr';
import type { TargetName } from '../journey/steps';
import { targetHints } from '../journey/target-hints.fr';
import { Lines, Words } from '../words';
import type { CardProps } from './card-props';

/**
 * What is to be said of the form of what was typed, one thing at a time: of the field in use; else, by its name, of
 * the field left last. What comes next follows when that is mended.
 */
export function FieldCheck({ findings, focused, targets, state }: CardProps) {
  if (state.stuck) return null;
  const useful = [...findings].flatMap(([target, finding]) => {
    const said = targets.includes(target) ? sayFinding(finding, state.cardHasPhoto) : null;
    return said === null ? [] : [[target, finding, said] as const];
  });
  const own = useful.find(([target]) => target === focused);
  const others = useful.filter((one) => one !== own);
  const wanting = own?.[1].says === 'none-missing' ? undefined : own;
  const [target, , said] = wanting ?? others.at(-1) ?? own ?? [];
  if (!target || !said) return null;
  return (
    <div class="notice remark">
      {target !== focused && (
        <p>
          <strong>
            <Words>{nameOf(target)}</Words>
          </strong>
        </p>
      )}
      <Lines>{[said]}</Lines>
    </div>
  );
}

/** What a field is called away from the others. */
export function nameOf(target: TargetName): string {
  return targetHints[target === 'email-confirmation' ? 'email' : target].name;
}
