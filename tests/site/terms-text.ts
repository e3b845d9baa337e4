import { html } from './html';

/** The terms in full, to read: nothing to accept here. */
export const termsText = html`<h2>1. Objet</h2><p>Le compte ameli permet de consulter vos remboursements et d'effectuer
vos démarches en ligne. L'adhésion au compte est gratuite et facultative.</p>
<h2>2. Adhésion</h2><p>La création du compte demande le nom de famille, le numéro de sécurité sociale, la date de
naissance et le code postal de l'assuré, les 7 derniers chiffres de son IBAN et le numéro de série de sa carte
Vitale.</p>
<h2>3. Relevés en ligne («&nbsp;zéro papier&nbsp;»)</h2>
<p>L'adhésion vaut acceptation de ne plus recevoir les relevés de
prestations par courrier postal. Une adresse e-mail est obligatoire.</p>
<h2>4. Code personnel et mot de passe</h2><p>L'assuré choisit un mot de passe d'au moins 8 caractères et le garde
secret.</p>
<h2>5. Résiliation</h2><p>L'assuré peut fermer son compte à tout moment ; ses relevés lui sont alors de nouveau envoyés
par courrier.</p>`;
