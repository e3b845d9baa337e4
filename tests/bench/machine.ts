import { readFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';

/** On what the figures were made; they mean nothing without it. */
export interface Machine {
  readonly date: string;
  readonly cpu: string;
  readonly cores: number;
  /** GiB */
  readonly memory: number;
  readonly system: string;
  readonly node: string;
  readonly chromium: string;
  readonly extension: string;
  readonly peers: Readonly<Record<string, string>>;
}

const ROOT = new URL('../../', import.meta.url);

export function describeMachine(chromium: string): Machine {
  return {
    date: new Date().toISOString().slice(0, 10),
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memory: Math.round(totalmem() / 2 ** 30),
    system: `${nameOfSystem()} (${type()} ${release()})`,
    node: process.versions.node,
    chromium,
    extension: versionIn('package.json'),
    peers: {
      'driver.js': versionIn('node_modules/driver.js/package.json'),
      'TourGuide JS': versionIn('node_modules/@sjmc11/tourguidejs/package.json'),
    },
  };
}

function versionIn(path: string): string {
  return JSON.parse(readFileSync(new URL(path, ROOT), 'utf8')).version;
}

function nameOfSystem(): string {
  try {
    return /^PRETTY_NAME="(.*)"$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? type();
  } catch {
    return type();
  }
}
