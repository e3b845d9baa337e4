import type { Tab } from './tab';

/**
 * What a content script has set up in a page, counted inside the extension's own world. Observers are those that the
 * script keeps hold of; one that it lets go of works on unseen.
 */
export interface Watchers {
  readonly mutation: number;
  readonly resize: number;
  readonly intersection: number;
  /** Event listeners on the document and the window. */
  readonly listeners: number;
}

/** @returns null where the tab holds no world of the extension */
export async function watchersIn({ cdp }: Pick<Tab, 'cdp'>, extension: string): Promise<Watchers | null> {
  let world: number | null = null;
  const created = ({ context }: { context: { id: number; name: string } }) => {
    if (context.name === extension) world = context.id;
  };
  cdp.on('Runtime.executionContextCreated', created);
  await cdp.send('Runtime.enable');
  cdp.off('Runtime.executionContextCreated', created);
  if (world === null) return null;
  const contextId: number = world;
  const objectOf = async (expression: string) => {
    const { result } = await cdp.send('Runtime.evaluate', { expression, contextId });
    if (result.objectId === undefined) throw new Error(`${expression} is no object`);
    return result.objectId;
  };
  const alive = async (type: string) => {
    const prototypeObjectId = await objectOf(`${type}.prototype`);
    const { objects } = await cdp.send('Runtime.queryObjects', { prototypeObjectId });
    const { result } = await cdp.send('Runtime.callFunctionOn', {
      objectId: objects.objectId ?? '',
      functionDeclaration: 'function () { return this.length; }',
      returnByValue: true,
    });
    return Number(result.value);
  };
  const listeners = async (target: string) => {
    const { listeners } = await cdp.send('DOMDebugger.getEventListeners', { objectId: await objectOf(target) });
    return listeners.length;
  };
  return {
    mutation: await alive('MutationObserver'),
    resize: await alive('ResizeObserver'),
    intersection: await alive('IntersectionObserver'),
    listeners: (await listeners('document')) + (await listeners('window')),
  };
}
