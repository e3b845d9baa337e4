import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { similarDomain } from '../../src/checks/domains';
import '../seed';

/** By what is meant: the slips that are seen most. */
const SLIPS: Record<string, string> = {
  'orange.fr':
    'ornage.fr orage.fr orang.fr organe.fr oranges.fr orrange.fr orange.f orange.rf orange.frr orange.com orangefr orange.fe',
  'wanadoo.fr': 'wanado.fr wandoo.fr wanadou.fr wannadoo.fr wanadoo.com wanadoo.f wanadoo wanaddo.fr wanadoo.fe',
  'free.fr': 'fre.fr freee.fr fere.fr free.com free.f free',
  'sfr.fr': 'sffr.fr srf.fr sfr.com sfr.f',
  'laposte.net': 'laposte.fr laposte.com lapost.net laposte.nte laposte.ner la-poste.net lapsote.net laposte',
  'gmail.com':
    'gmial.com gmai.com gmil.com gamil.com gmaill.com gnail.com gmail.fr gmail.con gmail.co gmail.cm gmail.comm gmailcom gmail gmail.vom gmail.',
  'hotmail.com': 'hotmial.com hotmal.com homail.com hotmai.com hotmail.con hotmail.co htomail.com hotmeil.com',
  'hotmail.fr': 'hotmial.fr hotmail.f hotmail.frr hotmail.fe hotmail hotmil.fr',
  'outlook.fr': 'outlok.fr outllok.fr outlook.ft oultook.fr',
  'outlook.com': 'outlok.com outllook.com outlook.vom',
  'yahoo.fr': 'yaho.fr yahou.fr yhaoo.fr yahooo.fr yahoo.f',
  'live.fr': 'livre.fr live.f lvie.fr',
  'icloud.com': 'iclou.com icloude.com icloud.fr',
  'bbox.fr': 'box.fr bbox.com bboxe.fr',
  'club-internet.fr': 'clubinternet.fr club-internet.com club-intenet.fr',
};

/** Addresses that people have as well, some of them one letter from a common one. */
const OTHERS =
  'mail.com ymail.com email.com gmx.fr gmx.com gmx.de me.com mac.com msn.com live.be live.nl hotmail.be hotmail.it hotmail.es ' +
  'hotmail.co.uk hotmail.de outlook.be outlook.de outlook.es yahoo.es yahoo.it yahoo.co.uk yahoo.com.br yahoo.ca aol.de orange.be orange.es ' +
  'proton.me protonmail.com tutanota.com zoho.com mailo.com noos.fr cegetel.net aliceadsl.fr libertysurf.fr voila.fr ' +
  'tele2.fr 9online.fr dbmail.com skynet.be telenet.be bluewin.ch web.de t-online.de libero.it ac-toulouse.fr univ-tlse3.fr ' +
  'haute-garonne.fr saint-thomas.fr mairie-toulouse.fr sncf.fr edf.fr ovh.fr nordnet.fr afr.fr ssr.fr nef.org line.fr five.fr ' +
  'grange.fr courriel.example o.fr a.b';

describe('a domain', () => {
  it.each(Object.entries(SLIPS))('%s is recognised behind the slips of its keyboard', (meant, slips) => {
    for (const slip of slips.split(' ')) expect(`${slip} → ${similarDomain(slip)}`).toBe(`${slip} → ${meant}`);
  });

  it('that people have is left as it is', () => {
    for (const domain of [...Object.keys(SLIPS), ...OTHERS.split(' ')])
      expect(similarDomain(domain), domain).toBeNull();
  });

  it('is only ever likened to one of the list, whatever it is', () => {
    const common = [
      ...Object.keys(SLIPS),
      'yahoo.com',
      'live.com',
      'aol.com',
      'aol.fr',
      'numericable.fr',
      'numericable.com',
      'neuf.fr',
    ];
    const near = fc
      .tuple(fc.constantFrom(...common), fc.nat(16), fc.string({ maxLength: 2 }))
      .map(([domain, at, put]) => domain.slice(0, at) + put + domain.slice(at + 1));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.domain(), near), (domain) => {
        const similar = similarDomain(domain);
        if (similar !== null) {
          expect(common).toContain(similar);
          expect(similar).not.toBe(domain);
          expect(similarDomain(similar)).toBeNull();
        }
      }),
      { numRuns: 1000 },
    );
  });
});
