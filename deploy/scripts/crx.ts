import { createHash, createPublicKey, createSign, type KeyObject } from 'node:crypto';

/**
 * A package as Chrome and Edge install it from a server: the zip file with a signed header before it (CRX3, described
 * in Chromium's components/crx_file/crx3.proto and crx_creator.cc).
 * @param key an RSA private key; the extension's id follows from it
 */
export function crx(zip: Uint8Array, key: KeyObject): Buffer {
  const publicKey = publicKeyOf(key);
  const signedHeader = field(1, hashOf(publicKey).subarray(0, 16));
  const signature = createSign('sha256')
    .update('CRX3 SignedData\0')
    .update(uint32(signedHeader.length))
    .update(signedHeader)
    .update(zip)
    .sign(key);
  const proof = Buffer.concat([field(1, publicKey), field(2, signature)]);
  const header = Buffer.concat([field(2, proof), field(10_000, signedHeader)]);
  return Buffer.concat([Buffer.from('Cr24'), uint32(3), uint32(header.length), header, zip]);
}

/** The id of an extension that is signed with this key: the hash of its public half, 16 bytes in letters a to p. */
export function idOf(key: KeyObject): string {
  return inLetters(hashOf(publicKeyOf(key)).subarray(0, 16));
}

/**
 * The id for which a package says that it was signed, in what {@link crx} makes as in what the stores do: it stands in
 * the last field of the header.
 * @returns null where it is no such package
 */
export function idOfCrx(file: Buffer): string | null {
  if (file.toString('latin1', 0, 4) !== 'Cr24' || file.length < 12 || file.readUInt32LE(4) !== 3) return null;
  const header = file.subarray(12, 12 + file.readUInt32LE(8));
  const start = header.lastIndexOf(Buffer.from(SIGNED_ID));
  return start < 0 ? null : inLetters(header.subarray(start + SIGNED_ID.length, start + SIGNED_ID.length + 16));
}

/** How the field of 16 bytes in the field of 18 begins. */
const SIGNED_ID = [...varint(10_000 * 8 + 2), 18, ...varint(8 + 2), 16];

function inLetters(bytes: Buffer): string {
  const digits = bytes.toString('hex');
  return digits.replace(/./g, (digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16)));
}

const publicKeyOf = (key: KeyObject): Buffer => createPublicKey(key).export({ type: 'spki', format: 'der' });

const hashOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** Bytes as a field of a protocol buffer: its number and kind, its length, itself. */
function field(number: number, bytes: Uint8Array): Buffer {
  const LENGTH_FOLLOWS = 2;
  return Buffer.concat([varint(number * 8 + LENGTH_FOLLOWS), varint(bytes.length), bytes]);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return Buffer.from([...bytes, rest]);
}
