import type { Tree, Value } from './policy-file.ts';
import { type Schema, SETTINGS_SCHEMA } from './settings.ts';

/** What a policy file tells one browser of one extension. */
export interface Installation {
  readonly browser: 'chrome' | 'edge' | 'firefox';
  readonly id: string;
  /** Where the browser looks for it: of its updates for Chrome and Edge, of the package itself for Firefox. */
  readonly address: string;
  readonly pinned: boolean;
  /** The managed settings; undefined where there are none under this id. */
  readonly settings: Value | undefined;
}

const REGISTRY = ['HKEY_LOCAL_MACHINE', 'SOFTWARE', 'Policies'];

/** Where each browser's policies are in the registry, and by which name it is known to macOS. */
const PLACES = {
  chrome: { key: ['Google', 'Chrome'], domain: 'com.google.Chrome', pin: ['toolbar_pin', 'force_pinned'] },
  edge: { key: ['Microsoft', 'Edge'], domain: 'com.microsoft.Edge', pin: ['toolbar_state', 'force_shown'] },
} as const;

const FIREFOX = { key: ['Mozilla', 'Firefox'], domain: 'org.mozilla.firefox' } as const;

/** All extensions that a policy file installs. On Linux, Chrome's and Edge's files differ by how an icon is pinned. */
export function installationsIn(content: Value): Installation[] {
  const file = tree(content);
  const payloads = list(file.PayloadContent).map(tree);
  const profile = (domain: string) => payloads.find(({ PayloadType }) => PayloadType === domain);
  const chromes = (['chrome', 'edge'] as const).flatMap((browser) => {
    const { key, domain } = PLACES[browser];
    return [at(file, [...REGISTRY, ...key]), profile(domain)].flatMap((policies) =>
      policies === undefined ? [] : forChrome(browser, policies, (id) => profile(`${domain}.extensions.${id}`)),
    );
  });
  const linux = forChrome(isForEdge(file) ? 'edge' : 'chrome', file, () => undefined);
  const firefoxes = [at(file, [...REGISTRY, ...FIREFOX.key]), profile(FIREFOX.domain), at(file, ['policies'])];
  return [
    ...chromes,
    ...linux,
    ...firefoxes.flatMap((policies) => (policies === undefined ? [] : forFirefox(policies))),
  ];
}

function forChrome(
  browser: 'chrome' | 'edge',
  policies: Tree,
  ofProfile: (id: string) => Tree | undefined,
): Installation[] {
  return list(policies.ExtensionInstallForcelist).map((entry) => {
    const [id = '', address = ''] = String(entry).split(';');
    const [name, value] = PLACES[browser].pin;
    const own = at(policies, ['3rdparty', 'extensions', id]);
    const settings = at(policies, ['3rdparty', 'extensions', id, 'policy']) ?? own ?? withoutPayload(ofProfile(id));
    const pinned = at(policies, ['ExtensionSettings', id])?.[name] === value;
    return { browser, id, address, pinned, settings: settings && ofRegistry(settings, SETTINGS_SCHEMA) };
  });
}

function forFirefox(policies: Tree): Installation[] {
  return Object.entries(tree(policies.ExtensionSettings)).flatMap(([id, value]) => {
    const { installation_mode, install_url, default_area } = tree(value);
    if (installation_mode !== 'force_installed') return [];
    const settings = at(policies, ['3rdparty', 'Extensions'])?.[id];
    return [
      {
        browser: 'firefox' as const,
        id,
        address: String(install_url ?? ''),
        pinned: default_area === 'navbar',
        // Firefox takes them as text too: so the registry can hold what it has no kind for.
        settings: typeof settings === 'string' ? fromText(settings) : settings,
      },
    ];
  });
}

/** What is no JSON stays what it is: a text in place of settings. */
function fromText(settings: string): Value {
  try {
    return JSON.parse(settings);
  } catch {
    return settings;
  }
}

function isForEdge(file: Tree): boolean {
  return Object.values(tree(file.ExtensionSettings)).some((settings) => PLACES.edge.pin[0] in tree(settings));
}

/** The registry knows no true and false: Chrome and Edge read a number as the one where the schema says so. */
function ofRegistry(value: Value, schema: Schema): Value {
  if (schema.type === 'boolean' && (value === 0 || value === 1)) return value === 1;
  if (schema.properties === undefined || !isTree(value)) return value;
  const { properties } = schema;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => {
      const known = properties[name];
      return [name, known === undefined ? part : ofRegistry(part, known)];
    }),
  );
}

function withoutPayload(payload: Tree | undefined): Tree | undefined {
  return payload && Object.fromEntries(Object.entries(payload).filter(([name]) => !name.startsWith('Payload')));
}

const isTree = (value: Value | undefined): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const tree = (value: Value | undefined): Tree => (isTree(value) ? value : {});

/** A list, or in the registry the values of a key. */
const list = (value: Value | undefined): readonly Value[] =>
  Array.isArray(value) ? value : Object.values(tree(value));

function at(root: Tree, path: readonly string[]): Tree | undefined {
  let found: Value | undefined = root;
  for (const name of path) found = isTree(found) && Object.hasOwn(found, name) ? found[name] : undefined;
  return isTree(found) ? found : undefined;
}
