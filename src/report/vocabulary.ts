/**
 * The only words that a report of a page may hold, bare of accents and capitals: those of the account's
 * pages and of their like. No first name, family name, place, month or illness; what is not in it is left out, so that
 * nothing of the one whose page it is can be in the file. A word that a report lacks is added here, after asking
 * whether it could ever say anything of a person.
 */
export const VOCABULARY: readonly string[] = `
aaaa abandonner abonne abonner abord accede acceder accedez accepte accepter acceptez acces accessibilite
accessibles accompagnement accord accueil accueillir acte actif action activation active activer actives activez
activite actualite actualites actuel actuelle adherant adherent adherents adherer adherez adhesion administrator
adresse adresses afficher afin agence agences agit ai aide aider aides aller allez ameli amelibot amelioration
ameliorer amelipro an ancien ancienne annee annuaire annule annuler anonyme ans appareil appel appelez appli
application appmanager approuve approuver apres arret arrets arrive article as assistance assistant assurance assure
assures astuce attendu attention attestation attestations au aucun audience aujourd aupres aurez aussi
authentification authentifier authentifiez autre aux avance avant avec avez avis avons ayant back bancaire bancaires
banque beneficier besoin bien bientot bienvenue bloque bloquee boite boites bonjour bouton boutons cadre caisse
caisses caractere caracteres carte cas case cases ce celui centre certifie ces cet cette cgu chacun chaine champ
champs change changement changer chaque charge chargement chercher chiffre chiffres choisir choisis choisissez choix
ci cinq civilite cle clics client cliquez cocher cochez code codes colonne combien commande commander commence
commencer comment commune communication communique complementaire comporter compte comptes concerne condition
conditions confiance confidentialite confidentiel configuration confirmation confirme confirmee confirmer confirmez
conforme connaissance connecte connectee connecter connectez connexion connu conseiller conseils consentement
conservees conserver consult consultation consulter consultez contact contacter contacts contenu contient continue
continuer continuez contraste controle cookies coordonnee coordonnees correspondent corrige corriger corrigez
courriel courriels courrier courriers cours cpam cps creation cree creee creer creez creons crypte dans date de
debloquer debut decide decision declaration declare declarer decocher deconnecte deconnecter deconnexion decouvrir
definir definissez definition deja delai delais demande demandee demander demandes demandez demarche demarches
demarrer dematerialisation dematerialises demonstration departement depose depuis dernier derniere derniers des
desactive desinscrire desormais dessous detail detaillees details deux devez differentes difficulte direct
disponible disponibles dispose document documents doit domaine domicile donne donnees donner donnez dont dossier
double droite droits du duree ecran ecrire ecrivez effacer electronique electroniques elle elles email employeur
employeurs en encore enfant enregistrer ensuite entree entreprise entreprises entrer entrez envoi envoye envoyee
envoyer envoyes epouse epoux erreur erreurs espace essai essais essayez est et etape etapes etat ete etes etranger
etre europeenne exact exacte exacts excuser exemple existant existe expiration expire expiree explications facon
facultatif faire fait famille faut faux fenetre ferme fermee fermer feuille fiche figure fil fin finaliser finalisez
finir fixe fois format formulaire formulaires fort forte forum fournies france franceconnect fraude frauduleux
frequentes garder gardez gauche generales gestion gratuit gratuite gratuitement gros groupe guide haut haute heures
hui iban ici id identifiant identifiants identification identifier identique identiques identite il ils image
impossible imprime imprimer inactif inactivite incident incomplet inconnu incorrect incorrecte incorrectes
indesirables indicatif indique indiquer indiques indiquez indisponible information informations informatique informe
inscription inscrire inscrit inscrivez insere installe interesse interrompu interrompue invalide is jamais
javascript je jj joindre jour jours jusqu justificatif la langue le lecteur lecture legales legende lequel les
lettre lettres leur lien liens lieu ligne lire lisez lisible liste longueur lors lu lundi ma madame mail maintenance
maintenant majuscule majuscules maladie manquant manque masquer me medecin medical mel membre meme memes memoriser
mention mentions menu merci mes message messagerie messages mesure mesurer mettre minimum minuscule minute minutes
mis mise mm mme mobile mode modification modifie modifier moins mois moment momentanement mon montrer mot motif mots
moyens munissez naissance nationale nationaux navigateur navigation ne necessaires necessite ni no nom nombre noms
non nos notice notifications notre nous nouveau nouveautes nouveaux nouvel nouvelle nul num numerique numero objet
obligation obligatoire obligatoires obtenir ok ont operateur operation opposition option options ordre ou oublie oui
ouvert ouverture ouvre ouvrez ouvrir page pages paiement paiements panneau papier par parametrer parcours parent
part partage partie partiellement partir paru pas passe passer patienter patientez pdf pendant pensez perdu perdue
perime periode permet permis perso personne personnel personnelle personnelles perte peut peuvent photo photos pied
place plan please plus plusieurs points politique portable portail posees posez possede posseder postal postale
postaux poste pour pourrez pourriel poursuite poursuivez poursuivre pouvez pratique precedent precedente precisez
preference preferences premier premiere premiers prend prendra prendre prenez prenom preparez present presentation
presentes presse prestations preuve prevention principal principale pris prise privee probleme prochain prochaine
proche professionnel professionnels profil profit programme progression protection protege protegee proteger
protegez prouver prouvez provisoire public publics puis qu quand quatre que quel quelques question questions qui
quitter quoi raison raisons rapides rappel recemment reception recevez recevoir recevrez recherche rechercher recois
recommence recommencer reconnaitre reconnecter recopier recopiez recto recu redirection reessayer refait reference
refuse refuser refusez regardez regime regle regles reinitialisation reinitialiser rejected rejoindre relais relatif
releve releves rembourse remboursement remboursements remplacer remplie remplir remplissez rendez renouveler
renseigne renseigner renseignez renvoyer repeter repetez repondre reponse reponses repris request requested requis
requise reseau reserve reserver resiliation ressaisir ressayer reste restent rester resultat resultats retour
retrouver retrouvez reunion reussi reussie reussite revenir rib rien robot robuste sa saisi saisie saisies saisir
saisissez sans sante satisfaction satisfait savoir se seconde secret secrete section secu securise securisee
securisez securite selectionner selectionnez selon semaines sens separe sept sera serie seront serveur service
services servira ses session seuls si siecle signaler simple simulateur site situation sms sociale soins solidaire
solution sommes son sont sortir souhaite souhaiter souhaitez sous specifique statut suis suite suivant suivante
suivantes suivants suivez suivi suivre supplementaire support supprimer sur suspendu taille tard technique tel
telecharger telechargez telephone teleservice temporaire temps tentative tentatives termine terminee terminer tester
texte titre titulaire token totalement touche toujours tous tout toute toutes traceurs traitant tranche transmettre
transmis travail tres trois trop trouve trouver trouvez type un une unique usage usuel utile utiles utilisateur
utilisation utiliser utilisez utilisons valable validation valide validee valider validez vendredi venez venons
verification verifie verifiee verifier verifiez verifions verrouille vers version verso veuillez vie vient vigilance
virtuel visite visiteur vitale voici voie voir volet vos votre voulez vous your zero
`
  .trim()
  .split(/\s+/);
