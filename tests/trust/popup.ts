import type { CDPSession } from '@playwright/test';
import type { Session } from '../e2e/harness';

interface TargetInfo {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

/** What the popup is, opened as a resident opens it. */
export interface OpenedPopup {
  /** Runs in the popup; JSON comes back. */
  evaluate<T>(expression: string): Promise<T>;
  close(): Promise<void>;
}

/**
 * Clicks the extension's icon on the tab in front: the real click, which lends the right to know the tab's address.
 * Playwright does not see what opens; it is spoken to over the browser's own protocol.
 */
export async function clickIcon(
  { context, popup, worker }: Pick<Session, 'context' | 'popup' | 'worker'>,
  address: string,
): Promise<OpenedPopup> {
  const browser = context.browser();
  if (browser === null) throw new Error('no browser behind the session');
  const tools = await browser.newBrowserCDPSession();
  const before = new Set((await targets(tools)).map(({ targetId }) => targetId));
  const tab = (await targets(tools)).find(({ type, url }) => type === 'tab' && url === address);
  if (tab === undefined) throw new Error(`no tab at ${address}`);
  const id = new URL(worker.url()).host;
  // Not among Playwright's types: younger than they are.
  const send = tools.send.bind(tools) as (method: string, parameters: object) => Promise<unknown>;
  const opening = new Promise<TargetInfo>((resolve) => {
    const look = ({ targetInfo }: { targetInfo: TargetInfo }) => {
      const { targetId, type, url } = targetInfo;
      if (type === 'page' && url === popup.url() && !before.has(targetId)) resolve(targetInfo);
    };
    tools.on('Target.targetCreated', look);
    tools.on('Target.targetInfoChanged', look);
  });
  await tools.send('Target.setDiscoverTargets', { discover: true });
  await send('Extensions.triggerAction', { id, targetId: tab.targetId });
  const opened = await opening;
  const { sessionId } = await tools.send('Target.attachToTarget', { targetId: opened.targetId, flatten: false });
  let last = 0;
  return {
    async evaluate<T>(expression: string): Promise<T> {
      const message = { id: ++last, method: 'Runtime.evaluate', params: { expression, returnByValue: true } };
      const answered = new Promise<string>((resolve) => {
        const listen = (event: { message: string }) => {
          if (JSON.parse(event.message).id !== message.id) return;
          tools.off('Target.receivedMessageFromTarget', listen);
          resolve(event.message);
        };
        tools.on('Target.receivedMessageFromTarget', listen);
      });
      await tools.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify(message) });
      return JSON.parse(await answered).result.result.value as T;
    },
    async close() {
      await tools.send('Target.closeTarget', { targetId: opened.targetId });
      await tools.detach();
    },
  };
}

async function targets(tools: CDPSession): Promise<readonly TargetInfo[]> {
  // The empty filter: tabs too, which are left out otherwise.
  return (await tools.send('Target.getTargets', { filter: [{}] })).targetInfos;
}
