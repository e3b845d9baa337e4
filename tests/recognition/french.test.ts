import '../seed';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plain, wordsOfIdentifier } from '../../src/recognition/french';

describe('plain', () => {
  it.each<[what: string, written: string, plain: string]>([
    ['accents', 'Déjà créé à Noël, où ça ?', 'deja cree a noel, ou ca ?'],
    ['accents apart from their letters', 'cre\u0301e\u0301', 'cree'],
    ['capitals with and without accents', 'ÉTAPE ETAPE Étape', 'etape etape etape'],
    ['ligatures', 'Nœud, ŒUVRE, ex æquo, ﬁn', 'noeud, oeuvre, ex aequo, fin'],
    ['typographic apostrophes', 'l’assuré l‘assuré lʼassuré l`assuré', "l'assure l'assure l'assure l'assure"],
    ['non-breaking space', 'Code postal\u00a0:', 'code postal :'],
    ['narrow non-breaking space', '13\u202fchiffres', '13 chiffres'],
    ['line ends and tabs', '\n  Date\tde \r\n naissance ', 'date de naissance'],
    ['soft hyphens and spaces without width', 'mutu\u00adelle\u200b \ufeffsociale', 'mutuelle sociale'],
    ['guillemets and quotes', '«\u00a0Continuer\u00a0» “oui” "non"', 'continuer oui non'],
    ['the star of what must be filled in', 'Nom de famille *', 'nom de famille'],
    ['hyphens and dashes', 'vous-même, peut\u2011être – ou — non', 'vous meme, peut etre ou non'],
    ['white space alone', ' \u00a0\u202f\n', ''],
    ['nothing', '', ''],
  ])('%s', (_, written, expected) => {
    expect(plain(written)).toBe(expected);
  });

  it.each([
    'N° de sécurité sociale',
    'Nº de sécurité sociale',
    'N°\u00a0de sécurité sociale',
    '№ de sécurité sociale',
    'n ° de sécurité sociale',
    'Num. de sécurité sociale',
    'num de sécurité sociale',
    'No. de sécurité sociale',
    'Numéro de Sécurité Sociale',
    'NUMÉRO DE SÉCURITÉ SOCIALE',
    'Numéro de sécu',
    'Numéro de SS',
    'Numéro de S.S.',
    'N° de Séc. soc.',
  ])('« %s » is numero de securite sociale', (written) => {
    expect(plain(written)).toBe('numero de securite sociale');
  });

  it.each([
    'E-mail',
    'e\u2011mail',
    'Email',
    'EMAIL',
    'mail',
    'Mél',
    'Courriel',
    'Adresse e-mail',
    'adresse mail',
    'Adresse courriel',
    'Adresse électronique',
    'Adresse de messagerie',
    'Adresse de messagerie électronique',
    'Courrier électronique',
    'Adresse de courrier électronique',
  ])('« %s » is email', (written) => {
    expect(plain(written)).toBe('email');
  });

  it.each(['Tél', 'Tél.', 'tel', 'Téléphone'])('« %s » is telephone', (written) => {
    expect(plain(written)).toBe('telephone');
  });

  it.each(['Code personnel', 'code confidentiel', 'Code secret', 'Mot de passe', 'mots de passe'])(
    '« %s » is mot de passe',
    (written) => {
      expect(plain(written)).toBe('mot de passe');
    },
  );

  it.each<[written: string, plain: string]>([
    ['Mon n° de tél. mobile', 'mon numero de telephone mobile'],
    ['Confirmez votre adresse électronique', 'confirmez votre email'],
    ['Je choisis un code personnel', 'je choisis un mot de passe'],
    ['Code postal', 'code postal'],
    ['Code provisoire', 'code provisoire'],
    ['une melée de caramels', 'une melee de caramels'],
    ['un hôtel, un numide', 'un hotel, un numide'],
    ['Adresse', 'adresse'],
    ['Sécurité', 'securite'],
    ['les messages', 'les messages'],
  ])('« %s » is %s', (written, expected) => {
    expect(plain(written)).toBe(expected);
  });

  const word = fc.constantFrom(
    ...['Numéro', 'n°', 'Nº', '№', 'num.', 'No.', 'de', 'd’', 'la', 'votre', 'sécurité sociale', 'sécu'],
    ...['Séc. soc.', 'Tél.', 'tél', 'téléphone', 'E-mail', 'e\u2011mail', 'courriel', 'mél', 'messagerie', 'adresse'],
    ...['électronique', 'adresses', 'code', 'codes', 'personnel', 'confidentiel', 'mot', 'mots de passe', 'secret'],
    ...[
      'carte Vitale',
      'série',
      '7 derniers',
      'IBAN',
      'œ',
      'À',
      'Été',
      '«',
      '»',
      '…',
      '(jj/mm/aaaa)',
      '13',
      ':',
      '*',
      '_',
    ],
  );
  const between = fc.constantFrom(' ', '\u00a0', '\u202f', ' \n ', ', ', '. ', ' – ', '-');
  const french = fc.array(fc.tuple(word, between), { maxLength: 12 }).map((words) => words.flat().join(''));

  it('leaves no accent, capital, typographic sign or needless space', () => {
    fc.assert(
      fc.property(fc.oneof(french, fc.string({ unit: 'grapheme' })), (text) => {
        const result = plain(text);
        expect(result).not.toMatch(/[\u0300-\u036f]|[A-ZÀÂÇÉÈÊËÎÏÔÛÙ]|[’‘ʼ«»“”"*]| {2}|^ | $|[^\S ]/);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves as it is what is plain already', () => {
    // « Adresse adresse e-mail » says the same thing twice, which nobody writes; one of them is taken away each time.
    const written = french.filter((text) => !/adresses?\P{L}+adresse/iu.test(text));
    fc.assert(
      fc.property(written, (text) => {
        expect(plain(plain(text))).toBe(plain(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('makes no difference between the ways to write the same letters', () => {
    fc.assert(
      fc.property(french, (text) => {
        expect(plain(text.normalize('NFD'))).toBe(plain(text.normalize('NFC')));
        expect(plain(text.replace(/ /g, '\u00a0'))).toBe(plain(text));
        expect(plain(text.replace(/’/g, "'"))).toBe(plain(text));
      }),
    );
  });
});

describe('wordsOfIdentifier', () => {
  it.each<[identifier: string, words: string]>([
    ['creationImmediate_1numSecuriteSociale', 'creation immediate 1 numero securite sociale'],
    ['connexioncompte_2nir_as', 'connexioncompte 2 nir as'],
    ['connexioncompte_2date_naissance', 'connexioncompte 2 date naissance'],
    ['numOTP1', 'numero otp 1'],
    ['codePostal', 'code postal'],
    ['dateNaissance', 'date naissance'],
    ['nom-famille', 'nom famille'],
    ['eMail', 'email'],
    ['e-mail', 'email'],
    ['input-12', 'input 12'],
    ['ibanFin7', 'iban fin 7'],
    ['', ''],
  ])('%s → %s', (identifier, words) => {
    expect(wordsOfIdentifier(identifier)).toBe(words);
  });

  it('reads camel case, underscores and hyphens alike', () => {
    const parts = fc.array(fc.constantFrom('code', 'postal', 'nom', 'famille', 'date', 'carte', 'serie', 'iban'), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(parts, (words) => {
        const camel = words.map((word, i) => (i === 0 ? word : word[0]?.toUpperCase() + word.slice(1))).join('');
        expect(wordsOfIdentifier(camel)).toBe(words.join(' '));
        expect(wordsOfIdentifier(words.join('_'))).toBe(words.join(' '));
        expect(wordsOfIdentifier(words.join('-'))).toBe(words.join(' '));
      }),
    );
  });
});
