import type { Fault } from '../../src/journey/error-kind';
import { errorHint } from '../../src/journey/errors.fr';
import { hintFor } from '../../src/journey/hints.fr';
import type { PageName, Step, TargetName } from '../../src/journey/steps';
import { targetHints } from '../../src/journey/target-hints.fr';
import { troublesAt } from '../../src/stuck/troubles.fr';
import { ALL_TARGETS, AT_HOME, errorsOn } from '../journey/names';

/** All that the card says, as tables for the README: made of the texts themselves. */

interface Place {
  readonly page: PageName;
  readonly step: Step | null;
  /** How the tables call it. */
  readonly name: string;
  /** On a computer of the mairie, with a journey on. */
  readonly inPublic?: boolean;
}

const PLACES: readonly Place[] = [
  { page: 'home', step: 1, name: 'Accueil d’ameli.fr' },
  { page: 'sign-in', step: 1, name: 'Connexion, au début' },
  { page: 'identity', step: 2, name: 'Identité' },
  { page: 'verification', step: 3, name: 'Vérification' },
  { page: 'terms', step: 4, name: 'Conditions' },
  { page: 'password', step: 5, name: 'Mot de passe' },
  { page: 'contact', step: 6, name: 'Coordonnées' },
  { page: 'email-sent', step: 7, name: 'E-mail envoyé' },
  { page: 'activated', step: 7, name: 'Compte activé' },
  { page: 'sign-in', step: 7, name: 'Connexion, à la fin' },
  { page: 'one-time-code', step: 7, name: 'Code reçu' },
  { page: 'signed-in', step: 7, name: 'Compte ouvert, à la fin' },
  { page: 'signed-in', step: 7, name: 'Compte ouvert, à la fin, sur un poste public', inPublic: true },
  { page: 'signed-in', step: null, name: 'Compte ouvert avant la fin, sur un poste public', inPublic: true },
  { page: 'unavailable', step: null, name: 'Site indisponible' },
  { page: 'rejected', step: null, name: 'Demande rejetée' },
  { page: 'account-locked', step: null, name: 'Compte bloqué' },
  { page: 'expired', step: null, name: 'Page ouverte trop longtemps' },
];

const FAULTS: Record<Fault, string> = {
  mismatch: 'ce n’est pas la bonne information',
  form: 'case mal écrite',
  letters: 'lettre ou signe dans le numéro',
  missing: 'case vide',
  differ: 'deux cases différentes',
  consent: 'il manque un accord',
  taken: 'sert déjà',
  exists: 'le compte existe déjà',
  'no-account': 'pas de compte à ce numéro',
  'not-activated': 'compte pas encore activé',
  'not-covered': 'autre régime',
  temporary: 'numéro provisoire',
  locked: 'trop d’essais',
  expired: 'trop tard',
  technical: 'problème du site',
  other: 'autre erreur, ou pas claire',
};

/** All tables, in the order in which they are read. */
export function tables(): string {
  return [
    'À chaque page :',
    table(['Étape', 'Sur la page', 'Ce que dit la carte'], pages()),
    'Pour chaque chose à remplir ou à cliquer, une fois qu’on y est :',
    table(['Quoi', 'Ce que dit la carte'], targets()),
    'Quand la page signale une erreur :',
    table(['Erreur', 'Sur la page', 'Ce que dit la carte'], errors()),
    '« Je suis bloqué » :',
    table(['Question', 'Réponse', 'Sur la page'], troubles()),
  ].join('\n\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const RINGED: readonly TargetName[] = ['social-security-number'];

function saidAt({ page, step, inPublic = false }: Place, ringed: readonly TargetName[]) {
  return hintFor(page, step, null, ringed, inPublic ? { publicComputer: true, journeyOn: true } : AT_HOME);
}

function pages(): string[][] {
  const cookies = hintFor('identity', 2, 'cookies', [], AT_HOME);
  const rows = PLACES.map((place) => {
    const [ringed, without] = [saidAt(place, RINGED), saidAt(place, [])];
    const lines = [`**${ringed?.title}**`, ...(ringed?.lines ?? [])];
    if (without?.lines !== ringed?.lines) lines.push('_Si rien n’est entouré :_', ...(without?.lines ?? []));
    return [String(place.step ?? ''), place.name, lines.join(' ')];
  });
  return [...rows, ['', 'Question sur les cookies, partout', `**${cookies?.title}** ${cookies?.lines.join(' ')}`]];
}

function targets(): string[][] {
  return ALL_TARGETS.map((target: TargetName) => {
    const { name, help, choices = [] } = targetHints[target];
    return [name, [...help, ...choices.flatMap(({ label, help }) => [`_${label} :_`, ...help])].join(' ')];
  });
}

/** Pages on which something can be answered wrongly. */
const ASKING: ReadonlySet<PageName> = new Set([
  ...(['sign-in', 'identity', 'verification', 'terms', 'password', 'contact', 'one-time-code'] as const),
]);

/** What the card says, each sentence once: of what, and where. */
function errors(): string[][] {
  const all = PLACES.filter(({ page }) => ASKING.has(page)).flatMap((place) =>
    errorsOn(place.page).map((error) => ({ place, error })),
  );
  const said = grouped(all, ({ place, error }) => {
    const text = errorHint(place.page, error).lines.join(' ');
    // Whichever field is empty, by its name.
    return error.fault === 'missing' && error.field ? text.replace(targetHints[error.field].name, '…') : text;
  });
  const places = (at: typeof all) => new Set(at.map(({ place }) => place)).size;
  return [...said]
    .sort(([, a], [, b]) => places(b) - places(a))
    .map(([text, at]) => [
      [...new Set(at.map(({ error }) => FAULTS[error.fault]))].join(' ; '),
      places(at) === places(all) ? 'toutes' : namesOf(at.map(({ place }) => place)),
      text,
    ]);
}

function troubles(): string[][] {
  const asked = PLACES.flatMap((place) => troublesAt(place.page, place.step).map((trouble) => ({ place, trouble })));
  const rows = grouped(asked, ({ trouble }) => [trouble.question, trouble.answer.join(' ')].join(' | '));
  return [...rows].map(([said, at]) => [
    said,
    at.length === PLACES.length ? 'toutes' : namesOf(at.map((a) => a.place)),
  ]);
}

function grouped<T>(all: readonly T[], by: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(by(one), [...(groups.get(by(one)) ?? []), one]);
  return groups;
}

function namesOf(places: readonly Place[]): string {
  return [...new Set(places.map(({ name }) => name))].join(' ; ');
}
