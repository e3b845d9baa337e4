import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { findOrInstallChromium } from '../browser/chromium';
import { argumentsFor } from './browsers';

/**
 * A Chromium with one extension that is spoken to over a bare pipe. Playwright attaches itself to every service worker
 * and holds it until it has done so; here nothing stands between the browser and the worker's start.
 */
export class RawBrowser {
  private readonly answers = new Map<number, { done: (result: never) => void; fail: (error: Error) => void }>();
  private sent = 0;

  private constructor(
    private readonly child: ChildProcess,
    private readonly profile: string,
  ) {
    let rest = '';
    this.pipe(4).on('data', (data: Buffer) => {
      const messages = (rest + data).split('\0');
      rest = messages.pop() ?? '';
      for (const message of messages) this.hear(JSON.parse(message));
    });
  }

  static start(extension: string): RawBrowser {
    const profile = mkdtempSync(join(tmpdir(), 'bench-'));
    const options = ['--headless=new', '--remote-debugging-pipe', `--user-data-dir=${profile}`, 'about:blank'];
    const child = spawn(findOrInstallChromium(), [...argumentsFor(extension), ...options], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
    return new RawBrowser(child, profile);
  }

  /** Sends a command of the DevTools protocol. */
  send<T = unknown>(method: string, params: object = {}, sessionId?: string): Promise<T> {
    const id = ++this.sent;
    this.pipe(3).write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return new Promise<T>((done, fail) => this.answers.set(id, { done, fail }));
  }

  async close(): Promise<void> {
    const gone = new Promise((done) => this.child.once('exit', done));
    await this.send('Browser.close').catch(() => {});
    await gone;
    rmSync(this.profile, { recursive: true, force: true });
  }

  private hear({ id, result, error }: { id?: number; result?: never; error?: { message: string } }): void {
    if (id === undefined) return;
    const answer = this.answers.get(id);
    this.answers.delete(id);
    if (error) answer?.fail(new Error(error.message));
    else answer?.done(result as never);
  }

  private pipe(number: 3): Writable;
  private pipe(number: 4): Readable;
  private pipe(number: number): unknown {
    return this.child.stdio[number];
  }
}
