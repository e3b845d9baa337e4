/** Where people in France have their e-mail: names and endings. */
const DOMAINS: Readonly<Record<string, readonly string[]>> = {
  orange: ['fr'],
  wanadoo: ['fr'],
  free: ['fr'],
  sfr: ['fr'],
  laposte: ['net'],
  gmail: ['com'],
  hotmail: ['fr', 'com'],
  outlook: ['fr', 'com'],
  yahoo: ['fr', 'com'],
  live: ['fr', 'com'],
  bbox: ['fr'],
  icloud: ['com'],
  numericable: ['fr', 'com'],
  aol: ['com', 'fr'],
  neuf: ['fr'],
  'club-internet': ['fr'],
};

/** Endings that are no slip of the keyboard: at home, and in countries where the same names are in use. */
const HERE = /^(fr|com|net|org|eu)$/;
const ABROAD = /^(be|ch|it|es|de|pt|lu|ca|nl|uk|at|ie|se|dk|no|pl|ma|tn|dz|ro|gr|us|br)$/;

/** How far an ending may be from the one that was meant. */
const FAR_ENDING = 2;

/**
 * The common domain that was probably meant, from the list above.
 * @param domain in small letters
 * @returns null for one that is on the list, and for one that is not like any of it
 */
export function similarDomain(domain: string): string | null {
  const dot = domain.lastIndexOf('.');
  const [name, ending] = dot < 0 ? [domain, ''] : [domain.slice(0, dot), domain.slice(dot + 1)];
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [common, endings] of Object.entries(DOMAINS)) {
    if (name === common && endings.includes(ending)) return null;
    for (const end of endings) {
      const far =
        (name === common && ending === '') || domain === common + end
          ? 0
          : farName(name, common) + farEnding(ending, end, name === common && endings.length === 1);
      if (far >= least) continue;
      best = `${common}.${end}`;
      least = far;
    }
  }
  return best;
}

/** Slips between two names; infinite for those of two different ones. */
function farName(name: string, common: string): number {
  if (name === common) return 0;
  if (name[0] !== common[0]) return Number.POSITIVE_INFINITY;
  const slips = sorted(name) === sorted(common) ? 1 : distance(name, common);
  // Short names have many neighbours that are names as well: of another letter than the one meant, most of all.
  const most = common.length < 5 ? Number(name.length !== common.length || slips === 0) : common.length < 7 ? 1 : 2;
  return slips <= most || sorted(name) === sorted(common) ? slips : Number.POSITIVE_INFINITY;
}

function farEnding(ending: string, common: string, onlyOne: boolean): number {
  if (ending === common) return 0;
  if (ABROAD.test(ending) || (HERE.test(ending) && !onlyOne)) return Number.POSITIVE_INFINITY;
  const slips = distance(ending, common);
  return HERE.test(ending) || slips <= FAR_ENDING ? slips : Number.POSITIVE_INFINITY;
}

function sorted(text: string): string {
  return [...text].sort().join('');
}

/** Letters to put in, take out or replace to make one text of another (Levenshtein). */
function distance(a: string, b: string): number {
  let row = [...b, ''].map((_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
