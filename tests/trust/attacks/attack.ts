import { IDENTITY } from '../../e2e/scenes';

/** Pages that do what no page should, to be met by a resident who fills in the form of step 2 all the same. */
export interface Attack {
  readonly name: string;
  /** The whole response; the form of step 2 where nothing else is said. */
  readonly body?: string;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What the page does once everything is drawn. Runs in the page. */
  readonly afterwards?: string;
  /** What must come of it: hints where they belong, none at all, or one of the two. */
  readonly overlay: 'right' | 'absent' | 'either';
  /** The same in Firefox, where that is another. */
  readonly inFirefox?: 'right' | 'absent';
  /** What the card may say here, where it has cause to say something else than on the form alone. */
  readonly says?: RegExp;
  /** A field that must take what is typed; null where the page has none. Default: the family name's. */
  readonly field?: string | null;
  /** What the page itself complains of in the console. */
  readonly own?: RegExp;
}

export const html = (body: string, { head = '', doctype = '<!doctype html>' } = {}) =>
  `${doctype}<html lang="fr"><head><meta charset="utf-8"><title>Création de compte</title><link rel="icon" href="data:,">
<style>body { font: 16px/1.5 sans-serif; margin: 20px } label { display: block }
input { display: block; width: 280px; height: 30px }</style>${head}</head><body>${body}</body></html>`;

export const script = (code: string) => `<script>${code}</script>`;
export const style = (rules: string) => `<style>${rules}</style>`;

/** The form of step 2, with something before it in the head or after it in the body. */
export const form = (after = '', head = '') => html(IDENTITY + after, { head });

export const ORDINARY = form();
