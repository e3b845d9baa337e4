/** Acts only on what the resident does; a click made up by the page is none. */
export function trusted(act: () => void) {
  return (event: Event) => {
    if (event.isTrusted) act();
  };
}
