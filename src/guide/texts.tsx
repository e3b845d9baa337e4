import { ACCOUNT_URL } from '../journey/steps';
import { Words } from '../words';
import type { Item } from './guide.fr';

interface ItemsProps {
  items: readonly Item[];
  /** In print, where they are short, two beside each other. */
  columns?: boolean;
}

export function Items({ items, columns = false }: ItemsProps) {
  return (
    <ul class={columns ? 'columns' : undefined}>
      {items.map(({ thing, text, address }) => (
        <li key={text}>
          {thing && (
            <strong>
              <Words>{thing}</Words>
              {text !== '' && '\u00a0: '}
            </strong>
          )}
          {address === undefined ? <WithLink>{text}</WithLink> : <a href={address}>{text}</a>}
        </li>
      ))}
    </ul>
  );
}

/** A sentence in which the address of the site, if it is there, can be followed. */
function WithLink({ children }: { children: string }) {
  const [before, after] = children.split(ACCOUNT_URL);
  if (after === undefined) return <Words>{before ?? ''}</Words>;
  return (
    <>
      {before}
      <a href={ACCOUNT_URL}>{ACCOUNT_URL}</a>
      {after}
    </>
  );
}
