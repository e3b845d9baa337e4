import type { PageName } from '../../journey/steps';
import type { Field } from '../controls';
import { type Clue, clue } from '../evidence';
import { wordsOfIdentifier } from '../french';
import type { Page } from '../page';
import { asks, sectionsOf } from '../sections';
import type { FieldKind } from './fields';

/** What the screens of the account's creation have in common, and what speaks against any of them. */

const CREATION =
  /(cre(er|ez|e|ons|ation)|ouv(rir|rez|re|erture)|inscri\w*|adhes\w*|adher\w*).{0,24}\bcompte\b|creation (du |de (mon |votre )?)?compte|\bcompte\b.{0,16}(inscription|creation|ouverture|adhesion)|premiere inscription|^inscription|^je m'inscris/;

/** « Continuer » and its like: the button that leads to the next screen. */
export const NEXT =
  /^(je )?(continue|poursui|suivant|valid|etape suivante|passer a l'etape|enregistrer et continuer|confirm|suite\b|termin|finalis|(creer|ouvrir) mon compte|m'inscri)/;

/** Titles of what lies beside the journey and looks like it. Facts: ameli-facts.md, and the portal's own menus. */
const ELSEWHERE: readonly (readonly [string, RegExp])[] = [
  [
    'a forgotten code',
    /code provisoire|(mot de passe|code|identifiant)s? (d'acces )?(oublie|perdu|egare|bloque)|oubli\w* (de )?(mon|votre|du|d'un|le) (mot de passe|code)|reinitialis|recuper\w* (de )?(mon|votre|l'acces|un|le)|debloqu/,
  ],
  [
    'a change',
    /^(je |j')?(souhaite )?(modifi|chang|mettre a jour|mise a jour|actualis|mettez a jour)|(modification|changement|mise a jour) (de|d'|du|des)\b|\b(modifier|changer|mettre a jour|actualiser) (mon|ma|mes|votre|vos|le|la|les|l'|d'|de)\b|nouve(l|lle|au|aux|lles) (rib|iban|compte bancaire|email|coordonnees|numero|mobile|telephone)/,
  ],
  [
    'a message',
    /assistant virtuel|discut|discussion|\bt?chat\b|conversation|(?<!\bvous )contact(er|ez)( |$|-)|formulaire de contact|^contact|(?<!\bvous )ecri(re|vez)|une question|reclamation|\b(votre|mon) message\b|message (envoye|transmis)/,
  ],
  [
    'an order or a loss',
    /\bcommand(er|ez|e)\b|\bperte\b|\bperdu|\bvol(ee?)?\b|declar(er|ez|ation|e) |renouvel|duplicata|carte europeenne|\bceam\b|nouvelle carte|suivi de|\bsuivre/,
  ],
  ['a document', /attestation|justificatif|telecharg|certificat|formulaire(s)? (s\d|cerfa)/],
  [
    'a search',
    /^resultats?|\bresultats? (de|pour)|recherche|^trouver|annuaire|localis|points? d'accueil|(trouve|cherche)\w* (votre|ma|une) (caisse|agence)/,
  ],
  ['a subscription', /newsletter|lettre d'information|lettre d'info|abonne|desinscri|desabonn/],
  ['a survey', /enquete|questionnaire|satisf|(votre|vos|donner|donnez) avis|sondage|temoign/],
  [
    'a service for others',
    /amelipro|professionnel|\b(infirmiers?|infirmieres?|medecins?|pharmaciens?|dentistes?|sages? femmes?|kinesitherapeutes?) (en )?(libera|exerc)|employeur|entreprise|praticien|partenaire|etablissement|pharmac|recrut|candidat|postul|fournisseur|prestataire/,
  ],
  [
    'an account of something else',
    /\bcompte (de |d'|du |des )?(adherent|aidant|association|benevole|client|donneur|editeur|etudiant|fiscal|formation|forum|invite|retraite|tabac|tuteur|visiteur)|\bcompte (sur|chez|aupres|pour) (de |d'|du |des )?(?!(ameli|le site|ce site|internet|acceder|consulter|suivre|gerer|beneficier|profiter|recevoir|faire|realiser|effectuer|obtenir|retrouver|vos|mes|la premiere)\b)/,
  ],
  ['a simulation', /simul|calcul|estim/],
  ['an appointment', /rendez ?vous|\brdv\b/],
  [
    'a family matter',
    /rattach|\benfants?\b|ayants? droit|conjoint|grossesse|maternite|deces|defunt|medecin traitant|\bproches?\b|aidants?\b|personne (protegee|accompagnee|que vous)|affili|\bayant|tutelle|tuteur|mandat/,
  ],
  ['a warning', /^signal|fraud|phishing|hameconnage|arnaque|escroquerie|faux (site|sms|email)/],
  [
    'another service',
    /espace sante|\bapcv\b|appli(cation)? carte vitale|carte vitale sur (mon|votre|un|le) (smartphone|telephone|mobile)|\bselfie\b|teleconsultation|dossier medical|complementaire|\bcss\b|\bpuma\b|\bdon(s|ner|nez)?\b|payer|paiement en ligne|regler|supprim|clotur|resili|ferm(er|eture|ee?)\b(?!.{0,24}a cle)|desactiv|france ?connect\b|sophia|prevention|bilan/,
  ],
  [
    'something to read',
    /mentions legales|plan du site|accessibilite|politique|protection des donnees|foire aux questions|\bpas a pas\b|\bfaq\b|questions? frequentes|^aide\b|centre d'aide|tutoriel|mode d'emploi|^pourquoi|\bcomment (creer|ouvrir|faire|se |obtenir|utiliser|savoir)|^guide|video|actualite|^a propos|lexique|glossaire|archive|retranscription|transcription/,
  ],
  ['nothing', /page (introuvable|non trouvee|inexistante)|erreur 40\d|\b404\b|n'existe (pas|plus)/],
  ['a signed-out page', /deconnecte|deconnexion|a bientot/],
];

/** The neighbour of the journey that a text names, or null. */
export function elsewhere(text: string): string | null {
  return ELSEWHERE.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** Accounts of something else are created, too. */
function isOurCreation(text: string): boolean {
  return CREATION.test(text) && elsewhere(text) === null;
}

function mentionsCreation(page: Page): boolean {
  const said = page.headings.some(({ text }) => isOurCreation(text));
  return said || page.passages.some(({ text, region }) => region === 'header' && isOurCreation(text));
}

/** The words by which lists of steps have called them; every screen names all, so they only say that it is the creation. */
const STEP_NAMES = [
  /identi|informations|qui etes/,
  /verif|securi/,
  /condition|zero papier/,
  /mot de passe/,
  /contact|coordonnees|email/,
];

function namesTheSteps(page: Page): boolean {
  const steps = page.passages
    .filter(({ region }) => region === 'steps')
    .map(({ text }) => text)
    .join(' ; ');
  return STEP_NAMES.filter((name) => name.test(steps)).length >= 3;
}

/** What pages beside the journey say they are for, to whoever is there for that. */
const SAYS_ELSEWHERE =
  /(avez demande|demandez|souhaitez|voulez) (a |de )?(chang|modifi|remplac|supprim|annul)|chang\w+ (l'|d'|de |votre |mon )(email|adresse|numero|telephone|mobile|mot de passe)|(avez|ai) (perdu|oublie|egare) |code provisoire|annuler (la modification|le changement|ma demande)|(l'|votre |son |une )ancien(ne)? (email|adresse|numero|iban|compte bancaire|mot de passe)|nouveau numero de|(un|votre|du|de) nouveau mot de passe|titulaire du compte|(?<!\bsi )\bvous (modifiez|changez|remplacez|supprimez|fermez|cloturez) (l'|le|la|les|votre|vos)|^pour (fermer|cloturer|supprimer)\b.{0,24}\bcompte|changement (de |d'|du )(compte bancaire|rib|iban|email|numero|mot de passe)|(votre|une|de|la) nouvelle banque|nouvelles? coordonnees bancaires|\bmaquette\b|formulaire.{0,24}ne fonctionne pas|\b(votre|vos|mon|un|au|le|ce|prendre) rendez vous|transmis\w* a (votre|la|une) mutuelle/;

/** Of an account whose name is like that of the one that is created. */
const NOT_OUR_ACCOUNT = /\b(distinct|different|independant)e?s? (de|du) (votre |mon |le )?compte ameli/;

function saysElsewhere(page: Page): boolean {
  const said = page.statements.some(({ text, label, heading }) => !label && heading === 0 && SAYS_ELSEWHERE.test(text));
  return said || page.passages.some(({ text }) => NOT_OUR_ACCOUNT.test(text));
}

/** A bar at an edge of the window may say what its button does. */
function saysElsewhereAtItsButton({ statements, mainActions }: Page): boolean {
  const buttons = new Set(mainActions.filter(({ link, name }) => !link && NEXT.test(name)).map(({ order }) => order));
  return statements.some(
    ({ text, order, label }) => !label && text.length < 60 && buttons.has(order + 1) && elsewhere(text) !== null,
  );
}

/** Parts of the site that are reached by someone who has an account already. */
const OF_AN_ACCOUNT = /\b(profil|preferences|parametres|mes informations|info perso|messagerie|paiements|demarches)\b/;

function addressIsElsewhere({ address }: Page): boolean {
  const words = wordsOfIdentifier(address);
  return elsewhere(words) !== null || OF_AN_ACCOUNT.test(words);
}

/** True where a heading, the title or the address speaks of an account being created. */
export function isCreation(page: Page): boolean {
  return CREATION_CLUES.some(({ holds }) => holds(page));
}

/** Said in passing: of an account that is new, that one opens, or that will be active once this is done. */
const OF_A_CREATION = new RegExp(
  String.raw`${CREATION.source}|\b(nouveau|futur|premier) (espace|compte)\b|\b(compte|espace)\b.{0,24}(presque|bientot|sera) .{0,8}(pret|cree|ouvert|activ)|\b(activ|finalis)\w* .{0,16}\bcompte\b|\bcompte que vous (creez|ouvrez|(etes en train|venez) (de |d')(creer|ouvrir)|allez (creer|ouvrir))|^compte (ameli )?(cree|ouvert)$|(cre(er|ez|e|ons|ation)|ouv(rir|rez|re|rant|erture)|inscri\w*|adhes\w*).{0,16}\b(votre|mon|un) espace\b|\b(en|votre|mon|l'|cette) ?(inscription|adhesion)\b|\b(votre|mon|la) creation\b|\ben (adherant|vous inscrivant|ouvrant|creant)\b|^inscription|^adhesion|etape de l'inscription|(conditions|regles)( generales)?( d'utilisation| d'acces)? (du|de (votre|mon))( futur)? compte\b`,
);
/** Said to those who are not there for it. */
const OFFERED =
  /\?|^(si|sinon|pour ceux)\b|\b(pas|aucun|sans) (encore )?(de |d'un |d')?(compte|espace)|premiere visite|\bcomment\b/;
/** What goes on with it, or ends it: other links only lead there. */
const IN_IT =
  /^(je )?(continu|poursui|termin|finalis|repren|quitt|abandon|annul|arret|valid|suspend|interromp)|(creer|ouvrir) mon (compte|espace)$/;

/** As a button; a link that says so leads there. */
const BEGINS_IT = /^(je )?(commenc|demarr)/;

/** True where anything at all speaks of an account being created, be it in passing or only in the page's code. */
function speaksOfACreation(page: Page): boolean {
  const speaks = (text: string) => OF_A_CREATION.test(text) && !OFFERED.test(text) && elsewhere(text) === null;
  const { title, whereabouts, passages, mainActions } = page;
  return (
    isCreation(page) ||
    speaks(title) ||
    whereabouts.some(speaks) ||
    passages.some(({ text, region, link }) => !link && region !== 'footer' && region !== 'aside' && speaks(text)) ||
    mainActions.some(({ name, link }) => (!link || name.length < 60) && IN_IT.test(name) && speaks(name)) ||
    mainActions.some(({ name, link }) => !link && BEGINS_IT.test(name) && speaks(name))
  );
}

/** Words of an address, in plain form. */
const CREATION_ADDRESS =
  /\b(creation|creer|inscription|adhesion|enrol\w*|ouverture|ouvrir|nouveau compte|compte nouveau)\b/;

/** A copy on which others learn, or show, how it goes: for whoever is there, nothing comes of it. */
const PRACTICE =
  /\b(base|site|environnement|ecran|page|version|mode) (de |d')?(ecole|formation|demonstration|demo|essai|test|entrainement|recette)\b|^(demonstration|exercice)\b|(dossiers|donnees|assures) (sont )?fictifs?\b|donnees (sont )?fictives|rien n'est (enregistre|conserve)|\bbut pedagogique\b|\b(cet ecran|cette page|ce formulaire) ne fonctionne pas|rien de ce que vous (y )?(tapez|saisissez|ecrivez)/;

function isPractice({ passages }: Page): boolean {
  return passages.some(({ text, link }) => !link && text.length < 160 && PRACTICE.test(text));
}

function isForOthers({ passages }: Page): boolean {
  const top = passages.filter(({ region }) => region === 'header' || region === 'nav');
  // Where one may choose between the services for each, that for others is not the one where one is.
  return top.some(({ text, link }) => !link && FOR_OTHERS.test(text)) && !top.some(({ text }) => FOR_US.test(text));
}

const FOR_US = /\bassures?\b|\bparticuliers?\b/;
const FOR_OTHERS =
  /amelipro|professionnels? de sante|employeurs|entreprises|espace (pro|aidant|partenaire)|portail des partenaires|\b(infirmiers?|infirmieres?|medecins|pharmaciens|dentistes|sages? femmes?|kinesitherapeutes|transporteurs)\b.{0,12}(liber|$)/;

const SUBMITS_ELSEWHERE =
  /^(envoyer (mon|ma|le|votre)|voir (?=[a-z])(?!ou\b|comment|(un |l')?exemple|(le|la|l'|une?|ma|mon) ?(image|schema|illustration|photo|modele|aide|recto|verso|carte|rib|mot de passe|code))|entrer dans|recevoir (mon|un) (nouveau )?(code|mot de passe)|obtenir |clotur|fermer (mon|le|ce) compte|enregistrer (le|la) nouve|rechercher|commander|declarer|prendre rendez|m'abonner|s'abonner|calculer|simuler|telecharger|modifier|reinitialiser|enregistrer (ma|mes|mon|les) (modif|change|nouve)|mettre a jour|signaler|rattacher|supprimer|payer|changer|continuer vers (?!(l'|la )?(etape|suite)|mon|votre|le))/;

/** Ways to say it: se déconnecter, fermer la session, quitter mon compte. Who closes an account ends it for good. */
const SIGN_OUT =
  /deconnexion|deconnect(er|ez|e)\b|^(je )?(ferm(er|ez|e)|termin(er|ez|e)|clo(re|s|turer)|fermeture|fin)( de)? ?(ma |la |votre |cette )?session|^(je )?(quitt(er|ez|e)|sort(ir|ez)|sors)( de)? ?(ma |la |votre |mon |le |l')?(session|compte|espace)|^(log ?out|sign ?out)$/;

export function signOutLink(page: Page) {
  return page.actions
    .filter(({ name, element }) => SIGN_OUT.test(name) || element.id === 'lienDeconnexionId')
    .filter(({ name }) => name.length < 60)
    .sort((a, b) => rank(a.region) - rank(b.region))[0];
}

const rank = (region: string) => ['header', 'nav', 'main', 'aside', 'steps', 'footer', 'chat'].indexOf(region);

/** « Création de votre compte – 4 / 5 », where it is no heading. */
function saysWhichStep({ passages }: Page): boolean {
  return passages.some(
    ({ text, region, link }) =>
      region !== 'footer' &&
      region !== 'aside' &&
      !link &&
      text.length < 80 &&
      CREATION.test(text) &&
      /\b\d ?(\/|sur|de) ?\d\b/.test(text),
  );
}

/** Headings that ask, where no field waits for the answer. */
function questionsToRead(page: Page): number {
  return sectionsOf(page).filter((section) => section.heading.text.endsWith('?') && !asks(page, section)).length;
}

/** Kinds of fields by the step that asks for them. */
const ASKED_AT: readonly (readonly FieldKind[])[] = [
  ['family-name', 'social-security-number', 'birth-date', 'postal-code'],
  ['iban-last-digits', 'card-serial-number'],
  ['password-confirmation'],
  ['email-confirmation', 'phone'],
];

function isFile({ elements }: Field): boolean {
  return elements.some((element) => element.getAttribute('type') === 'file');
}

function stepsAskedFor(page: Page): number {
  return ASKED_AT.filter((kinds) => kinds.some((kind) => page.has(kind))).length;
}

/** What speaks for any screen of the creation. */
export const CREATION_CLUES: readonly Clue[] = [
  clue('heading', 2, 'a heading speaks of creating an account', mentionsCreation),
  clue('text', 1.5, 'it says which step of the creation this is', saysWhichStep),
  clue('text', 1.5, "its list of steps names the creation's", namesTheSteps),
  clue('title', 1, 'the title speaks of creating an account', ({ title }) => isOurCreation(title)),
  clue('address', 1, 'the address of the creation', ({ address }) => CREATION_ADDRESS.test(wordsOfIdentifier(address))),
  clue(
    'form',
    3,
    "the portal's creation form, at its own address",
    (page) => page.address === 'as_creation_immediate_page' && page.holds('[name=creationImmediateForm]'),
  ),
  clue('id', 1, "the portal's creation form", (page) =>
    page.holds('[name=creationImmediateForm], [id^=creationImmediate], .creationimmediate'),
  ),
];

/**
 * Speaks against a screen of the creation of which nothing says that it is one: other forms ask for the same, and say so
 * somewhere, in words that nobody can foresee.
 */
const NOT_OF_A_CREATION = clue(
  'against',
  -6,
  'nothing speaks of creating an account',
  (page) => !speaksOfACreation(page),
);

/** What speaks for any screen of the creation, and against one that might be of something else. */
export function ofTheCreation(name: PageName): readonly Clue[] {
  return [
    ...CREATION_CLUES,
    ...NEIGHBOUR_CLUES,
    NOT_OF_A_CREATION,
    clue(
      'journey',
      5,
      'nor need it do so, for it comes next in the journey that is on',
      (page) => page.awaited.includes(name) && !speaksOfACreation(page),
    ),
  ];
}

/** What speaks against any screen on which a journey goes on. */
export const NEIGHBOUR_CLUES: readonly Clue[] = [
  clue('against', -10, 'the public site has no account pages', ({ host }) => host === 'www.ameli.fr'),
  clue('against', -7, 'its main heading is for something else', (page) =>
    page.mainHeadings.some(({ text }) => elsewhere(text) !== null),
  ),
  clue('against', -3, 'its title is for something else', ({ title }) => elsewhere(title) !== null),
  clue('against', -4, 'its address is for something else', addressIsElsewhere),
  clue('against', -3, 'it says that it is for something else', saysElsewhere),
  clue('against', -4, 'its button is for something else', (page) => page.submits(SUBMITS_ELSEWHERE)),
  clue(
    'against',
    -3,
    'the first button after what it asks is, too',
    ({ sender }) => sender !== undefined && SUBMITS_ELSEWHERE.test(sender.name),
  ),
  clue('against', -4, 'beside its button it says that it is for something else', saysElsewhereAtItsButton),
  clue('against', -7, 'where one is on the site is for something else', ({ whereabouts }) =>
    whereabouts.some((text) => elsewhere(text) !== null && !/^\W*\d?\W*contacts?$/.test(text)),
  ),
  clue('against', -5, 'someone is signed in', (page) => signOutLink(page) !== undefined),
  clue('against', -4, 'it asks for what several steps ask, all at once', (page) => stepsAskedFor(page) >= 3),
  clue('against', -4, 'it asks for a file', (page) => page.mainFields.some(isFile)),
  clue('against', -4, 'it asks for a message', (page) => page.has('message')),
  clue('against', -4, 'it is for professionals', (page) => page.has('professional-id')),
  clue('against', -7, 'its header is that of a service for others', isForOthers),
  clue('against', -10, 'it is for practice only', isPractice),
  clue('against', -4, 'questions and answers', (page) => questionsToRead(page) >= 3),
  clue('against', -4, 'longer than any screen of the journey', ({ length }) => length > 6000),
];
