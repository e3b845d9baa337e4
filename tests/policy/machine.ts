import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * A computer on which the technician has put files into /etc, for one browser alone: it sees /etc through a layer of its
 * own (a mount namespace), so the real one is never touched, whatever happens, and other browsers run undisturbed.
 */
export interface Machine {
  /** Runs a program of this computer as if it were on that one. */
  readonly executable: string;
  remove(): void;
}

/**
 * @param files by their path in /etc; whatever is there already stays beside them
 * @param readOnly folders that nothing can be written to on that computer
 */
export function createMachine(
  program: string,
  files: Readonly<Record<string, string | Buffer>>,
  readOnly: readonly string[] = [],
): Machine {
  const folder = mkdtempSync(join(tmpdir(), 'pas-a-pas-machine-'));
  const added = join(folder, 'etc');
  const layer = join(folder, 'layer');
  mkdirSync(added);
  mkdirSync(layer);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(added, path)), { recursive: true });
    writeFileSync(join(added, path), content);
  }
  const executable = join(folder, 'browser');
  writeFileSync(executable, script(program, added, layer, readOnly));
  chmodSync(executable, 0o755);
  return { executable, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The layer is in memory: on every file system a machine may have, /etc can be seen through one. */
function script(program: string, added: string, layer: string, readOnly: readonly string[]): string {
  return `#!/bin/sh
exec ${UNSHARE.join(' ')} sh -ec '
mount -t tmpfs tmpfs "${layer}"
mkdir "${layer}/upper" "${layer}/work"
mount -t overlay overlay -o "lowerdir=/etc,upperdir=${layer}/upper,workdir=${layer}/work" /etc
cp -r "${added}/." /etc/
${readOnly.map((path) => `mount --bind "${path}" "${path}"; mount -o remount,bind,ro "${path}"`).join('\n')}
exec "$0" "$@"' ${program} "$@"
`;
}

const UNSHARE = ['unshare', '--mount'];

/** @returns why this computer cannot pretend to be another, or null where it can */
export function whyNot(): string | null {
  if (process.platform !== 'linux') return 'policies are only tried on Linux';
  if (process.getuid?.() !== 0) return 'policies are only tried as root';
  const machine = createMachine('/bin/cat', { 'pas-a-pas/probe': 'here' });
  try {
    const { stdout } = spawnSync(machine.executable, ['/etc/pas-a-pas/probe'], { encoding: 'utf8' });
    return stdout === 'here' ? null : 'this machine lets nobody mount anything';
  } finally {
    machine.remove();
  }
}

/** What the browsers of this computer are told in truth; to show that nothing of it was touched. */
export function policiesOfThisComputer(): string {
  const places = ['/etc/chromium', '/etc/firefox', '/etc/firefox-esr'];
  return execFileSync('sh', ['-c', `find ${places.join(' ')} -type f -exec cksum {} + 2>/dev/null || true`], {
    encoding: 'utf8',
  });
}
