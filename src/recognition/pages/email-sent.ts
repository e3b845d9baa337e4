import { clue, type PageRule } from '../evidence';
import { saysItIsActive } from './activated';
import { CREATION_CLUES, isCreation, NEIGHBOUR_CLUES } from './creation';
import { consent } from './terms';

/** Step 7, first half: the e-mail is on its way (procedure-mairie.txt, step 7). */

const SENT =
  /(email|message|lien).{0,60}(a ete|vient d'etre|est|a bien ete) (envoye|adresse|transmis|expedie)|(venons (de |d')|avons )(vous )?(envoye|envoyer|adresse|adresser|transmis|ecrire|ecrit)|(email|message|lien|courrier) (vous attend|est (bien )?parti|est en (route|chemin))|allez recevoir.{0,30}(email|message|lien)|(consultez|ouvrez|verifiez|relevez|regardez|rendez vous (dans|sur)|allez (dans|sur|voir)) (maintenant )?(votre|vos) (messagerie|boite|email)/;
const ACTIVATE =
  /activ(er|ation|ez)|compte sera (cree|ouvert|actif)|(finalis|termin|confirm|valid)\w*.{0,30}(compte|inscription|creation|adhesion)|(cliqu(er|ez|ant) sur|suiv(re|ez|ant)|ouvr(ir|ez|ant)|appuy(er|ez|ant) sur|touch(er|ez|ant)) (le|ce|son) (lien|bouton)|(lien|bouton).{0,40}(cliquer|appuyer|suivre|toucher|presser|ouvrir)|compte.{0,40}\b(mis|mise|entre\w*) en service|\bmettre (votre|le) compte en service/;

export const emailSent: PageRule = {
  page: 'email-sent',
  clues: [
    ...CREATION_CLUES,
    ...NEIGHBOUR_CLUES,
    clue('text', 3, 'it says that an e-mail was sent', (page) => page.says(SENT)),
    clue(
      'text',
      2.5,
      'it says to click the link that activates the account',
      (page) => page.says(ACTIVATE) && page.says(/\bcompte\b/),
    ),
    clue('heading', 1.5, 'a heading speaks of the e-mail', (page) =>
      page.heading(/email|messagerie|boite|derniere etape|presque|plus qu'une|activ(er|ez|ation)|confirm(ez|ation)/),
    ),
    clue('text', 1, 'it says how long to wait, or where else to look', (page) =>
      page.says(
        /indesirable|\bspams?\b|pourriel|(\d+|quelques|une|deux) (heures?|minutes?|jours)|pas recu|toujours rien/,
      ),
    ),
    clue('form', 0.5, 'there is nothing to fill in', (page) => page.mainFields.length === 0),
    clue('action', 0.5, 'it offers to send the e-mail again', (page) => page.offers(/renvoy|pas recu|nouvel envoi/)),
    clue(
      'against',
      -3,
      'it speaks of no account',
      (page) => !isCreation(page) && !page.says(/\bcompte\b|inscription|adhesion/),
    ),
    clue('against', -5, 'it replaces a password', (page) =>
      page.says(/reinitialis|mot de passe oublie|nouveau mot de passe/),
    ),
    clue('against', -5, 'it speaks of another matter', (page) =>
      page.says(
        /newsletter|lettre d'information|votre (message|reclamation) (a|est)|(votre|la) nouvel(le)? (adresse|email)|nouvelle adresse|modification de votre/,
      ),
    ),
    clue('against', -4, 'it is the terms themselves', (page) => page.mainHeading(/\bconditions\b|mentions legales/)),
    clue('against', -4, 'the account is active already', saysItIsActive),
    clue('against', -4, 'there is something to accept', (page) => consent(page) !== undefined),
    clue('against', -4, 'it asks a code', (page) => page.has('one-time-code')),
    clue('against', -4, 'there is something to fill in', (page) => page.mainFields.length > 1),
    clue('against', -4, 'longer than such a page', ({ length }) => length > 2200),
  ],
  targets: () => ({}),
};
