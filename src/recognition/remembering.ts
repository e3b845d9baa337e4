/**
 * What is made of a text, made once: a page is read again and again, and most of it says what it said.
 * @param make depends on the text alone
 * @param most as many are remembered; then it begins anew
 */
export function remembering<T>(make: (text: string) => T, most: number): (text: string) => T {
  const made = new Map<string, T>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) return known;
    if (made.size >= most) made.clear();
    const one = make(text);
    made.set(text, one);
    return one;
  };
}
