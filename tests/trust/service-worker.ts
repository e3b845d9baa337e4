import type { CDPSession } from '@playwright/test';
import type { Session } from '../e2e/harness';

/** Stops the extension's service worker as the browser does for want of use or memory: whenever it likes. */
export class WorkerKiller {
  private status = 'stopped';
  private stopped = () => {};

  private constructor(private readonly tools: CDPSession) {
    tools.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      this.status = versions.at(-1)?.runningStatus ?? this.status;
      if (this.status === 'stopped') this.stopped();
    });
  }

  static async of({ context, popup }: Pick<Session, 'context' | 'popup'>): Promise<WorkerKiller> {
    const tools = await context.newCDPSession(popup);
    const killer = new WorkerKiller(tools);
    await tools.send('ServiceWorker.enable');
    return killer;
  }

  /** @returns whether it was running, and is gone */
  async kill(): Promise<boolean> {
    if (this.status === 'stopped') return false;
    const gone = new Promise<void>((resolve) => {
      this.stopped = resolve;
    });
    await this.tools.send('ServiceWorker.stopAllWorkers');
    await gone;
    return true;
  }
}
