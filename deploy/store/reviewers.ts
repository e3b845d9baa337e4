/** What the stores' reviewers are told. In English: they are of every country. */
export const NOTES = `Pas à pas ameli guides residents of a French town through the seven steps of creating their account on ameli.fr
(health insurance). It draws rings and a card over the page. It fills in nothing, clicks nothing, changes nothing of the
page, and makes no network request. It is an aid of the town hall, not a service of the Assurance Maladie, and says so.

TO BUILD IT FROM SOURCE
Any system with Node 20.19 or later. In the folder of pas-a-pas-ameli-source.zip:
  npm ci
  npm run package
This makes dist/pas-a-pas-ameli-chrome.zip and dist/pas-a-pas-ameli-firefox.xpi, the same bytes each time. The code is
TypeScript, bundled and minified by vite. All dependencies come from the npm registry, by the lock file.

TO TRY IT WITHOUT AN ACCOUNT
1. Open https://www.ameli.fr/assure: the link to the account is ringed, and the card says "Étape 1 sur 7".
2. Follow it to the sign-in page: the link that creates an account is ringed.
3. Follow that one: the fields of the first form are ringed and numbered. Put the cursor into the field of the social
   security number: the card shows a drawing. Type a few digits and leave the field: it says how many are missing. Send
   nothing.
4. Click the icon: the popup shows the steps. "Lire ou imprimer le guide" opens the guide, which works offline.
On any other site nothing happens. No account, password or payment is needed for any of this.
`;
