/** Whether a package for Firefox, known by the paths in it, was signed by Mozilla. That it is so rightly, Firefox sees. */
export function isSigned(paths: Iterable<string>): boolean {
  return [...paths].some((path) => /^META-INF\/.+\.(rsa|sig)$/.test(path));
}
