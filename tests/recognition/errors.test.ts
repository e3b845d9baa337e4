import { describe, expect, it } from 'vitest';
import { kindOfError } from '../../src/recognition/errors';
import { plain } from '../../src/recognition/french';

/** Texts seen on the real site (ameli-facts.md, “Error texts seen”), and others that mean the same. */
describe('an error is about', () => {
  it.each([
    ['form', 'Votre numéro de Sécurité sociale ne peut pas être inférieur à 13 chiffres.'],
    ['form', 'Votre numéro de Sécurité sociale doit contenir des chiffres, A ou B. Veuillez recommencer.'],
    ['form', 'La date n’a pas un format correct (jj/mm/aaaa).'],
    ['mismatch', 'Les informations fournies sont incorrectes.'],
    ['mismatch', 'Les informations saisies ne correspondent pas à celles que nous connaissons.'],
    ['mismatch', 'Votre numéro ou votre mot de passe est erroné.'],
    ['mismatch', 'Ce code est expiré.'],
    ['twice', 'Les deux adresses e-mail ne sont pas identiques.'],
    ['twice', 'Les mots de passe saisis sont différents.'],
    ['missing', 'Ce champ est obligatoire.'],
    ['missing', 'Vous devez accepter les conditions d’utilisation.'],
    ['not-covered', 'Vous ne dépendez plus du régime général de l’Assurance Maladie.'],
    ['exists', 'Vous avez déjà un compte ameli.'],
    ['other', 'Une erreur est survenue.'],
  ] as const)('%s: « %s »', (kind, text) => {
    expect(kindOfError(plain(text))).toBe(kind);
  });
});
