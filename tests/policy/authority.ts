import { generate } from 'selfsigned';

/** Certificates in PEM form. */
export interface Certificates {
  /** Of the authority that the mairie's computers trust. */
  readonly authority: string;
  /** Of the mairie's server, by that authority; it stands for 127.0.0.1. */
  readonly cert: string;
  readonly key: string;
}

/** A mairie that has an authority of its own for the servers inside its network, as many do. */
export async function createCertificates(): Promise<Certificates> {
  const common = { keyType: 'ec', algorithm: 'sha256' } as const;
  const authority = await generate([{ name: 'commonName', value: 'Mairie' }], {
    ...common,
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  const server = await generate([{ name: 'commonName', value: 'extensions' }], {
    ...common,
    ca: { key: authority.private, cert: authority.cert },
    extensions: [
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] },
    ],
  });
  return { authority: authority.cert, cert: server.cert, key: server.private };
}
