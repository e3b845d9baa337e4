import type { Request, State } from '../messages';
import { isSame } from '../settings/comfort';
import type { Managed } from '../settings/managed';
import { answer, forgotten } from './answer';
import { dueAfter, nextDue } from './forgetting';
import { isAnything, type Kept } from './kept';

/** A request, the alarm at which to look whether something is due, or that the mairie's settings are others now. */
export type Trigger = Request | { readonly type: 'alarm' } | { readonly type: 'managed' };

/** What it leads to. */
export interface Turn {
  /** What the one who asked is answered. */
  readonly state: State;
  /** What is to be kept from now on. */
  readonly kept: Kept;
  /** True where that is not what was kept before. */
  readonly save: boolean;
  /** True where every open page has to know. */
  readonly tell: boolean;
  /** When to look again whether something is due, in milliseconds of the computer's clock; null for never. */
  readonly lookAgain: number | null;
}

/**
 * One request or alarm. Pure, so that neither a background that is stopped between two turns nor
 * two alarms at once can make a difference.
 * @param now in milliseconds of the computer's clock. It may jump: forwards, as after hibernation, counts as time without
 * use; backwards says nothing of how long nobody was there, and the count begins anew.
 */
export function turn(before: Kept, trigger: Trigger, now: number, managed: Managed): Turn {
  const { minutesBeforeForgetting: minutes } = managed;
  const lastUse = Math.min(before.lastUse, now);
  const due = isAnything(before, managed) ? dueAfter(now - lastUse, minutes) : 'nothing';
  const found = stateOf(before, managed, due === 'notice');
  const known = due === 'forgetting' ? forgotten(found, managed.comfort) : found;
  const asked = trigger.type !== 'alarm' && trigger.type !== 'managed';
  const answered = asked ? answer(known, trigger, managed.comfort) : known;
  const used = isUse(trigger, answered !== known);
  const state = used && answered.forgetting ? { ...answered, forgetting: false } : answered;
  const kept: Kept = {
    progress: state.progress,
    reduced: state.reduced,
    comfort: isSame(state.comfort, managed.comfort) ? null : state.comfort,
    lastUse: used ? now : lastUse,
  };
  const changed = state !== found;
  const next = isAnything(kept, managed) ? nextDue(now - kept.lastUse, minutes) : null;
  return {
    state,
    kept,
    save: changed || (kept.lastUse !== before.lastUse && isAnything(kept, managed)),
    tell: changed || trigger.type === 'managed' || (trigger.type === 'alarm' && due === 'notice'),
    lookAgain: next === null ? null : kept.lastUse + next,
  };
}

/**
 * Whether someone did something. To ask is nothing, and neither is to see once more the page one is on: a page that
 * reloads itself would keep everything for ever.
 */
function isUse({ type }: Trigger, changed: boolean): boolean {
  if (type === 'alarm' || type === 'managed' || type === 'ask') return false;
  return type !== 'saw' || changed;
}

function stateOf({ progress, reduced, comfort }: Kept, managed: Managed, forgetting: boolean): State {
  return {
    progress,
    reduced,
    comfort: comfort ?? managed.comfort,
    mairie: managed.mairie,
    publicComputer: managed.publicComputer,
    forgetsWithoutUse: managed.minutesBeforeForgetting !== null,
    forgetting,
  };
}
