import { describe, expect, it } from 'vitest';
import { announcement, cookiesHint, hintFor } from '../../src/journey/hints.fr';
import { STEPS } from '../../src/journey/steps';
import { targetHints } from '../../src/journey/target-hints.fr';
import { ALL_PAGES, AT_HOME, mayBelongTo } from './names';
import { MODULES, RINGED, SITUATIONS, sentencesOf, TEXTS, type Text, withoutAddresses } from './texts';

interface Rule {
  readonly fault: RegExp;
  /** Something it must find, so that a rule that finds nothing is not taken for texts without fault. */
  readonly found: readonly string[];
  /** Something that only looks like it. */
  readonly passed: readonly string[];
}

const RULES: Record<string, Rule> = {
  'a non-breaking space before « : ; ? ! »': {
    fault: /(^|[^\u00a0])[:;?!]/,
    found: ['Nom :', 'Nom:', 'Quoi ?', 'Oui !', 'Oui\u202f;'],
    passed: ['Nom\u00a0: Dupont', 'Quoi\u00a0?'],
  },
  'non-breaking spaces inside « »': {
    fault: /«(?!\u00a0)|(^|[^\u00a0])»/,
    found: ['« Continuer\u00a0»', '«\u00a0Continuer »', '«Continuer»'],
    passed: ['«\u00a0Continuer\u00a0»'],
  },
  '« and » in pairs': {
    fault: /«[^»]*(«|$)|^[^«]*»|»[^«]*»/,
    found: ['«\u00a0Continuer', 'Continuer\u00a0»', '«\u00a0a «\u00a0b\u00a0»'],
    passed: ['«\u00a0a\u00a0» ou «\u00a0b\u00a0»', 'rien'],
  },
  'typographic apostrophes and guillemets only': {
    fault: /['"“”‘`´]/,
    found: ["l'aide", '"Continuer"', 'l‘aide'],
    passed: ['l’aide'],
  },
  'no needless space': {
    fault: /[\s\u00a0]{2}|^\s|\s$|[^\S\u00a0][.,)]|\( |\u202f|[\n\t]/,
    found: ['un  mot', ' un', 'un ', 'un .', 'un\u00a0 mot', 'un\nmot'],
    passed: ['un mot', '13\u00a0chiffres', 'finit par «\u00a0.fr\u00a0»'],
  },
  'one full stop, not two': {
    fault: /\.\.|[?!:;,]\.|\.[?!:;,]/,
    found: ['Fin..', 'Quoi\u00a0?.'],
    passed: ['Fin.'],
  },
  'no cheer': {
    fault: /(?<!«\u00a0)!/,
    found: ['Bravo\u00a0!'],
    passed: ['comme «\u00a0!\u00a0»'],
  },
  'capitals with their accents': {
    fault:
      /(?<!\p{L})(E(tape|tat|cri|vite|cran|teign|tend|cout|galement|nonc)\p{L}*|Electron\p{L}*|Ca|Pres|Tres|Apres|Deja|Deconnexion|Decidez|Verifiez|Repondez|Repetez|Reduire|Reessayez|Preparez)(?!\p{L})|(^|[.?!:] )A /u,
    found: ['Etape 3', 'A avoir sous la main', 'Ecrivez', 'Fin. A demain', 'Evitez'],
    passed: ['Étape 3', 'À avoir', 'la lettre A ou B', 'Écrivez', 'En Corse', 'Est-ce'],
  },
  '« vous », never « tu »': {
    fault:
      /(?<!\p{L})(tu|toi|ton|ta|tes|te|t’\p{L}+)(?!\p{L})|(^|[.?!:] )(Clique|Tape|Saisis|Ouvre|Prends|Lis|Choisis|Écris|Remplis|Vérifie|Regarde|Attends|Reviens|Va|Appelle|Indique|Donne|Évite|Refuse|Relis|Recommence|Garde|Ferme)(?![\p{L}])/iu,
    found: ['Ouvre ton compte', 'Quand tu veux', 'Fin. Clique ici', 'Il t’envoie'],
    passed: ['Ouvrez votre compte', 'Total', 'Cliquez', 'Le site tente', 'Aller sur ameli.fr'],
  },
  'no words of the trade': {
    fault:
      /(?<!\p{L})(saisi\p{L}*|valid(?!it)\p{L}+|onglets?|identifiants?|authentifi\p{L}+|URL|domaines?|renseign\p{L}+)(?!\p{L})/iu,
    found: ['Saisissez le code', 'Validez', 'dans cet onglet', 'Votre identifiant', 'S’authentifier', 'Renseignez'],
    passed: ['Tapez le code', 'Cliquez', 'Saison'],
  },
  'no English': {
    fault:
      /(?<!\p{L})(the|your|you|click|please|account|password|login|log in|sign in|next|step|email|emails|button|submit|continue|cancel|ok|okay|smartphone|checkbox|link|website|popup|browser|tab|home|help|guide me|scanner|pin|undefined|null|NaN|object)(?!\p{L})/iu,
    found: ['Click ici', 'Votre email', 'Le password', 'Étape undefined sur 7', '[object Object]'],
    passed: ['Votre e-mail', 'Continuer', 'Compte', 'Le numéro du compte'],
  },
};

function faultsOf({ fault }: Rule): Text[] {
  return TEXTS.filter(({ text }) => fault.test(withoutAddresses(text)));
}

describe('every text that a resident reads', () => {
  it('is looked at', () => {
    const files = new Set(TEXTS.map(({ where }) => where.slice(0, where.indexOf('.fr.ts') + '.fr.ts'.length)));
    expect([...files]).toEqual(
      expect.arrayContaining([
        'guide/guide.fr.ts',
        'journey/hints.fr.ts',
        'pictures/pictures.fr.ts',
        'popup/popup.fr.ts',
      ]),
    );
    expect(files.size).toBe(Object.keys(MODULES).length);
    expect(TEXTS.filter(({ text }) => text.trim() === '')).toEqual([]);
  });

  describe.each(Object.entries(RULES))('has %s', (_, rule) => {
    it('throughout', () => {
      expect(faultsOf(rule)).toEqual([]);
    });

    it('as a rule that finds what it is for, and only that', () => {
      expect(rule.found.filter((text) => !rule.fault.test(text))).toEqual([]);
      expect(rule.passed.filter((text) => rule.fault.test(text))).toEqual([]);
    });
  });
});

/** More words than that are not read in one breath. */
const LONGEST_SENTENCE = 15;

/** Sentences that may be longer, and why. */
const LONGER: readonly (readonly [sentence: RegExp, why: string])[] = [
  [/^.+ s’engage à rendre ses services numériques accessibles, conformément à l’article/, 'words of the legal form'],
  [/est non conforme avec le référentiel général d’amélioration de l’accessibilité/, 'words of the legal form'],
  [/^Vous avez signalé à la mairie un défaut d’accessibilité/, 'words of the legal form'],
  [/^Aide de la mairie pour créer son compte ameli, étape par étape/, 'the manifest’s description, once in a store'],
  [
    /34\u00a022.* de 8\u00a0h\u00a030 à 17\u00a0h\u00a030\.|^pour le numéro de série, du lundi/,
    'opening hours: half of the words are numbers',
  ],
];

function lengthOf(sentence: string): number {
  return sentence.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
}

describe('every sentence', () => {
  it(`has at most ${LONGEST_SENTENCE} words, but for a few that have a reason`, () => {
    const long = TEXTS.flatMap(({ where, text }) =>
      sentencesOf(text)
        .filter((sentence) => lengthOf(sentence) > LONGEST_SENTENCE)
        .map((sentence) => ({ where, sentence })),
    );
    const excused = (sentence: string) => LONGER.find(([excuse]) => excuse.test(sentence));
    expect(long.filter(({ sentence }) => !excused(sentence))).toEqual([]);
    const needed = new Set(long.map(({ sentence }) => excused(sentence)));
    expect(LONGER.filter((excuse) => !needed.has(excuse))).toEqual([]);
  });

  it('is counted as one reads it', () => {
    expect(sentencesOf('Un deux. Trois\u00a0? Quatre\u00a0: cinq.')).toEqual([
      'Un deux.',
      'Trois\u00a0?',
      'Quatre\u00a0: cinq.',
    ]);
    expect(lengthOf('L’aide coûte 36\u00a046 «\u00a0euros\u00a0»\u00a0: non – oui.')).toBe(7);
  });
});

/** « Ouvrez », « Prouvez », « Lisez-le ». */
const ACTION = /^(Ne )?\p{L}+ez(?=[\s\u00a0,.-])/u;

describe('what the card says', () => {
  it('at each page where there is something to do is that, first', () => {
    for (const page of ALL_PAGES.filter((page) => page !== 'signed-in')) {
      for (const step of STEPS.filter((step) => mayBelongTo(page, step)))
        expect(hintFor(page, step, null, RINGED, AT_HOME)?.title, `${page} ${step}`).toMatch(ACTION);
    }
  });

  it('of each thing to fill in or click on is what to do, first, but where there are two ways', () => {
    const others = Object.entries(targetHints).filter(([, { help }]) => !ACTION.test(help[0] ?? ''));
    expect(others.map(([target]) => target)).toEqual(['card-serial-number', 'paperless-consent']);
  });

  it('is something on every page but an unknown one', () => {
    expect(ALL_PAGES.filter((page) => hintFor(page, 7, null, RINGED, AT_HOME) === null)).toEqual(['unknown']);
  });

  it('is nothing to who just uses their account', () => {
    expect(hintFor('signed-in', null, null, RINGED, AT_HOME)).toBeNull();
    expect(hintFor('signed-in', null, null, RINGED, { publicComputer: true, journeyOn: false })).toBeNull();
    expect(hintFor('signed-in', null, null, RINGED, { publicComputer: false, journeyOn: true })).toBeNull();
  });

  it('on the sign-in page is to create the account first, to check it at the end', () => {
    expect(hintFor('sign-in', 1, null, RINGED, AT_HOME)?.title).toBe('Cliquez pour créer un compte');
    expect(hintFor('sign-in', 7, null, RINGED, AT_HOME)?.title).toBe('Connectez-vous pour vérifier');
  });

  it('is the question about cookies alone while that is in the way, but to who just uses their account', () => {
    expect(hintFor('identity', 2, 'cookies', [], AT_HOME)).toBe(cookiesHint);
    expect(hintFor('signed-in', null, 'cookies', [], AT_HOME)).toBeNull();
  });

  it('never speaks of a ring where there is none', () => {
    for (const situation of SITUATIONS.filter(([, , , ringed]) => ringed.length === 0)) {
      expect(hintFor(...situation)?.lines.join(' ') ?? '').not.toMatch(/entouré/);
    }
  });

  it('on a public computer is to sign out of the account and of the mailbox, more lightly at home', () => {
    const inPublic = { publicComputer: true, journeyOn: false };
    const said = (...situation: Parameters<typeof hintFor>) => hintFor(...situation)?.lines.join(' ') ?? '';
    for (const ringed of [RINGED, []]) {
      const end = said('signed-in', 7, null, ringed, inPublic);
      expect(end).toMatch(/Déconnexion.*Déconnectez-vous aussi de votre messagerie/);
      expect(said('signed-in', null, null, ringed, { publicComputer: true, journeyOn: true })).toMatch(
        /Déconnexion.*messagerie/,
      );
      const atHome = said('signed-in', 7, null, ringed, AT_HOME);
      expect(atHome).toMatch(/Si d’autres.*Déconnexion/);
      expect(atHome).not.toMatch(/messagerie/);
    }
  });

  it('is announced whole', () => {
    expect(announcement('Étape\u00a01 sur\u00a07', { title: 'Ouvrez', lines: ['Un.', 'Deux.'] })).toBe(
      'Étape\u00a01 sur\u00a07. Ouvrez. Un. Deux.',
    );
  });
});
