/** What a PNG file says of itself in its first bytes. */
export interface Png {
  readonly width: number;
  readonly height: number;
  readonly transparent: boolean;
}

const SIGNATURE = '89504e470d0a1a0a';

/** @throws where it is no PNG of 8 bits a channel */
export function readPng(file: Buffer): Png {
  if (file.toString('hex', 0, 8) !== SIGNATURE || file[24] !== 8) throw new Error('not a PNG of 8 bits a channel');
  const [RGB, RGB_AND_ALPHA] = [2, 6];
  if (file[25] !== RGB && file[25] !== RGB_AND_ALPHA) throw new Error('not a PNG in full colour');
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20), transparent: file[25] === RGB_AND_ALPHA };
}
